import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { isArrangedForm } from './scheduled.ts';

/** Participles of who wants something by a day that may lie ahead. */
const AIMS = new Set(readLexicon(new URL('../data/aims.txt', import.meta.url)));
/** Adjectives of what is to be done by a day, and of who counts on it. */
const TO_DO = [
  'certain',
  'confident',
  'due',
  'hopeful',
  'likely',
  'necessary',
  'optimistic',
  'payable',
  'possible',
  'ready',
  'sure',
] as const;
/** How many atoms before `by` may hold the verb. */
const REACH = 12;

/** Whether the verb form at `i` tells what goes on: `searching`, `being counted`; not `hoping`, `leaving`. */
const goesOn = (atoms: Atoms, i: number): boolean =>
  isWord(atoms, i - 1, 'being') ||
  isWord(atoms, i, 'being') ||
  (atoms.text[i]!.endsWith('ing') && !AIMS.has(atoms.text[i]!) && !isArrangedForm(atoms.text[i]!));

/**
 * Whether the clause before `by` at `by` tells what was so or under way by then: `Rescuers were still searching by nightfall on Tuesday`,
 * `The town was quiet by Sunday night`; not `They were hoping for a deal by Friday`, `The bill was due by Friday`.
 */
export function wasSoBy(atoms: Atoms, by: number): boolean {
  let verb = false;
  for (let k = by - 1; k > by - REACH && atoms.text[k] !== ''; k--) {
    if (isWord(atoms, k, 'was', 'were')) {
      if (verb || isWord(atoms, k + 1, 'still')) return !isWord(atoms, k + 2, ...TO_DO);
      return k >= by - 3 && isUpos(atoms, by - 1, 'ADJ') && !isWord(atoms, by - 1, ...TO_DO);
    }
    if (isUpos(atoms, k, 'PUNCT', 'SCONJ', 'CCONJ', 'AUX') && !isWord(atoms, k, 'being')) return false;
    if (isWord(atoms, k, 'to') && isUpos(atoms, k + 1, 'VERB', 'AUX')) return false;
    if (!isUpos(atoms, k, 'VERB') && !isWord(atoms, k, 'being')) continue;
    if (!goesOn(atoms, k)) return false;
    verb = true;
  }
  return false;
}
