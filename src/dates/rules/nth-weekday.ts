import { setOf } from '../phrases/sets.ts';
import type { Atoms } from '../reading/atoms.ts';
import { ORDER, ORDINAL, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, readMonth, readYear, skipWord, takeBefore } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** How many months on from that of publication the month lies that is told so. */
const MONTHS_ON: Readonly<Record<string, number>> = { last: -1, next: 1, the: 0, this: 0 };

/** `the last Sunday of the month`, `of next month`, `of each month` behind the number at `i`. */
function ofMonth(atoms: Atoms, i: number, nth: number): Match | null {
  if (!isWord(atoms, i + 4, 'month') || isWord(atoms, i + 5, '-')) return null;
  const { weekday } = atoms.words[i + 1]!;
  const start = takeBefore(atoms, i, 'the');
  if (isWord(atoms, i + 3, 'each', 'every'))
    return setOf(start, i + 5, 'P1M', { quant: atoms.text[i + 3]!.toUpperCase() });
  const months = MONTHS_ON[atoms.text[i + 3]!];
  if (months === undefined) return null;
  // `Soup kitchen, first Monday of the month`: of each.
  if (start === i && atoms.text[i + 3] === 'the') return setOf(start, i + 5, 'P1M');
  return {
    start,
    end: i + 5,
    expression: { kind: 'calendar', weekday, nth, ...(months === 0 ? {} : { months }) },
  };
}

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
    if (month === null) return ofMonth(atoms, i, nth);
    const year = readYear(atoms, skipWord(atoms, month.end, ','));
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
    ['They vote on [the last Sunday of the month] in Rome.', '2025-05-16', 'DATE', '2025-05-25'],
    ['They vote on [the first Sunday of next month] in Rome.', '2025-12-16', 'DATE', '2026-01-04'],
    ['They met on [the last Friday of last month] in Rome.', '2025-05-16', 'DATE', '2025-04-25'],
    ['They vote on [the last Sunday of the month] in Rome.', null, 'DATE', 'XXXX-WXX-7'],
    ['Soup kitchen, [first Monday of the month], free.', '2025-05-16', 'SET', 'P1M'],
    ['They meet on [the first Monday of every month] in Rome.', '2025-05-16', 'SET', 'P1M'],
    ['They vote on [the first Monday of May] in Rome.', null, 'DATE', 'XXXX-05-XX'],
    ['It has [the fifth Monday of February] for once.', '2023-04-20', 'DATE', null],
  ],
  counterExamples: ['The first man in the room sat down.'],
};
