import { isJoined } from '../reading/atoms.ts';
import { DIGITS, MONTH } from '../reading/classes.ts';
import { readDayOfMonth, readMonth } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Match, Rule } from '../rule.ts';

const made = (start: number, end: number): Match => ({
  start,
  end,
  expression: { kind: 'calendar', year: 2001, month: 9, day: 11 },
});

/** The day that is known by its date: `9/11`, `the Sept. 11 attacks`, without a year that of 2001. */
export const septemberEleventh: Rule = {
  id: 'september-eleventh',
  first: DIGITS | MONTH,
  match(atoms, i) {
    const { text } = atoms;
    if (text[i] === '9') {
      if (text[i + 1] !== '/' || text[i + 2] !== '11') return null;
      if (!isJoined(atoms, i + 1) || !isJoined(atoms, i + 2)) return null;
      // `9/11/2019`, `39/11`, `$9/11`
      if (isJoined(atoms, i) && !/^["'`(-]$/.test(text[i - 1]!)) return null;
      if (isJoined(atoms, i + 3) && /^[/\p{L}\d%]/u.test(text[i + 3]!)) return null;
      return made(i, i + 3);
    }
    const month = readMonth(atoms, i);
    if (month === null || month.month !== 9) return null;
    const day = readDayOfMonth(atoms, month.end);
    if (day === null || day.day !== 11) return null;
    return WORDS['september-11'].has(text[day.end]!) ? made(i, day.end) : null;
  },
  examples: [
    ['Since [9/11], checks have been strict.', '2013-03-22', 'DATE', '2001-09-11'],
    ['The [Sept. 11] attacks changed it.', '2013-03-22', 'DATE', '2001-09-11'],
    ['The [September 11] terrorist attacks changed it.', null, 'DATE', '2001-09-11'],
  ],
  counterExamples: ['Use the 9/11mm key.', 'The score was 39/11 here.'],
};
