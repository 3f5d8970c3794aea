import { readPeriodYear } from '../phrases/fiscal-year.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS, OPENER, ORDER, ORDINAL } from '../reading/classes.ts';
import { has, isWord, readYear, skipWord, takeBefore } from '../reading/patterns.ts';
import { anyAround } from '../reading/search.ts';
import type { Rule } from '../rule.ts';

/** How many atoms to each side tell what a half is of. */
const REACH = 12;

/** Whether the half at atoms `[start, end)` is one of a company's year: `margins should improve in the second half`. */
function isReported(atoms: Atoms, start: number, end: number): boolean {
  if (atoms.text[start - 1] !== 'the' || !isWord(atoms, start - 2, 'during', 'in', 'into', 'through'))
    return false;
  return isGrowthNear(atoms, start - 2, end);
}

/** Whether what grows over a half of the year stands within reach before `start` or from `end` on. */
function isGrowthNear(atoms: Atoms, start: number, end: number): boolean {
  return anyAround(atoms, start, end, REACH, (k) => atoms.lexicon.halfYearGrowth.has(atoms.text[k]!));
}

/** Whether `H1` at `i` is a half of a company's year: `H1 profit`, `Sales rose in H1.`; not `demand rose in H2 fuel`. */
function isReportedShort(atoms: Atoms, i: number): boolean {
  const { text, lexicon } = atoms;
  if (!atoms.capital[i]) return false;
  if (lexicon.halfYearEarnings.has(text[i + 2]!)) return true;
  if (!isWord(atoms, i - 1, 'during', 'in') || isUpos(atoms, i + 2, 'ADJ', 'PROPN')) return false;
  if (isUpos(atoms, i + 2, 'NOUN') && !lexicon.halfYearGrowth.has(text[i + 2]!)) return false;
  return isGrowthNear(atoms, i - 1, i + 2);
}

/** Half of a year: `the first half of 1990`, `the second half`, `H1 2020`. Bare halves must name their year or `the year`. */
export const half: Rule = {
  id: 'half',
  first: ORDINAL | ORDER | OPENER | DIGITS,
  match(atoms, i) {
    const { text } = atoms;
    // `H1`, `1H24`
    const short = text[i] === 'h' ? text[i + 1] : text[i + 1] === 'h' ? text[i] : '';
    if ((short === '1' || short === '2') && isJoined(atoms, i + 1)) {
      const part = `H${short}`;
      const read = readPeriodYear(atoms, i + 2);
      if (read !== null) {
        const { end, ...year } = read;
        return { start: i, end, expression: { kind: 'calendar', part, ...year } };
      }
      return text[i] === 'h' && isReportedShort(atoms, i)
        ? { start: i, end: i + 2, expression: { kind: 'calendar', part } }
        : null;
    }
    const prior = has(atoms, i, DIGITS) ? readYear(atoms, i) : null;
    if (prior !== null) {
      // `its 1996 first-half profit`, `the 1996 second half`
      const hyphen = text[prior.end + 1] === '-';
      const n = isWord(atoms, prior.end, 'first') ? 1 : isWord(atoms, prior.end, 'second') ? 2 : 0;
      const at = hyphen ? prior.end + 2 : prior.end + 1;
      if (n === 0 || text[at] !== 'half') return null;
      const start = hyphen ? i : takeBefore(atoms, i, 'the');
      return { start, end: at + 1, expression: { kind: 'calendar', part: `H${n}`, year: prior.year } };
    }
    const n =
      text[i] === 'first' ? 1 : text[i] === 'second' || text[i] === 'last' || text[i] === 'latter' ? 2 : 0;
    if (n === 0) return null;
    let at = i + 1;
    const hyphen = text[at] === '-';
    if (hyphen) at++;
    if (isWord(atoms, at, 'two') && isWord(atoms, at + 1, 'quarters')) at++;
    else if (!isWord(atoms, at, 'half')) return null;
    // `first-half profit`: earnings tell that it is no half of a game.
    if (hyphen && atoms.lexicon.halfYearEarnings.has(text[at + 1]!))
      return { start: i, end: at + 1, expression: { kind: 'calendar', part: `H${n}` } };
    if (text[at + 1] !== 'of') {
      if (hyphen || !isReported(atoms, i, at + 1)) return null;
      return {
        start: takeBefore(atoms, i, 'the'),
        end: at + 1,
        expression: { kind: 'calendar', part: `H${n}` },
      };
    }
    const inner = skipWord(atoms, at + 2, 'fiscal');
    const read = readYear(atoms, inner);
    const start = takeBefore(atoms, i, 'the');
    if (read !== null)
      return { start, end: read.end, expression: { kind: 'calendar', part: `H${n}`, year: read.year } };
    // `the second half of last year`
    const by = { last: -1, this: 0, next: 1 }[text[inner]!];
    if (by !== undefined && text[inner + 1] === 'year') {
      const year = { kind: 'shift', unit: 'Y', by, from: 'speech' } as const;
      return { start, end: inner + 2, expression: { kind: 'calendar', part: `H${n}`, year } };
    }
    if (text[inner] === 'the' && text[inner + 1] === 'year')
      return { start, end: inner + 2, expression: { kind: 'calendar', part: `H${n}`, ofYear: true } };
    return null;
  },
  examples: [
    ['Margins should improve in [the second half] here.', '2024-01-25', 'DATE', '2024-H2'],
    ['Profit fell in [the first half] on weak sales.', '2024-08-25', 'DATE', '2024-H1'],
    ['Its [H1] profit fell.', '2024-08-25', 'DATE', '2024-H1'],
    ['Sales rose in [H1].', '2024-08-25', 'DATE', '2024-H1'],
    ['Sales rose in [H1 FY24].', null, 'DATE', '2024-H1'],
    ['Sales rose in [2H23].', null, 'DATE', '2023-H2'],
    ['Its [1996 first-half] profit fell.', null, 'DATE', '1996-H1'],
    ['Sales fell in [the latter half of 1990] here.', null, 'DATE', '1990-H2'],
    ['Sales fell in [the first two quarters of 1990] here.', null, 'DATE', '1990-H1'],
    ['Its [first-half] profit fell.', '1989-11-02', 'DATE', '1989-H1'],
    ['Sales fell in [the first half of 1990] here.', null, 'DATE', '1990-H1'],
    ['Sales fell in [the second half of the year] here.', '1989-11-02', 'DATE', '1989-H2'],
    ['Sales fell in [the second half of last year] here.', '1989-11-02', 'DATE', '1988-H2'],
    ['They see sales rise in [the first half of next year] here.', '1989-11-02', 'DATE', '1990-H1'],
    ['They see sales rise in [the second half of the year] here.', '2010-02-02', 'DATE', '2010-H2'],
    ['Sales fell in [the second half of the year] here.', '2010-02-02', 'DATE', '2009-H2'],
  ],
  counterExamples: [
    'Demand fell in H2 fuel.',
    'He has an H1 visa.',
    'His first-half goal won it.',
    'He scored in the first half.',
    'The second half of the book is dull.',
  ],
};
