import type { DateBasis } from '../../document.ts';
import type { Again, End, Shift } from '../expression.ts';
import { lastMonth } from '../reading/patterns.ts';
import { type Anchors, finish, type Resolved, recentQuarter } from './anchor.ts';
import * as cal from './calendar.ts';
import type { Memory, Reference } from './memory.ts';
import { yearEnded, yearFor } from './year-for.ts';

/** What is written for a period of a unit that can't be anchored. */
const OPEN_UNIT: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  N: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  W2: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  H: 'XXXX-HX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
  L: 'XX',
};

/** In how many sentences a period is still what is spoken of. */
const NEAR = 4;

/** The grain of a half or a season: `1990-H1`, `1944-SU`. */
const SEASON_OR_HALF = /^[HSFW]$/;

/** Whether a date of a grain can tell a unit apart from the next: a year tells no month. */
function isFine(grain: string, unit: string): boolean {
  if (grain === 'D') return true;
  if (unit === 'D' || unit === 'W') return false;
  return (grain !== 'Y' && !SEASON_OR_HALF.test(grain)) || (unit !== 'M' && unit !== 'Q');
}

/** Whether weeks are many enough to lead into another month. */
function isMonths({ unit, by }: Shift): boolean {
  return unit === 'W' && Math.abs(by) >= 4;
}

/** A period counted from the day of publication. */
function shiftFromSpeech(e: Shift, reference: Reference | null): string {
  const open = OPEN_UNIT[e.unit] ?? 'XXXX-XX-XX';
  if (reference === null) return open;
  if (reference.day !== null) {
    const near = cal.shiftDay(reference.day, e.unit, e.by);
    const day = near === null ? null : cal.shiftDay(near, 'Y', e.years ?? 0);
    return day === null ? open : cal.valueAt(day, e.unit);
  }
  const { month } = reference;
  const year = reference.year + (e.years ?? 0);
  if (year < 1 || year > 9999) return open;
  if (e.unit === 'Y' || e.unit === 'E' || e.unit === 'C') {
    const day = cal.dayOf(year + e.by * (e.unit === 'Y' ? 1 : e.unit === 'E' ? 10 : 100), 1, 1);
    return day === null ? open : cal.valueAt(day, e.unit);
  }
  if (month !== null && (e.unit === 'M' || e.unit === 'Q')) {
    const day = cal.shiftDay(cal.dayOf(year, month, 1)!, e.unit, e.by);
    return day === null ? open : cal.valueAt(day, e.unit);
  }
  return open;
}

/** Whether it is the end of the year at hand. */
function isEndOfYear({ unit, by, mod, from }: Shift): boolean {
  return unit === 'Y' && by === 0 && mod === 'END' && from === 'speech';
}

/** Whether a day that was counted to lies ahead of the day of publication, by a year or by the week that it is in. */
function isToCome(day: cal.Day, { unit }: Shift, reference: Reference | null): boolean {
  if (reference === null) return false;
  if (reference.day === null || !/^[DW]$/.test(unit)) return day.year > reference.year;
  return cal.valueAt(day, unit) > cal.valueAt(reference.day, unit);
}

/** Anchors `last week`, `three days ago`, `a year earlier`, `the following year`. */
export function resolveShift(e: Shift, anchors: Anchors): Resolved {
  const { reference, memory } = anchors;
  const basis: DateBasis = reference?.basis ?? 'none';
  if (e.from === 'period') {
    const period = samePeriod(e, anchors);
    const year = Number(period?.slice(0, 4)) + e.by;
    if (period !== null && year > 0 && year < 10000) {
      const resolved = finish(cal.yearValue(year) + period.slice(4), 'text', e);
      return period === memory.period ? ofPeriod(resolved, anchors) : resolved;
    }
  } else if (e.from === 'text' && e.unit === 'Y' && memory.beforeEra !== null) {
    // `fought in 480 BC. The following year …`
    const year = memory.beforeEra - e.by;
    if (year > 0) return finish(`BC${cal.yearValue(year)}`, 'text', e);
  } else if (e.from === 'text' && memory.day !== null && isFine(memory.grain, e.unit)) {
    const day = cal.shiftDay(memory.day, e.unit, e.by);
    // `thirty years later at a dinner`, `died two weeks later`: what has happened was in no time to come.
    if (day !== null && e.by > 1 && isToCome(day, e, reference) && anchors.around() < 0)
      return finish(OPEN_UNIT[e.unit] ?? 'XXXX-XX-XX', 'none', e);
    if (day !== null) return finish(cal.valueAt(day, e.unit), 'text', e);
  } else if (e.from === 'text' && memory.day !== null && memory.grain === 'M' && isMonths(e)) {
    // `a daughter in March 2023 and returned nine weeks later`: the month it comes to, from the middle of the other.
    const day = cal.shiftDay(memory.day.with({ day: 15 }), e.unit, e.by);
    if (day !== null) return finish(cal.valueAt(day, 'M'), 'text', e);
  }
  const whole = e.from === 'text' && /^[DW]$/.test(e.unit) ? memory.whole : null;
  if (whole !== null && anchors.sentence - whole.sentence <= NEAR) {
    // `fell ill on 7 October 2009. It had been so since August. The following week …`
    const day = cal.shiftDay(whole.day, e.unit, e.by);
    const over = day !== null && isToCome(day, e, reference) && anchors.around() < 0;
    if (day !== null && !over) return finish(cal.valueAt(day, e.unit), 'text', e);
  }
  // `Two decades later they met`, where nothing was named: what has happened was in no time to come. `He had left home that morning`: nor is
  // it known to be that of publication.
  const unnamed = e.by > 0 || (e.by === 0 && e.unit === 'D');
  if (reference !== null && e.from === 'text' && unnamed && anchors.around() < 0)
    return finish(OPEN_UNIT[e.unit] ?? 'XXXX-XX-XX', 'none', e);
  // `he said this weekend`, in a text of Monday: the one that is over.
  const over = e.unit === 'WE' && e.by === 0 && (reference?.day?.dayOfWeek ?? 7) <= 3 && anchors.around() < 0;
  // `Debt stood at a billion at year-end`, told in February: at the end of the year before.
  const ended = isEndOfYear(e) && (reference?.month ?? 12) <= 6 && anchors.stood();
  const value = shiftFromSpeech(over || ended ? { ...e, by: -1 } : e, reference);
  return finish(value, reference === null || /X/.test(value) ? 'none' : basis, e);
}

/** What is resolved from the period last named is of the same kind of year. */
function ofPeriod(resolved: Resolved, { memory }: Anchors): Resolved {
  return memory.fiscal ? { ...resolved, fiscal: true } : resolved;
}

/** The period that "a year earlier" is measured from, or null. */
function samePeriod(e: Shift, { reference, memory, sentence }: Anchors): string | null {
  const named = memory.period;
  const month = memory.day !== null && memory.grain === 'M' ? cal.valueAt(memory.day, 'M') : null;
  if (memory.day !== null && e.grain === 'M') return cal.valueAt(memory.day, 'M');
  if (e.grain === 'Q') return named?.includes('Q') ? named : recentQuarter(reference);
  if (e.grain === 'P') {
    // A month of a sentence before was told in passing where a quarter is reported on.
    const quarter = named?.[5] === 'Q' && memory.daySentence < sentence;
    return month !== null && memory.daySentence > memory.periodSentence && !quarter ? month : named;
  }
  return sentence - memory.periodSentence <= NEAR ? named : null;
}

/** The quarter that ends with a month; of a company's own year where that is none of the calendar's. */
function quarterEnding(ended: End, e: Again, { reference, around, over: hasEnded }: Anchors): Resolved {
  const month = lastMonth(ended);
  if (reference === null || reference.month === null) return finish('XXXX-QX', 'none', e);
  const direction = around();
  const nearest = yearFor(reference, month, null, direction > 0 ? 1 : -1);
  const near = hasEnded() ? yearEnded(nearest, ended, reference) : nearest;
  // `The December quarter was weak`, in November: last year's.
  const over = e.called === true && direction < 0 && near === reference.year && month > reference.month;
  const year = over ? near - 1 : near;
  // The quarter of the calendar that most of it lies in.
  const middle = cal.dayOf(year, month, 1);
  const day = middle === null ? null : cal.shiftDay(middle, 'M', -1);
  if (day === null) return finish('XXXX-QX', 'none', e);
  const resolved = finish(cal.valueAt(day, 'Q'), reference.basis, e);
  return month % 3 === 0 ? resolved : { ...resolved, fiscal: true };
}

/** The date last named, of this sentence or the one before; open where it is none of a day, month, quarter or year. */
function resolveThen(e: Again, { memory, sentence }: Anchors): Resolved {
  const near = memory.day !== null && sentence - memory.daySentence <= 1 && /^[DMQY]$/.test(memory.grain);
  return near ? finish(cal.valueAt(memory.day!, memory.grain), 'text', e) : finish(null, 'none', e);
}

/** Whether the month of the date last named is over on the day of publication. */
function isMonthOver({ day }: Memory, reference: Reference | null): boolean {
  if (day === null || reference === null || reference.month === null) return false;
  return day.year * 12 + day.month < reference.year * 12 + reference.month;
}

/** Anchors `the quarter`, `the same month`, `that day`, `the weekend`, `until then`. */
export function resolveAgain(e: Again, anchors: Anchors): Resolved {
  if (e.unit === 'then') return resolveThen(e, anchors);
  const { reference, memory, sentence, around } = anchors;
  const basis: DateBasis = reference?.basis ?? 'none';
  const named = memory.period;
  const apart = sentence - memory.periodSentence;
  if (e.unit === 'Q' || e.unit === 'P') {
    const fits = named !== null && (e.unit === 'P' || named.includes('Q'));
    if (e.year !== undefined) {
      const part = fits ? named.slice(4) : e.unit === 'Q' ? recentQuarter(reference).slice(4) : '';
      return ofPeriod(finish(cal.yearValue(e.year) + part, 'text', e), anchors);
    }
    // The number that a company gives its quarter says more than the day on which it ended.
    if (e.ended !== undefined && !(fits && memory.fiscal && apart <= NEAR))
      return quarterEnding(e.ended, e, anchors);
    if (fits) return ofPeriod(finish(named, 'text', e), anchors);
    return finish(recentQuarter(reference), basis, e);
  }
  // "A loss in the fourth quarter and for the full year": the year of the quarter.
  if (e.unit === 'Y' && e.whole === true && named?.slice(4) === '-Q4' && apart <= NEAR)
    return ofPeriod(finish(named.slice(0, 4), 'text', e), anchors);
  const kept =
    e.unit === 'D' ? memory.grain === 'D' : e.unit === 'M' && (memory.grain === 'D' || memory.grain === 'M');
  // `It closed in March. It will reopen at the end of the month`, told in June; not `In March he said, "It will reopen by the end of …"`
  const gone =
    kept &&
    e.unit === 'M' &&
    memory.daySentence < sentence &&
    isMonthOver(memory, reference) &&
    anchors.aheadOfNow();
  if (memory.day !== null && kept && !gone) return finish(cal.valueAt(memory.day, e.unit), 'text', e);
  const anchor = reference?.day ?? null;
  if (e.unit === 'WE' && anchor !== null && anchor.dayOfWeek < 6 && around() <= 0)
    return finish(cal.valueAt(anchor.subtract({ days: 7 }), 'WE'), basis, e);
  return resolveShift({ ...e, kind: 'shift', by: 0, from: 'speech' }, anchors);
}
