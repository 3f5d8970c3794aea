import { type Atoms, isJoined, isUpos } from './atoms.ts';
import { WEEKDAY } from './classes.ts';
import { isOver } from './over.ts';
import { has, isWord } from './patterns.ts';
import { isPutOff } from './plans.ts';
import { presentState } from './present-state.ts';
import { isProspectFor } from './prospect.ts';
import { isRuledOut } from './ruled-out.ts';
import { isScheduled } from './scheduled.ts';
import { isPresent } from './tense.ts';
import { isUnderModal, verbSays } from './verb.ts';

/** What the words around a bare weekday or month say: it lies behind, ahead, or nothing. */
export type Direction = -1 | 0 | 1;

/** How many atoms are looked at, back and forth: behind `In January,` all of the sentence may come before its verb. */
const REACH = 24;
const FORTH = 40;

/**
 * Which way the words around atoms `[start, end)` point: the word right before, then the nearest verb before it in the
 * sentence, then, where none stands before, the nearest behind.
 *
 * @param tell is given the atom that decides, where one does.
 */
export function directionAt(
  atoms: Atoms,
  start: number,
  end: number,
  tell?: (cue: number) => void,
): Direction {
  const { text, lexicon } = atoms;
  let before = start - 1;
  while (
    before > start - 3 &&
    isWord(atoms, before, 'the', 'early', 'late', 'mid', '-', 'about', 'around', 'on')
  )
    before--;
  // `until at least Friday`
  if (isWord(atoms, before, 'least') && isWord(atoms, before - 1, 'at')) before -= 2;
  const copula = presentState(atoms, start, before);
  if (copula !== null) {
    tell?.(copula);
    return 1;
  }
  // `cut its forecast for the year ending in December`: the cutting is past.
  if (text[isWord(atoms, before, 'in', 'on') ? before - 1 : before] === 'ending') return 0;
  const word = text[before]!;
  // `Not before April`, `will not export any before June`
  if (word === 'before' && isRuledOut(atoms, before)) {
    tell?.(before);
    return 1;
  }
  // `Rain was in the forecast for Thursday`, `The outlook for Thursday is bright`
  if (isProspectFor(atoms, before) && (text[before - 3] === 'in' || says(atoms, end, 1) >= 0)) {
    tell?.(before - 1);
    return 1;
  }
  if (lexicon.pastPrepositions.has(word)) {
    // `Come back after Labour Day`
    if (word === 'after' && ordered(atoms, start, tell) > 0) return 1;
    tell?.(before);
    return -1;
  }
  const negated =
    (word === 'until' || word === 'by' || word === 'till') &&
    (isWord(atoms, before - 1, 'not', 'up') ||
      ((hasHad(atoms, end, end + 6) || hasHad(atoms, start - 9, start)) &&
        (word === 'by' || !isHeld(atoms, before))));
  if (word === 'through') {
    if (says(atoms, before - 1, -1, tell) > 0) return 1;
    if (!isHeld(atoms, before) && !isLasting(atoms, before)) return 0;
    tell?.(before);
    return 1;
  }
  // `By Friday, the toll had risen`, `By 9 a.m. Sunday, calls came in`: what was so by then.
  if (word === 'by' && opensAfter(atoms, before - 1) && says(atoms, end, 1, tell) < 0) return -1;
  // `The strike lasted until Monday`
  const verb = isWord(atoms, before - 1, 'on') ? before - 2 : before - 1;
  if (
    isWord(atoms, before, 'until', 'till') &&
    lexicon.lastingVerbs.has(text[verb]!) &&
    text[verb - 1] !== 'have'
  ) {
    tell?.(verb);
    return -1;
  }
  if (
    (lexicon.futurePrepositions.has(word) && !negated) ||
    (word === 'as' && isWord(atoms, before - 1, 'soon', 'early', 'late')) ||
    (word === 'of' && isWord(atoms, before - 1, 'ahead'))
  ) {
    tell?.(before);
    return 1;
  }
  return (
    whenAhead(atoms, end, tell) ||
    firstPersonAhead(atoms, before, end, tell) ||
    says(atoms, start - 1, -1, tell) ||
    says(atoms, end, 1, tell) ||
    ordered(atoms, start, tell) ||
    // `Rain is on the way for Saturday`
    (has(atoms, start, WEEKDAY) && word === 'for' && isLasting(atoms, before) ? 1 : 0)
  );
}

/** Whether the day opens what a speaker does on it, in the present: `On Sunday I get my keys back`. */
function firstPersonAhead(
  atoms: Atoms,
  before: number,
  end: number,
  tell?: (cue: number) => void,
): Direction {
  if (!opensAfter(atoms, before)) return 0;
  const subject = isWord(atoms, end, ',') ? end + 1 : end;
  if (!isWord(atoms, subject, 'i', 'we', 'you') || !isPresent(atoms, subject + 1)) return 0;
  // `On Monday, I think, he said so.`
  if (isWord(atoms, subject + 2, ',')) return 0;
  tell?.(subject + 1);
  return 1;
}

/** How many atoms behind `when` may hold the verb of its clause. */
const WHEN_REACH = 12;

/** Whether the clause that tells what happens on the day that ends at `end` lies ahead: `on Friday, when the leaders meet`. */
function whenAhead(atoms: Atoms, end: number, tell?: (cue: number) => void): Direction {
  const when = /^(?:,|--?)$/.test(atoms.text[end]!) ? end + 1 : end;
  if (atoms.text[when] !== 'when') return 0;
  const told = says(atoms, when + 1, 1);
  if (told < 0) return 0;
  for (let k = when + 1; k < when + WHEN_REACH && atoms.text[k] !== ''; k++) {
    if (!isUpos(atoms, k, 'VERB', 'AUX') || (told === 0 && /(?:ing|ed)$/.test(atoms.text[k]!))) continue;
    tell?.(k);
    return 1;
  }
  return 0;
}

/**
 * An order speaks of what is to come: `Ask me in June`, `“Come back after Labour Day.”` It is the first word of the sentence or of
 * what stands in quotation marks, and near enough to be seen as such.
 */
function ordered(atoms: Atoms, start: number, tell?: (cue: number) => void): Direction {
  const { text } = atoms;
  let first = start - 1;
  while (first > start - REACH && !opensAfter(atoms, first - 1)) first--;
  if (first >= start || !opensAfter(atoms, first - 1)) return 0;
  // `Don't miss it on Saturday`
  if (isWord(atoms, first, 'do', 'don') && isUpos(atoms, first + 1, 'PART', 'PUNCT')) {
    tell?.(first);
    return 1;
  }
  if (!isUpos(atoms, first, 'VERB') || /(?:s|ed|ing)$/.test(text[first]!)) return 0;
  if (/^[,'-]$/.test(text[first + 1]!) || isUpos(atoms, first + 1, 'AUX', 'VERB')) return 0;
  tell?.(first);
  return 1;
}

/** Whether words begin behind the atom at `i`: it ends a sentence, or is a quotation mark that does not close. */
function opensAfter(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '' || (/^["`“]+$/.test(atoms.text[i]!) && !closesQuote(atoms, i));
}

/** Whether the atom at `i` is a closing quotation mark: a straight one is where it stands close to what is before it. */
function closesQuote(atoms: Atoms, i: number): boolean {
  const text = atoms.text[i]!;
  if (atoms.text[i - 1] === '') return false;
  return (
    text === '”' || ((text === '"' || (text === "'" && atoms.text[i - 1] === "'")) && isJoined(atoms, i))
  );
}

/** What the nearest verb from atom `from` on says, going forth (1) or back (-1) in the sentence. */
function says(atoms: Atoms, from: number, step: 1 | -1, tell?: (cue: number) => void): Direction {
  let caused = false;
  for (
    let i = from, n = 0;
    n < (step > 0 ? FORTH : REACH) && i >= 0 && i < atoms.length && atoms.text[i] !== '';
    i += step, n++
  ) {
    // `“Ask me in June,” he said`: the saying tells nothing of what is said.
    if (step > 0 && closesQuote(atoms, i)) return 0;
    if (step > 0 && isPutOff(atoms, i)) {
      tell?.(i);
      return 1;
    }
    // `They play over a row on Friday`, `They go top with a win on Friday`: the row and the win were on Friday.
    caused ||= step < 0 && (isOver(atoms, i) || isWord(atoms, i, 'about', 'after', 'following', 'over'));
    const direction = verbSays(atoms, i);
    if (direction === 0 || (caused && direction > 0 && isScheduled(atoms, i))) continue;
    // `His words on Friday could cost him`: they were said on Friday.
    if (step > 0 && isWord(atoms, i, 'could') && isOfNoun(atoms, from)) return 0;
    // So far off, only what has happened is what the sentence tells: "The roof fell in on Tuesday, …, and men with ladders came to mend it".
    if (n >= REACH && direction > 0) return 0;
    tell?.(i);
    // `On Friday, the government planned to pay`: the planning is what happened then.
    // `The concert on Friday is expected to draw thousands`: that lies ahead.
    if (step > 0 && direction > 0 && /ed$/.test(atoms.text[i]!))
      return isUnderModal(atoms, i) || isWord(atoms, i - 1, 'is', 'are') ? 1 : -1;
    return direction;
  }
  return 0;
}

/** Whether `had` stands in `[from, to)`: `Until Thursday, they had not called`, `had filed reports by Wednesday`. */
function hasHad(atoms: Atoms, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to && i < atoms.length; i++) if (atoms.text[i] === 'had') return true;
  return false;
}

/**
 * Whether what lasts up to the date after the preposition at `at` is a state that the nearest verb began: `had suspended
 * flights until Friday`, `extended the deadline through Sunday`. `Had not flown until Friday` is none.
 */
function isHeld(atoms: Atoms, at: number): boolean {
  for (let i = at - 1; i > at - 9 && i >= 0 && atoms.text[i] !== ''; i--) {
    if (atoms.lexicon.holdingVerbs.has(atoms.text[i]!)) return !isWord(atoms, i - 1, 'not', 't', 'never');
    if (isUpos(atoms, i, 'VERB')) return false;
  }
  return false;
}

/** Whether what lasts up to the date after the preposition at `at` is so at present: `A flood watch is in effect through Sunday`. */
function isLasting(atoms: Atoms, at: number): boolean {
  for (let i = at - 1; i > at - 9 && i >= 0 && atoms.text[i] !== ''; i--)
    if (isUpos(atoms, i, 'VERB', 'AUX'))
      return (
        isWord(atoms, i, 'is', 'are', 'remain', 'remains') ||
        (isWord(atoms, i, 'has', 'have') && isUpos(atoms, i, 'VERB'))
      );
  return false;
}

/** Whether the day that ends at `end` is that of a noun before it, of nothing that is fixed beforehand: `his words on Friday`. */
function isOfNoun(atoms: Atoms, end: number): boolean {
  const noun = isWord(atoms, end - 2, 'on') ? end - 3 : end - 2;
  return isUpos(atoms, noun, 'NOUN') && !atoms.lexicon.scheduledEvents.has(atoms.text[noun]!);
}
