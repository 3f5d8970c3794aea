import type { Article, NameType, Tagged } from '../../src/document.ts';
import type { TypedName } from '../../src/entities/typing/typed-name.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();

/** An article of this text, segmented and tagged. */
export function taggedDocument(text: string): Tagged {
  const article: Article = {
    id: 'test',
    path: null,
    text,
    title: null,
    published: { value: null, basis: 'none' },
    source: null,
    url: null,
  };
  return tag(segment(article));
}

/** Tokens `[start, end)` that begin and end where `text` does, from `from` on. */
export function tokensOf(document: Tagged, text: string, from = 0): { start: number; end: number } {
  const at = document.text.indexOf(text, from);
  const start = document.tokens.start.indexOf(at);
  const end = document.tokens.end.indexOf(at + text.length) + 1;
  if (at < 0 || start < 0 || end === 0) throw new Error(`no tokens are just "${text}"`);
  return { start, end };
}

/** The names of a document as if rules had found them, in the order of the text. */
export function typedNames(
  document: Tagged,
  names: readonly (readonly [NameType, string])[],
): readonly TypedName[] {
  let at = 0;
  return names.map(([type, words]) => {
    const { start, end } = tokensOf(document, words, at);
    at = document.tokens.end[end - 1]!;
    return { start, end, type, score: 0.9, rule: 'test' };
  });
}
