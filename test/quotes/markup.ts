import type { Quoted, Span } from '../../src/document.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();
const quotes = createQuotes();

/** Runs a text through the stages up to quotes, without names or dates. */
export function extract(text: string): Quoted {
  const published = { value: null, basis: 'none' } as const;
  const article = { id: 'test', path: null, text, title: null, published, source: null, url: null };
  return quotes({ ...tag(segment(article)), mentions: [], dates: [] });
}

export interface Example {
  readonly text: string;
  readonly content: readonly string[];
  readonly source: readonly string[];
  readonly cue: readonly string[];
}

/** Reads an example in which [ ] hold content, { } a source and < > a cue. */
export function parseExample(marked: string): Example {
  const text = marked.replace(/[[\]{}<>]/g, '');
  const all = (pattern: RegExp) =>
    [...marked.matchAll(pattern)].map((match) => match[1]!.replace(/[[\]{}<>]/g, ''));
  return { text, content: all(/\[([^\]]*)\]/g), source: all(/\{([^}]*)\}/g), cue: all(/<([^>]*)>/g) };
}

export const textOf = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
