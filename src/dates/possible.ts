import { readLexicon } from '../text/lexicon.ts';
import { type Atoms, isUpos } from './atoms.ts';
import type { Direction } from './direction.ts';
import { isWord } from './patterns.ts';

/** Verbs of what somebody was able to do. */
const ABILITIES = new Set(readLexicon(new URL('./data/abilities.txt', import.meta.url)));

/**
 * What the modal at `i` says of what may be: `The strike could be called off on Monday`, `may reopen on Monday` lie ahead; `may have left
 * on Monday` and what somebody was able or not able to do, `could see the fire`, `could not be reached`, lie behind. Null where it is no
 * such modal.
 */
export function possibilitySays(atoms: Atoms, i: number): Direction | null {
  if (!isWord(atoms, i, 'could', 'may', 'might') || !isUpos(atoms, i, 'AUX')) return null;
  let k = i + 1;
  let limited = false;
  while (isUpos(atoms, k, 'ADV', 'PART') || isWord(atoms, k, "'")) {
    limited ||= isWord(atoms, k, 'not', 't', 'only', 'hardly', 'barely', 'never', 'no');
    k++;
  }
  if (isWord(atoms, k, 'have')) return -1;
  if (!isWord(atoms, i, 'could')) return 1;
  const verb = isWord(atoms, k, 'be') ? k + 1 : k;
  return limited || ABILITIES.has(atoms.text[verb]!) ? -1 : 1;
}
