import { HOSTILE } from '../bench/hostile.ts';
import { GOOD } from './good.ts';
import { anyLength, type Random } from './random.ts';

/** Makes a hostile text. */
export type TextMaker = (random: Random) => string;

const UNITS: readonly string[] = [
  ...HOSTILE.map(({ unit }) => unit),
  'January 5 to January ',
  '10/12/',
  '2023-10-',
  'the day before ',
  'not ',
  '“‘',
  '("',
  '“a ”b',
  'said said, ',
  'a’s ',
  'Mr. A. B. ',
  'and the ',
  'of the ',
  '. . . ',
  'A.B.C.',
  'é',
  '\ufeff',
  '\u2028',
  '\u00a0',
  '\u00ad',
  'from May 5 to May 9, 2023 ',
  'between 2001 and ',
  'May 5-9, ',
  '“a,” he said, “b,” she said, ',
  '“He ran on\n\n',
  'He ran.\n\n',
  'Q: Who?\nA: Ann.\n\n',
  'OSLO, March 4 (Reuters) - ',
  'told Reuters, citing ',
  'John Smith. ',
  'https://a.b/c?d=e ',
  '\r\n',
  '👨‍👩‍👧‍👦',
  '🇳🇴 ',
  '❤\ufe0f',
  `a${'\u0301\u0327'.repeat(20)} `,
  '𝐀𝐧𝐧 ',
  'İ',
  '\u{e0061}',
  '\ufffd',
];

const WORDS: readonly string[] = [
  ...'January|Monday|5|1999|12:30|p.m.|last|next|ago|week|of|the|in|two|three-|million|’90s|Q3'.split('|'),
  ...'“|”|"|‘|’|«|»|\'|``|—|-|(|)|,|.|;|:|!|?|…|\n|\n\n|\t|\r\n|\r'.split('|'),
  ...'said|told|that|according to|citing|he|she|they|who|Ann|Mr.|President|Oslo|Bank of|U.S.|the company'.split(
    '|',
  ),
  ...'\ud83d|\ude00|😀|\u202e|\u2066|\u200d|\u0000|\u001b[2J|\u0301|=|@|+|<|&amp;|<b>|{|}|[|]|\\|%|#|---'.split(
    '|',
  ),
];

const BIDI = [
  '\u202a',
  '\u202b',
  '\u202d',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2067',
  '\u2069',
  '\u061c',
  '\u200f',
];

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** A text that is cut, doubled, turned and mixed with others in many places. */
function mutate(text: string, random: Random): string {
  let mutant = text;
  for (let edits = 1 + random.below(12); edits > 0; edits--) {
    const start = random.below(mutant.length + 1);
    const end = Math.min(mutant.length, start + random.below(200));
    const piece = mutant.slice(start, end);
    const instead = random.pick([
      '',
      piece.repeat(3),
      [...piece].reverse().join(''),
      piece.toUpperCase(),
      random.pick(WORDS),
      repeated(random.pick(UNITS), 1 + random.below(100)),
    ]);
    mutant = mutant.slice(0, start) + instead + mutant.slice(end);
  }
  return mutant;
}

/** Puts pieces into a text at random places. */
function strewn(text: string, pieces: readonly string[], random: Random): string {
  const cuts = Array.from({ length: 1 + random.below(40) }, () => random.below(text.length)).sort(
    (a, b) => a - b,
  );
  return [0, ...cuts]
    .map(
      (cut, index) =>
        text.slice(cut, cuts[index] ?? text.length) + (index < cuts.length ? random.pick(pieces) : ''),
    )
    .join('');
}

const units = (random: Random, most: number): string =>
  Array.from({ length: anyLength(random) % most }, () => String.fromCharCode(random.below(65_536))).join('');

/** A name of its own for each number: Bafan, Cefan … */
function nameOf(number: number): string {
  let name = '';
  for (let left = number + 17; left > 0; left = Math.floor(left / 17))
    name += `${'bcdfghjklmnprstvz'[left % 17]}${'aeiou'[left % 5]}`;
  return `${name[0]!.toUpperCase()}${name.slice(1)}n`;
}

/** Sentences that are all different, and all hold on to what stands before them. */
const SENTENCES: readonly ((number: number) => string)[] = [
  (n) => `${nameOf(n)} ${nameOf(n * 7)} said he saw her company. `,
  (n) => `“It is ${n},” said ${nameOf(n)} ${nameOf(n * 3)}. `,
  (n) => `Ann ${nameOf(n)} ran.\n\n`,
  (n) => `${nameOf(n)} Smith, ${n}, told Mr. Smith. `,
  (n) =>
    `${nameOf(n)} Corp. bought the ${nameOf(n)} ${nameOf(n * 5)} Agency (${nameOf(n)[0]}${nameOf(n * 5)[0]}A). `,
  (n) =>
    `On May ${1 + (n % 31)}, ${1900 + (n % 150)}, the minister saw the ${n % 2 === 0 ? 'bank' : 'woman'}. `,
  (n) => `${nameOf(n)}, `,
  (n) => `${nameOf(n)}: “Yes.”\r\n`,
];

/** Texts of each hostile kind. */
export const TEXTS: Readonly<Record<string, TextMaker>> = {
  'a unit again and again': (random) => repeated(random.pick(UNITS), anyLength(random)),
  'two units again and again': (random) =>
    repeated(random.pick(UNITS) + random.pick(UNITS), anyLength(random)),
  'units within an article': (random) =>
    strewn(random.pick(GOOD), [repeated(random.pick(UNITS), anyLength(random) / 4)], random).slice(
      0,
      100_000,
    ),
  'soup of words and marks': (random) =>
    Array.from({ length: anyLength(random) / 5 }, () => random.pick(WORDS)).join(
      random.pick([' ', '', '  ']),
    ),
  'a name for each sentence': (random) => {
    const sentence = random.pick(SENTENCES);
    return Array.from({ length: anyLength(random) / 30 }, (_, number) => sentence(number)).join('');
  },
  'mutated article': (random) => mutate(random.pick(GOOD), random),
  'random code units': (random) => units(random, 20_000),
  'lone surrogates': (random) => strewn(random.pick(GOOD), ['\ud800', '\udfff', '\udc00\ud800'], random),
  'bidi controls': (random) => strewn(random.pick(GOOD), BIDI, random),
  NULs: (random) => strewn(random.pick(GOOD), ['\u0000', '\u0000\u0000\u0000'], random),
  'control sequences': (random) =>
    strewn(
      random.pick(GOOD),
      ['\u001b]0;x\u0007', '\u001b[2J', '\u009b31m', '\u0008', '\u001bP', '\r'],
      random,
    ),
  'one long word': (random) => random.pick(['a', 'A', 'é', '9', 'ß', 'İ', '字']).repeat(anyLength(random)),
  'nested quotes and brackets': (random) => {
    const depth = anyLength(random) / 4;
    const [open, close] = random.pick([
      ['“', '”'],
      ['‘', '’'],
      ['(', ')'],
      ['"a ', ' b"'],
      ['“he said ‘', '’”'],
    ] as const);
    return open.repeat(depth) + close.repeat(depth);
  },
};

/** A text of any kind. */
export function anyText(random: Random): string {
  return TEXTS[random.pick(Object.keys(TEXTS))]!(random);
}

/** Texts of a million characters, each of one unit. */
export function largeTexts(length: number): readonly (readonly [name: string, text: string])[] {
  return UNITS.map((unit) => [JSON.stringify(unit), repeated(unit, length)] as const);
}
