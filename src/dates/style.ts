import type { Atoms } from './atoms.ts';
import { orderOf } from './order.ts';
import type { Found } from './rule.ts';

/** How an article as a whole speaks of time. */
export interface Style {
  /** Month first (above 0), day first (below), or not to be told; see order.ts. */
  readonly order: number;
  /** Whether it is no report of its own day: it names years, and no weekday, no `today` and no `last week`. */
  readonly chronicle: boolean;
}

/** Whether an expression counts from the day on which it is said. */
function isOfTheDay({ expression: e }: Found): boolean {
  if (e.kind === 'shift') return e.from === 'speech';
  return e.kind === 'calendar' && e.weekday !== undefined && e.month === undefined;
}

/** Reads the style of an article off what the rules found in it. */
export function styleOf(atoms: Atoms, found: readonly Found[]): Style {
  return { order: orderOf(atoms, found), chronicle: !found.some(isOfTheDay) };
}
