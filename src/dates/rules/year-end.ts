import { DIGITS, UNIT } from '../reading/classes.ts';
import { has, isWord, readYear } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** Units whose end is spoken of as a time. */
const ENDING = ['year', 'month', 'week', 'quarter', 'decade', 'century'] as const;

/**
 * The end of the period at hand: `year-end`, `year's end`, `month's end`; of the year that is named (`year-end 2012`) or,
 * where things are measured since then, of the one that is over.
 */
export const yearEnd: Rule = {
  id: 'year-end',
  first: UNIT,
  match(atoms, i) {
    const { text } = atoms;
    if (isWord(atoms, i, ...ENDING) || isWord(atoms, i, 'day')) {
      // `by end of month`, as offices write it
      if (
        isWord(atoms, i - 1, 'of') &&
        isWord(atoms, i - 2, 'end') &&
        isWord(atoms, i - 3, 'at', 'before', 'by', 'or', 'til', 'until')
      )
        return {
          start: i - 2,
          end: i + 1,
          expression: { kind: 'shift', unit: atoms.words[i]!.unit, by: 0, from: 'speech', mod: 'END' },
        };
    }
    if (!isWord(atoms, i, ...ENDING)) return null;
    const isYear = text[i] === 'year';
    let at = i + 1;
    if (text[at] === '-') at++;
    else if (text[at] === "'" && text[at + 1] === 's') at += 2;
    else if (!isYear) return null;
    if (text[at] !== 'end') return null;
    // `a week-end trip`
    if (text[i] === 'week' && text[i + 1] === '-') return null;
    const read = isYear && has(atoms, at + 1, DIGITS) ? readYear(atoms, at + 1) : null;
    if (read !== null)
      return { start: i, end: read.end, expression: { kind: 'calendar', year: read.year, mod: 'END' } };
    const by = isWord(atoms, i - 1, 'since', 'from') ? -1 : 0;
    return {
      start: i,
      end: at + 1,
      expression: { kind: 'shift', unit: atoms.words[i]!.unit, by, from: 'speech', mod: 'END' },
    };
  },
  examples: [
    ['It will close by [year-end] at last.', '1989-10-26', 'DATE', '1989'],
    ['Debt fell by half since [year-end] here.', '1989-10-26', 'DATE', '1988'],
    ['Debt stood at half at [year-end 2012] here.', '2013-03-22', 'DATE', '2012'],
    ["They hope to agree by [month's end] at last.", '2013-03-22', 'DATE', '2013-03'],
    ['Pay it by [end of month] please.', '2013-03-22', 'DATE', '2013-03'],
    ["They hope to agree by [week's end] at last.", '2013-03-22', 'DATE', '2013-W12'],
  ],
  counterExamples: ['It is a year-round job.', 'It is a week-end trip.', 'He sat at the far end.'],
};
