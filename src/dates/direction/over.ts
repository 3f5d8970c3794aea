import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';

const OVER = new Set(readLexicon(new URL('../data/over.txt', import.meta.url)));
const PAST_EVENTS = new Set(readLexicon(new URL('../data/past-events.txt', import.meta.url)));
const OUTCOMES = new Set(readLexicon(new URL('../data/outcomes.txt', import.meta.url)));

/** Whether the word at `i` is for what has come about: `a 2-1 defeat`; not `the cup draw`. */
export const isOver = (atoms: Atoms, i: number): boolean =>
  OVER.has(atoms.text[i]!) &&
  (atoms.text[i] !== 'draw' || isWord(atoms, i - 1, 'a') || has(atoms, i - 1, DIGITS));

/** Whether the date that begins at `start` is that of what has come about, right before it: `over a row on Friday`. */
export function isPastEvent(atoms: Atoms, start: number): boolean {
  const noun = isWord(atoms, start - 1, 'on') ? start - 2 : start - 1;
  return isUpos(atoms, noun, 'NOUN') && (isOver(atoms, noun) || PAST_EVENTS.has(atoms.text[noun]!));
}

/** Whether what came of it stands behind a date: `host Hull on Saturday and lose`, `on Sunday, killing five`, `on Sunday with a 3-1 win`. */
export function isOutcome(atoms: Atoms, end: number): boolean {
  if (isWord(atoms, end, ',') || isUpos(atoms, end, 'CCONJ')) return OUTCOMES.has(atoms.text[end + 1]!);
  return isWord(atoms, end, 'with') && isWord(atoms, end + 1, 'a') && isWord(atoms, end + 3, '-');
}
