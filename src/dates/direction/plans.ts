import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';

/** Whether the plan at `i` was overtaken: `had been scheduled`, `was originally set`, `as previously planned`. */
export function isPastPlan(atoms: Atoms, i: number): boolean {
  return lookBack(atoms, i, 3, (k) => {
    if (isWord(atoms, k, 'had', 'originally', 'previously', 'initially')) return true;
    return isWord(atoms, k, 'been') || isUpos(atoms, k, 'ADV') ? undefined : false;
  });
}

/** The word that governs the infinitive whose `to` is at `to`; a weekday may stand between: `voted on Friday to return`. */
export function governorOf(atoms: Atoms, to: number): number {
  const at = to - 1;
  if (!has(atoms, at, WEEKDAY)) return at;
  return takeBefore(atoms, at, 'on') - 1;
}

/**
 * Whether what the word at `i` tells is the putting off itself, with the day or month of it right behind it: `the vote that he postponed in February`, `the
 * match postponed on Saturday`; not `is postponed on Saturday`.
 */
export function isPuttingOff(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'postponed') || !isWord(atoms, i + 1, 'in', 'on')) return false;
  return has(atoms, i + 2, MONTH | WEEKDAY) && !isUpos(atoms, i - 1, 'AUX', 'ADV');
}

/** Participles of what is appointed; others are future cues. */
const APPOINTED = new Set(readLexicon(new URL('../data/appointed.txt', import.meta.url)));

/** What is done about a thing that begins on a day: `announced a pause from Sunday`. */
const DECREED = new Set(readLexicon(new URL('../data/decreed.txt', import.meta.url)));

/** What has been done to something that is yet to come. */
const PUT_OFF = new Set(readLexicon(new URL('../data/put-off.txt', import.meta.url)));

/** Whether the auxiliary at `i` begins what was done to a thing that was to come: `The match on Thursday has been postponed`. */
export function isPutOff(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'has', 'have') || !isWord(atoms, i + 1, 'been')) return false;
  // `has been called off`, not `has been called a success`
  return (
    PUT_OFF.has(atoms.text[i + 2]!) ||
    (isWord(atoms, i + 2, 'called', 'put') && isWord(atoms, i + 3, 'off', 'back'))
  );
}

/**
 * Whether the cue at `i` is a plan that was made for the day at `start`, of which nothing tells whether it came about: `the
 * vote had been planned for Friday`, `a meeting was fixed for Friday`.
 */
export function isPlanFor(atoms: Atoms, i: number, start: number): boolean {
  const word = atoms.text[i]!;
  if (DECREED.has(word)) return isWord(atoms, start - 1, 'from');
  if (APPOINTED.has(word)) return i === start - 2 && isWord(atoms, start - 1, 'for', 'to');
  if (word === 'to') return isPastPlan(atoms, governorOf(atoms, i));
  return atoms.lexicon.futureCues.has(word) && /ed$|^(set|due)$/.test(word) && isPastPlan(atoms, i);
}
