/** Texts that are hard on a pipeline: one unit over and over. */
export interface HostileText {
  readonly name: string;
  readonly unit: string;
}

const MARKS = [...'.,;:!?\'"“”‘’«»‹›()[]{}<>-–—_/\\|@#$%^&*+=~`…·•'];

export const HOSTILE: readonly HostileText[] = [
  ...MARKS.map((mark) => ({ name: `mark ${mark === '|' ? '\\|' : mark}`, unit: mark })),
  ...MARKS.map((mark) => ({ name: `spaced mark ${mark === '|' ? '\\|' : mark}`, unit: `${mark} ` })),
  ...[
    ['January', 'January '],
    ['January 5,', 'January 5, '],
    ['said', 'said '],
    ['he said that', 'he said that '],
    ['according to', 'according to '],
    ['opening quotes and words', '“a '],
    ['quoted words', '“a” '],
    ['capital letter', 'A'],
    ['capital words', 'ABC '],
    ['capitalised words', 'Ann '],
    ['names and "of"', 'Bank of '],
    ['names and "and"', 'Ann and '],
    ['titles', 'Mr. '],
    ['initials', 'A. '],
    ['one-letter lines', 'a\n'],
    ['capital lines', 'A\n\n'],
    ['no spaces', 'abcdefghij'],
    ['digits', '1234567890'],
    ['spaced digits', '1 '],
    ['years', '1999 '],
    ['he', 'he '],
    ['Ann. He.', 'Ann ran. He ran. '],
    ['the company', 'the company '],
    ['blank', ' '],
    ['blank lines', '\n'],
    ['tabs', '\t'],
    ['hyphenated', 'well-'],
    ['dotted', 'a.b.'],
    ['e-mail', 'a@b.c '],
    ['emoji', '😀'],
    ['combining marks', 'e\u0301'],
    ['lone surrogates', '\ud800'],
    ['zero width joiners', '\u200d'],
    ['commas', 'he, '],
    ['colons', 'A: '],
    ['parentheses', '(a '],
    ['possessives', "Ann's "],
    ['apostrophe s', "'s "],
    ['monday', 'Monday '],
    ['ago', 'two days ago '],
    ['of', 'of '],
  ].map(([name, unit]) => ({ name: name!, unit: unit! })),
];
