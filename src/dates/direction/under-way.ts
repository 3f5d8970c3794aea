import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';
import { isArrangedForm } from './scheduled.ts';

/** Participles of who wants something by a day that may lie ahead. */
const AIMS = new Set(readLexicon(new URL('../data/aims.txt', import.meta.url)));
/** Adjectives of what is to be done by a day, and of who counts on it, beyond those in -able and -ible. */
const TO_DO = [
  'certain',
  'close',
  'confident',
  'due',
  'eager',
  'essential',
  'hopeful',
  'imminent',
  'keen',
  'likely',
  'mandatory',
  'necessary',
  'near',
  'optimistic',
  'ready',
  'sure',
  'unlikely',
  'vital',
] as const;
/** What stands before a place. */
const PLACED = ['across', 'along', 'around', 'at', 'in', 'into', 'over', 'through'] as const;
/** How many atoms before `by` may hold the verb. */
const REACH = 12;

const isToDo = (atoms: Atoms, i: number): boolean =>
  isWord(atoms, i, ...TO_DO) || /[ai]ble$/.test(atoms.text[i]!);

/** Whether the verb form at `i` tells what goes on: `searching`, `being counted`; not `hoping`, `leaving`. */
const goesOn = (atoms: Atoms, i: number): boolean =>
  isWord(atoms, i - 1, 'being') ||
  isWord(atoms, i, 'being') ||
  (atoms.text[i]!.endsWith('ing') && !AIMS.has(atoms.text[i]!) && !isArrangedForm(atoms.text[i]!));

/** Whether the participle at `i`, right behind `still`, tells what was so: `still closed`; not `still expected`, `still hoping`. */
const wasStillSo = (atoms: Atoms, i: number): boolean =>
  isWord(atoms, i - 1, 'still') &&
  !isWord(atoms, i, 'needed', 'wanted') &&
  !atoms.text[i]!.endsWith('ing') &&
  !atoms.lexicon.futureCues.has(atoms.text[i]!);

/**
 * Whether the verb at `i` has no object before the `by` at `by`, but a way or a place: `spreading north by`, `dancing in the square by`;
 * who offers refunds or bets on a deal by a day may do so of one ahead.
 */
const standsAlone = (atoms: Atoms, i: number, by: number): boolean =>
  i === by - 1 || isUpos(atoms, i + 1, 'ADV') || isWord(atoms, i + 1, ...PLACED);

/**
 * Whether the clause before `by` at `by` tells what was so or under way by then: `Rescuers were still searching by nightfall on Tuesday`,
 * `The town was quiet by Sunday night`; not `They were hoping for a deal by Friday`, `The bill was due by Friday`.
 */
export function wasSoBy(atoms: Atoms, by: number): boolean {
  let verb = -1;
  return lookBack(atoms, by, REACH, (k) => {
    if (isWord(atoms, k, 'was', 'were')) {
      if (isWord(atoms, k + 1, 'still')) return !isToDo(atoms, k + 2);
      if (verb >= 0) return isWord(atoms, k + 1, 'being') || standsAlone(atoms, verb, by);
      return k >= by - 3 && isUpos(atoms, by - 1, 'ADJ') && !isToDo(atoms, by - 1);
    }
    if (isUpos(atoms, k, 'PUNCT', 'SCONJ', 'CCONJ', 'AUX') && !isWord(atoms, k, 'being')) return false;
    if (isWord(atoms, k, 'to') && isUpos(atoms, k + 1, 'VERB', 'AUX')) return false;
    if (!isUpos(atoms, k, 'VERB') && !isWord(atoms, k, 'being')) return undefined;
    if (!goesOn(atoms, k) && !wasStillSo(atoms, k)) return false;
    verb = k;
    return undefined;
  });
}
