import type { Atoms } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { anyFrom } from '../reading/search.ts';
import { WORDS } from '../reading/word-classes.ts';

/** Whether the `minutes` at `i`, which nothing counts, are those of a meeting: `approved its minutes`, `minutes of the meeting`. */
export function isOfMeeting(atoms: Atoms, i: number): boolean {
  const { text } = atoms;
  if (!isWord(atoms, i, 'minutes')) return false;
  // `left the meeting minutes later`, `the last minutes of the session`
  if (isWord(atoms, i + 1, 'later', 'earlier', 'after', 'before', 'ago', 'into')) return false;
  if (isWord(atoms, i - 1, 'closing', 'dying') || WORDS['before-count'].has(text[i - 1]!)) return false;
  if (isWord(atoms, i - 1, 'our') || WORDS['has-minutes'].has(text[i - 1]!)) return true;
  if (WORDS['minutes-say'].has(text[i + 1]!)) return true;
  const owned = isWord(atoms, i - 1, 'the', 'its', 'their', 'his', 'her', 'my', 'your', 'no', 'full')
    ? i - 2
    : i - 1;
  if (WORDS['done-with-minutes'].has(text[owned]!)) return true;
  return (
    isWord(atoms, i + 1, 'of', 'from') && anyFrom(atoms, i + 2, 6, (k) => WORDS['has-minutes'].has(text[k]!))
  );
}
