import type { Span } from '../document.ts';
import type { ExportArticle } from './article.ts';

/** A stretch of text and what it is. */
export interface Labelled extends Span {
  readonly label: string;
}

/** The names of an article with their types; pronouns and noun phrases are none. */
export function names({ mentions }: ExportArticle): readonly Labelled[] {
  return mentions
    .filter(({ form }) => form === 'name')
    .map((mention) => ({ ...mention, label: mention.type }));
}

/** Its time expressions with their TIMEX3 types. */
export function times({ dates }: ExportArticle): readonly Labelled[] {
  return dates.map((date) => ({ ...date, label: date.type }));
}

/** The pieces of quotes that are in no other: what is said with its kind, then cues, then speakers and reporters. */
export function outermostSpeech({ quotes }: ExportArticle): readonly Labelled[] {
  const outermost = quotes.filter(({ parent }) => parent === null);
  return [
    ...outermost.flatMap(({ content, kind }) =>
      content.map((piece) => ({ ...piece, label: kind.toUpperCase() })),
    ),
    ...outermost.flatMap(({ cue }) => cue.map((piece) => ({ ...piece, label: 'CUE' }))),
    ...outermost.flatMap(({ sources }) =>
      sources.map((source) => ({ ...source, label: source.role.toUpperCase() })),
    ),
  ];
}

/** Spans that don't overlap, in the order of the text: of two that do, the one that is earlier in the list stays. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): readonly T[] {
  const order = spans.map((span, rank) => ({ span, rank }));
  order.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const kept: { span: T; rank: number }[] = [];
  for (const item of order) {
    const last = kept.at(-1);
    if (last !== undefined && last.span.end > item.span.start) {
      if (last.rank < item.rank) continue;
      kept.pop();
    }
    kept.push(item);
  }
  return kept.map(({ span }) => span);
}
