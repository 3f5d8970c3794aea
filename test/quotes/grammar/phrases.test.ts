import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseFrom, phraseFrom } from '../../../src/quotes/grammar/contents.ts';
import { phraseBefore } from '../../../src/quotes/grammar/phrase-before.ts';
import { clauseBegins, phraseEnd, skipAdjuncts } from '../../../src/quotes/grammar/phrases.ts';
import { sourceAfter, subjectAfter } from '../../../src/quotes/grammar/subjects.ts';
import { type Reading, sentenceOf, spanOf, type Tokens, tokenAt } from '../../../src/quotes/reading.ts';
import { readingOf } from '../markup.ts';

/** What is asked of a token, in a sentence that ends before `last`. */
type Ask = (
  reading: Reading,
  at: number,
  sentence: { readonly first: number; readonly last: number },
) => Tokens | null;

const to = (at: number, end: number): Tokens | null => (end > at ? { from: at, to: end } : null);

/** What is asked, by the headings of phrases.txt. */
const ASKED: Readonly<Record<string, Ask>> = {
  'phrase before': (reading, at, { first }) => phraseBefore(reading, at, first),
  'phrase from': (reading, at, { last }) => to(at, phraseEnd(reading, at, last)),
  'subject from': (reading, at, { last }) => subjectAfter(reading, at, last),
  'source from': (reading, at, { last }) => sourceAfter(reading, at, last),
  'clause from': (reading, at) => to(at, clauseFrom(reading, at)),
  'object from': (reading, at) => to(at, phraseFrom(reading, at)),
  'adjuncts from': (reading, at, { last }) => to(at, skipAdjuncts(reading, at, last).at),
  'clause that begins at': (reading, at, { last }) =>
    clauseBegins(reading, at, last) ? { from: at, to: at + 1 } : null,
};

/** The lines below each heading. */
function* sections(): Generator<readonly [heading: string, lines: readonly string[]]> {
  const file = readFileSync(new URL('./phrases.txt', import.meta.url), 'utf8');
  for (const section of file.split(/\n\n# /u).slice(1)) {
    const [heading, ...lines] = section.trimEnd().split('\n');
    yield [heading!, lines];
  }
}

for (const [heading, lines] of sections())
  describe(`the ${heading}`, () => {
    it.each(lines)('%s', (line) => {
      const text = line.replace(/[|{}]/gu, '');
      const reading = readingOf(text);
      const at = tokenAt(reading.document.tokens, line.replace(/[{}]/gu, '').indexOf('|'));
      const { from: first, to: last } = sentenceOf(reading, Math.min(at, reading.length - 1));
      const found = ASKED[heading]!(reading, at, { first, last });
      const { start, end } = found === null ? { start: -1, end: -1 } : spanOf(reading, found);
      const marked = [...text, ''].map(
        (char, index) => `${index === end ? '}' : ''}${index === start ? '{' : ''}${char}`,
      );
      expect(marked.join('')).toBe(line.replace('|', ''));
    });
  });
