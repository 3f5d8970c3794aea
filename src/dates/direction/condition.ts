import { POSSESSIVES } from '../../text/function-words.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import { beforeRun } from '../reading/search.ts';
import { isPresent } from './tense.ts';

/** How many atoms before the date its condition may begin. */
const REACH = 14;

/** Whether the date may be that of the thing before it, which is known: `if they recall the debate on Tuesday`. */
function isOfKnown(atoms: Atoms, start: number): boolean {
  const noun = takeBefore(atoms, start, 'on', 'in') - 1;
  if (!isUpos(atoms, noun, 'NOUN')) return false;
  const the = beforeRun(atoms, noun, 'NOUN', 'ADJ');
  // `if she is the nominee in November` tells what she will be.
  return isWord(atoms, the, 'the') && !isWord(atoms, the - 1, 'am', 'are', 'becomes', 'become', 'is');
}

/** Where a condition begins whose subject is the event of the date, or -1: `unless talks on Saturday succeed`, `if the vote on Friday fails`. */
function conditionOfEvent(atoms: Atoms, start: number, end: number): number {
  const event = isWord(atoms, start - 1, 'in', 'on') ? start - 2 : start - 1;
  if (!atoms.lexicon.scheduledEvents.has(atoms.text[event]!)) return -1;
  // `if the race on Sunday is any guide`
  if (!isUpos(atoms, end, 'VERB') || !isPresent(atoms, end)) return -1;
  let k = event - 1;
  while (k > start - REACH && isUpos(atoms, k, 'ADJ', 'DET', 'NOUN', 'PRON', 'PROPN')) k--;
  return isWord(atoms, k, 'if', 'unless', 'once') ? k : -1;
}

/**
 * Where a condition begins that the date is in, told in the present, or -1: `If they win in November`, `unless it rains on Sunday`. What
 * `if` opens has yet to come; `asked if they met in May` is past, and a comma ends it; so may be what the date
 * is said of, `if they follow up their Tuesday wins`, `if they know of the crash on Sunday`.
 */
export function conditionAt(atoms: Atoms, start: number, end: number): number {
  const event = conditionOfEvent(atoms, start, end);
  if (event >= 0) return event;
  if (isUpos(atoms, end, 'NOUN') || POSSESSIVES.has(atoms.text[start - 1]!) || isOfKnown(atoms, start))
    return -1;
  let present = false;
  for (let k = start - 1; k > start - REACH; k--) {
    if (isWord(atoms, k, 'if', 'unless', 'once')) return present ? k : -1;
    if (atoms.text[k] === '' || isUpos(atoms, k, 'PUNCT', 'SCONJ', 'CCONJ')) return -1;
    if (isPresent(atoms, k)) present = true;
    else if (isUpos(atoms, k, 'VERB', 'AUX') && !atoms.text[k]!.endsWith('ing')) return -1;
  }
  return -1;
}
