import { POSSESSIVES } from '../../text/function-words.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';
import { isPast } from './tense.ts';

const OVER = new Set(readLexicon(new URL('../data/over.txt', import.meta.url)));
const PAST_EVENTS = new Set(readLexicon(new URL('../data/past-events.txt', import.meta.url)));
const OUTCOMES = new Set(readLexicon(new URL('../data/outcomes.txt', import.meta.url)));

/** Whether the word at `i` is for what has come about: `a 2-1 defeat`; not `the cup draw`. */
export const isOver = (atoms: Atoms, i: number): boolean =>
  OVER.has(atoms.text[i]!) &&
  (atoms.text[i] !== 'draw' || isWord(atoms, i - 1, 'a') || has(atoms, i - 1, DIGITS));

/** Whether the date that begins at `start` is that of what has come about, right before it: `over a row on Friday`. */
export function isPastEvent(atoms: Atoms, start: number): boolean {
  const noun = takeBefore(atoms, start, 'on') - 1;
  return isUpos(atoms, noun, 'NOUN') && (isOver(atoms, noun) || PAST_EVENTS.has(atoms.text[noun]!));
}

/** How many atoms before a noun may hold its determiner: `the 2-1 home defeat`. */
const REACH = 6;

/**
 * Whether the date that begins at `start` is that of a known thing that has come about: `Her win on Friday will help`, `Clashes on Friday
 * will`; not `A win on Friday will help`, which they may have yet.
 */
export function isKnownEvent(atoms: Atoms, start: number): boolean {
  if (!isPastEvent(atoms, start)) return false;
  const noun = takeBefore(atoms, start, 'on') - 1;
  return /[^s]s$/.test(atoms.text[noun]!) || isDefinite(atoms, noun);
}

/** Whether the date that begins at `start` is that of a known result that something comes of: `from the win on Tuesday`; not `seal the win on Tuesday`. */
export function isKnownOutcome(atoms: Atoms, start: number): boolean {
  const noun = takeBefore(atoms, start, 'on') - 1;
  if (!isUpos(atoms, noun, 'NOUN') || !isOver(atoms, noun) || !isDefinite(atoms, noun)) return false;
  let k = noun - 1;
  while (
    k > noun - REACH &&
    (isUpos(atoms, k, 'DET', 'ADJ', 'NOUN', 'NUM', 'PRON', 'PROPN') || isWord(atoms, k, "'", 's', '-'))
  )
    k--;
  return isUpos(atoms, k, 'ADP', 'SCONJ');
}

/** Whether the noun at `noun` is known by what stands before it: `the 2-1 home defeat`, `Kane's win`. */
function isDefinite(atoms: Atoms, noun: number): boolean {
  return lookBack(atoms, noun, REACH, (k) => {
    if (isWord(atoms, k, 'the', 's') || POSSESSIVES.has(atoms.text[k]!)) return true;
    return isUpos(atoms, k, 'ADJ', 'NOUN', 'NUM', 'PROPN') || isWord(atoms, k, '-') ? undefined : false;
  });
}

/** Whether what came of it stands behind a date: `host Hull on Saturday and lose`, `on Sunday, killing five`, `on Sunday with a 3-1 win`. */
export function isOutcome(atoms: Atoms, end: number): boolean {
  if (isWord(atoms, end, ',') || isUpos(atoms, end, 'CCONJ')) return OUTCOMES.has(atoms.text[end + 1]!);
  return isWord(atoms, end, 'with') && isWord(atoms, end + 1, 'a') && isWord(atoms, end + 3, '-');
}

/** The last atom before a day and the place where it was: `the blast in Rome on Sunday`. */
function beforePlace(atoms: Atoms, start: number): number {
  const last = isWord(atoms, start - 1, 'on') ? start - 2 : start - 1;
  let k = last;
  while (k > last - REACH && isUpos(atoms, k, 'PROPN')) k--;
  return k < last && isWord(atoms, k, 'at', 'in', 'near') ? k - 1 : last;
}

/**
 * Whether the day at `[start, end)` stands inside the words for what has come about, so that no verb before tells of it: `may be fined for the riot
 * on Sunday that injured ten`, `because of the slaying in Rome on Friday of a nurse`.
 */
export function isInsideEvent(atoms: Atoms, start: number, end: number): boolean {
  const noun = beforePlace(atoms, start);
  if (!isUpos(atoms, noun, 'NOUN') || !PAST_EVENTS.has(atoms.text[noun]!)) return false;
  return isWord(atoms, end, 'of') || (isWord(atoms, end, 'that', 'which') && isPast(atoms, end + 1));
}
