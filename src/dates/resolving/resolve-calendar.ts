import type { Calendar, Direction } from '../expression.ts';
import { type Anchors, finish, firstMonth, type Resolved } from './anchor.ts';
import * as cal from './calendar.ts';
import { resolveDay } from './resolve-day.ts';
import { resolveMonth, type YearSaid } from './resolve-month.ts';
import { resolveShift } from './resolve-period.ts';
import { isOwn, storyAt, yearInStory } from './story.ts';
import { yearEnded } from './year-for.ts';

/** How many days ago the last such weekday was. */
const daysSince = (day: cal.Day, weekday: number): number => (day.dayOfWeek - weekday + 7) % 7;

function weekdayValue(day: cal.Day, weekday: number, direction: Direction, explicit: boolean): cal.Day {
  const back = daysSince(day, weekday);
  if (back === 0 && !explicit) return day;
  if (direction > 0) return cal.weekdayAfter(day, weekday);
  return day.subtract({ days: direction < 0 && back === 0 ? 7 : back });
}

/** How many days after an event news still tells what came before it. */
const AFTER_EVENT = 2;

/** Whether a weekday is rather the next one: of a plan where that lies nearer than the last, of an event that something comes before sooner. */
function isRatherNext(day: cal.Day, weekday: number, { planned, place, coming }: Anchors): boolean {
  const days = daysSince(day, weekday);
  return (days > 3 && planned()) || (days > AFTER_EVENT && place() !== 'before' && coming());
}

/** The year that is said, in figures or by its distance. */
function yearOf(e: Calendar, anchors: Anchors): YearSaid {
  if (typeof e.year === 'number') return { year: e.year, basis: 'text' };
  if (e.year === undefined) return { year: null, basis: 'none' };
  const resolved = resolveShift(e.year, anchors);
  const year = /^\d{4}$/.test(resolved.value ?? '') ? Number(resolved.value) : null;
  return { year, basis: resolved.basis };
}

/** Years to go to the quarter that begins in `start`, from a day in `month`: one that has begun, unless it is said to lie ahead. */
function yearsToQuarter(e: Calendar, start: number, month: number, { around, ahead }: Anchors): number {
  if (start > month) return start - month > 3 && around() <= 0 ? -1 : 0;
  // The last one that is over is still reported on: `expects a loss in the third quarter`, in October.
  const reported = e.ofYear === true || e.fiscal === true || month - start <= 5;
  return !reported && ahead() ? 1 : 0;
}

/** Years to go to the season or half that begins in `start`, from a day in `month`, as the words around point, else the nearer. */
function yearsToSeason(e: Calendar, start: number, month: number, { around, ahead }: Anchors): number {
  // Months to the next one, and from the end of the last.
  const wait = (start - month + 24) % 12;
  const nearer = wait > 0 && wait < 10 - wait;
  const direction = around();
  if (start > month) return direction < 0 || (direction === 0 && !nearer && e.ofYear !== true) ? -1 : 0;
  if (start === month || direction <= 0 || e.part![0] === 'H') return 0;
  // `will close in the summer`, in October: not the one that has just been.
  return nearer || (month - start > 3 && ahead()) ? 1 : 0;
}

/** Years to go to a quarter, half or season that begins in `start`, from a day in `month`. */
function yearsToPart(e: Calendar, start: number, month: number, anchors: Anchors): number {
  // `last spring` in spring is that of the year before.
  if (e.direction === -1) return start > month || start + 2 >= month ? -1 : 0;
  if (e.direction === 1) return start <= month ? 1 : 0;
  if (e.part![0] === 'Q') return yearsToQuarter(e, start, month, anchors);
  return e.direction === undefined ? yearsToSeason(e, start, month, anchors) : 0;
}

/**
 * The year of a season of the story that is told: `by October he was home; in the spring he left`; null where none is. Half of all
 * texts come out in a season or next to it, so that being near tells nothing, as it does of a month or a day.
 */
function seasonTold(e: Calendar, anchors: Anchors): number | null {
  if (e.year !== undefined || e.direction !== undefined || /^[QH]/.test(e.part!)) return null;
  const story = storyAt(anchors);
  return story === null ? null : yearInStory(story, firstMonth(e.part!)! + 1, null, anchors);
}

/** A quarter, half or season: one that has begun, unless the words around say that it lies ahead. */
function resolvePart(e: Calendar, anchors: Anchors): Resolved {
  const { reference } = anchors;
  const part = e.part!;
  const given = yearOf(e, anchors);
  if (given.year !== null) return finish(`${cal.yearValue(given.year)}-${part}`, given.basis, e);
  const told = seasonTold(e, anchors);
  if (told !== null) return finish(`${cal.yearValue(told)}-${part}`, 'text', e);
  if (reference === null || e.year !== undefined) return finish(`XXXX-${part}`, 'none', e);
  let { year } = reference;
  let month = reference.month ?? 6;
  // The winter of January, February and March began the year before.
  if (part === 'WI' && month <= 3) {
    year--;
    month += 12;
  }
  year += yearsToPart(e, firstMonth(part)!, month, anchors);
  if (e.ended !== undefined && anchors.over()) year = yearEnded(year, e.ended, reference);
  return finish(`${cal.yearValue(year)}-${part}`, reference.basis, e);
}

/** The nearest day with this number and weekday, up to two months from another; null where there is none. */
function nearestDay(near: cal.Day, number: number, weekday: number): cal.Day | null {
  const months = [0, 1, -1, 2, -2].map((by) => cal.shiftDay(near.with({ day: 1 }), 'M', by));
  for (const month of months) {
    const day = month === null ? null : cal.dayOf(month.year, month.month, number);
    if (day?.dayOfWeek === weekday) return day;
  }
  return null;
}

/** In how many sentences a day is still what a weekday of the story counts from. */
const NEAR = 4;

/** The day that a weekday of the story, `on the Thursday`, is told after, or null: none far back, and none that it would leave for what has yet to come. */
function dayOfStory(e: Calendar, { reference, memory, sentence, around }: Anchors): cal.Day | null {
  const day = memory.day;
  if (day === null || memory.grain !== 'D' || sentence - memory.daySentence > NEAR) return null;
  const told = cal.weekdayAfter(day, e.weekday!);
  const ahead = reference?.day != null && cal.dayValue(told) > cal.dayValue(reference.day);
  return ahead && around() < 0 ? null : day;
}

/** Whether a bare weekday is the next one after a day of a chronicle: `began on 14 August 1889. By Friday …`. */
function isOfStory(e: Calendar, anchors: Anchors): boolean {
  if (anchors.style.telling !== 'chronicle' || e.any === true || e.beside === true || e.end === true)
    return false;
  if (e.direction !== undefined || e.day !== undefined || e.nth !== undefined) return false;
  const story = storyAt(anchors);
  return story?.grain === 'D' && anchors.sentence - story.sentence <= NEAR;
}

/** Whether the sentence has told of a day to come: `Tomorrow we walk; on Thursday we ride.` */
function isPlanned({ reference, memory, sentence }: Anchors): boolean {
  if (reference?.day == null || memory.day === null || memory.daySentence !== sentence) return false;
  return memory.grain === 'D' && cal.dayValue(memory.day) > cal.dayValue(reference.day);
}

/** A day of the week alone. */
function resolveWeekday(e: Calendar, anchors: Anchors): Resolved {
  const { reference, memory, around, oldPlan } = anchors;
  const counted = (e.from === 'text' || e.end === true) && memory.grain === 'D' ? memory.day : null;
  const named = e.from === 'text' && e.end === true ? dayOfStory(e, anchors) : counted;
  const anchor = named ?? reference?.day ?? null;
  if (isOfStory(e, anchors)) {
    return finish(cal.dayValue(cal.weekdayAfter(memory.story!.day, e.weekday!)), 'text', e);
  }
  // `from Monday to Friday`: the Friday after that Monday.
  if (e.end === true && named !== null)
    return finish(cal.dayValue(cal.weekdayAfter(named, e.weekday!)), 'text', e);
  if (anchor === null || e.any === true) return finish(`XXXX-WXX-${e.weekday}`, 'none', e);
  if (e.day !== undefined) {
    const day = nearestDay(anchor, e.day, e.weekday!);
    const { day: _, ...rest } = e;
    return day === null
      ? resolveWeekday(rest, anchors)
      : finish(cal.dayValue(day), reference?.basis ?? 'none', e);
  }
  if (e.nth !== undefined) {
    const { year, month } = anchor.add({ months: e.months ?? 0 });
    const day = cal.holidayIn(year, `${month} ${e.nth} ${e.weekday}`);
    return day === null ? finish(null, 'none', e) : finish(cal.dayValue(day), reference?.basis ?? 'none', e);
  }
  // `on Aug. 29, 2005, a Monday`
  if (e.beside === true && memory.grain === 'D' && memory.day?.dayOfWeek === e.weekday)
    return finish(cal.dayValue(memory.day!), 'text', e);
  const direction = e.direction ?? (around() || (e.message === true || isPlanned(anchors) ? 1 : 0));
  if (e.direction === 0) {
    const day = anchor.add({ days: e.weekday! - anchor.dayOfWeek + 7 * (e.weeks ?? 0) });
    return finish(cal.dayValue(day), reference?.basis ?? 'text', e);
  }
  const next = direction <= 0 && e.direction === undefined && isRatherNext(anchor, e.weekday!, anchors);
  // `was scheduled to speak on Tuesday`, told on Wednesday
  const yesterday = daysSince(anchor, e.weekday!) === 1;
  const over = direction > 0 && e.direction === undefined && yesterday && oldPlan();
  const side = next ? 1 : over ? -1 : direction;
  const near = weekdayValue(anchor, e.weekday!, side, e.direction !== undefined);
  const day = e.weeks === undefined ? near : near.add({ days: 7 * e.weeks });
  return finish(cal.dayValue(day), named === null ? (reference?.basis ?? 'none') : 'text', e);
}

/** The year of a named day: the one that is said, or last year where the sentence named it: `Last year they met at Christmas`. */
function holidayYear(e: Calendar, anchors: Anchors): YearSaid {
  const said = yearOf(e, anchors);
  const { reference, memory, sentence } = anchors;
  const named = memory.grain === 'Y' && memory.daySentence === sentence ? memory.day : null;
  if (e.year !== undefined || e.direction !== undefined) return said;
  const story = storyAt(anchors);
  const day = story === null ? null : cal.holidayIn(story.day.year, e.holiday!);
  if (day !== null && !isOwn(story!, day.month, day.day, anchors))
    return { year: yearInStory(story!, day.month, day.day, anchors), basis: 'text' };
  if (named === null || reference === null) return said;
  return named.year === reference.year - 1 ? { year: named.year, basis: 'text' } : said;
}

/** How many days from that of publication what happened may lie ahead: texts are dated by other clocks. */
const CLOCKS = 2;

/** The week of a named day, or the weekend beside it: the one before where it is a Monday or Tuesday. */
function weekAround(day: cal.Day, week: NonNullable<Calendar['week']>): string {
  if (week === 'day') return cal.valueAt(day, 'W');
  return cal.valueAt(day.dayOfWeek <= 2 ? day.subtract({ days: 7 }) : day, 'WE');
}

/** A named day: the nearest on the side that the words around point to, or that of the year that is said. */
function resolveHoliday(e: Calendar, anchors: Anchors): Resolved {
  const { reference, memory, around } = anchors;
  if (e.beside === true && memory.grain === 'D' && memory.daySentence === anchors.sentence)
    return finish(cal.dayValue(memory.day!), 'text', e);
  const { year, basis } = holidayYear(e, anchors);
  const holiday = e.holiday!;
  const written = (day: cal.Day): string =>
    e.week === undefined ? cal.dayValue(day) : weekAround(day, e.week);
  if (year === null && reference?.day) {
    const direction = e.direction ?? around();
    const near = [-1, 0, 1]
      .map((by) => cal.holidayIn(reference.year + by, holiday))
      .filter((day) => day !== null)
      .map((day) => ({ day, days: reference.day!.until(day).days }));
    const cost = (days: number) =>
      days > 0
        ? direction > 0
          ? days * 0.25
          : days * (direction < 0 ? 6 : 1.5)
        : -days * (direction > 0 ? 2.5 : 1);
    near.sort((a, b) => cost(a.days) - cost(b.days));
    // `They met at Christmas`, in November
    const over = near[0] !== undefined && near[0].days > CLOCKS && (anchors.since() || anchors.happened());
    const nearest = over ? (near.find(({ days }) => days <= 0) ?? near[0]) : near[0];
    return nearest === undefined ? finish(null, 'none', e) : finish(written(nearest.day), reference.basis, e);
  }
  const day = year === null ? null : cal.holidayIn(year, holiday);
  if (day !== null) return finish(written(day), basis, e);
  if (e.week !== undefined) return finish(e.week === 'day' ? 'XXXX-WXX' : 'XXXX-WXX-WE', 'none', e);
  // A fifth Monday that the month has not.
  if (year !== null) return finish(null, 'none', e);
  const month = /^\d+(?= )/.exec(holiday)?.[0].padStart(2, '0');
  const open = /^\d\d-\d\d$/.test(holiday) ? `XXXX-${holiday}` : `XXXX-${month ?? 'XX'}-XX`;
  return finish(open, 'none', e);
}

/** A month or season counted from the date last named: `that November`, `the following spring`; null without one. */
function resolveNamed(e: Calendar, { memory }: Anchors): Resolved | null {
  const named = memory.day;
  const month = e.month ?? (e.part === undefined ? null : firstMonth(e.part));
  if (named === null || month === null || e.from !== 'text' || e.year !== undefined) return null;
  const ofYear = memory.grain === 'Y';
  let { year } = named;
  if (e.direction === 1 && (ofYear || month <= named.month)) year++;
  if (e.direction === -1 && (ofYear || month >= named.month)) year--;
  const { from: _, direction: __, ...rest } = e;
  return finish(
    e.part === undefined ? cal.monthValue(year, month) : `${cal.yearValue(year)}-${e.part}`,
    'text',
    rest,
  );
}

/** In how many days about that of publication a date is one of the text's own days. */
const OWN_DAYS = 2;

/** Whether a date lies within two days of that of publication, and not ahead of it where the verb is past. */
function isNear({ value }: Resolved, { reference, around }: Anchors): boolean {
  const day = reference?.day ?? null;
  const date = day === null ? null : cal.parseDay(value ?? '');
  if (date === null) return false;
  const { days } = day!.until(date);
  return Math.abs(days) <= OWN_DAYS && (days <= 0 || around() >= 0);
}

/** Two numbers that may be month and day or day and month: as the text writes them elsewhere, else open. */
function resolveAmbiguous(e: Calendar, anchors: Anchors): Resolved {
  const { order } = anchors.style;
  const { ambiguous: _, ...rest } = e;
  const dates: readonly Calendar[] = [rest, { ...rest, month: e.day!, day: e.month! }];
  const [monthFirst, dayFirst] = dates.map((date) => resolveCalendar(date, anchors));
  if (order !== 0) return order > 0 ? monthFirst! : dayFirst!;
  // `Posted on 12/03/2024`, in a text of that day
  const near = [monthFirst!, dayFirst!].filter((date) => isNear(date, anchors));
  if (near.length === 1) return near[0]!;
  return finish(`${cal.yearValue(e.year as number)}-XX-XX`, 'text', e);
}

/** Anchors a date on the calendar that leaves parts unsaid. */
export function resolveCalendar(e: Calendar, anchors: Anchors): Resolved {
  const named = resolveNamed(e, anchors);
  if (named !== null) return named;
  if (e.part !== undefined) return resolvePart(e, anchors);
  if (e.weekday !== undefined && e.month === undefined && e.year === undefined)
    return resolveWeekday(e, anchors);
  if (e.ambiguous === true) return resolveAmbiguous(e, anchors);
  if (e.holiday !== undefined) return resolveHoliday(e, anchors);
  if (e.day !== undefined && e.month === undefined && e.year === undefined) return resolveDay(e, anchors);
  const given = yearOf(e, anchors);
  if (e.month !== undefined) return resolveMonth(e, e.month, given, anchors);
  const { year, basis } = given;
  return year === null ? finish('XXXX', 'none', e) : finish(cal.yearValue(year), basis, e);
}
