import type { Calendar, Expression } from '../expression.ts';
import { namesDay } from '../joins/time-of-day.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DAY_WORD, DIGITS, MONTH, NUMBER, PART, UNIT, WEEKDAY } from '../reading/classes.ts';
import { readNumeral } from '../reading/numerals.ts';
import { has, isFourDigits, isWord, readDayOfMonth, skipWord, takeBefore } from '../reading/patterns.ts';
import { anyFrom } from '../reading/search.ts';
import type { Found } from '../rule.ts';
import { listedSet, sharedNights } from './weekday-sets.ts';

/** The rule that a short end carries. */
const RANGE_END = 'range-end';
/** More members of a list than this are no dates any more. */
const LONGEST_LIST = 12;

/** Whether the atom at `i` stands between two ends of a range or two members of a list. */
function isLink(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i, 'to', '-', 'and', 'or', 'through', 'thru', 'until', 'till', '&');
}

/** Whether what `at` holds is counted, so that the number before it is no day: `May 3, 4 people died`. */
function isCounted(atoms: Atoms, at: number, listed: boolean): boolean {
  if (has(atoms, at, UNIT) || isWord(atoms, at, '%', ':', 'percent', 'million', 'billion', 'a', 'p'))
    return true;
  if (isJoined(atoms, at) && (atoms.text[at] === '-' || atoms.text[at] === '/' || atoms.text[at] === "'"))
    return true;
  if (
    isWord(atoms, at, '.', ',') &&
    isJoined(atoms, at) &&
    has(atoms, at + 1, DIGITS) &&
    isJoined(atoms, at + 1)
  )
    return true;
  return (
    isUpos(atoms, at, 'NOUN', 'ADJ', 'NUM', 'SYM') || (listed && isUpos(atoms, at, 'PROPN', 'VERB', 'ADV'))
  );
}

/** Whether an expression is a night that ends on another day, `the night of October 5` before `-6` and no noun that is counted. */
function isNightOf(atoms: Atoms, { start, end, expression: e }: Found): boolean {
  if (e.time !== 'TNI' || e.kind !== 'calendar' || !has(atoms, end - 1, DIGITS)) return false;
  if (!isWord(atoms, start, 'the') || atoms.text[end] !== '-' || Number(atoms.text[end - 1]) !== e.day)
    return false;
  return Number(atoms.text[end + 1]) === e.day! + 1 && !isUpos(atoms, end + 2, 'NOUN', 'ADJ');
}

/** `9 to 12` behind `October 9`: the days that follow. */
function daysBehind(atoms: Atoms, left: Found, until: number): Found[] {
  const e = left.expression;
  if (e.kind !== 'calendar' || e.day === undefined || e.year !== undefined) return [];
  if (left.rule !== 'month-day' && !isNightOf(atoms, left)) return [];
  const days: Found[] = [];
  let before = e.day;
  let at = left.end;
  while (days.length < LONGEST_LIST) {
    const link = skipWord(atoms, at, ',');
    const linked = isLink(atoms, link);
    const behind = linked ? link + 1 : link;
    if (behind === at) break;
    const next = skipWord(atoms, behind, 'the');
    const day = next < until ? readDayOfMonth(atoms, next) : null;
    if (day === null || day.end > until || day.day <= before || day.day > 31) break;
    // `its Sept. 17-18 meeting`
    const paired = atoms.text[at] === '-' && isJoined(atoms, at) && isJoined(atoms, next);
    if (!(paired && isUpos(atoms, day.end, 'NOUN', 'ADJ')) && isCounted(atoms, day.end, !linked)) break;
    const { weekday: _, time: __, ...rest } = e;
    days.push({
      start: next,
      end: day.end,
      rule: RANGE_END,
      expression: { ...rest, day: day.day, end: true },
    });
    before = day.day;
    at = day.end;
  }
  return days;
}

/** The year that stands behind a list of days, read as an expression of its own: `2021` behind `May 3 and 4,`. */
function yearOfList(atoms: Atoms, last: Found | undefined, next: Found | undefined): number | null {
  const e = next?.expression;
  if (last === undefined || e?.kind !== 'calendar' || next!.rule !== 'year' || typeof e.year !== 'number')
    return null;
  const at = skipWord(atoms, last.end, ',');
  return next!.start === at && isFourDigits(atoms, at) ? e.year : null;
}

/** The number that ends right before `to`, in figures or as an ordinal, and where it starts. */
function numberBefore(atoms: Atoms, to: number): { start: number; value: number } | null {
  for (const start of [to - 3, to - 2, to - 1]) {
    const read = readDayOfMonth(atoms, start);
    if (read !== null && read.end === to) {
      const joined = isJoined(atoms, start) && /^[$.,:/]$/.test(atoms.text[start - 1]!);
      return joined ? null : { start, value: read.day };
    }
  }
  const word = has(atoms, to - 1, NUMBER) ? readNumeral(atoms, to - 1) : null;
  return word !== null && word.end === to ? { start: to - 1, value: word.value } : null;
}

/** What an expression says with another number in the place of its first: `9` beside `12 October`. */
function withNumber(
  atoms: Atoms,
  { rule, start, expression: e }: Found,
  n: number,
  linked: string,
): Expression | null {
  if (e.kind === 'calendar' && rule === 'day-month' && e.day !== undefined) {
    const { weekday, ...rest } = e;
    return weekday === undefined && n < e.day ? { ...rest, day: n } : null;
  }
  if (e.kind === 'calendar' && e.part?.[0] === 'Q' && n <= 4) return { ...e, part: `Q${n}` };
  if (e.kind === 'fixed' && rule === 'century' && n <= Number(e.value))
    return { ...e, value: String(n - 1).padStart(2, '0') };
  if (
    e.kind === 'fixed' &&
    rule === 'duration' &&
    e.type === 'DURATION' &&
    has(atoms, start, DIGITS | NUMBER)
  )
    return linked === 'to' || linked === 'and'
      ? { ...e, value: e.value!.replace(/\d+(?:\.\d+)?/, String(n)) }
      : null;
  const time = e.time === undefined || n > 12 ? null : /^T(\d\d):\d\d(.*)$/.exec(e.time);
  if (time === null || !has(atoms, start, DIGITS)) return null;
  // `11 to 2 p.m.` begins in the other half of the day.
  const hour = Number(time[1]);
  const noon = hour >= 12 ? 12 : 0;
  const from = (n % 12) + noon;
  const value = String(from < hour ? from : (from + 12) % 24).padStart(2, '0');
  return { ...e, time: `T${value}:00${time[2]!}` };
}

/** `9 to` before `12 October`, `second and` before `fourth quarters`, `5 and` before `6 p.m.`. */
function numbersBefore(atoms: Atoms, right: Found, from: number): Found[] {
  const found: Found[] = [];
  let item = right;
  for (let at = right.start; found.length < LONGEST_LIST; ) {
    at = takeBefore(atoms, at, 'the');
    let link = at - 1;
    const linked = isLink(atoms, link);
    if (!linked && (found.length === 0 || atoms.text[link] !== ',')) break;
    if (linked && atoms.text[link - 1] === ',') link--;
    const number = link > from ? numberBefore(atoms, link) : null;
    if (number === null || number.start < from) break;
    const counted = item.rule === 'duration' || item.expression.time !== undefined;
    // A count and a length of time stand side by side for many reasons: "between 60 and 90 days" is a range.
    if (counted && !isWord(atoms, number.start - 1, 'between', 'from') && atoms.text[link] !== '-') break;
    if (item.rule === 'duration' && !isWord(atoms, number.start - 1, 'between')) break;
    const expression = withNumber(atoms, item, number.value, atoms.text[at - 1]!);
    if (expression === null) break;
    item = { start: number.start, end: link, rule: RANGE_END, expression };
    found.unshift(item);
    if (right.rule !== 'day-month') break;
    item = { ...item, rule: right.rule };
    at = number.start;
  }
  return found;
}

/** `-21` behind `2019`, `/20` too: the last year of a stretch. */
function yearBehind(atoms: Atoms, left: Found, until: number): Found | null {
  const e = left.expression;
  if (e.kind !== 'calendar' || left.rule !== 'year' || typeof e.year !== 'number') return null;
  const at = left.end;
  if (!isWord(atoms, at, '-', '/') || at + 1 >= until || !has(atoms, at + 1, DIGITS)) return null;
  if (!isJoined(atoms, at) || !isJoined(atoms, at + 1) || atoms.text[at + 1]!.length !== 2) return null;
  const year = Math.floor(e.year / 100) * 100 + Number(atoms.text[at + 1]);
  const later = year > e.year ? year : year + 100;
  if (later - e.year > 40 || (isJoined(atoms, at + 2) && isWord(atoms, at + 2, '-', '/', '%'))) return null;
  return { start: at + 1, end: at + 2, rule: RANGE_END, expression: { kind: 'calendar', year: later } };
}

/** The year that is said once for two months or days: `between March and May 2022`, `Oct. 30-Nov. 2, 2022`. */
function sharedYear(atoms: Atoms, left: Found, right: Found): Found {
  const [a, b] = [left.expression, right.expression];
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || right.start !== left.end + 1) return left;
  if (a.year !== undefined || b.year === undefined || a.month === undefined || b.month === undefined)
    return left;
  if (a.direction !== undefined || (a.day === undefined) !== (b.day === undefined)) return left;
  if (!isLink(atoms, left.end)) return left;
  const early = a.month > b.month;
  if (early && (typeof b.year !== 'number' || isWord(atoms, left.end, 'and', 'or'))) return left;
  const year = early ? (b.year as number) - 1 : b.year;
  return { ...left, expression: { ...a, year } };
}

/** The year that stands behind what a month tells of: `one February morning in 1978`, `a May day in 1940`. */
function yearOfMorning(atoms: Atoms, left: Found, right: Found): Found {
  const [a, b] = [left.expression, right.expression];
  if (a.kind !== 'calendar' || a.month === undefined || a.year !== undefined || a.day !== undefined)
    return left;
  if (b.kind !== 'calendar' || right.rule !== 'year' || a.direction !== undefined) return left;
  const at = left.end;
  if (right.start !== at + 2 || !isWord(atoms, at + 1, 'in', 'of')) return left;
  if (!has(atoms, at, PART | UNIT)) return left;
  return { ...left, expression: { ...a, year: b.year! } };
}

/** Marks a right end, which does not lie before its left end: `from November to February`, `Monday through Friday`. */
function markEnd(atoms: Atoms, left: Found, right: Found): Found {
  const [a, b] = [left.expression, right.expression] as [Calendar, Calendar];
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || right.start !== left.end + 1) return right;
  if (b.year !== undefined || b.direction !== undefined) return right;
  const weekdays = [a, b].every((e) => e.weekday !== undefined && e.month === undefined);
  if (!weekdays && (a.month === undefined || b.month === undefined)) return right;
  const between = isWord(atoms, left.end, 'and') && isWord(atoms, left.start - 1, 'between');
  const ranged = isWord(atoms, left.end, 'to', 'through', '-', 'until', 'till');
  return between || ranged ? { ...right, expression: { ...b, end: true } } : right;
}

/** The other end of a time of each day: `from 8am to 8pm every day`. */
function sharedDaily(atoms: Atoms, left: Found, right: Found): Found {
  const [a, b] = [left.expression, right.expression];
  if (a.kind !== 'clock' || b.kind !== 'fixed' || right.start !== left.end + 1) return left;
  if (!/^XXXX-XX-XXT\d/.test(b.value ?? '') || !isLink(atoms, left.end)) return left;
  const { rule } = right;
  return { ...left, rule, expression: { ...b, value: `XXXX-XX-XX${a.time}` } };
}

/** Whether a noun stands between that has the time and the day: `its 11 a.m. bulletin on Sunday`. */
function isOfMeeting(atoms: Atoms, left: Found, right: Found): boolean {
  const on = right.start - 1;
  if (!isWord(atoms, on, 'on') || on === left.end || right.expression.time !== undefined) return false;
  for (let k = left.end; k < on; k++) if (!isUpos(atoms, k, 'ADJ', 'NOUN')) return false;
  return isUpos(atoms, on - 1, 'NOUN') && isUpos(atoms, left.start - 1, 'DET', 'PRON');
}

/** Whether the day of a time stands in its own words: `2315 GMT Sunday`. */
function namesOwnDay(atoms: Atoms, { start, end, expression }: Found): boolean {
  if (!/^T\d/.test(expression.time ?? '')) return false;
  return anyFrom(atoms, start, end - start, (k) => has(atoms, k, WEEKDAY | MONTH | DAY_WORD));
}

/** A clock time takes the day behind a parenthesis or a range: `10:35 a.m. (0735 GMT) Friday`, `the night of 24-25 May`. */
function sharedDay(atoms: Atoms, left: Found, right: Found): Found {
  const [a, b] = [left.expression, right.expression];
  if (a.kind !== 'clock' || b.kind === 'clock' || right.start - left.end > 3) return left;
  if (!namesDay(b)) return left;
  if (isOfMeeting(atoms, left, right)) return { ...left, expression: { ...b, time: a.time } as Expression };
  // `from 9 a.m. to noon on May 3`, not `from 9 p.m. to 2 a.m. Friday`
  const clock = b.time !== undefined && /^T\d/.test(b.time) ? b.time : '';
  // `between midnight and 6 a.m. on Saturday` begins with that day.
  const time = clock < 'T12' ? a.time.replace('T24', 'T00') : a.time;
  const ranged = time < clock;
  // `1:15 a.m. (2315 GMT Sunday)`: that is the day of the time in brackets.
  if (isWord(atoms, left.end, '(') && namesOwnDay(atoms, right)) return left;
  for (let k = left.end; k < right.start; k++)
    if (
      !isWord(atoms, k, '(', ')', ',', 'of', 'on') &&
      !(ranged && isWord(atoms, k, 'to', 'until', 'till', '-')) &&
      !(ranged && isWord(atoms, k, 'and') && isWord(atoms, left.start - 1, 'between'))
    )
      return left;
  return { ...left, expression: { ...b, time } as Expression };
}

/**
 * Ranges and lists in which one end says less than the other: each end becomes an expression of its own with its full
 * value. `October 9 to 12`, `9-12 October`, `April 24 and 25`, `2019-21`, `between March and May 2022`, `5-7 p.m.`.
 */
export function completeEnds(atoms: Atoms, found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (let k = 0; k < found.length; k++) {
    let item = found[k]!;
    const until = found[k + 1]?.start ?? atoms.length;
    const last = all.at(-1);
    if (last !== undefined) item = listedSet(atoms, last, markEnd(atoms, last, item));
    all.push(...numbersBefore(atoms, item, last?.end ?? 0));
    let behind = daysBehind(atoms, item, until);
    const year = yearOfList(atoms, behind.at(-1), found[k + 1]);
    if (year !== null) {
      const dated = (end: Found): Found => ({
        ...end,
        expression: { ...end.expression, year } as Expression,
      });
      item = dated(item);
      behind = behind.map(dated);
      behind.push({ ...behind.pop()!, end: found[k + 1]!.end });
      k++;
    }
    all.push(item, ...behind);
    const short = yearBehind(atoms, item, until);
    if (short !== null) all.push(short);
  }
  for (let k = all.length - 2; k >= 0; k--) {
    const right = all[k + 1]!;
    for (const complete of [sharedYear, sharedDay, sharedDaily, yearOfMorning, sharedNights])
      all[k] = complete(atoms, all[k]!, right);
  }
  return all;
}
