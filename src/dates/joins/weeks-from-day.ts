import { isUpos } from '../atoms.ts';
import { isWord } from '../patterns.ts';
import type { Join } from '../rule.ts';

const WEEKS = /^P(\d{1,2})W$/;

/**
 * Weeks counted on from a day of the week: `a week from Monday`, British `a week on Saturday`, `a fortnight on Tuesday`. After
 * a preposition or a verb of the past, `on` tells when something lasted so long.
 */
export const weeksFromDay: Join = {
  id: 'weeks-from-day',
  join(atoms, left, right) {
    const [length, day] = [left.expression, right.expression];
    if (length.kind !== 'fixed' || day.kind !== 'calendar' || right.start !== left.end + 1) return null;
    const weeks = Number(WEEKS.exec(length.value ?? '')?.[1] ?? 0);
    if (weeks === 0 || day.weekday === undefined || day.direction !== undefined || day.day !== undefined)
      return null;
    const before = left.start - 1;
    if (isWord(atoms, left.end, 'from')) {
      // `a week from Monday to Sunday`
      if (isWord(atoms, right.end, 'to', 'until', 'till', 'through')) return null;
    } else if (
      !isWord(atoms, left.end, 'on') ||
      isUpos(atoms, before, 'ADP') ||
      atoms.text[before]!.endsWith('ed')
    )
      return null;
    return { start: left.start, end: right.end, expression: { ...day, direction: 1, weeks } };
  },
  examples: [
    ['The final is [a week from Monday] in Rome.', '2019-01-16', 'DATE', '2019-01-28'],
    ['We go there [a week on Saturday] at last.', '2019-01-16', 'DATE', '2019-01-26'],
    ['The vote is [a fortnight on Tuesday] at last.', '2019-01-16', 'DATE', '2019-02-05'],
  ],
  counterExamples: [
    'It was put off for a week on Monday.',
    'The strike lasted a week on Monday.',
    'They rest a week from Monday to Sunday.',
  ],
};
