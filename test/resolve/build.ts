import type { Mention, NameType, Quote, Quoted, Source } from '../../src/document.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();

/** A marked text as a document, and the number that the marks give to each mention. */
export interface Built {
  readonly document: Quoted;
  /** Number of the thing that each of the document's mentions is, as marked. */
  readonly things: readonly number[];
  /** Words marked as references to a thing without naming it, `{1 she}`. */
  readonly references: readonly { readonly start: number; readonly end: number; readonly thing: number }[];
}

/** `[TYPE number name]`, with `|id` behind the name where a list of the user gives one, or `{number words}` for a pronoun or a description; number 0 for a reference to nothing. */
const MARK = /\[([A-Z]+) (\d+) ([^\]|]*)(?:\|([^\]]*))?\]|\{(\d+) ([^}]*)\}/g;

/** Quotes may be given as the index of `content` and `source` in the text without marks. */
export interface QuoteWords {
  readonly content: string;
  readonly source: string;
  readonly cue?: string;
}

type MarkedName = Pick<Mention, 'start' | 'end' | 'type' | 'id'>;

export function build(marked: string, quoteWords: readonly QuoteWords[] = []): Built {
  let text = '';
  let from = 0;
  const names: MarkedName[] = [];
  const things: number[] = [];
  const references: { start: number; end: number; thing: number }[] = [];
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const start = text.length;
    const words = match[3] ?? match[6]!;
    text += words;
    if (match[1] === undefined) references.push({ start, end: text.length, thing: Number(match[5]) });
    else {
      const id = match[4] === undefined ? {} : { id: match[4] };
      names.push({ start, end: text.length, type: match[1] as NameType, ...id });
      things.push(Number(match[2]));
    }
  }
  text += marked.slice(from);
  return { document: documentOf(text, names, quoteWords), things, references };
}

export function documentOf(
  text: string,
  names: readonly MarkedName[],
  quoteWords: readonly QuoteWords[] = [],
): Quoted {
  const tagged = tag(
    segment({
      id: 'a',
      path: null,
      text,
      title: null,
      published: { value: null, basis: 'none' },
      source: null,
      url: null,
    }),
  );
  const sentenceAt = (offset: number): number => {
    const index = tagged.sentences.findIndex(({ end }) => end > offset);
    return index < 0 ? Math.max(0, tagged.sentences.length - 1) : index;
  };
  const mentions = names.map(
    (name): Mention => ({ ...name, form: 'name', sentence: sentenceAt(name.start), rule: 'test', score: 1 }),
  );
  const spanOf = (words: string) => {
    let start = text.indexOf(words);
    // "he" is not in "The".
    while (start > 0 && /\p{L}{2}/u.test(text.slice(start - 1, start + 1)))
      start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`«${words}» is not in «${text}»`);
    return { start, end: start + words.length };
  };
  const quotes = quoteWords.map(({ content, source, cue }): Quote => {
    const span = spanOf(content);
    const speaker: Source = { ...spanOf(source), role: 'speaker' };
    return {
      kind: /^["“‘]/.test(content) ? 'direct' : /["“‘]/.test(content) ? 'mixed' : 'indirect',
      content: [span],
      cue: cue === undefined ? [] : [spanOf(cue)],
      sources: [speaker],
      parent: null,
      sentence: sentenceAt(span.start),
      rule: 'test',
      score: 1,
    };
  });
  return { ...tagged, mentions, dates: [], quotes };
}
