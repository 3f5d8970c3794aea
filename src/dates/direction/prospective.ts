import { POSSESSIVES } from '../../text/function-words.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import { beforeRun, lookBack } from '../reading/search.ts';
import { isProspectNoun } from './prospect.ts';

/** What came of an event. */
const RESULTS = new Set(readLexicon(new URL('../data/results.txt', import.meta.url)));

/** Votes, all of them among the events that are fixed beforehand. */
const VOTES = new Set(readLexicon(new URL('../data/votes.txt', import.meta.url)));

/**
 * How much what is told of a month without a direction is rather to come: not at all, as likely as not, or so that it is even where it
 * is far off.
 */
export type Prospect = 'none' | 'near' | 'far';

/** How many nouns before the last may tell more of it. */
const NOUNS = 5;

/** Which of the nouns from atom `from` on is one of the words, or -1. */
export function nounAt(atoms: Atoms, from: number, words: ReadonlySet<string>): number {
  for (let k = from; k < from + NOUNS && isUpos(atoms, k, 'NOUN', 'ADJ', 'PROPN'); k++)
    if (words.has(atoms.text[k]!)) return k;
  return -1;
}

/** Which of the nouns from atom `from` on tells an event that is fixed beforehand, or -1. */
export const eventAt = (atoms: Atoms, from: number): number =>
  nounAt(atoms, from, atoms.lexicon.scheduledEvents);

/** Whether the event at `at`, or -1, is a vote. */
export const isVote = (atoms: Atoms, at: number): boolean => at >= 0 && VOTES.has(atoms.text[at]!);

/** Whether what came of it stands before the event whose words begin at `first`: `the results of the November election`. */
function isOfResult(atoms: Atoms, first: number): boolean {
  const at = beforeRun(atoms, first - 1, 'DET', 'ADJ');
  return isUpos(atoms, at, 'ADP') && RESULTS.has(atoms.text[at - 1]!);
}

/** How many atoms before the date what it belongs to may stand. */
const REACH = 8;

/** Whether an event that is fixed beforehand and known stands right before the preposition at `at`: `the party's convention in`, `primaries in`. */
function isKnownEvent(atoms: Atoms, at: number): boolean {
  const last = atoms.text[at - 1]!;
  if (!atoms.lexicon.scheduledEvents.has(last)) return false;
  const first = beforeRun(atoms, at - 2, 'NOUN', 'PROPN', 'ADJ') + 1;
  if (isOfResult(atoms, first)) return false;
  const before = atoms.text[first - 1]!;
  return before === 'the' || before === 's' || POSSESSIVES.has(before) || last.endsWith('s');
}

/** Words for the mind that is turned to what is to come. */
const TURNED = [
  'ahead',
  'attention',
  'eyes',
  'focus',
  'focused',
  'focusing',
  'looked',
  'looking',
  'pivoted',
  'sights',
  'turned',
] as const;
/** How many atoms before its preposition such a word may stand. */
const TURNED_REACH = 4;

/** Whether somebody's mind is turned to the event that the month at `start` names: `shifted their focus to the November election`. */
export function isTurnedTo(atoms: Atoms, start: number): boolean {
  const to = isWord(atoms, start - 1, 'the') ? start - 2 : start - 1;
  if (!isWord(atoms, to, 'on', 'to', 'toward', 'towards')) return false;
  for (let k = to - 1; k >= to - TURNED_REACH && atoms.text[k] !== ''; k--) {
    if (isWord(atoms, k, 'back')) return false;
    if (isWord(atoms, k, ...TURNED)) return true;
  }
  return false;
}

/** How much a month that names an event is rather to come: `the November election`; `the November meeting` is as often over. */
export function prospectOfNamed(atoms: Atoms, start: number, end: number): Prospect {
  return isVote(atoms, eventAt(atoms, end)) && !isOfResult(atoms, start) ? 'far' : 'none';
}

/**
 * How much the month that begins at `start`, of which no verb tells where it lies, is rather that of something to come: of an event that is
 * fixed beforehand, `the convention in July`, or of a chance of something, `the chance of a cut in June`.
 */
export function prospectAt(atoms: Atoms, start: number): Prospect {
  const at = takeBefore(atoms, start, 'the') - 1;
  if (isWord(atoms, at, 'in') && isKnownEvent(atoms, at)) return isVote(atoms, at - 1) ? 'far' : 'near';
  const chance = lookBack(atoms, at + 1, REACH, (k) => {
    if (isProspectNoun(atoms, k) && isWord(atoms, k + 1, 'of', 'for')) return true;
    return isUpos(atoms, k, 'PUNCT', 'SCONJ', 'VERB', 'AUX') ? false : undefined;
  });
  return chance ? 'far' : 'none';
}
