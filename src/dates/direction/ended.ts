import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import { anyBefore } from '../reading/search.ts';
import type { Found } from '../rule.ts';

/** How many atoms back a plan for what has ended is looked for. */
const REACH = 24;

/** Whether something in the sentence before atom `start` speaks of what is to come: `will report results for the quarter`. */
function isUnderPlan(atoms: Atoms, start: number): boolean {
  return anyBefore(
    atoms,
    start,
    REACH,
    (k) => atoms.lexicon.futureCues.has(atoms.text[k]!) && !atoms.capital[k],
  );
}

/**
 * Whether an expression is a period that has ended, or the day on which one has: `The second quarter ended Oct. 31`, `ended on Oct. 31`;
 * not `will report results for the quarter ended Oct. 31`, which may be to end.
 */
export function hasEnded(atoms: Atoms, { start, expression: e }: Found): boolean {
  const before = takeBefore(atoms, start, 'on') - 1;
  const said = isWord(atoms, before, 'ended') && isUpos(atoms, before, 'VERB');
  const within = 'ended' in e && e.ended?.over === true;
  return (said || within) && !isUnderPlan(atoms, start);
}
