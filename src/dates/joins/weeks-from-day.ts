import { directionAt } from '../direction/index.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, NUMBER, QUANTITY } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';
import { anyBefore, lookBack } from '../reading/search.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Join } from '../rule.ts';

const WEEKS = /^P(\d{1,2})W$/;

/** What is planned for a day; `booked`, `called` may be for so long: `a tour booked for a week`. */
const PLANNED: ReadonlySet<string> = new Set([
  'arranged',
  'due',
  'fixed',
  'pencilled',
  'planned',
  'scheduled',
  'set',
  'slated',
]);

const isPast = (atoms: Atoms, i: number): boolean =>
  isUpos(atoms, i, 'VERB') && atoms.text[i]!.endsWith('ed');

/** How many atoms before `a week` may hold what it is the rate of: `three times a week on Sundays`. */
const RATE_REACH = 3;

/** Whether so much is paid or done in each of the weeks: `five days a week on Sunday`, `by $5 a week on Monday`. */
function isRate(atoms: Atoms, start: number): boolean {
  return (
    isWord(atoms, start - 1, 'once', 'twice') ||
    anyBefore(
      atoms,
      start,
      RATE_REACH,
      (k) => has(atoms, k, DIGITS | NUMBER | QUANTITY) || isUpos(atoms, k, 'NUM', 'SYM'),
    )
  );
}

/** How many atoms may stand between who gives and what: `gave the union of the mine a week`. */
const GIVEN_REACH = 7;

/** Whether the length of time at `start` is what somebody is given: `will give the union a week`. */
export function isGiven(atoms: Atoms, start: number): boolean {
  return lookBack(atoms, start, GIVEN_REACH, (k) => {
    if (isUpos(atoms, k, 'PUNCT', 'CCONJ', 'SCONJ')) return false;
    return WORDS['gives-so-long'].has(atoms.text[k]!) || undefined;
  });
}

/** How many atoms before a length may hold the auxiliary of what had lasted: `had been ill a week on Saturday`. */
const LASTED_REACH = 4;

/** `is planned for a week on Saturday`, `was fixed for a fortnight on Tuesday`: the plan is for a day, not for so long. */
function isPlannedFor(atoms: Atoms, at: number, end: number): boolean {
  if (!isWord(atoms, at, 'for') || isWord(atoms, end, "'")) return false;
  const verb = isWord(atoms, at - 1, 'in') ? at - 2 : at - 1;
  if (!PLANNED.has(atoms.text[verb]!) || !isUpos(atoms, verb, 'VERB', 'ADJ')) return false;
  return (
    isUpos(atoms, verb - 1, 'AUX', 'ADV', 'NOUN', 'PROPN', 'PUNCT') && !isWord(atoms, verb - 1, 'had', 'has')
  );
}

/** Whether what stands before British `a week on Saturday` lets it be a day: its verb looks ahead, or it is no verb of the past. */
function isDayBefore(atoms: Atoms, start: number, end: number): boolean {
  const before = start - 1;
  if (isPlannedFor(atoms, before, end)) return true;
  if (isUpos(atoms, before, 'ADP')) return isWord(atoms, before, 'until', 'till', 'before');
  const ahead = directionAt(atoms, end - 1, end) > 0;
  if (ahead) return !isRate(atoms, start) && !isGiven(atoms, start);
  return (
    !isUpos(atoms, before, 'NOUN', 'PROPN') &&
    !isPast(atoms, before) &&
    !anyBefore(atoms, start, LASTED_REACH, (k) => isWord(atoms, k, 'been', 'had')) &&
    !atoms.lexicon.pastCues.has(atoms.text[before]!)
  );
}

/**
 * Weeks counted on from a day of the week: `a week from Monday`, British `a week on Saturday`, `a fortnight on Tuesday`. After
 * a preposition, `on` tells when something lasted so long, as it does behind a noun or a verb of the past where the sentence looks back.
 */
export const weeksFromDay: Join = {
  id: 'weeks-from-day',
  join(atoms, left, right) {
    const [length, day] = [left.expression, right.expression];
    // `each week on Monday`
    if (length.kind !== 'fixed' || length.type !== 'DURATION') return null;
    if (day.kind !== 'calendar' || right.start !== left.end + 1) return null;
    const weeks = Number(WEEKS.exec(length.value ?? '')?.[1] ?? 0);
    if (weeks === 0 || day.weekday === undefined || day.direction !== undefined || day.day !== undefined)
      return null;
    const before = left.start - 1;
    if (WORDS['takes-so-long'].has(atoms.text[before]!)) return null;
    if (isWord(atoms, left.end, 'from')) {
      if (atoms.lexicon.pastCues.has(atoms.text[before]!)) return null;
      // `a week from Monday to Sunday`
      if (isWord(atoms, right.end, 'to', 'until', 'till', 'through')) return null;
    } else if (!isWord(atoms, left.end, 'on') || !isDayBefore(atoms, left.start, right.end)) return null;
    return { start: left.start, end: right.end, expression: { ...day, direction: 1, weeks } };
  },
  examples: [
    ['The final is [a week from Monday] in Rome.', '2019-01-16', 'DATE', '2019-01-28'],
    ['We go there [a week on Saturday] at last.', '2019-01-16', 'DATE', '2019-01-26'],
    ['The Lions fly home [a week on Friday] at last.', '2019-01-16', 'DATE', '2019-01-25'],
    ['The vote is [a fortnight on Tuesday] at last.', '2019-01-16', 'DATE', '2019-02-05'],
    ['He will miss the trip to Rome [a week on Tuesday] again.', '2019-01-16', 'DATE', '2019-01-29'],
    ['The race will be held [a week on Sunday] in Rome.', '2019-01-16', 'DATE', '2019-01-27'],
    ['Another march is planned for [a week on Saturday] here.', '2019-01-16', 'DATE', '2019-01-26'],
    ['A hearing has been fixed for [a fortnight on Tuesday] here.', '2019-01-16', 'DATE', '2019-02-05'],
    ['The case was put off until [a week on Monday] again.', '2019-01-16', 'DATE', '2019-01-28'],
  ],
  counterExamples: [
    'It was put off for a week on Monday.',
    'They meet each week on Monday.',
    'The strike lasted a week on Monday.',
    'She took a week on Monday.',
    'He had been in jail a week on Monday.',
    'He had been ill a week on Monday.',
    "They had planned for a week on Monday's boat.",
    'The show was booked for a week on Monday.',
    'He gets two weeks from Friday.',
    'The rent will rise by five pounds a week on Monday.',
    'The shop will open six days a week on Monday.',
    'It will meet twice a week on Monday.',
    'The strike will last a week on Monday.',
    'The court will give the firm a week on Monday.',
    'They rest a week from Monday to Sunday.',
  ],
};
