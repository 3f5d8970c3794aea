import { type Atoms, isJoined, isUpos } from './atoms.ts';
import { isCaused } from './caused.ts';
import { DIGITS, MONTH, WEEKDAY } from './classes.ts';
import { isDayBehind, isRange } from './day-behind.ts';
import { has, isWord } from './patterns.ts';
import { governorOf, isPastPlan, isPutOff } from './plans.ts';
import { isRuledOut } from './ruled-out.ts';
import { isVerbTakenForNoun } from './verb-or-noun.ts';

/** What the words around a bare weekday or month say: it lies behind, ahead, or nothing. */
export type Direction = -1 | 0 | 1;

/** How many atoms are looked at, back and forth: behind `In January,` all of the sentence may come before its verb. */
const REACH = 24;
const FORTH = 40;

/** Whether the verb form at `i` is past: it ends in -ed or is a past form of the list. */
export function isPast(atoms: Atoms, i: number): boolean {
  const text = atoms.text[i]!;
  // `the United States`, `Long Beach`: a capital inside a sentence makes a name.
  if (atoms.capital[i] && atoms.text[i - 1] !== '' && !isUpos(atoms, i - 1, 'PUNCT')) return false;
  if (atoms.lexicon.pastCues.has(text)) return true;
  return text.length > 3 && text.endsWith('ed') && isUpos(atoms, i, 'VERB');
}

/** Whether a modal or a plan stands right before the verb at `i`: `will be closed`, `is expected to have been`. */
function isUnderModal(atoms: Atoms, i: number): boolean {
  for (let k = i - 1; k >= i - 4 && isUpos(atoms, k, 'AUX', 'ADV', 'PART', 'VERB'); k--) {
    const text = atoms.text[k]!;
    // `the speech, to be delivered Friday`
    if (text === 'to')
      return (
        atoms.lexicon.futureGovernors.has(atoms.text[k - 1]!) ||
        (atoms.text[k - 1] === ',' && atoms.text[k + 1] === 'be')
      );
    if (atoms.lexicon.futureCues.has(text)) return true;
  }
  return false;
}

/** Whether an auxiliary that tells by itself stands before the verb at `i`, with no more than a negation or an adverb between. */
function isUnderAuxiliary(atoms: Atoms, i: number): boolean {
  let k = i - 1;
  while (k > i - 5 && (isUpos(atoms, k, 'ADV', 'PART') || isWord(atoms, k, "'", 't', 'n'))) k--;
  return (
    isWord(atoms, k, 'did', 'didn') ||
    // `could not begin on Friday`
    (k < i - 1 && isWord(atoms, k, 'could', 'couldn') && isWord(atoms, i - 1, 'not', 't')) ||
    (isUpos(atoms, k, 'AUX') && atoms.lexicon.futureCues.has(atoms.text[k]!))
  );
}

/** `Will he come on Friday?`: the auxiliary of a question opens the sentence. */
function asks(atoms: Atoms, i: number): boolean {
  return isUpos(atoms, i, 'AUX') && atoms.text[i - 1] === '' && isUpos(atoms, i + 1, 'PRON', 'DET', 'PROPN');
}

/** What the word at `i` says as the verb that governs a date. */
function verbSays(atoms: Atoms, i: number): Direction {
  const { text, lexicon } = atoms;
  const word = text[i]!;
  // `scheduled to expire`: the governor before tells.
  if (text[i - 1] === 'to' && lexicon.futureGovernors.has(text[governorOf(atoms, i - 1)]!)) return 0;
  if (
    lexicon.futureCues.has(word) &&
    (!atoms.capital[i] || asks(atoms, i)) &&
    !(isUpos(atoms, i, 'NOUN') && word !== 'deadline' && !isVerbTakenForNoun(atoms, i)) &&
    !(word === 'open' && isUpos(atoms, i, 'ADJ'))
  ) {
    // `refused to leave on Friday`: an infinitive alone tells nothing.
    if (text[i - 1] === 'to' && !/ed$|^due$/.test(word)) return 0;
    if (isUpos(atoms, i, 'VERB') && !/(?:s|ed|ing)$/.test(word) && isCaused(atoms, i)) return 0;
    // `did not play Saturday`, `will play Saturday`: the auxiliary tells.
    if (isUpos(atoms, i, 'VERB') && !/(?:s|ed|ing)$/.test(word) && isUnderAuxiliary(atoms, i)) return 0;
    if (word === 'set' && !isWord(atoms, i + 1, 'to', 'for')) return -1;
    // `had been scheduled to expire Friday`, `as previously planned`: a plan that something came of.
    if (/ed$|^(set|due)$/.test(word) && isPastPlan(atoms, i)) return -1;
    // `was expected`, `had planned`: plans of the past tell nothing.
    if (/ed$|^(set|due)$/.test(word) && isWord(atoms, i - 1, 'was', 'were', 'had', 'been', 'not')) return 0;
    return 1;
  }
  // `The bridge closes Friday`; `The shop closes at six`, `The index closes up` tell nothing.
  if (lexicon.dayVerbs.has(word) && isUpos(atoms, i, 'VERB')) return isDayBehind(atoms, i) ? 1 : 0;
  // `Voters go to the polls on Sunday`, `The fair runs from Friday`
  if (isWord(atoms, i, 'go', 'head') && isWord(atoms, i + 1, 'to') && isWord(atoms, i + 3, 'polls')) return 1;
  if (isWord(atoms, i, 'run', 'runs') && isWord(atoms, i + 1, 'from') && text[i - 1] !== 'to')
    return has(atoms, i + 2, WEEKDAY) || (has(atoms, i + 2, MONTH | DIGITS) && !isRange(atoms, i + 3))
      ? 1
      : 0;
  // `a contract that runs out in June`, `a book that comes out in June`
  if ((word === 'runs' || word === 'comes') && text[i + 1] === 'out') return 1;
  // `Rain is likely Friday`, `Snow is forecast for Friday`
  if (isWord(atoms, i, 'forecast', 'likely', 'predicted') && isWord(atoms, i - 1, 'is', 'are')) return 1;
  if (word === 'to' && isUpos(atoms, i + 1, 'VERB', 'AUX')) {
    const governor = governorOf(atoms, i);
    // `are understood to be meeting on Thursday`; `is alleged to be driving` tells nothing.
    if (text[governor] === 'understood' && text[i + 1] === 'be' && isUpos(atoms, i + 2, 'VERB')) return 1;
    if (lexicon.futureGovernors.has(text[governor]!)) return isPastPlan(atoms, governor) ? -1 : 1;
  }
  // `A vote on Friday, if needed, would …`
  if (!isPast(atoms, i) || isWord(atoms, i - 1, 'if', 'unless')) return 0;
  if (isUnderModal(atoms, i)) return 1;
  // `if he is elected in November`: a participle of the present tells nothing.
  return isWord(atoms, i - 1, 'is', 'are') ? 0 : -1;
}

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
  // `The hearing is Tuesday`, `the vote is in November`, `kickoff is at 3 p.m. Sunday`
  const copula = isWord(atoms, before, 'in', 'at', 'out', 'back') ? before - 1 : before;
  const subject = isWord(atoms, copula - 2, '-') || !isUpos(atoms, copula - 1, 'PRON', 'PUNCT', 'ADV');
  if (isWord(atoms, copula, 'is', 'are') && subject) {
    tell?.(copula);
    return 1;
  }
  // `cut its forecast for the year ending in December`: the cutting is past.
  if (text[isWord(atoms, before, 'in', 'on') ? before - 1 : before] === 'ending') return 0;
  // `Her novel is published on Thursday`
  if (isUpos(atoms, before, 'VERB') && /(?:ed|[^aeiou]en)$/.test(text[before]!)) {
    const auxiliary = isUpos(atoms, before - 1, 'ADV') ? before - 2 : before - 1;
    if (isWord(atoms, auxiliary, 'is', 'are')) {
      tell?.(auxiliary);
      return 1;
    }
  }
  const word = text[before]!;
  // `Not before April`, `will not export any before June`
  if (word === 'before' && isRuledOut(atoms, before)) {
    tell?.(before);
    return 1;
  }
  // `Rain was in the forecast for Thursday`
  if (word === 'for' && text[before - 1] === 'forecast' && text[before - 3] === 'in') {
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
    if (!isHeld(atoms, before)) return 0;
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
    says(atoms, start - 1, -1, tell) ||
    says(atoms, end, 1, tell) ||
    ordered(atoms, start, tell)
  );
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
    const direction = verbSays(atoms, i);
    if (direction === 0) continue;
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
