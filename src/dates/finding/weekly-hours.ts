import { isScheduled } from '../direction/scheduled.ts';
import { isPresent } from '../direction/tense.ts';
import type { Calendar, Expression, Fixed } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { UNIT } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';
import type { Found } from '../rule.ts';
import { isBare } from './weekday-sets.ts';

/** How many atoms before a range of weekdays its verb is looked for. */
const REACH = 14;
/** How many atoms may stand between the weekdays and a clock time of theirs. */
const NEAR = 6;
/** What stands for one, day after day, on the days that are told. */
const OPEN = ['available', 'open', 'opens', 'staffed'] as const;

const isClock = (e: Expression): boolean => e.kind === 'clock' && /^T\d/.test(e.time);
const isSetTime = (e: Expression): boolean =>
  e.kind === 'fixed' && e.type === 'SET' && /^XXXX-WXX-\d|^XXXX-XX-XXT\d/.test(e.value ?? '');

const setOf = (value: string): Fixed => ({ kind: 'fixed', type: 'SET', value });
const weekly = (item: Found, { weekday, time }: Calendar): Found => ({
  ...item,
  expression: setOf(`XXXX-WXX-${weekday}${time ?? ''}`),
});

/** So many days or more are the hours of a house, `Wednesday to Sunday`; fewer may be those of a fair. */
const LONG = 4;

/** Whether the range of weekdays from `left` to `right` is of each week by the words around; `timed` where clock times stand beside it. */
function isEachWeek(atoms: Atoms, left: Found, right: Found, timed: boolean): boolean {
  const [a, b] = [left.expression as Calendar, right.expression as Calendar];
  const monday = a.weekday === 1;
  const days = b.weekday! - a.weekday!;
  const long = monday || days >= LONG;
  const { start } = left;
  const { end } = right;
  // `Monday to Friday of this week`
  for (let k = end; k < end + 4; k++) if (has(atoms, k, UNIT) && !isWord(atoms, k - 1, 'per')) return false;
  for (let k = start - 1; k > start - REACH && k >= 0 && atoms.text[k] !== ''; k--) {
    if (isWord(atoms, k, ...OPEN) && !isUpos(atoms, k - 1, 'PART', 'ADP')) {
      const be = isUpos(atoms, k - 1, 'ADV') ? k - 2 : k - 1;
      if (!long) return false;
      return atoms.text[be] === '' || isWord(atoms, be, 'is', 'are') || isWord(atoms, k, 'opens');
    }
    // `She sits from Monday to Friday`, `Buses run Monday to Saturday`; not `is away from Monday to Friday`
    if (isUpos(atoms, k, 'AUX')) return false;
    if (isUpos(atoms, k, 'VERB')) {
      const habit = isPresent(atoms, k) && !atoms.lexicon.futureCues.has(atoms.text[k]!);
      // `The king visits Oslo from Monday to Wednesday`, `Nurses walk out from Monday to Friday`
      return habit && monday && days >= LONG && (timed || !isScheduled(atoms, k));
    }
    if (isUpos(atoms, k, 'SCONJ')) return false;
  }
  return timed && long;
}

/** Whether an item is the end of a range of weekdays that begins with the one before it, both with nothing told but their names. */
function isRange(atoms: Atoms, left: Found, right: Found): boolean {
  const [a, b] = [left.expression, right.expression];
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || !isBare(a) || !isBare(b)) return false;
  return (
    a.weekday! < b.weekday! &&
    right.start === left.end + 1 &&
    isWord(atoms, left.end, 'to', 'through', 'till', 'until', '-', '–')
  );
}

/** Whether a clock time stands between `from` and `to` of the clause of a set, with no verb between. */
function isBeside(atoms: Atoms, from: number, to: number): boolean {
  if (to - from > NEAR) return false;
  for (let k = from; k < to; k++)
    if (atoms.text[k] === '' || isUpos(atoms, k, 'VERB', 'AUX', 'SCONJ', 'PRON')) return false;
  return true;
}

/**
 * Ranges of weekdays that are of each week, and the clock times of what is of each week: `open Monday to Friday, 9am to 5pm`, `on Mondays
 * from 9am`; not `closed from Monday to Friday`.
 */
export function weeklyHours(atoms: Atoms, found: readonly Found[]): Found[] {
  const all = [...found];
  for (let k = 1; k < all.length; k++) {
    const [left, right, next] = [all[k - 1]!, all[k]!, all[k + 1]];
    if (!isRange(atoms, left, right)) continue;
    const [a, b] = [left.expression as Calendar, right.expression as Calendar];
    const timed =
      a.time !== undefined ||
      (next !== undefined && isClock(next.expression) && isBeside(atoms, right.end, next.start));
    if (!isEachWeek(atoms, left, right, timed)) continue;
    all[k - 1] = weekly(left, a);
    all[k] = weekly(right, b);
    // `9am to 5pm Monday to Friday`
    const before = all[k - 2]?.expression;
    if (a.time !== undefined && before?.kind === 'calendar' && isBare(before) && before.weekday === a.weekday)
      all[k - 2] = weekly(all[k - 2]!, before);
  }
  for (let k = 1; k < all.length; k++) {
    const [left, right] = [all[k - 1]!, all[k]!];
    if (
      right.expression.kind === 'clock' &&
      isClock(right.expression) &&
      isSetTime(left.expression) &&
      isBeside(atoms, left.end, right.start)
    )
      all[k] = { ...right, expression: setOf(`XXXX-XX-XX${right.expression.time}`) };
  }
  for (let k = all.length - 2; k >= 0; k--) {
    const [left, right] = [all[k]!, all[k + 1]!];
    if (
      left.expression.kind === 'clock' &&
      isClock(left.expression) &&
      isSetTime(right.expression) &&
      isBeside(atoms, left.end, right.start) &&
      right.start - left.end <= 2
    )
      all[k] = { ...left, expression: setOf(`XXXX-XX-XX${left.expression.time}`) };
  }
  return all;
}
