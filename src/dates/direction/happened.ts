import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, NUMBER } from '../reading/classes.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import { beforeRun, lookBack } from '../reading/search.ts';
import { isDoneTo } from './done.ts';
import { isPast } from './tense.ts';

/** Past forms that tell of what may lie ahead: `announced in December`, `a tour scheduled in December`. */
const FORWARD = new Set(readLexicon(new URL('../data/forward-verbs.txt', import.meta.url)));
/** How many atoms back a verb makes a participle of the one behind a noun. */
const REACH = 24;
/** Particles that stand between a verb and the date: `stepped down in December`. */
const PARTICLES = ['away', 'back', 'down', 'off', 'out', 'over', 'up'] as const;

/** Whether the verb form at `cue` has a subject or an auxiliary of the past right before: `was signed`; not `once signed`, `the vote held`. */
function isOfClause(atoms: Atoms, cue: number): boolean {
  const k = beforeRun(atoms, cue - 1, 'ADV');
  if (isUpos(atoms, k, 'AUX')) return isPast(atoms, k) || isWord(atoms, k, 'has', 'have');
  // `Signed in April, the deal stands`, `Lee, signed in April, scored`
  if (atoms.text[k] === '' || isWord(atoms, k, ',') || isUpos(atoms, k, 'CCONJ')) return true;
  if (!isUpos(atoms, k, 'NOUN', 'PROPN', 'PRON')) return false;
  // `backed the man who took office in January`
  if (isWord(atoms, k, 'who')) return true;
  // `wanted the vote held in December`: a verb before makes it a participle, but for `said the plant closed`.
  return !lookBack(atoms, k, REACH, (at) => {
    if (isUpos(atoms, at, 'PUNCT', 'SCONJ', 'CCONJ')) return false;
    return (isUpos(atoms, at, 'VERB') && !isWord(atoms, at, 'said', 'says')) || undefined;
  });
}

/** What tells of an amount, in words: `rose by more than 3 percent in January`. */
const AMOUNT = new Set(readLexicon(new URL('../data/amount.txt', import.meta.url)));

/** The last atom before the amount that ends at `k`; `k` where none does. */
function beforeAmount(atoms: Atoms, k: number, cue: number): number {
  let from = k;
  let counted = false;
  while (from > cue && (has(atoms, from, DIGITS | NUMBER) || AMOUNT.has(atoms.text[from]!))) {
    counted ||= has(atoms, from, DIGITS | NUMBER);
    from--;
  }
  return counted ? from : k;
}

/** Whether `since` stands right before the date: it has begun. */
export function isSince(atoms: Atoms, start: number): boolean {
  return isWord(atoms, takeBefore(atoms, start, 'the') - 1, 'since');
}

/**
 * Whether the past verb at `cue` tells for sure that something happened on the date that begins at `start`: `signed in January`,
 * `was elected in December`, `stepped down in December`. An object between may be what lies ahead, so that there must be none but behind
 * verbs of what is done, `signed a deal in December`: `signalled a pause in December`, `voted on a strike in December`.
 */
export function isHappened(atoms: Atoms, cue: number, start: number): boolean {
  if (!isPast(atoms, cue)) return false;
  // `guidelines to be published in April`
  if (isWord(atoms, cue - 1, 'be')) return false;
  // `A vote held in December would help`
  if (isWord(atoms, start + 1, 'can', 'could', 'may', 'might', 'will', 'would')) return false;
  let k = takeBefore(atoms, start, 'the') - 1;
  if (k <= cue || !isWord(atoms, k, 'in', 'on', 'at', 'during')) return false;
  if (isUpos(atoms, cue, 'VERB') && isOfClause(atoms, cue) && isDoneTo(atoms, cue, k - 1)) return true;
  // `dropped a plan in December`; not `dropped out in December`
  if (FORWARD.has(atoms.text[cue]!) && !isWord(atoms, cue + 1, 'out')) return false;
  // `lost $3m in January`
  k = beforeAmount(atoms, k - 1, cue);
  // `signed from Lund in April`
  const from = beforeRun(atoms, k, 'PROPN');
  if (from < k && isWord(atoms, from, 'by', 'from')) k = from - 1;
  if (k > cue && isUpos(atoms, cue, 'VERB') && isWord(atoms, k, ...PARTICLES)) k--;
  // `was in April`
  return k === cue && (isUpos(atoms, cue, 'AUX') || isOfClause(atoms, cue));
}
