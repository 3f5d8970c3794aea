import type { Atoms } from '../reading/atoms.ts';
import { DIGITS, HOLIDAY } from '../reading/classes.ts';
import { has, isWord, readYear, skipWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Rule } from '../rule.ts';

/** Whether nothing that the day is told of stands behind it: `On March 6, Easter eggs …` is of no Easter that day. */
const isBare = (atoms: Atoms, end: number): boolean =>
  atoms.text[end] === '' || isWord(atoms, end, ',', '.', ';', ')');

/** A named day, or its week or weekend: `Christmas`, `Thanksgiving Day`, `last Easter`, `New Year's Eve 1999`, `Labor Day weekend`. */
export const holiday: Rule = {
  id: 'holiday',
  first: HOLIDAY,
  match(atoms, i) {
    if (!atoms.capital[i]) return null;
    for (const { rest, day } of atoms.lexicon.holidays.get(atoms.text[i]!) ?? []) {
      if (!rest.every((piece, k) => atoms.text[i + 1 + k] === piece)) continue;
      const lastWord = i + rest.length;
      if (/\p{L}/u.test(atoms.text[lastWord]!) && !atoms.capital[lastWord] && rest.at(-1) !== 's') continue;
      const end = lastWord + 1;
      if (WORDS['holiday-other'].has(atoms.text[end]!)) return null;
      // `the film "Independence Day"`
      if (/^["`']$/.test(atoms.text[i - 1]!) && isWord(atoms, skipWord(atoms, end, ','), '"', "'", '`'))
        return null;
      const before = atoms.text[i - 1];
      const direction = before === 'last' ? (-1 as const) : before === 'next' ? (1 as const) : undefined;
      const start = direction === undefined ? i : i - 1;
      const way = direction === undefined ? {} : { direction };
      const week = isWord(atoms, end, 'week') ? 'day' : isWord(atoms, end, 'weekend') ? 'weekend' : null;
      const last = week === null ? end : end + 1;
      const read = readYear(atoms, skipWord(atoms, last, ',', 'in', 'of'));
      return {
        start,
        end: read?.end ?? last,
        expression: {
          kind: 'calendar',
          holiday: day,
          ...(week === null ? {} : { week }),
          ...(read === null ? {} : { year: read.year }),
          ...way,
          // `March 6, Independence Day`
          ...(before === ',' && has(atoms, i - 2, DIGITS) && isBare(atoms, end) ? { beside: true } : {}),
        },
      };
    }
    return null;
  },
  examples: [
    ['“Come back after [Labour Day],” he said.', '1998-07-14', 'DATE', '1998-09-07'],
    ['The boy was found on [Thanksgiving Day] at sea.', '2000-01-07', 'DATE', '1999-11-25'],
    ['They married on [Christmas Eve 1999] in Rome.', null, 'DATE', '1999-12-24'],
    ['The vote is on [Election Day] this time.', '1998-10-26', 'DATE', '1998-11-03'],
    ['They met at [Christmas in 2022] at last.', '2024-05-16', 'DATE', '2022-12-25'],
    ['It was dry over [Easter weekend] here.', '2023-04-20', 'DATE', '2023-W14-WE'],
    ['It was dry over [Labor Day weekend] here.', '2023-09-20', 'DATE', '2023-W35-WE'],
    ['It was dry over [Thanksgiving weekend] here.', '2023-11-29', 'DATE', '2023-W47-WE'],
    ['It was held on [Thanksgiving weekend in 1982] here.', '2023-11-29', 'DATE', '1982-W47-WE'],
    ['They met in [Christmas week] again.', '2023-01-20', 'DATE', '2022-W51'],
    ['He rose on [Easter Sunday] early.', '2023-04-20', 'DATE', '2023-04-09'],
    ['Trains were full before [Lunar New Year] here.', '2024-02-20', 'DATE', '2024-02-10'],
    ['The shop will shut on [Yom Kippur] again.', '2024-10-01', 'DATE', '2024-10-12'],
    ['They met at [Passover in 2010] at last.', '2024-10-01', 'DATE', '2010-03-30'],
  ],
  counterExamples: [
    'He fought in the Yom Kippur War.',
    'He saw the film "Independence Day" again.',
    'They sailed to Christmas Island.',
  ],
};
