import type { Published } from '../../src/document.ts';

/** How often an inferred day of publication is right, its year, month and day apart. */
export interface PublicationCounts {
  readonly articles: number;
  /** Articles for which it is written, and those of them for which it is right. */
  readonly year: Hits;
  readonly month: Hits;
  readonly day: Hits;
  /** Ranges, and those that hold the day. */
  readonly range: Hits;
}

export interface Hits {
  readonly written: number;
  readonly right: number;
}

/**
 * Compares inferred days of publication with those the gold states. A year is right by itself, a month whose year is
 * not open only with its year, a day only with both; an open year (`XXXX-10`) writes no year.
 */
export function scorePublication(
  articles: readonly { readonly gold: string; readonly published: Published }[],
): PublicationCounts {
  const count = (length: number): Hits => {
    const written = articles.filter(
      ({ published: { value } }) => (value ?? '').length >= length && (length > 4 || !value!.startsWith('X')),
    );
    const right = written.filter(({ gold, published }) => {
      const value = published.value!.slice(0, length);
      return value.startsWith('X') ? gold.slice(4, length) === value.slice(4) : gold.startsWith(value);
    });
    return { written: written.length, right: right.length };
  };
  const ranges = articles.filter(({ published }) => published.from !== undefined);
  const held = ranges.filter(({ gold, published }) => published.from! <= gold && gold <= published.to!);
  return {
    articles: articles.length,
    year: count(4),
    month: count(7),
    day: count(10),
    range: { written: ranges.length, right: held.length },
  };
}
