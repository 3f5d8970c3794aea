import { ORDER, ORDINAL, WEEKDAY } from '../classes.ts';
import { has, isWord, readMonth, readYear, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** A weekday of a month by its number: `the first Monday of May`, `the last Friday in October 2019`. */
export const nthWeekday: Rule = {
  id: 'nth-weekday',
  first: ORDINAL | ORDER,
  match(atoms, i) {
    const nth = isWord(atoms, i, 'last') ? -1 : (atoms.words[i]?.ordinal ?? 0);
    if (nth === 0 || nth > 5 || !has(atoms, i + 1, WEEKDAY) || !atoms.capital[i + 1]) return null;
    const { weekday, plural } = atoms.words[i + 1]!;
    if (plural || !isWord(atoms, i + 2, 'of', 'in')) return null;
    const month = readMonth(atoms, i + 3);
    if (month === null) return null;
    const year = readYear(atoms, atoms.text[month.end] === ',' ? month.end + 1 : month.end);
    return {
      start: takeBefore(atoms, i, 'the'),
      end: year?.end ?? month.end,
      expression: {
        kind: 'calendar',
        holiday: `${month.month} ${nth} ${weekday}`,
        ...(year === null ? {} : { year: year.year }),
      },
    };
  },
  examples: [
    ['They vote on [the first Monday of May] in Rome.', '2023-04-20', 'DATE', '2023-05-01'],
    ['It closed on [the last Friday in October 2019] for good.', null, 'DATE', '2019-10-25'],
    ['They vote on [the first Monday of May] in Rome.', null, 'DATE', 'XXXX-05-XX'],
    ['It has [the fifth Monday of February] for once.', '2023-04-20', 'DATE', null],
  ],
  counterExamples: ['The first man in the room sat down.'],
};
