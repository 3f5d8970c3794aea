import { type Atoms, isUpos } from '../atoms.ts';
import { isWord } from '../patterns.ts';
import type { Join } from '../rule.ts';
import { WORDS } from '../word-classes.ts';

const WEEKS = /^P(\d{1,2})W$/;

const isPast = (atoms: Atoms, i: number): boolean =>
  isUpos(atoms, i, 'VERB') && atoms.text[i]!.endsWith('ed');

/**
 * Weeks counted on from a day of the week: `a week from Monday`, British `a week on Saturday`, `a fortnight on Tuesday`. After
 * a preposition or a verb of the past, `on` tells when something lasted so long.
 */
export const weeksFromDay: Join = {
  id: 'weeks-from-day',
  join(atoms, left, right) {
    const [length, day] = [left.expression, right.expression];
    // `each week on Monday`
    if (length.kind !== 'fixed' || length.type !== 'DURATION') return null;
    if (day.kind !== 'calendar' || right.start !== left.end + 1) return null;
    const weeks = Number(WEEKS.exec(length.value ?? '')?.[1] ?? 0);
    if (weeks === 0 || day.weekday === undefined || day.direction !== undefined || day.day !== undefined)
      return null;
    const before = left.start - 1;
    if (WORDS['takes-so-long'].has(atoms.text[before]!) || atoms.lexicon.pastCues.has(atoms.text[before]!))
      return null;
    if (isWord(atoms, left.end, 'from')) {
      // `a week from Monday to Sunday`
      if (isWord(atoms, right.end, 'to', 'until', 'till', 'through')) return null;
    } else if (
      !isWord(atoms, left.end, 'on') ||
      isUpos(atoms, before, 'ADP', 'NOUN', 'PROPN') ||
      isPast(atoms, before)
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
    'They meet each week on Monday.',
    'The strike lasted a week on Monday.',
    'She took a week on Monday.',
    'He had been in jail a week on Monday.',
    'He gets two weeks from Friday.',
    'They rest a week from Monday to Sunday.',
  ],
};
