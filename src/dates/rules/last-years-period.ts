import { ORDER } from '../reading/classes.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** What is compared with that of the year before, and the grain of what was named. */
const GRAINS: Readonly<Record<string, 'M' | 'P' | 'Q'>> = { month: 'M', period: 'P', quarter: 'Q' };

/** The period that is reported on, of the year before: `last year's quarter`, `the prior-year period`. */
export const lastYearsPeriod: Rule = {
  id: 'last-years-period',
  first: ORDER,
  match(atoms, i) {
    const { text } = atoms;
    if (!isWord(atoms, i, 'last', 'previous', 'prior')) return null;
    const hyphen = text[i + 1] === '-' ? 1 : 0;
    if (text[i + 1 + hyphen] !== 'year') return null;
    let at = i + 2 + hyphen;
    if (text[at] === "'" && text[at + 1] === 's') at += 2;
    else if (hyphen === 0 && text[i] === 'last') return null;
    const grain = GRAINS[text[at]!];
    if (grain === undefined) return null;
    return {
      start: takeBefore(atoms, i, 'the'),
      end: at + 1,
      expression: { kind: 'shift', unit: 'Y', by: -1, from: 'period', grain },
    };
  },
  examples: [
    ["It was up on [last year's quarter] by half.", '1989-11-02', 'DATE', '1988-Q3'],
    ['It was up on [the prior-year quarter] by half.', '1989-11-02', 'DATE', '1988-Q3'],
    ['It was up on [the previous year quarter] by half.', '1989-11-02', 'DATE', '1988-Q3'],
  ],
  counterExamples: ['The previous page of the last person is blank.', 'The last person rested.'],
};
