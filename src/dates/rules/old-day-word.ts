import { isJoined } from '../reading/atoms.ts';
import { OPENER, PART, UNIT } from '../reading/classes.ts';
import type { Rule } from '../rule.ts';

/** By the word behind `to-`. */
const DAY_WORDS: ReadonlyMap<string, { readonly by: number; readonly time?: string }> = new Map([
  ['day', { by: 0 }],
  ['morrow', { by: 1 }],
  ['night', { by: 0, time: 'TNI' }],
]);

/** `to-day`, `to-morrow`, `to-night`: how newspapers wrote them until about 1940. */
export const oldDayWord: Rule = {
  id: 'old-day-word',
  first: UNIT | PART | OPENER,
  match(atoms, i) {
    if (atoms.text[i - 1] !== '-' || atoms.text[i - 2] !== 'to') return null;
    const word = DAY_WORDS.get(atoms.text[i]!);
    if (word === undefined || !isJoined(atoms, i) || !isJoined(atoms, i - 1)) return null;
    // `day-to-day`, `day-to-night`
    if (atoms.text[i - 3] === '-' && isJoined(atoms, i - 2)) return null;
    return { start: i - 2, end: i + 1, expression: { kind: 'shift', unit: 'D', from: 'speech', ...word } };
  },
  examples: [
    ['The ship sails [to-day] for Halifax.', '1932-10-04', 'DATE', '1932-10-04'],
    ['The ship will sail [to-morrow] for Halifax.', '1932-10-04', 'DATE', '1932-10-05'],
    ['There is a concert [to-night] at the hall.', '1932-10-04', 'TIME', '1932-10-04TNI'],
  ],
  counterExamples: ['It is a day-to-day affair.', 'She went from post to-pillar.'],
};
