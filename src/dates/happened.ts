import { readLexicon } from '../text/lexicon.ts';
import { type Atoms, isUpos } from './atoms.ts';
import { isPast } from './direction.ts';
import { isWord } from './patterns.ts';

/** Past forms that tell of what may lie ahead. */
const FORWARD = new Set(readLexicon(new URL('./data/forward-verbs.txt', import.meta.url)));
/** Nouns of what may lie ahead, beside those of what is fixed beforehand. */
const COMING = new Set(readLexicon(new URL('./data/coming-nouns.txt', import.meta.url)));
/** How many atoms may stand between the verb and what comes before the date. */
const REACH = 9;

/**
 * Whether the past verb at `cue` tells for sure that something happened on the date that begins at `start`: `signed in January`,
 * `changed to a calendar year in December`. Not where what it tells of may lie ahead: `told them to come in April`, `announced a
 * tour in April`, `won a place in a race in April`, `rescheduled for April`.
 */
export function isHappened(atoms: Atoms, cue: number, start: number): boolean {
  const { text, lexicon } = atoms;
  if (cue < 0 || cue >= start || !isUpos(atoms, cue, 'VERB', 'AUX') || !isPast(atoms, cue)) return false;
  // `guidelines to be published in April`
  if (FORWARD.has(text[cue]!) || isWord(atoms, cue - 1, 'be')) return false;
  let k = start - 1;
  while (k > cue && isWord(atoms, k, 'early', 'late', 'mid', '-', 'the')) k--;
  if (k <= cue || !isWord(atoms, k, 'in', 'on', 'at', 'during')) return false;
  // `was in April`; `was glad of a match in April` tells nothing.
  if (k - cue > (isUpos(atoms, cue, 'AUX') ? 1 : REACH)) return false;
  for (k--; k > cue; k--) {
    if (isUpos(atoms, k, 'VERB', 'AUX', 'SCONJ', 'PRON', 'PART', 'PUNCT')) return false;
    if (lexicon.scheduledEvents.has(text[k]!) || COMING.has(text[k]!)) return false;
    if (isWord(atoms, k, 'before', 'ahead', 'for', 'until')) return false;
  }
  return true;
}
