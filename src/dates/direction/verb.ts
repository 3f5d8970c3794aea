import type { Direction } from '../expression.ts';
import { isDayAt } from '../phrases/day-at.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, skipWord } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';
import { isCaused, isToBeMade } from './caused.ts';
import { isDayBehind, isRange } from './day-behind.ts';
import { isHeadlineTo } from './headline.ts';
import { governorOf, isPastPlan, isPuttingOff } from './plans.ts';
import { possibilitySays } from './possible.ts';
import { isProspect } from './prospect.ts';
import { isArranged, isScheduled } from './scheduled.ts';
import { isPast, isPresent } from './tense.ts';
import { isToldPlan } from './told-plan.ts';
import { hasNoVerb, isVerbTakenForOther } from './verb-or-other.ts';

const PLANNED = /ed$|^(set|due)$/;
/** What somebody refuses to do who is asked. */
const REFUSED = [
  'comment',
  'confirm',
  'disclose',
  'discuss',
  'elaborate',
  'identify',
  'reveal',
  'say',
  'specify',
] as const;
const INFLECTED = /(?:s|ed|ing)$/;

/** How many atoms before a verb may hold its modal. */
const MODAL_REACH = 4;

/** Whether a modal or a plan stands right before the verb at `i`: `will be closed`, `is expected to have been`. */
export function isUnderModal(atoms: Atoms, i: number, weekday: boolean): boolean {
  return lookBack(atoms, i, MODAL_REACH, (k) => {
    if (!isUpos(atoms, k, 'AUX', 'ADV', 'PART', 'VERB')) return false;
    const text = atoms.text[k]!;
    // `the speech, to be delivered Friday`
    if (text === 'to')
      return (
        atoms.lexicon.futureGovernors.has(atoms.text[k - 1]!) ||
        (atoms.text[k - 1] === ',' && atoms.text[k + 1] === 'be')
      );
    const possible = possibilitySays(atoms, k, weekday);
    if (possible !== null) return possible > 0;
    return atoms.lexicon.futureCues.has(text) || undefined;
  });
}

/** Whether an auxiliary that tells by itself stands before the verb at `i`, with no more than a negation or an adverb between. */
function isUnderAuxiliary(atoms: Atoms, i: number): boolean {
  let k = i - 1;
  while (k > i - 5 && (isUpos(atoms, k, 'ADV', 'PART') || isWord(atoms, k, "'", 't', 'n'))) k--;
  // `Nor did they play on Friday`
  if (isUpos(atoms, k, 'PRON') && isWord(atoms, k - 1, 'did')) return true;
  return (
    isWord(atoms, k, 'could', 'couldn', 'did', 'didn') ||
    (isUpos(atoms, k, 'AUX') && atoms.lexicon.futureCues.has(atoms.text[k]!))
  );
}

/** `Will he come on Friday?`: the auxiliary of a question opens the sentence. */
function asks(atoms: Atoms, i: number): boolean {
  return isUpos(atoms, i, 'AUX') && atoms.text[i - 1] === '' && isUpos(atoms, i + 1, 'PRON', 'DET', 'PROPN');
}

/** Whether the word at `i` puts ahead what it governs: a modal, a plan. */
function isCue(atoms: Atoms, i: number): boolean {
  const word = atoms.text[i]!;
  if (!atoms.lexicon.futureCues.has(word) || (atoms.capital[i] && !asks(atoms, i))) return false;
  return !isUpos(atoms, i, 'NOUN') || word === 'deadline' || isVerbTakenForOther(atoms, i);
}

/** Whether what the word at `i` tells is of now: `Snow is likely`, and where it stands for the verb, `Snow likely on Friday`. */
function isOfNow(atoms: Atoms, i: number): boolean {
  if (isWord(atoms, i - 1, 'is', 'are')) return true;
  if (
    !isWord(atoms, i, 'likely', 'possible') ||
    !isUpos(atoms, i, 'ADJ', 'ADV') ||
    !isUpos(atoms, i - 1, 'NOUN')
  )
    return false;
  const day = skipWord(atoms, i + 1, 'on');
  return has(atoms, day, WEEKDAY) && hasNoVerb(atoms, i, 1) && hasNoVerb(atoms, i, -1);
}

/** Whether the word at `i` puts ahead what it governs by its kind, in the present: `They host Hull`, `are meeting`, `Minister to meet Berg`. */
export function isPlainPresent(atoms: Atoms, i: number): boolean {
  return isScheduled(atoms, i) || isArranged(atoms, i) || isProspect(atoms, i) || isHeadlineTo(atoms, i);
}

/**
 * Whether `would` at `i` refuses to tell something on the day right behind, which is over: `She would not say Tuesday how`, `would not comment on
 * Monday`; not `said he would not comment Monday`.
 */
function isRefusal(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'would', 'wouldn')) return false;
  let verb = i + 1;
  while (isUpos(atoms, verb, 'PART') || isWord(atoms, verb, "'", 't', 'n')) verb++;
  if (verb === i + 1 || !isWord(atoms, verb, ...REFUSED)) return false;
  const day = isWord(atoms, verb + 1, 'on') ? verb + 2 : verb + 1;
  return has(atoms, day, WEEKDAY) && hasNoVerb(atoms, i, -1);
}

/** What the word at `i` says as the verb that governs a date. */
export function verbSays(atoms: Atoms, i: number, weekday: boolean): Direction {
  const { text, lexicon } = atoms;
  // `scheduled to expire`: the governor before tells.
  if (text[i - 1] === 'to' && lexicon.futureGovernors.has(text[governorOf(atoms, i - 1)]!)) return 0;
  const possible = atoms.capital[i] && !asks(atoms, i) ? null : possibilitySays(atoms, i, weekday);
  if (possible !== null) return possible;
  if (isRefusal(atoms, i)) return -1;
  if (isCue(atoms, i) || isScheduled(atoms, i)) return cueSays(atoms, i);
  if (isArranged(atoms, i) || isProspect(atoms, i)) return 1;
  const runs = runSays(atoms, i);
  if (runs !== null) return runs;
  // `Rain is likely Friday`, `Snow is forecast for Friday`
  if (isWord(atoms, i, 'forecast', 'likely', 'possible', 'predicted') && isOfNow(atoms, i)) return 1;
  // `Snow was forecast for Friday`
  if (text[i] === 'forecast' && isToldPlan(atoms, i)) return 1;
  return infinitiveSays(atoms, i) ?? pastSays(atoms, i, weekday);
}

/** What a word says that mostly puts ahead what it governs. */
function cueSays(atoms: Atoms, i: number): Direction {
  const word = atoms.text[i]!;
  // `refused to leave on Friday`: an infinitive alone tells nothing.
  if (atoms.text[i - 1] === 'to' && !/ed$|^due$/.test(word)) return 0;
  // `did not play Saturday`, `will play Saturday`: the auxiliary tells.
  if (isUpos(atoms, i, 'VERB') && !INFLECTED.test(word) && (isCaused(atoms, i) || isUnderAuxiliary(atoms, i)))
    return 0;
  if (word === 'set' && !isWord(atoms, i + 1, 'to', 'for')) return -1;
  if (!PLANNED.test(word)) return 1;
  // `had been scheduled to expire Friday`, `as previously planned`: a plan that something came of.
  if (isPastPlan(atoms, i) || isPuttingOff(atoms, i)) return -1;
  if (isToldPlan(atoms, i)) return 1;
  // `worse than expected on Friday`, `opened as planned on Friday`
  if (isWord(atoms, i - 1, 'than', 'as')) return 0;
  // `was expected`, `had planned`: plans of the past tell nothing.
  return isWord(atoms, i - 1, 'was', 'were', 'had', 'been', 'not') ? 0 : 1;
}

/** What “run” says of the days behind it; null where none is. */
function runSays(atoms: Atoms, i: number): Direction | null {
  if (!isWord(atoms, i, 'run', 'runs')) return null;
  // `The show runs Friday through Sunday`; `runs Monday to Friday` is of each week.
  if (has(atoms, i + 1, WEEKDAY))
    return isWord(atoms, i + 1, 'monday') && isWord(atoms, i + 2, 'to', '-', ',') ? 0 : 1;
  // `The offer runs through Sunday`
  if (isWord(atoms, i + 1, 'through'))
    return isPresent(atoms, i) && (isDayAt(atoms, i + 2) || has(atoms, i + 2, MONTH)) ? 1 : null;
  if (!isWord(atoms, i + 1, 'from') || atoms.text[i - 1] === 'to') return null;
  // `The fair runs from Friday`, `from 6 a.m. Friday`
  const opens =
    has(atoms, i + 2, WEEKDAY) ||
    (has(atoms, i + 2, DIGITS) && !isDayAt(atoms, i + 2) && isDayBehind(atoms, i + 1)) ||
    (has(atoms, i + 2, MONTH | DIGITS) && !isRange(atoms, i + 3));
  return opens ? 1 : 0;
}

/** What “to” and a verb say by the word that governs them; null where it says nothing. */
function infinitiveSays(atoms: Atoms, i: number): Direction | null {
  const { text, lexicon } = atoms;
  if (text[i] !== 'to' || !isUpos(atoms, i + 1, 'VERB', 'AUX')) return null;
  const governor = governorOf(atoms, i);
  // `are understood to be meeting on Thursday`; `is alleged to be driving` tells nothing.
  if (text[governor] === 'understood' && text[i + 1] === 'be' && isUpos(atoms, i + 2, 'VERB')) return 1;
  // `Those who hoped to fly on Friday were sent home`
  if (isWord(atoms, governor, 'hoped') && isWord(atoms, governor - 1, 'who')) return null;
  if (lexicon.futureGovernors.has(text[governor]!)) return isPastPlan(atoms, governor) ? -1 : 1;
  return isHeadlineTo(atoms, i) ? 1 : null;
}

/** What a verb of the past says. */
function pastSays(atoms: Atoms, i: number, weekday: boolean): Direction {
  // `A vote on Friday, if needed, would …`
  if (!isPast(atoms, i) || isWord(atoms, i - 1, 'if', 'unless') || isToBeMade(atoms, i)) return 0;
  if (isUnderModal(atoms, i, weekday)) return 1;
  // `the boost needed for a win on Friday`
  if (isWord(atoms, i, 'needed', 'required') && isUpos(atoms, i - 1, 'NOUN')) return 0;
  // `if he is elected in November`: a participle of the present tells nothing.
  return isWord(atoms, i - 1, 'is', 'are') ? 0 : -1;
}
