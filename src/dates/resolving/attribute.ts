import { eventAt } from '../direction/prospective.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, skipPossessive } from '../reading/patterns.ts';
import type { Found } from '../rule.ts';

/**
 * Whether a month or a day of it tells what is meant, not when: `under a June agreement`, `the Nov. 8 U.S. election`, `called November's
 * election a farce`; `November's sales` are told of as `in November` is.
 */
export function isAttribute(atoms: Atoms, { start, end, expression: e }: Found): boolean {
  if (e.kind !== 'calendar' || e.month === undefined) return false;
  const thing = skipPossessive(atoms, end);
  if (thing > end) return e.day === undefined && eventAt(atoms, thing) >= 0;
  if (e.day === undefined) return isUpos(atoms, end, 'NOUN', 'ADJ');
  return isUpos(atoms, start - 1, 'DET') && isUpos(atoms, end, 'NOUN', 'ADJ', 'PROPN');
}

/** Whether the verb at `cue` tells how the month's event came out: `lost the November election`; not `won a place in the November election`. */
export function isDecided(atoms: Atoms, cue: number, found: Found): boolean {
  const before = isWord(atoms, found.start - 1, 'the') ? found.start - 2 : found.start - 1;
  return cue === before && isWord(atoms, cue, 'lost', 'won') && isAttribute(atoms, found);
}
