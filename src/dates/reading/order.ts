import type { Found } from '../rule.ts';
import type { Atoms } from './atoms.ts';
import { DIGITS } from './classes.ts';

/**
 * How an article writes its dates: above 0 month first (`October 12`, `10/25/2023`), below 0 day first (`12 October`,
 * `25/10/2023`), 0 where nothing shows it or both are used as often.
 */
export function orderOf(atoms: Atoms, found: readonly Found[]): number {
  let order = 0;
  for (const { rule, start, expression: e } of found) {
    if (rule === 'month-day') order++;
    else if (rule === 'day-month') order--;
    else if (rule === 'numeric-date' && e.kind === 'calendar' && e.ambiguous !== true && e.month !== e.day)
      order += atoms.classes[start] === DIGITS && Number(atoms.text[start]) === e.month ? 1 : -1;
  }
  return Math.sign(order);
}
