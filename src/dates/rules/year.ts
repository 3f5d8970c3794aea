import { readFiscalYear } from '../phrases/fiscal-year.ts';
import { isBeforeShortYear, isNoYear } from '../phrases/not-a-year.ts';
import type { Atoms } from '../reading/atoms.ts';
import { APOSTROPHE, DIGITS, NUMBER, OPENER, UNIT } from '../reading/classes.ts';
import { has, isWord, readYear, skipWord, takeBefore } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** The atom behind `fiscal`, `year`, `fiscal year` at `i`, or `i`. */
function skipHead(atoms: Atoms, i: number): number {
  const at = skipWord(atoms, i, 'fiscal');
  return skipWord(atoms, at, 'year', 'years');
}

/** What `fiscal` or `year` at `i` tells to be a year, which begins at `at`: `the year 2000`, `fiscal 1989`. */
function readHeaded(atoms: Atoms, i: number, at: number): Match | null {
  const { text } = atoms;
  const fiscal = text[i] === 'fiscal';
  const start = takeBefore(atoms, i, 'the');
  const read = readYear(atoms, at);
  if (read === null) {
    if (text[at] !== 'two' || text[at + 1] !== 'thousand') return null;
    return { start, end: at + 2, expression: { kind: 'calendar', year: 2000, fiscal } };
  }
  const { year, end } = read;
  return fiscal
    ? { start: i, end, expression: { kind: 'calendar', year, fiscal } }
    : { start, end, expression: { kind: 'calendar', year } };
}

/** The period of a year that ends before `end`: `the 1988 period`, `the comparable 1988 quarter`; null where none is. */
function readPeriod(atoms: Atoms, i: number, year: number, end: number): Match | null {
  if (!isWord(atoms, end, 'period', 'quarter')) return null;
  const start = takeBefore(atoms, i, 'comparable', 'corresponding', 'same');
  if (atoms.text[start - 1] !== 'the') return null;
  const unit = atoms.text[end] === 'period' ? 'P' : 'Q';
  return { start: start - 1, end: end + 1, expression: { kind: 'again', unit, year } };
}

/** A year: `1995`, `the year 2000`, `fiscal 1989`, `FY2012`, `'82`, `nineteen ninety-seven`. */
export const year: Rule = {
  id: 'year',
  first: DIGITS | APOSTROPHE | NUMBER | OPENER | UNIT,
  match(atoms, i) {
    const at = skipHead(atoms, i);
    if (at > i) return readHeaded(atoms, i, at);
    const ofCompany = readFiscalYear(atoms, i - 1);
    if (ofCompany !== null)
      return {
        start: i - 1,
        end: ofCompany.end,
        expression: { kind: 'calendar', year: ofCompany.year, fiscal: true },
      };
    const read = readYear(atoms, i);
    if (read === null) return null;
    const { year, end } = read;
    if (atoms.classes[i] === DIGITS && isNoYear(atoms, i, year)) return null;
    // `he counted two thousand and five`
    if (isWord(atoms, i + 1, 'thousand') && !isWord(atoms, i - 1, 'by', 'from', 'in', 'since', 'until'))
      return null;
    if (has(atoms, i, APOSTROPHE) && !isBeforeShortYear(atoms, i)) return null;
    return readPeriod(atoms, i, year, end) ?? { start: i, end, expression: { kind: 'calendar', year } };
  },
  examples: [
    ['It outlived the floods of [1432] and stands.', null, 'DATE', '1432'],
    ['He was born in [1995] there.', null, 'DATE', '1995'],
    ['It will pay off in [fiscal 1989] at best.', null, 'DATE', '1989'],
    ['It will be under water in [about 2090] at best.', null, 'DATE', '2090'],
    ['Sales rose in [FY2012] again.', null, 'DATE', '2012'],
    ['Sales rose in [FY24] again.', null, 'DATE', '2024'],
    ['They won in [2023]/{24} again.', null, 'DATE', '2023'],
    ['It was built in [circa 1750] by monks.', null, 'DATE', '1750'],
    ['Costs rose in [FY2012] by half.', null, 'DATE', '2012'],
    ["They met in ['82] in Rome.", null, 'DATE', '1982'],
    ['It began in [nineteen ninety-seven] there.', null, 'DATE', '1997'],
    ['It began in [two thousand and five] there.', null, 'DATE', '2005'],
    ['It was feared for [the year 2000] by all.', null, 'DATE', '2000'],
  ],
  counterExamples: [
    'Call Zarok Line on 0300 123 2040 or 0115 2019.',
    'It fell in two thousand and five towns.',
    'He counted two thousand and five of them.',
    'It was a crowd of 1432 and more.',
    'It cost $1995 then as it does here.',
    'The 1,995 people left.',
    'Some 1500 people came.',
    'In the year 99999 or so.',
    'In about 2000 cases it failed.',
    'It grew to about 2000 then.',
    'It was lost in about 2000 of them.',
  ],
};
