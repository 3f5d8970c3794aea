import { readLexicon } from '../../text/lexicon.ts';
import type { Direction } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { HOLIDAY, WEEKDAY } from '../reading/classes.ts';
import { has, isPhraseBefore, isWord, takeBefore } from '../reading/patterns.ts';
import { anyFrom, lookBack, lookOn } from '../reading/search.ts';
import { thereIs } from './coming-event.ts';
import { conditionAt } from './condition.ts';
import { isOfContactClause } from './contact-clause.ts';
import { isLabelled } from './label.ts';
import { isLikelyDay } from './likely-day.ts';
import { clauseEndBefore, closesQuote, opensAfter } from './opens.ts';
import { ordered } from './ordered.ts';
import { isOfOutlook } from './outlook.ts';
import { isInsideEvent, isKnownEvent, isKnownOutcome, isOutcome, isPastEvent } from './over.ts';
import { isPutOff } from './plans.ts';
import { presentState } from './present-state.ts';
import { comesNear, isProspectFor } from './prospect.ts';
import { isAskedBefore, isRuledOut } from './ruled-out.ts';
import { wasSoBy } from './under-way.ts';
import { isPlainPresent, isUnderModal, verbSays } from './verb.ts';

/** What says that something is so until further notice. */
const STANDING = readLexicon(new URL('../data/standing.txt', import.meta.url)).map((line) => line.split(' '));

/** The date whose direction is asked for. */
interface Around {
  readonly start: number;
  readonly end: number;
  /** Whether it is of a weekday, not a month or a day of one. */
  readonly weekday: boolean;
  /** The sign before the clause that it opens, or -1. */
  readonly clauseEnd: number;
  /** Whether it opens the sentence or the quotation. */
  readonly opens: boolean;
}

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
  while (before > start - 3 && isWord(atoms, before, 'the', 'on')) before--;
  // `until at least Friday`
  if (isWord(atoms, before, 'least') && isWord(atoms, before - 1, 'at')) before -= 2;
  const copula = presentState(atoms, start, end, before);
  if (copula !== null) {
    tell?.(copula);
    return 1;
  }
  const event = thereIs(atoms, start);
  if (event >= 0) {
    tell?.(event);
    return 1;
  }
  if (comesNear(atoms, start, end) || isLikelyDay(atoms, end)) return 1;
  // `cut its forecast for the year ending in December`: the cutting is past.
  if (text[isWord(atoms, before, 'in', 'on') ? before - 1 : before] === 'ending') return 0;
  const word = text[before]!;
  const around: Around = {
    start,
    end,
    weekday: hasWeekday(atoms, start, end),
    clauseEnd: clauseEndBefore(atoms, start),
    opens: opensAfter(atoms, before),
  };
  if (around.weekday && (isOfOutlook(atoms, start, end) || isLabelled(atoms, start, end))) return 1;
  // `Not before April`, `will not export any before June`
  if (word === 'before' && (isRuledOut(atoms, before) || isAskedBefore(atoms, before, end))) {
    tell?.(before);
    return 1;
  }
  // `Rain was in the forecast for Thursday`, `The outlook for Thursday is bright`
  if (isProspectFor(atoms, before) && (text[before - 3] === 'in' || says(atoms, around, end, 1) >= 0)) {
    tell?.(before - 1);
    return 1;
  }
  if (lexicon.pastPrepositions.has(word)) {
    // `Come back after Labour Day`
    if (word === 'after' && ordered(atoms, start, tell) > 0) return 1;
    // `Parliament will return after Christmas`; not `may be charged after the Easter riot`
    if (word === 'after' && has(atoms, start, HOLIDAY) && !isUpos(atoms, end, 'ADJ', 'NOUN', 'PART')) {
      if (says(atoms, around, before - 1, -1, tell) > 0) return 1;
    }
    // `The trial will not begin until after the November election`
    if (word === 'after' && isUntilAfter(atoms, around, before, tell)) return 1;
    tell?.(before);
    return -1;
  }
  const negated =
    (word === 'until' || word === 'by' || word === 'till') &&
    (isWord(atoms, before - 1, 'not', 'up') ||
      ((hasHad(atoms, end, end + 6) || hasHad(atoms, start - 9, start)) &&
        (word === 'by' || !isHeld(atoms, before))) ||
      (word === 'by' && wasSoBy(atoms, before)));
  if (word === 'through') {
    if (says(atoms, around, before - 1, -1, tell) > 0) return 1;
    if (!isHeld(atoms, before)) return lasts(atoms, before, tell);
    tell?.(before);
    return 1;
  }
  // `By Friday, the toll had risen`, `By 9 a.m. Sunday, calls came in`: what was so by then.
  if (word === 'by' && opensAfter(atoms, before - 1) && says(atoms, around, end, 1, tell) < 0) return -1;
  // `The strike lasted until Monday`
  const verb = takeBefore(atoms, before, 'on') - 1;
  if (
    isWord(atoms, before, 'until', 'till') &&
    lexicon.lastingVerbs.has(text[verb]!) &&
    text[verb - 1] !== 'have'
  ) {
    tell?.(verb);
    return -1;
  }
  // `prompted by the Friday release`
  const agent =
    word === 'by' &&
    isWord(atoms, before + 1, 'the') &&
    isUpos(atoms, end, 'NOUN') &&
    !lexicon.scheduledEvents.has(text[end]!);
  // `The bill was due on Friday`: the plan tells.
  const wasDue = word === 'due' && isWord(atoms, before - 1, 'was', 'were');
  if (
    (lexicon.futurePrepositions.has(word) && !negated && !agent && !wasDue) ||
    (word === 'as' && isWord(atoms, before - 1, 'soon', 'early', 'late')) ||
    (word === 'of' && isWord(atoms, before - 1, 'ahead'))
  ) {
    tell?.(before);
    return 1;
  }
  // `said that on Sunday they will meet`, `those who on Sunday met`
  const clause = takeBefore(atoms, before + 1, 'in', 'during') - 1;
  if (isWord(atoms, clause, 'that', 'which', 'who') && clause < start - 1) {
    const told = says(atoms, around, end, 1, tell);
    if (told !== 0) return told;
  }
  const condition = conditionAt(atoms, start, end);
  if (condition >= 0) {
    tell?.(condition);
    return 1;
  }
  return (
    whenAhead(atoms, around, tell) ||
    says(atoms, around, start - 1, -1, tell) ||
    says(atoms, around, end, 1, tell) ||
    // `He will sing in Rome, and on Saturday in Milan`
    (around.clauseEnd < 0 ? 0 : says(atoms, around, around.clauseEnd - 1, -1, tell)) ||
    ordered(atoms, start, tell) ||
    // `Rain is on the way for Saturday`
    (around.weekday && word === 'for' ? lasts(atoms, before, tell) : 0)
  );
}

/**
 * Whether something lasts until after the date, which is ahead: `will not begin until after March`, `was delayed until after March`. Without
 * `until` it may be behind, `will rest after Friday's race`, and so may what was told: `would not say until after March`.
 */
function isUntilAfter(atoms: Atoms, around: Around, after: number, tell?: (cue: number) => void): boolean {
  if (!isWord(atoms, after - 1, 'until', 'till')) return false;
  if (isHeld(atoms, after - 1)) return true;
  let cue = -1;
  const told = says(atoms, around, after - 1, -1, (atom) => {
    cue = atom;
  });
  if (told <= 0 || isWord(atoms, cue, 'would')) return false;
  tell?.(cue);
  return true;
}

/** How many atoms behind `when` may hold the verb of its clause. */
const WHEN_REACH = 12;

/** Whether the clause that tells what happens on the day that ends at `end` lies ahead: `on Friday, when the leaders meet`. */
function whenAhead(atoms: Atoms, around: Around, tell?: (cue: number) => void): Direction {
  const { end } = around;
  const when = /^(?:,|--?)$/.test(atoms.text[end]!) ? end + 1 : end;
  if (atoms.text[when] !== 'when') return 0;
  // `would not say on Friday when it will reopen`
  const verb = isWord(atoms, around.start - 1, 'on') ? around.start - 2 : around.start - 1;
  if (isWord(atoms, verb, 'announce', 'announced', 'say', 'said', 'reveal')) return 0;
  const told = says(atoms, around, when + 1, 1);
  if (told < 0) return 0;
  const ahead = lookOn(atoms, when + 1, WHEN_REACH, (k) => {
    if (!isUpos(atoms, k, 'VERB', 'AUX') || (told === 0 && /(?:ing|ed)$/.test(atoms.text[k]!)))
      return undefined;
    tell?.(k);
    return true;
  });
  return ahead ? 1 : 0;
}

/** What the nearest verb from atom `from` on says, going forth (1) or back (-1) in the sentence. */
function says(
  atoms: Atoms,
  around: Around,
  from: number,
  step: 1 | -1,
  tell?: (cue: number) => void,
): Direction {
  // `They play after a row on Friday`, `go on tour with a win on Friday`: the row and the win were on Friday.
  const over = step < 0 && (isPastEvent(atoms, around.start) || isOutcome(atoms, around.end));
  const inside = step < 0 && isInsideEvent(atoms, around.start, around.end);
  for (let i = from, n = 0; n < (step > 0 ? FORTH : REACH) && atoms.text[i] !== ''; i += step, n++) {
    // `“Ask me in June,” he said`: the saying tells nothing of what is said.
    if (step > 0 && closesQuote(atoms, i)) return 0;
    // `Fog may come; on Sunday flights were held up`
    if (step < 0 && i === around.clauseEnd) return 0;
    if (step > 0 && isPutOff(atoms, i)) {
      tell?.(i);
      return 1;
    }
    const direction = verbSays(atoms, i, around.weekday);
    if (step > 0 && direction < 0 && isOfContactClause(atoms, i)) continue;
    // `Her win on Friday will help`
    if (step > 0 && direction > 0 && !isWord(atoms, i, 'would') && isKnownEvent(atoms, around.start))
      return 0;
    // `He should get a boost from the win on Tuesday`
    const known = direction > 0 && (inside || (over && isKnownOutcome(atoms, around.start)));
    if (direction === 0 || known || (over && direction > 0 && isPlainPresent(atoms, i))) continue;
    // `His words on Friday could cost him`: they were said on Friday. `On Friday, it could rain` tells of that day.
    if (step > 0 && isWord(atoms, i, 'could') && !around.opens) continue;
    // So far off, only what has happened is what the sentence tells: "The roof fell in on Tuesday, …, and men with ladders came to mend it".
    if (n >= REACH && direction > 0) return 0;
    tell?.(i);
    // `On Friday, the government planned to pay`: the planning is what happened then.
    // `The concert on Friday is expected to draw thousands`: that lies ahead.
    if (step > 0 && direction > 0 && /ed$/.test(atoms.text[i]!))
      return isUnderModal(atoms, i, around.weekday) || isWord(atoms, i - 1, 'is', 'are') ? 1 : -1;
    return direction;
  }
  return 0;
}

/** Whether `had` stands in `[from, to)`: `Until Thursday, they had not called`, `had filed reports by Wednesday`. */
function hasHad(atoms: Atoms, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (atoms.text[i] === 'had') return true;
  return false;
}

/** How many atoms before `until` or `through` may hold the verb of what lasts. */
const STATE_REACH = 8;

/**
 * Whether what lasts up to the date after the preposition at `at` is a state that the nearest verb began: `had suspended
 * flights until Friday`, `extended the deadline through Sunday`. `Had not flown until Friday` is none.
 */
function isHeld(atoms: Atoms, at: number): boolean {
  return lookBack(atoms, at, STATE_REACH, (i) => {
    if (atoms.lexicon.holdingVerbs.has(atoms.text[i]!)) return !isWord(atoms, i - 1, 'not', 't', 'never');
    return isUpos(atoms, i, 'VERB') ? false : undefined;
  });
}

/** Whether what lasts up to the date after the preposition at `at` is so at present: `A flood watch is in effect through Sunday`. */
function lasts(atoms: Atoms, at: number, tell?: (cue: number) => void): Direction {
  if (!STANDING.some((phrase) => isPhraseBefore(atoms, at, phrase))) return 0;
  const present = lookBack(atoms, at, STATE_REACH, (i) => {
    if (!isUpos(atoms, i, 'VERB', 'AUX')) return undefined;
    const so =
      isWord(atoms, i, 'is', 'are', 'remain', 'remains') ||
      (isWord(atoms, i, 'has', 'have') && isUpos(atoms, i, 'VERB'));
    if (so) tell?.(i);
    return so;
  });
  return present ? 1 : 0;
}

/** Whether a weekday stands in `[start, end)`. */
function hasWeekday(atoms: Atoms, start: number, end: number): boolean {
  return anyFrom(atoms, start, end - start, (k) => has(atoms, k, WEEKDAY));
}
