import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import { beforeRun, lookBack } from '../reading/search.ts';
import type { Found } from '../rule.ts';

/** Verbs that say behind what was told who told it. */
const SAYING = ['added', 'announced', 'confirmed', 'heard', 'reported', 'said', 'says', 'told'] as const;
/** How many atoms the speaker, and whom it was told, may have. */
const REACH = 10;

/**
 * Whether a weekday is that of the report alone, told behind what it is of: `The metro will start at 4am on January 26, officials said on
 * Monday`; what follows goes on from January 26.
 */
export function isOfReport(atoms: Atoms, { start, expression: e }: Found): boolean {
  if (e.kind !== 'calendar' || e.weekday === undefined || e.month !== undefined) return false;
  const last = takeBefore(atoms, start, 'on') - 1;
  // `told the BBC on Sunday`
  const k = beforeRun(atoms, last, 'DET', 'NOUN', 'PROPN', 'PRON');
  if (!isWord(atoms, k, ...SAYING) || (k < last && !isWord(atoms, k, 'told'))) return false;
  return lookBack(atoms, k, REACH, (from) => {
    if (isWord(atoms, from, ',')) return true;
    const speaker =
      isUpos(atoms, from, 'DET', 'ADJ', 'NOUN', 'PROPN', 'PRON') || isWord(atoms, from, "'", 's', '(', ')');
    return speaker ? undefined : false;
  });
}
