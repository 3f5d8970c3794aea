import { quoteText, sourceText, unwrapped } from '../write/index.ts';
import type { ArticleBody, MentionMark, QuoteMark, QuoteRow, Range, SourceMark } from './model/payload.ts';

/** The rows of an article in the table of who said what. Pure. */
export function quoteRows(article: number, { text, quotes }: ArticleBody): readonly QuoteRow[] {
  const words = ([start, end]: Range): string => unwrapped(text.slice(start, end));
  const said = ([start, end]: Range): string => sourceText(text, { start, end });
  return quotes.map((quote, number) => {
    const speaker = firstOf(quote, 'speaker');
    const reporter = firstOf(quote, 'reporter');
    const content = quote.content.map(([start, end]) => ({ start, end }));
    return {
      article,
      number,
      kind: quote.kind,
      text: quoteText(text, content),
      cue: quote.cue.map(words).join(' … '),
      speaker: speaker === undefined ? null : said(speaker.at),
      speakerEntity: speaker?.entity ?? null,
      reporter: reporter === undefined ? null : said(reporter.at),
      reporterEntity: reporter?.entity ?? null,
    };
  });
}

function firstOf(quote: QuoteMark, role: SourceMark['role']): SourceMark | undefined {
  return quote.sources.find((source) => source.role === role);
}

/**
 * The entities that the words of each quote refer to, but for who said it. Mentions are sorted by where they start, so
 * the first in a quote is looked up.
 */
export function quotedEntities(
  quotes: readonly QuoteMark[],
  mentions: readonly MentionMark[],
): readonly ReadonlySet<number>[] {
  const starts = mentions.map((mention) => mention.start);
  return quotes.map((quote) => {
    const speakers = new Set(quote.sources.map((source) => source.entity));
    const found = new Set<number>();
    for (const [start, end] of quote.content) {
      for (let at = firstAtLeast(starts, start); at < mentions.length && starts[at]! < end; at++) {
        const { entity, end: mentionEnd } = mentions[at]!;
        if (entity !== null && mentionEnd <= end && !speakers.has(entity)) found.add(entity);
      }
    }
    return found;
  });
}

/** The first index of a sorted list whose value is not under `least`. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
