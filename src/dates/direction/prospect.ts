import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { MONTH, SEASON } from '../reading/classes.ts';
import { has, isWord, skipPossessive, skipWord } from '../reading/patterns.ts';
import { lookBack, lookOn } from '../reading/search.ts';
import { isDayBehind } from './day-behind.ts';
import { isPast } from './tense.ts';

/** Nouns for what may come. */
const PROSPECTS = new Set(readLexicon(new URL('../data/prospects.txt', import.meta.url)));
/** How many atoms before such a noun its verb is looked for. */
const REACH = 6;

/** Whether the noun at `i` is of what may come: `chance`, `outlook`. */
export const isProspectNoun = (atoms: Atoms, i: number): boolean =>
  PROSPECTS.has(atoms.text[i]!) && isUpos(atoms, i, 'NOUN');

/** Whether the noun right before a `for` tells of what may come: `the outlook for Sunday`, `a storm warning for Sunday`. */
export function isProspectFor(atoms: Atoms, at: number): boolean {
  return isWord(atoms, at, 'for') && isProspectNoun(atoms, at - 1);
}

/** Whether a month or season stands behind what may come: `chances of winning in November`, `odds of a win in the fall`. */
function isMonthBehind(atoms: Atoms, i: number): boolean {
  return lookOn(atoms, i, REACH, (k) => {
    if (isWord(atoms, k, 'in')) return has(atoms, skipWord(atoms, k + 1, 'the'), MONTH | SEASON);
    const between = isUpos(atoms, k, 'VERB')
      ? atoms.text[k]!.endsWith('ing')
      : isUpos(atoms, k, 'DET', 'ADJ', 'NOUN', 'PROPN');
    return between ? undefined : false;
  });
}

/** What a day or month does that is to come. */
const NEARS = ['approaches', 'beckons', 'looms', 'nears'] as const;
const NEARING = ['approaching', 'looming', 'nearing'] as const;

/** Whether what is on the day or month at `[start, end)` is said to come near: `as Election Day nears`, `with November approaching`. */
export function comesNear(atoms: Atoms, start: number, end: number): boolean {
  let at = skipPossessive(atoms, end);
  while (at < end + REACH && isUpos(atoms, at, 'NOUN', 'ADJ') && !isWord(atoms, at, ...NEARS, ...NEARING))
    at++;
  const copula = isWord(atoms, at, 'is', 'are');
  if (copula) at++;
  at = skipWord(atoms, at, 'fast');
  // `On Sunday fans approaching the gate were held`, `He fell on Sunday approaching the gate`: they are who comes near.
  const subject = copula || !isWord(atoms, start - 1, 'on', 'in') || isWord(atoms, start - 3, 'with');
  if (!isWord(atoms, at, ...NEARS) && !(subject && isWord(atoms, at, ...NEARING))) return false;
  // `Sunday's defeat looms large`, `looms over the talks`: it was.
  if (isWord(atoms, at + 1, 'large', 'over')) return false;
  return !isUpos(atoms, at + 1, 'DET', 'NOUN', 'NUM', 'PRON', 'PROPN');
}

/**
 * Whether the noun at `i` has what may come behind it, and is told of in the present: `The forecast calls for snow on Sunday`, `There
 * is a chance of rain on Sunday`; not `There was a chance of rain on Sunday`.
 */
export function isProspect(atoms: Atoms, i: number): boolean {
  if (!isProspectNoun(atoms, i)) return false;
  if (isWord(atoms, i + 1, 'call', 'calls', 'is') && isWord(atoms, i + 2, 'for')) return true;
  // `a danger of slides after the rain on Sunday`: the rain was then.
  if (!isWord(atoms, i + 1, 'of', 'for') || !(isDayBehind(atoms, i + 1) || isMonthBehind(atoms, i + 2)))
    return false;
  return lookBack(atoms, i, REACH, (k) => {
    if (isPast(atoms, k)) return false;
    return isWord(atoms, k, 'is', 'are', 's') || undefined;
  });
}
