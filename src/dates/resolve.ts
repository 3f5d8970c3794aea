import type { DateBasis, TimexType } from '../document.ts';
import { type Atoms, isUpos } from './atoms.ts';
import * as cal from './calendar.ts';
import { type Direction, directionAt } from './direction.ts';
import type { Again, Calendar, Expression, Shift } from './expression.ts';
import type { Found } from './rule.ts';

/** What is known of the day of publication: all of it, its year and month, or its year. */
export interface Reference {
  readonly year: number;
  readonly month: number | null;
  readonly day: cal.Day | null;
  readonly basis: 'published' | 'inferred';
}

/** What the text has named so far. */
export interface Memory {
  /** The date last named, with its grain; null before the first. */
  day: cal.Day | null;
  grain: string;
  /** The quarter, half or other reporting period last named: a value such as `1989-Q3`. */
  period: string | null;
  /** Sentence of the period. */
  periodSentence: number;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string | null;
  readonly basis: DateBasis;
}

export function createMemory(): Memory {
  return { day: null, grain: '', period: null, periodSentence: -9 };
}

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

/** The value with its part of day or clock time, and the type that goes with it. */
function finish(value: string | null, basis: DateBasis, e: Expression): Resolved {
  const time = e.time;
  const type = ('type' in e ? e.type : undefined) ?? (time === undefined ? 'DATE' : 'TIME');
  return { type, value: value !== null && time !== undefined ? `${value}${time}` : value, basis };
}

function shiftFromSpeech(e: Shift, reference: Reference | null): { value: string; day: cal.Day | null } {
  const open = OPEN_UNIT[e.unit] ?? 'XXXX-XX-XX';
  if (reference === null) return { value: open, day: null };
  if (reference.day !== null) {
    const day = cal.shiftDay(reference.day, e.unit, e.by);
    return day === null ? { value: open, day } : { value: cal.valueAt(day, e.unit), day };
  }
  const { year, month } = reference;
  if (e.unit === 'Y' || e.unit === 'E' || e.unit === 'C') {
    const day = cal.dayOf(year + e.by * (e.unit === 'Y' ? 1 : e.unit === 'E' ? 10 : 100), 1, 1);
    return day === null ? { value: open, day: null } : { value: cal.valueAt(day, e.unit), day: null };
  }
  if (month !== null && (e.unit === 'M' || e.unit === 'Q')) {
    const day = cal.shiftDay(cal.dayOf(year, month, 1)!, e.unit, e.by);
    return day === null ? { value: open, day } : { value: cal.valueAt(day, e.unit), day: null };
  }
  return { value: open, day: null };
}

/** How far a month and day of a year lie from the reference, in days, about. */
function distance(reference: Reference, year: number, month: number, day: number): number {
  const refDay = reference.day?.day ?? 15;
  return (year - reference.year) * 365 + (month - reference.month!) * 30.4 + (day - refDay);
}

/** The year of a month, or a month and day, that is said without one. */
export function yearFor(
  reference: Reference,
  month: number,
  day: number | null,
  direction: Direction,
): number {
  const { year } = reference;
  if (day === null && month === reference.month) return year;
  let best = year;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const days = distance(reference, candidate, month, day ?? 15);
    const weight = days > 0 ? (direction > 0 ? 0.25 : direction < 0 ? 6 : 2) : direction > 0 ? 2.5 : 1;
    const cost = Math.abs(days) * weight;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

function weekdayValue(day: cal.Day, weekday: number, direction: Direction, explicit: boolean): cal.Day {
  const back = (day.dayOfWeek - weekday + 7) % 7;
  if (direction > 0) return day.add({ days: back === 0 ? (explicit ? 7 : 0) : 7 - back });
  if (direction < 0 && explicit) return day.subtract({ days: back === 0 ? 7 : back });
  return day.subtract({ days: back });
}

/** A day of the week that is meant: the day itself, or the Monday of the last week that ends in the month. */
function weekDay(year: number, month: number, day: number | null): cal.Day | null {
  if (day !== null) return cal.dayOf(year, month, day);
  const first = cal.dayOf(year, month, 1);
  if (first === null) return null;
  const last = first.add({ days: first.daysInMonth - 1 });
  return last.subtract({ days: (last.dayOfWeek % 7) + 6 });
}

/** Makes a resolver for one document: call it for the expressions in the order of the text. */
export function createResolver(atoms: Atoms, reference: Reference | null) {
  const memory = createMemory();

  function yearOf(e: Calendar): { year: number | null; basis: DateBasis } {
    if (typeof e.year === 'number') return { year: e.year, basis: 'text' };
    if (e.year === undefined) return { year: null, basis: 'none' };
    const resolved = resolveShift(e.year, 0);
    const year = /^\d{4}$/.test(resolved.value ?? '') ? Number(resolved.value) : null;
    return { year, basis: resolved.basis };
  }

  function resolveShift(e: Shift, sentence: number): Resolved {
    const basis: DateBasis = reference?.basis ?? 'none';
    if (e.from === 'period') {
      const period = samePeriod(e, sentence);
      const year = Number(period?.slice(0, 4)) + e.by;
      if (period !== null && year > 0 && year < 10000)
        return finish(cal.yearValue(year) + period.slice(4), 'text', e);
    } else if (
      e.from === 'text' &&
      memory.day !== null &&
      (memory.grain === 'D' || (e.unit !== 'D' && e.unit !== 'W'))
    ) {
      const day = cal.shiftDay(memory.day, e.unit, e.by);
      if (day !== null) return finish(cal.valueAt(day, e.unit), 'text', e);
    }
    const { value } = shiftFromSpeech(e, reference);
    return finish(value, reference === null || /X/.test(value) ? 'none' : basis, e);
  }

  /** The period that "a year earlier" is measured from, or null. */
  function samePeriod(e: Shift, sentence: number): string | null {
    if (memory.day !== null && (e.grain === 'M' || (e.grain === 'P' && memory.grain === 'M')))
      return cal.valueAt(memory.day, 'M');
    const named = memory.period;
    const near = sentence - memory.periodSentence <= 4;
    if (e.grain === 'Q') return named?.includes('Q') ? named : recentQuarter();
    return near ? named : null;
  }

  function resolveAgain(e: Again): Resolved {
    const basis: DateBasis = reference?.basis ?? 'none';
    const named = memory.period;
    if (e.unit === 'Q' || e.unit === 'P') {
      const fits = named !== null && (e.unit === 'P' || named.includes('Q'));
      if (e.year !== undefined)
        return finish(cal.yearValue(e.year) + (fits ? named.slice(4) : ''), 'text', e);
      if (fits) return finish(named, 'text', e);
      return finish(recentQuarter(), basis, e);
    }
    const kept =
      e.unit === 'D'
        ? memory.grain === 'D'
        : e.unit === 'M' && (memory.grain === 'D' || memory.grain === 'M');
    if (memory.day !== null && kept) return finish(cal.valueAt(memory.day, e.unit), 'text', e);
    const anchor = reference?.day ?? null;
    if (e.unit === 'WE' && anchor !== null && anchor.dayOfWeek < 6)
      return finish(cal.valueAt(anchor.subtract({ days: 7 }), 'WE'), basis, e);
    return resolveShift({ ...e, kind: 'shift', by: 0, from: 'speech' }, 0);
  }

  /** The last quarter that is over on the day of publication. */
  function recentQuarter(): string {
    if (reference === null || reference.month === null) return 'XXXX-QX';
    const quarter = Math.ceil(reference.month / 3) - 1;
    return quarter === 0
      ? `${cal.yearValue(reference.year - 1)}-Q4`
      : `${cal.yearValue(reference.year)}-Q${quarter}`;
  }

  function resolvePart(e: Calendar, around: () => Direction): Resolved {
    const part = e.part!;
    const given = yearOf(e);
    if (given.year !== null) return finish(`${cal.yearValue(given.year)}-${part}`, given.basis, e);
    if (reference === null || e.year !== undefined) return finish(`XXXX-${part}`, 'none', e);
    let year = reference.year;
    const month = reference.month ?? 6;
    const startMonth =
      part[0] === 'Q'
        ? Number(part[1]) * 3 - 2
        : part[0] === 'H'
          ? Number(part[1]) * 6 - 5
          : { SP: 3, SU: 6, FA: 9, WI: 12 }[part]!;
    if (part === 'WI' && month <= 2) year--;
    if (e.direction === -1) {
      // `last spring` in spring is that of the year before.
      if (startMonth > month || startMonth + 2 >= month) year--;
    } else if (e.direction === 1) {
      if (startMonth <= month) year++;
    } else if (startMonth > month && part[0] === 'Q') {
      if (startMonth - month > 3 && around() <= 0) year--;
    } else if (startMonth > month && around() <= 0 && e.direction === undefined) year--;
    return finish(`${cal.yearValue(year)}-${part}`, reference.basis, e);
  }

  function resolveWeekday(e: Calendar, around: () => Direction): Resolved {
    const named = e.from === 'text' && memory.grain === 'D' ? memory.day : null;
    const anchor = named ?? reference?.day ?? null;
    if (anchor === null) return finish(`XXXX-WXX-${e.weekday}`, 'none', e);
    const direction = e.direction ?? (e.possessive === true ? 0 : around());
    if (e.direction === 0) {
      const day = anchor.add({ days: e.weekday! - anchor.dayOfWeek });
      return finish(cal.dayValue(day), reference?.basis ?? 'text', e);
    }
    const day = weekdayValue(anchor, e.weekday!, direction, e.direction !== undefined);
    return finish(cal.dayValue(day), named === null ? (reference?.basis ?? 'none') : 'text', e);
  }

  function resolveCalendar(e: Calendar, around: () => Direction): Resolved {
    if (e.part !== undefined) return resolvePart(e, around);
    if (e.weekday !== undefined && e.month === undefined && e.year === undefined)
      return resolveWeekday(e, around);
    const given = yearOf(e);
    let { year } = given;
    let { basis } = given;
    if (e.holiday !== undefined) {
      if (year === null && reference?.day) {
        const direction = e.direction ?? around();
        const near = [-1, 0, 1]
          .map((by) => cal.holidayIn(reference.year + by, e.holiday!))
          .filter((day) => day !== null)
          .map((day) => ({ day, days: reference.day!.until(day).days }));
        const cost = (days: number) =>
          days > 0
            ? direction > 0
              ? days * 0.25
              : days * (direction < 0 ? 6 : 1.5)
            : -days * (direction > 0 ? 2.5 : 1);
        near.sort((a, b) => cost(a.days) - cost(b.days));
        return finish(cal.dayValue(near[0]!.day), reference.basis, e);
      }
      const day = year === null ? null : cal.holidayIn(year, e.holiday);
      if (day !== null) return finish(cal.dayValue(day), basis, e);
      return finish(
        /^\d/.test(e.holiday) && e.holiday.includes('-') && e.holiday.length === 5
          ? `XXXX-${e.holiday}`
          : 'XXXX-XX-XX',
        'none',
        e,
      );
    }
    const month = e.month;
    if (
      year === null &&
      month !== undefined &&
      e.year === undefined &&
      reference !== null &&
      reference.month !== null
    ) {
      const { direction } = e;
      if (direction === 0) year = reference.year;
      else if (direction !== undefined) {
        const ref = reference.month;
        if (direction < 0)
          year =
            month < ref || (e.day === undefined ? false : month === ref && e.day < (reference.day?.day ?? 0))
              ? reference.year
              : reference.year - 1;
        else year = month > ref ? reference.year : reference.year + 1;
      } else year = yearFor(reference, month, e.day ?? null, around());
      basis = reference.basis;
    }
    const years = year === null ? 'XXXX' : cal.yearValue(year);
    if (month === undefined) return finish(years, year === null ? 'none' : basis, e);
    if (e.week !== undefined) {
      const day = year === null ? null : weekDay(year, month, e.day ?? null);
      return finish(day === null ? 'XXXX-WXX' : cal.weekValue(day), day === null ? 'none' : basis, e);
    }
    const months = `${years}-${String(month).padStart(2, '0')}`;
    if (e.day === undefined) return finish(months, year === null ? 'none' : basis, e);
    // A leap year stands in where the year is open.
    if (cal.dayOf(year ?? 2000, month, e.day) === null) return finish(null, 'none', e);
    return finish(`${months}-${String(e.day).padStart(2, '0')}`, year === null ? 'none' : basis, e);
  }

  function remember(resolved: Resolved, e: Expression, sentence: number, around: () => Direction): void {
    const { value, type } = resolved;
    if (value === null) return;
    // "In the first nine months": what follows is compared with the same months, of which the year is all we write.
    if (type === 'DURATION') {
      if (/^P(6|9|12)M$/.test(value) && reference !== null) {
        memory.period = cal.yearValue(reference.year);
        memory.periodSentence = sentence;
      }
      return;
    }
    if ((type !== 'DATE' && type !== 'TIME') || (e.kind === 'shift' && e.from === 'period')) return;
    const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(W\d\d|Q\d|H\d|S[PU]|FA|WI))?/.exec(value);
    if (match === null) return;
    const year = Number(match[1]);
    const part = match[4];
    const month =
      match[2] === undefined ? (part?.[0] === 'Q' ? Number(part[1]) * 3 - 2 : 1) : Number(match[2]);
    if (part === undefined || part[0] === 'Q') {
      const day = cal.dayOf(year, month, Number(match[3] ?? 1));
      if (day !== null) {
        memory.day = day;
        memory.grain = part?.[0] ?? (match[3] !== undefined ? 'D' : match[2] !== undefined ? 'M' : 'Y');
      }
    }
    if (part !== undefined && (part[0] === 'Q' || part[0] === 'H') && e.kind === 'calendar') {
      if (memory.period !== null && Number(memory.period.slice(0, 4)) > year) return;
      if (reference !== null && value > recentQuarter() && part[0] === 'Q' && around() > 0) return;
      if (reference !== null && year > reference.year) return;
      memory.period = value;
      memory.periodSentence = sentence;
    } else if (part?.[0] === 'Q' && e.kind === 'again') {
      memory.period = value;
      memory.periodSentence = sentence;
    }
  }

  return (found: Found): Resolved => {
    const e = found.expression;
    const sentence = atoms.sentence[found.start]!;
    const around = () =>
      // `under a June agreement`: the verb tells nothing of the month.
      e.kind === 'calendar' &&
      e.day === undefined &&
      e.month !== undefined &&
      isUpos(atoms, found.end, 'NOUN')
        ? 0
        : directionAt(atoms, found.start, found.end);
    let resolved: Resolved;
    switch (e.kind) {
      case 'fixed':
        resolved = {
          type: e.type,
          value: e.value,
          basis: e.value !== null && /^\d/.test(e.value) ? 'text' : 'none',
        };
        break;
      case 'clock':
        if (memory.grain === 'D' && memory.day !== null)
          resolved = finish(cal.dayValue(memory.day), 'text', e);
        else if (reference?.day != null) resolved = finish(cal.dayValue(reference.day), reference.basis, e);
        else resolved = finish('XXXX-XX-XX', 'none', e);
        break;
      case 'shift':
        resolved = resolveShift(e, sentence);
        break;
      case 'again':
        resolved = resolveAgain(e);
        break;
      default:
        resolved = resolveCalendar(e, around);
    }
    remember(resolved, e, sentence, around);
    return resolved;
  };
}
