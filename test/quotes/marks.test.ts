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
    ['``A,`` he said.', ['``A,``']],
    ['‘‘A,’’ he said.', ['‘‘A,’’']],
    ['`A,` he said.', []],
    ["`A,' he said.", ["`A,'"]],
    ['‟A,” he said.', ['‟A,”']],
    ['‟A,“ he said.', ['‟A,“']],
    ['„A," he said.', ['„A,"']],
    ['«A, “b” c» he said.', ['«A, “b” c»']],
    ['a» b « c', ['« c']],
    ['(“A”) he said.', ['“A”']],
    ['[‘A.’] he said.', ['‘A.’']],
    ['—‘A.’ he said.', ['‘A.’']],
    ['–‘A.’ he said.', ['‘A.’']],
    ['-‘A.’ he said.', ['‘A.’']],
    ['x‘A.’ he said.', []],
    ["He said 'A' and 'B'.", ["'A'", "'B'"]],
    ["He said 'the boys' and left.", ["'the boys'"]],
    ["He said 'the boys' bikes.' He left.", ["'the boys' bikes.'"]],
    ["He said 'the BOYS' and left.", ["'the BOYS'"]],
    ["He said 'go!' and 'the boys' left.", ["'go!'", "'the boys'"]],
    ["'''A,' she said,'' he said.", ["'''A,' she said,''"]],
    ["''She said 'A.''' He left.", ["''She said 'A.'''"]],
    ['„Nein “, sagte er.', ['„Nein “']],
    ['He said“ and left.', []],
    ['“A “b” c', ['“A ', '“b”']],
    ['"A "b" c', ['"A ', '"b"']],
    ['“A', ['“A']],
    ['“', []],
    ['“”', ['“”']],
    ['He said “', []],
    ['He said” and left.', []],
    ['He said " and left.', ['" and left.']],
    ['‘A long one that is not closed', ['‘A long one that is not closed']],
    ['And ‘a long one that is not closed', []],
    ['5\'10" tall and "wide" too.', ['"wide"']],
    ['a"b', ['"b']],
    ['a“b', ['“b']],
    ['“A”b”', ['“A”']],
    ['‘A’b’ c', ['‘A’b’']],
    ["'A,'b' c", ["'A,'b'"]],
    ["'em and 'A.'", ["'A.'"]],
    ["'90s and 'A.'", ["'A.'"]],
    ["'5s and 'A.'", ["'A.'"]],
    ["'til 'A.'", ["'A.'"]],
    ["'tilted' is 'A.'", ["'tilted'", "'A.'"]],
    ["' A' is", []],
    ["'.A' is", []],
    ["He said 'A …' and left.", ["'A …'"]],
    ["He said 'A (b)' and left.", ["'A (b)'"]],
    ["He said 'A –' and left.", ["'A –'"]],
    ['‘He said “no” to us’ and left.', ['‘He said “no” to us’']],
    ['He said \'a "b" c\' and left.', ['\'a "b" c\'']],
    ['‘‘A ’’b c', ['‘‘A ’’']],
    ['‘‘A‘‘b', ['‘‘A', '‘‘b']],
    ['``A``b', ['``A', '``b']],
    ['“A“b', ['“A', '“b']],
    ['"A"b c', ['"A"']],
    ['"A ("b" c', ['"A (', '"b"']],
    ['„A «b» c“ d', ['„A «b» c“']],
    ['»A “b” c« d', ['»A “b” c«']],
    ['“A »b” c', ['“A »b”']],
    ['’A is’ he said.', []],
    ['He ‘A‘ said.', []],
    ["'Twas the dogs' day.", []],
    ["He told 'em of the dogs' day.", []],
    ["He said 'go' to the boys' men.", ["'go'"]],
    ["He said 'the BOYS' men' and left.", ["'the BOYS' men'"]],
    ["He said 'the boys' men' and left.", ["'the boys' men'"]],
    ["He can't say 'no' or won't.", ["'no'"]],
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

  it('ends one that is never closed where the next one begins', () => {
    expect(pairMarks('“A “b”', 0, 6)).toEqual([
      { start: 0, end: 3, closed: false, width: 1 },
      { start: 3, end: 6, closed: true, width: 1 },
    ]);
  });

  it.each(['“A.”', '"A."', "''A.''", '‘A.’', "'A.'", '„A.“', '«A.»', '»A.«', '‟A.”'])(
    'closes %s',
    (quoted) => {
      const all = pairMarks(`${quoted} And so on.`, 0, quoted.length + 11);
      expect(all).toEqual([expect.objectContaining({ start: 0, end: quoted.length, closed: true })]);
    },
  );

  it('reads no further than the paragraph', () => {
    expect(pairMarks('“A” “B”', 0, 3)).toEqual([{ start: 0, end: 3, closed: true, width: 1 }]);
    expect(pairMarks('“A” “B”', 1, 7)).toEqual([{ start: 4, end: 7, closed: true, width: 1 }]);
    expect(pairMarks("x''A''y", 1, 6)).toEqual([{ start: 1, end: 6, closed: true, width: 2 }]);
    expect(pairMarks("'A' and", 0, 2)).toEqual([]);
    expect(pairMarks('\n‘A and', 1, 7)).toEqual([{ start: 1, end: 7, closed: false, width: 1 }]);
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
