import type { DateBasis, TimexType } from '../../document.ts';
import type { Prospect } from '../direction/prospective.ts';
import type { Direction, End, Expression } from '../expression.ts';
import { lastMonth } from '../reading/patterns.ts';
import * as cal from './calendar.ts';
import type { Memory, Reference, Story } from './memory.ts';
import { isBefore } from './story.ts';
import { isSaid, type Style } from './style.ts';
import type { Place } from './to-come.ts';
import { yearEnded, yearFor } from './year-for.ts';

/** What an expression was found to mean. */
export interface Resolved {
  readonly type: TimexType;
  readonly value: string | null;
  readonly basis: DateBasis;
  /** The period is one of a company's own year: its days are not known. */
  readonly fiscal?: boolean;
}

/** What an expression is anchored with. */
export interface Anchors {
  readonly reference: Reference | null;
  readonly memory: Memory;
  readonly style: Style;
  /** Sentence of the expression at hand. */
  readonly sentence: number;
  /** Whether what is told has yet to come when it is told; worked out when asked. */
  readonly toCome: () => boolean;
  /** Whether it lies ahead of the day of publication, whatever was told of before; worked out when asked. */
  readonly aheadOfNow: () => boolean;
  /** How the verb places the date in the story; worked out when asked. */
  readonly place: () => Place;
  /** Which way the words around the expression at hand point; worked out when asked. */
  readonly around: () => Direction;
  /** Whether the month at hand tells what is meant, not when, `a June agreement`; worked out when asked. */
  readonly named: () => boolean;
  /** How much the expression at hand, where nothing points anywhere, is rather of something to come; worked out when asked. */
  readonly prospect: () => Prospect;
  /** Whether what points there is a plan of which nothing tells whether it came about; worked out when asked. */
  readonly planned: () => boolean;
  /** Whether the weekday at hand is that of an event which something is told to come before; worked out when asked. */
  readonly coming: () => boolean;
  /** Whether what points ahead is a plan told in the past, which a report of the day after tells of too; worked out when asked. */
  readonly oldPlan: () => boolean;
  /** Whether a verb tells for sure that something happened on the date at hand; worked out when asked. */
  readonly happened: () => boolean;
  /** Whether something has been so since the date at hand. */
  readonly since: () => boolean;
  /** Whether the sentence tells how things stood at the expression at hand, the end of a period; worked out when asked. */
  readonly stood: () => boolean;
  /** Whether it is a period that has ended, or the day on which one has: `ended Oct. 31`; worked out when asked. */
  readonly over: () => boolean;
  /** Whether its clause named last year before it; worked out when asked. */
  readonly lastYear: () => boolean;
  /** The year with which its clause opened, `In 2021 they came in June`, or null; worked out when asked. */
  readonly clauseYear: () => number | null;
  /** Whether the year before it was told in an aside, `Berg, mayor until 1993, died on Feb. 28`; worked out when asked. */
  readonly aside: () => boolean;
  /** Whether the date stands over an entry of a list: `3 May: The inquiry opens.` */
  readonly head: boolean;
  /** Whether a year tells what is meant, not when: `his 1961 film`. */
  readonly attribute: boolean;
  /** Whether the expression is told in passing: `the slowest pace since the fourth quarter of 2021`. */
  readonly passing: boolean;
  /** Whether they say that something will happen in the period at hand; worked out when asked. */
  readonly ahead: () => boolean;
}

/** The value with its part of day or clock time, and the type that goes with it. */
export function finish(value: string | null, basis: DateBasis, e: Expression): Resolved {
  const time = e.time;
  const type = ('type' in e ? e.type : undefined) ?? (time === undefined ? 'DATE' : 'TIME');
  return { type, value: value !== null && time !== undefined ? `${value}${time}` : value, basis };
}

/** The last quarter that is over on the day of publication. */
export function recentQuarter(reference: Reference | null): string {
  if (reference === null || reference.month === null) return 'XXXX-QX';
  const quarter = Math.ceil(reference.month / 3) - 1;
  return quarter === 0
    ? `${cal.yearValue(reference.year - 1)}-Q4`
    : `${cal.yearValue(reference.year)}-Q${quarter}`;
}

/** The first month of a quarter, half or season; null for a week. */
export function firstMonth(part: string): number | null {
  if (part[0] === 'Q') return Number(part[1]) * 3 - 2;
  if (part[0] === 'H') return Number(part[1]) * 6 - 5;
  return { SP: 3, SU: 6, FA: 9, WI: 12 }[part] ?? null;
}

/** Keeps what a resolved expression names for those that come after it. */
export function remember(resolved: Resolved, e: Expression, anchors: Anchors): void {
  const { memory, sentence } = anchors;
  const { value, type } = resolved;
  if (value === null) return;
  if (type === 'DURATION') {
    rememberLength(value, e.kind === 'fixed' ? e.ended : undefined, anchors);
    return;
  }
  // What the period is compared with, "a year earlier", "the 1988 period", does not take its place.
  const compared = e.kind === 'shift' ? e.from === 'period' : e.kind === 'again' && e.year !== undefined;
  if (compared && memory.period?.slice(4) === value.slice(4)) memory.periodSentence = sentence;
  if ((type !== 'DATE' && type !== 'TIME') || compared) return;
  const early = /^BC(\d{4})$/.exec(value);
  if (early !== null) memory.beforeEra = Number(early[1]);
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(W\d\d|Q\d|H\d|S[PU]|FA|WI))?/.exec(value);
  if (match === null) return;
  const year = Number(match[1]);
  const part = match[4];
  const month = match[2] === undefined ? (part === undefined ? 1 : firstMonth(part)) : Number(match[2]);
  if (month !== null) {
    const day = cal.dayOf(year, month, Number(match[3] ?? 1));
    if (day !== null) {
      memory.day = day;
      memory.beforeEra = null;
      memory.daySentence = sentence;
      memory.grain = part?.[0] ?? (match[3] !== undefined ? 'D' : match[2] !== undefined ? 'M' : 'Y');
      if (e.kind !== 'clock') rememberStory({ day, grain: memory.grain, sentence }, resolved, e, anchors);
    }
  }
  if ((part?.[0] === 'Q' || part?.[0] === 'H') && !anchors.passing)
    rememberPeriod(resolved, value, e, anchors);
}

/** Keeps a date that the text itself tells; one of the text's own day ends what it tells of the past. */
function rememberStory(
  told: Story,
  { basis }: Resolved,
  expression: Expression,
  { memory, style, attribute, passing, head, place }: Anchors,
): void {
  if (told.grain === 'D') memory.whole = told;
  if (head) memory.head = { story: basis === 'text' ? told : null, day: told.day };
  if (basis !== 'text') {
    // A weekday of a chronicle that nothing tells more of leaves it where it is.
    const weekday = expression.kind === 'calendar' && expression.weekday !== undefined;
    if (!weekday || style.telling !== 'chronicle' || isSaid(expression)) memory.story = null;
    return;
  }
  const { story } = memory;
  // `his 1961 film`; `The 1961 race was run from 4 June` is what is told of.
  if ((attribute && story !== null) || passing) return;
  const where = story === null ? 'told' : place();
  if (where === 'after' || (where === 'before' && isBefore(told, story!))) return;
  memory.story = told;
}

/**
 * "In the first nine months": what follows is compared with the same months, of which the year is all we write. Three
 * months with an end are a quarter.
 */
function rememberLength(value: string, ended: End | undefined, anchors: Anchors): void {
  const { reference, memory, sentence, over } = anchors;
  const counted = /^P(?:(3|6|9|12)M|1Y)$/.exec(value);
  if (counted === null || reference === null) return;
  if (ended === undefined && (counted[1] === undefined || counted[1] === '3')) return;
  let { year } = reference;
  let part = '';
  if (ended !== undefined) {
    const month = lastMonth(ended);
    if (ended.year !== undefined) year = ended.year;
    else if (reference.month !== null) year = yearFor(reference, month, ended.day ?? null, -1);
    if (ended.year === undefined && over()) year = yearEnded(year, ended, reference);
    if (counted[1] === '3') part = `-Q${Math.ceil(month / 3)}`;
  }
  memory.period = `${cal.yearValue(year)}${part}`;
  memory.fiscal = false;
  memory.periodSentence = sentence;
}

/** Whether a quarter or half is over on the day of publication. */
function isOver(period: string, reference: Reference): boolean {
  const half = period[5] === 'H';
  return (half ? `${period.slice(0, 5)}Q${Number(period[6]) * 2}` : period) <= recentQuarter(reference);
}

/**
 * Keeps the period that an article reports on: the last one that is over. What is told in passing does not take its
 * place: a quarter that still runs or lies ahead, an earlier one ("after a flat second quarter"). One that is said with
 * its last day, or that is of a company's own year, begins another report.
 */
function rememberPeriod(resolved: Resolved, value: string, e: Expression, anchors: Anchors): void {
  if (e.kind !== 'calendar' && e.kind !== 'again') return;
  const { reference, memory, sentence, around } = anchors;
  const known = memory.period;
  const fiscal = e.fiscal === true || resolved.fiscal === true;
  if (e.kind === 'calendar' && !fiscal && e.ended === undefined) {
    if (reference !== null && Number(value.slice(0, 4)) > reference.year) return;
    const running = reference !== null && !isOver(value, reference);
    if (running && around() > 0) return;
    if (known !== null && known[5] === value[5]) {
      const over = reference === null || isOver(known, reference);
      if (over && (running || value < known)) return;
    }
  }
  memory.period = value;
  memory.fiscal = fiscal;
  memory.periodSentence = sentence;
}
