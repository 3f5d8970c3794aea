import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from './markup.ts';

/** Steps through every span and reference of the result. */
function check(text: string): void {
  const { quotes, sentences } = extract(text);
  let last = 0;
  for (const [index, { content, cue, sources, parent, sentence }] of quotes.entries()) {
    expect(content.length).toBeGreaterThan(0);
    expect(content[0]!.start).toBeGreaterThanOrEqual(last);
    last = content[0]!.start;
    expect(sentence).toBeLessThan(sentences.length);
    if (parent !== null) expect(parent).toBeLessThan(index);
    for (const { start, end } of [...content, ...cue, ...sources]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
}

describe('the quotes stage on hostile text', () => {
  it.each([
    ['opening marks', '“'.repeat(50_000)],
    ['straight marks', '"'.repeat(50_000)],
    ['opening single marks and words', '‘a '.repeat(15_000)],
    ['apostrophes', "'".repeat(50_000)],
    ['quoted letters', '“a” '.repeat(10_000)],
    ['"said"', 'said '.repeat(10_000)],
    ['nested saying', 'he said that '.repeat(15_000)],
    ['"according to"', 'according to '.repeat(5_000)],
    ['commas', 'he, '.repeat(8_000)],
    ['colons', 'A: '.repeat(8_000)],
    ['short quoted paragraphs', '“a\n\n'.repeat(5_000)],
  ])('gets through a long run of %s', (_, text) => check(text));

  it('gives whole spans for any mixture of marks, verbs and names', () => {
    const word = fc.constantFrom(
      '“',
      '”',
      '"',
      "''",
      '‘',
      '’',
      ',',
      '.',
      ':',
      ' ',
      '\n\n',
      'said ',
      'told ',
      'that ',
      'Ann ',
      'he ',
      'the agency ',
      'according to ',
      'citing ',
      'as ',
      'by ',
      'quoted ',
      'saying ',
      '—',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 50 }), (words) => check(words.join(''))),
      { numRuns: 300 },
    );
  });
});
