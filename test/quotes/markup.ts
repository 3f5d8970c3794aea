import { createDates } from '../../src/dates/index.ts';
import type { Dated, Quoted, Span } from '../../src/document.ts';
import { createEntities } from '../../src/entities/index.ts';
import { nest, type Placed } from '../../src/quotes/assembly/nesting.ts';
import { createCueLexicon } from '../../src/quotes/cues.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { findByPatterns } from '../../src/quotes/patterns/index.ts';
import { type Reading, read } from '../../src/quotes/reading.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();
const entities = createEntities();
const dates = createDates();
const quotes = createQuotes();
const lexicon = createCueLexicon();

function datedOf(text: string): Dated {
  const published = { value: null, basis: 'none' } as const;
  const article = { id: 'test', path: null, text, title: null, published, source: null, url: null };
  return dates(entities(tag(segment(article))));
}

/** Runs a text through the stages up to quotes. */
export const extract = (text: string): Quoted => quotes(datedOf(text));

/** What the patterns and mends read of a text. */
export const readingOf = (text: string): Reading => read(datedOf(text));

/** What the patterns alone find. */
export function findIn(text: string): { readonly reading: Reading; readonly found: readonly Placed[] } {
  const reading = readingOf(text);
  const { outside, within } = findByPatterns(reading, lexicon);
  return { reading, found: nest(outside, within) };
}

export interface Example {
  readonly text: string;
  readonly content: readonly string[];
  readonly source: readonly string[];
  readonly cue: readonly string[];
}

/** Reads an example in which [ ] hold content, { } a source and < > a cue. */
export function parseExample(marked: string): Example {
  const text = plain(marked);
  const all = (pattern: RegExp) =>
    [...marked.matchAll(pattern)].map((match) => match[1]!.replace(/[[\]{}<>]/g, ''));
  return { text, content: all(/\[([^\]]*)\]/g), source: all(/\{([^}]*)\}/g), cue: all(/<([^>]*)>/g) };
}

export const textOf = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

/** What an attribution consists of. */
export interface Parts {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly speaker: Span | undefined;
  readonly reporter: Span | undefined;
}

/** A text with the parts of an attribution marked as in marked.txt. */
export function mark(text: string, { content, cue, speaker, reporter }: Parts): string {
  const put = (open: string, close: string, spans: readonly (Span | undefined)[]) =>
    spans.flatMap((span) =>
      span === undefined
        ? []
        : [
            { at: span.start, sign: open, closes: 0 },
            { at: span.end, sign: close, closes: 1 },
          ],
    );
  const signs = [
    ...put('[', ']', content),
    ...put('<', '>', cue),
    ...put('{', '}', [speaker]),
    ...put('{{', '}}', [reporter]),
  ].sort((a, b) => b.at - a.at || a.closes - b.closes);
  let marked = text;
  for (const { at, sign } of signs) marked = `${marked.slice(0, at)}${sign}${marked.slice(at)}`;
  return marked.replaceAll('\n\n', ' ¶ ');
}

/** A marked text without its marks. */
export const plain = (marked: string): string => marked.replace(/[[\]{}<>]/gu, '');
