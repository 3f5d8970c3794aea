import { unpackMentions } from '../model/mentions.ts';
import type { ArticleBody, DateMark, MentionMark, QuoteMark, Range } from '../model/payload.ts';

/** What a mark says. */
export type Meaning =
  | { readonly kind: 'name' | 'reference'; readonly number: number; readonly mention: MentionMark }
  | { readonly kind: 'date'; readonly number: number; readonly date: DateMark }
  | {
      readonly kind: 'content' | 'cue' | 'speaker' | 'reporter';
      readonly number: number;
      readonly quote: QuoteMark;
    };

/** A stretch of text that is marked. Things lie on and above the text, what is said and by whom below it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly side: 'thing' | 'speech';
  readonly meaning: Meaning;
}

/** All marks of an article, in the order of the text, longer ones first. */
export function marksOf(body: ArticleBody): readonly Mark[] {
  const things: Mark[] = [];
  unpackMentions(body.mentions).forEach((mention, number) => {
    const kind = mention.form === 'name' ? 'name' : 'reference';
    const { start, end } = mention;
    things.push({ start, end, side: 'thing', meaning: { kind, number, mention } });
  });
  body.dates.forEach((date, number) => {
    const [start, end] = date.at;
    things.push({ start, end, side: 'thing', meaning: { kind: 'date', number, date } });
  });
  const speech: Mark[] = [];
  body.quotes.forEach((quote, number) => {
    const add = (kind: 'content' | 'cue' | 'speaker' | 'reporter', [start, end]: Range): void => {
      speech.push({ start, end, side: 'speech', meaning: { kind, number, quote } });
    };
    for (const range of quote.content) add('content', range);
    for (const range of quote.cue) add('cue', range);
    for (const source of quote.sources) add(source.role, source.at);
  });
  return [...things, ...speech].filter((mark) => mark.end > mark.start).sort(inOrder);
}

const inOrder = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

/** The id by which an address names what a mark says: `m1`, `d1`, `q1`, as the tables do. */
export function markId({ kind, number }: Meaning): string {
  const letter = kind === 'name' || kind === 'reference' ? 'm' : kind === 'date' ? 'd' : 'q';
  return `${letter}${number + 1}`;
}
