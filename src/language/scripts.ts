/** The scripts that are told apart; Latin is most of news, and `other` holds what names no language here. */
const SCRIPTS = [
  'latin',
  'greek',
  'cyrillic',
  'armenian',
  'hebrew',
  'arabic',
  'thaana',
  'devanagari',
  'bengali',
  'gurmukhi',
  'gujarati',
  'odia',
  'tamil',
  'telugu',
  'kannada',
  'malayalam',
  'sinhala',
  'thai',
  'lao',
  'tibetan',
  'burmese',
  'georgian',
  'ethiopic',
  'khmer',
  'kana',
  'han',
  'hangul',
  'other',
] as const;
export type Script = (typeof SCRIPTS)[number];

/** Blocks of Unicode that hold the letters of a script, in order: first, last, script. */
const BLOCKS: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58f, 'armenian'],
  [0x5d0, 0x5ff, 'hebrew'],
  [0x620, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x780, 0x7bf, 'thaana'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xa00, 0xa7f, 'gurmukhi'],
  [0xa80, 0xaff, 'gujarati'],
  [0xb00, 0xb7f, 'odia'],
  [0xb80, 0xbff, 'tamil'],
  [0xc00, 0xc7f, 'telugu'],
  [0xc80, 0xcff, 'kannada'],
  [0xd00, 0xd7f, 'malayalam'],
  [0xd80, 0xdff, 'sinhala'],
  [0xe00, 0xe7f, 'thai'],
  [0xe80, 0xeff, 'lao'],
  [0xf00, 0xfff, 'tibetan'],
  [0x1000, 0x109f, 'burmese'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x137f, 'ethiopic'],
  [0x13a0, 0x16ff, 'other'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1800, 0x1cff, 'other'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xa000, 0xabff, 'other'],
  [0xac00, 0xd7a3, 'hangul'],
];

/** The script of each code unit, as an index into `SCRIPTS`, or `NONE` for what is no letter. */
const NONE = 255;

/** How many letters of each script a text holds. */
export type ScriptCounts = Readonly<Record<Script, number>>;

/** Makes the function that counts the letters of a text by script; its work is linear, a look-up for each code unit. */
export function createScriptCounter(): (text: string) => ScriptCounts {
  const scriptOf = new Uint8Array(0x10000).fill(NONE);
  for (const [first, last, script] of BLOCKS) scriptOf.fill(SCRIPTS.indexOf(script), first, last + 1);
  return (text) => {
    const counts = new Uint32Array(NONE + 1);
    for (let at = 0; at < text.length; at++) counts[scriptOf[text.charCodeAt(at)]!]! += 1;
    return Object.fromEntries(SCRIPTS.map((script, index) => [script, counts[index]!])) as ScriptCounts;
  };
}

/** Scripts that one language of news is written in. */
const OF_ONE: Readonly<Partial<Record<Script, string>>> = {
  greek: 'el',
  armenian: 'hy',
  hebrew: 'he',
  thaana: 'dv',
  devanagari: 'hi',
  bengali: 'bn',
  gurmukhi: 'pa',
  gujarati: 'gu',
  odia: 'or',
  tamil: 'ta',
  telugu: 'te',
  kannada: 'kn',
  malayalam: 'ml',
  sinhala: 'si',
  thai: 'th',
  lao: 'lo',
  tibetan: 'bo',
  burmese: 'my',
  georgian: 'ka',
  ethiopic: 'am',
  khmer: 'km',
  hangul: 'ko',
};

/** Letters that tell the languages of a script apart: the first row that a text has enough of decides. */
const LETTERS: Readonly<Partial<Record<Script, readonly (readonly [letters: RegExp, code: string])[]>>> = {
  cyrillic: [
    [/[ѓќѕ]/gu, 'mk'],
    [/[јљњћђџ]/gu, 'sr'],
    [/[әғқұһ]/gu, 'kk'],
    [/[ҷӣӯ]/gu, 'tg'],
    [/ў/gu, 'be'],
    [/[іїєґ]/gu, 'uk'],
    [/ң/gu, 'ky'],
    [/[өү]/gu, 'mn'],
    [/[ыэё]/gu, 'ru'],
    [/ъ/gu, 'bg'],
  ],
  arabic: [
    [/[ٹڈڑےں]/gu, 'ur'],
    [/[ټډړښږ]/gu, 'ps'],
    [/[پچژگکی]/gu, 'fa'],
  ],
};
/** And where none does. */
const OTHERWISE: Readonly<Partial<Record<Script, string>>> = {
  ...OF_ONE,
  cyrillic: 'ru',
  arabic: 'ar',
  han: 'zh',
  kana: 'ja',
};
/** So large a part of the text they are; a name from next door is less. */
const ENOUGH = 0.005;

/**
 * The language of a text that is mostly in this script, an ISO 639-1 code, or `und` for a script without one here.
 *
 * @param text in lower case
 */
export function languageOfScript(script: Script, text: string): string {
  const found = LETTERS[script]?.find(
    ([letters]) => (text.match(letters)?.length ?? 0) > ENOUGH * text.length,
  );
  return found?.[1] ?? OTHERWISE[script] ?? 'und';
}
