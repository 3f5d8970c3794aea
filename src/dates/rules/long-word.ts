import { OPENER } from '../reading/classes.ts';
import type { Rule } from '../rule.ts';

/** Lengths in one word. */
const LENGTHS: Readonly<Record<string, string>> = {
  daylong: 'P1D',
  decadelong: 'P10Y',
  decadeslong: 'PXE',
  hourlong: 'PT1H',
  monthlong: 'P1M',
  monthslong: 'PXM',
  weekendlong: 'P1WE',
  weeklong: 'P1W',
  weekslong: 'PXW',
  yearlong: 'P1Y',
  yearslong: 'PXY',
};

/** A length of time in one word: `a weeklong strike`, `the yearslong dispute`. */
export const longWord: Rule = {
  id: 'long-word',
  first: OPENER,
  match(atoms, i) {
    const value = LENGTHS[atoms.text[i]!];
    if (value === undefined) return null;
    return { start: i, end: i + 1, expression: { kind: 'fixed', type: 'DURATION', value } };
  },
  examples: [
    ['The [weeklong] trial ended.', null, 'DURATION', 'P1W'],
    ['Their [yearslong] dispute ended.', null, 'DURATION', 'PXY'],
  ],
  counterExamples: ['He was long at it.', 'The headlong rush ended.'],
};
