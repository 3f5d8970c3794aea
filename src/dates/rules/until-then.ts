import type { Atoms } from '../reading/atoms.ts';
import { DAY_WORD, DIGITS, HOLIDAY, MONTH, OPENER, ORDER, WEEKDAY } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** How many atoms back the date that is meant may stand: in this sentence or the one before. */
const REACH = 30;

/** Whether a day, month or year is named shortly before the atom at `i`. */
function isDateNamed(atoms: Atoms, i: number): boolean {
  for (let k = i - 1, ends = 0; k > i - REACH; k--) {
    if (atoms.text[k] === '' && ++ends > 1) return false;
    if (has(atoms, k, MONTH | WEEKDAY | HOLIDAY) && atoms.capital[k]) return true;
    if (has(atoms, k, DAY_WORD)) return true;
    if (has(atoms, k, DIGITS) && /^(?:1[5-9]|20)\d\d$/.test(atoms.text[k]!)) return true;
  }
  return false;
}

/** The date that was named just before, up to which something goes on: `until then`, `by that time`. */
export const untilThen: Rule = {
  id: 'until-then',
  first: OPENER | ORDER,
  match(atoms, i) {
    const time = atoms.text[i] === 'that' && atoms.text[i + 1] === 'time';
    if (!time && atoms.text[i] !== 'then') return null;
    const end = time ? i + 2 : i + 1;
    if (!isWord(atoms, i - 1, 'by', 'till', 'until') || !isDateNamed(atoms, i)) return null;
    // `by then-president Zarok`
    if (atoms.capital[end] || isWord(atoms, end, '-')) return null;
    return { start: i, end, expression: { kind: 'again', unit: 'then' } };
  },
  examples: [
    ['The rights end on {Nov. 30}. Until [then] they can be sold.', '2023-11-10', 'DATE', '2023-11-30'],
    ['The war ended in {1945}. By [that time] he had gone.', null, 'DATE', '1945'],
  ],
  counterExamples: [
    'Until then he had no home.',
    'By that time he had gone.',
    'It has 1600 seats. Until then he stood.',
  ],
};
