import type { DateBasis } from '../../document.ts';
import type { Calendar } from '../expression.ts';
import { type Anchors, finish, type Resolved } from './anchor.ts';
import * as cal from './calendar.ts';
import type { Reference } from './memory.ts';
import { isOwn, storyAt, yearInStory, yearOfWeekday } from './story.ts';
import { yearEnded, yearFor } from './year-for.ts';

/** The year that is said with a date, and what it was found by; null where none is said. */
export interface YearSaid {
  readonly year: number | null;
  readonly basis: DateBasis;
}

/** The nearest year in which the day has the weekday that is said with it: `Tuesday, October 12`. */
function agreeing(reference: Reference, { month, day, weekday }: Calendar): number | null {
  if (weekday === undefined || month === undefined || day === undefined) return null;
  const years = [reference.year - 1, reference.year, reference.year + 1];
  const fit = years.filter((year) => cal.dayOf(year, month, day)?.dayOfWeek === weekday);
  return fit.length === 1 ? fit[0]! : null;
}

/** A day of the week that is meant: the day itself, or the Monday of the last week that ends in the month. */
function weekDay(year: number, month: number, day: number | null): cal.Day | null {
  if (day !== null) return cal.dayOf(year, month, day);
  const first = cal.dayOf(year, month, 1);
  if (first === null) return null;
  const last = first.add({ days: first.daysInMonth - 1 });
  return last.subtract({ days: (last.dayOfWeek % 7) + 6 });
}

/** How many days back a day may lie of which the article is the first to tell. */
const FRESH = 60;

/** Whether a day of this year or the last lies shortly before that of publication, or is said to lie ahead. */
function isFresh(month: number, day: number | undefined, { reference, around }: Anchors): boolean {
  if (day === undefined || reference?.day == null) return false;
  const now = reference.day;
  for (const year of [reference.year, reference.year - 1]) {
    const days = cal.dayOf(year, month, day)?.until(now, { largestUnit: 'days' }).days;
    if (days !== undefined && days >= 0 && days <= FRESH) return true;
  }
  return around() > 0;
}

/** The year of a month, or a day of it, in the story that is told; null where none is. */
function yearTold(e: Calendar, month: number, anchors: Anchors): YearSaid | null {
  if (e.direction !== undefined) return null;
  const story = storyAt(anchors);
  if (
    story === null ||
    (story.grain === 'Y' && isFresh(month, e.day, anchors) && anchors.aside()) ||
    isOwn(story, month, e.day ?? null, anchors)
  )
    return null;
  if (anchors.since()) {
    // `It has been shut since June`
    if (anchors.place() === 'now') return null;
    // `It opened in March 1890. It had been planned since June`
    if (anchors.place() === 'before' && story.grain !== 'Y')
      return { year: isBefore(e, month, story.day) ? story.day.year : story.day.year - 1, basis: 'text' };
  }
  const year =
    e.weekday === undefined || e.day === undefined
      ? yearInStory(story, month, e.day ?? null, anchors)
      : yearOfWeekday(story, month, e.day, e.weekday);
  return year === null ? null : { year, basis: 'text' };
}

/** Whether the month, or its day, of a year comes before a day of that year. */
function isBefore(e: Calendar, month: number, day: cal.Day): boolean {
  return month < day.month || (month === day.month && (e.day ?? 31) < day.day);
}

/** The year of `last May`, `next Dec. 5`, from the day of publication. */
function explicitYear(e: Calendar, month: number, reference: Reference, direction: -1 | 1): number {
  const { year, day } = reference;
  const now = reference.month!;
  if (direction > 0) return month > now ? year : year + 1;
  // `last February`, in March, is none of last month.
  const begun =
    (e.day === undefined ? month < now - 1 : month < now) ||
    (e.day !== undefined && month === now && e.day < (day?.day ?? 0));
  return begun ? year : year - 1;
}

/** Whether a month of a year lies ahead of that of publication. */
function isAhead(month: number, year: number, reference: Reference): boolean {
  return (year - reference.year) * 12 + month > reference.month!;
}

/**
 * The year of a month or day on the side that the words around point to; a month of which they tell nothing is of the year that the
 * text told it of before: `They hope to win in November. A win in November would be rare`; not where it names what may be another,
 * `The November figures were poor`.
 */
function yearAround(e: Calendar, month: number, reference: Reference, anchors: Anchors): number {
  const { months } = anchors.memory;
  const direction = anchors.around();
  const known = direction === 0 && e.day === undefined && !anchors.named() ? months.get(month) : undefined;
  if (known !== undefined) return known;
  const year = yearTowards(e, month, reference, anchors);
  if (direction !== 0 && e.day === undefined) months.set(month, year);
  return year;
}

/**
 * The year of a day to come that the sentence has told of, where another day goes on from it: `The fairs are on 4 June and 9 October`;
 * null where none does.
 */
function yearGoingOn(e: Calendar, month: number, reference: Reference, anchors: Anchors): number | null {
  const { memory, sentence, around } = anchors;
  const told = memory.grain === 'D' && memory.daySentence === sentence ? memory.day : null;
  if (told === null || reference.day === null || e.day === undefined || anchors.named()) return null;
  const ahead = cal.dayValue(told) > cal.dayValue(reference.day) && told.year === reference.year;
  return ahead && !isBefore(e, month, told) && around() === 0 ? told.year : null;
}

/** The year of a month or day on the side that the words around point to. */
function yearTowards(e: Calendar, month: number, reference: Reference, anchors: Anchors): number {
  const goingOn = yearGoingOn(e, month, reference, anchors);
  if (goingOn !== null) return goingOn;
  const agreed = agreeing(reference, e);
  if (agreed === null && anchors.lastYear() && anchors.around() <= 0) return reference.year - 1;
  const year = agreed ?? yearFor(reference, month, e.day ?? null, anchors.around(), anchors.prospect());
  // `Signed in January`, in November; a day of a month that is eleven months back has its year said. `Since Jan. 5` needs none.
  if (
    agreed === null &&
    isAhead(month, year, reference) &&
    (anchors.since() || (e.day === undefined && anchors.happened()))
  )
    return year - 1;
  // `the quarter ended Oct. 31`, told on Oct. 27
  if (agreed === null && anchors.over())
    return yearEnded(year, { month, over: true, ...(e.day === undefined ? {} : { day: e.day }) }, reference);
  // `will close in September`, in October
  const over = year === reference.year && month < reference.month!;
  return over && e.day === undefined && e.week === undefined && anchors.ahead() ? year + 1 : year;
}

/** The year of a month or day that none is said with. */
function unsaidYear(e: Calendar, month: number, reference: Reference, anchors: Anchors): YearSaid {
  const { basis } = reference;
  const left = e.end === true ? anchors.memory.day : null;
  if (left !== null) return { year: isBefore(e, month, left) ? left.year + 1 : left.year, basis };
  if (e.direction === 0) return { year: reference.year, basis };
  if (e.direction !== undefined) return { year: explicitYear(e, month, reference, e.direction), basis };
  const listed = yearListed(e, month, reference, anchors);
  if (listed !== null) return { year: listed, basis };
  const opened = anchors.clauseYear();
  if (opened !== null && opened < reference.year) return { year: opened, basis: 'text' };
  return yearTold(e, month, anchors) ?? { year: yearAround(e, month, reference, anchors), basis };
}

/** The year of a date over an entry of a list of what is to come, which goes on from the one before; null where it is in none. */
function yearListed(
  e: Calendar,
  month: number,
  reference: Reference,
  { memory, head }: Anchors,
): number | null {
  const last = head && memory.head?.story === null ? memory.head.day : null;
  if (last === null || reference.day === null || e.weekday !== undefined) return null;
  if (cal.dayValue(last) < cal.dayValue(reference.day)) return null;
  return isBefore(e, month, last) ? last.year + 1 : last.year;
}

/** The week or weekend of a day, or the last of a month. */
function resolveWeek(e: Calendar, month: number, { year, basis }: YearSaid): Resolved {
  const day = year === null ? null : weekDay(year, month, e.day ?? null);
  const weekend = e.week === 'weekend' || e.week === 'last-weekend';
  if (day === null) return finish(weekend ? 'XXXX-WXX-WE' : 'XXXX-WXX', 'none', e);
  return finish(cal.valueAt(day, weekend ? 'WE' : 'W'), basis, e);
}

/** Anchors a month, a day or week of it, of the year that is `given` or of the one that fits. */
export function resolveMonth(e: Calendar, month: number, given: YearSaid, anchors: Anchors): Resolved {
  const { reference } = anchors;
  const open = given.year === null && e.year === undefined;
  const said = !open
    ? given
    : reference !== null && reference.month !== null
      ? unsaidYear(e, month, reference, anchors)
      : (yearTold(e, month, anchors) ?? given);
  if (e.week !== undefined) return resolveWeek(e, month, said);
  const { year } = said;
  const basis = year === null ? 'none' : said.basis;
  const months = `${year === null ? 'XXXX' : cal.yearValue(year)}-${String(month).padStart(2, '0')}`;
  if (e.day === undefined) return finish(months, basis, e);
  // A leap year stands in where the year is open.
  if (cal.dayOf(year ?? 2000, month, e.day) === null) return finish(null, 'none', e);
  return finish(`${months}-${String(e.day).padStart(2, '0')}`, basis, e);
}
