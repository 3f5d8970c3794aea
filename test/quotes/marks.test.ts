import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairMarks } from '../../src/quotes/marks.ts';

const stretches = (text: string) =>
  pairMarks(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('pairMarks', () => {
  it.each([
    ['“A,” he said. “B.”', ['“A,”', '“B.”']],
    ['"A," he said. "B."', ['"A,"', '"B."']],
    ["''A,'' he said. ``B.''", ["''A,''", "``B.''"]],
    ['«Non», a-t-il dit.', ['«Non»']],
    ['»Nein«, sagte er.', ['»Nein«']],
    ['„Nein“, sagte er. „Ja”', ['„Nein“', '„Ja”']],
    ['‘A,’ he said. ‘B.’', ['‘A,’', '‘B.’']],
    ["'A,' he said. 'B.'", ["'A,'", "'B.'"]],
    ['‘It’s Putin’s plan,’ he said.', ['‘It’s Putin’s plan,’']],
    ['‘The nations’ plan failed,’ he said.', ['‘The nations’ plan failed,’']],
    ['“He said ‘no’ to us,” she said.', ['“He said ‘no’ to us,”']],
    ['“text," he said.', ['“text,"']],
  ])('pairs the marks of %s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  it.each([
    "the dogs' bones and the cats' milk",
    '’Tis the season of the ‘90s',
    "rock 'n' roll",
    "don't, won't, o'clock",
    'Kim Jong Un’s invitation',
    "the '80s and '90s",
  ])('takes no apostrophe for a mark in %s', (text) => {
    expect(stretches(text)).toEqual([]);
  });

  it('lets an unclosed double mark run to the end of the paragraph', () => {
    expect(pairMarks('He said: “It goes on.', 0, 21)).toEqual([
      { start: 9, end: 21, closed: false, width: 1 },
    ]);
  });

  it('gives stretches in order that do not overlap, for any text', () => {
    const signs = fc.constantFrom(
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '„',
      '`',
      ' ',
      'a',
      's',
      '.',
      ',',
      '\n',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of pairMarks(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
