import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';

/** Verbs for what somebody makes, lets or sees another do. */
const CAUSES = new Set(readLexicon(new URL('../data/causatives.txt', import.meta.url)));

/** How many atoms before the infinitive may hold such a verb. */
const REACH = 3;

/**
 * Whether the infinitive at `i` tells what was made or seen, so that the time is that of the verb before: `let them fly on Friday`,
 * `helped launch it on Friday`.
 */
export function isCaused(atoms: Atoms, i: number): boolean {
  return lookBack(atoms, i, REACH, (k) => {
    if (CAUSES.has(atoms.text[k]!)) return true;
    return isUpos(atoms, k, 'PRON', 'DET', 'NOUN', 'PROPN') ? undefined : false;
  });
}

/** How many atoms what is to be made so may have. */
const MADE_REACH = 5;

/** Whether the participle at `i` tells how somebody is to make a thing, so that what governs the making tells when: `a chance to make their voice known`. */
export function isToBeMade(atoms: Atoms, i: number): boolean {
  return lookBack(atoms, i, MADE_REACH, (k) => {
    if (isWord(atoms, k, 'get', 'have', 'keep', 'make', 'see')) return isWord(atoms, k - 1, 'to');
    return isUpos(atoms, k, 'ADJ', 'DET', 'NOUN', 'PRON', 'PROPN') ? undefined : false;
  });
}
