import type { TimexType } from '../document.ts';

/** What the words around a bare weekday or month say: it lies behind, ahead, or nothing. */
export type Direction = -1 | 0 | 1;

/** A unit that a period can be counted in; see data/units.txt. */
export type Unit = string;

/** The month or day with which a period ends. */
export interface End {
  readonly month: number;
  readonly day?: number;
  readonly year?: number;
  /** That it has ended: `ended Oct. 31`, not `ending`. */
  readonly over?: true;
}

/** A period some whole units from an anchor: `last week`, `three days ago`, `the following year`. */
export interface Shift {
  readonly kind: 'shift';
  readonly unit: Unit;
  /** Units to go: negative is before. */
  readonly by: number;
  /** Years to go besides: `30 years ago this month`. */
  readonly years?: number;
  /** `speech`: the day of publication; `text`: the date last named; `period`: the period last named, with its grain. */
  readonly from: 'speech' | 'text' | 'period';
  /** With `period`: the grain that is said (`the same month a year ago`); `P`: that of the date last named. */
  readonly grain?: 'M' | 'Q' | 'P';
  /** `XXXX-XX-XXT…`: a part of the day or a clock time of the day it comes to. */
  readonly time?: string;
  readonly type?: TimexType;
  readonly mod?: string;
  readonly fiscal?: boolean;
}

/** A date on the calendar with the parts that are said; what is missing comes from the anchor. */
export interface Calendar {
  readonly kind: 'calendar';
  /** A year, or where to find it (`June last year`). */
  readonly year?: number | Shift;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** `Q1`, `H2`, `SU`. */
  readonly part?: string;
  /** A part of `the year`, the one at hand: `the second half of the year`. */
  readonly ofYear?: boolean;
  /** A holiday as data/holidays.txt tells. */
  readonly holiday?: string;
  /** Explicitly behind (-1) or ahead (1): `last May`, `next Friday`; 0: the one of the anchor's year or week. */
  readonly direction?: -1 | 0 | 1;
  /** The later end of a range: not before the date last named. */
  readonly end?: boolean;
  /** Month and day may stand in either order (`5/6/2019`). */
  readonly ambiguous?: boolean;
  /** Which of its weekdays in the month of publication: `the last Sunday of the month` is -1. */
  readonly nth?: number;
  /** With `nth` or a day alone: months on from that of publication, `the first Sunday of next month`. */
  readonly months?: number;
  /** A weekday that is any of its kind: `on a Sunday`, `one Sunday`. */
  readonly any?: boolean;
  /** A weekday or holiday that may tell more of the day before it: `Aug. 29, 2005, a Monday`, `March 6, Independence Day`. */
  readonly beside?: boolean;
  /** A weekday as short messages write it: it lies ahead where nothing tells. */
  readonly message?: boolean;
  /** With a weekday: weeks to go besides, `Tuesday of next week`, `two Tuesdays ago`. */
  readonly weeks?: number;
  /** The week or weekend of the day, or the last week or weekend that ends in the month. */
  readonly week?: 'day' | 'weekend' | 'last' | 'last-weekend';
  /** When the period is said to end: `the second quarter ended Oct. 31`. */
  readonly ended?: End;
  /** The direction starts from the day last named, not from that of publication. */
  readonly from?: 'text';
  readonly time?: string;
  readonly type?: TimexType;
  readonly mod?: string;
  readonly fiscal?: boolean;
}

/** An expression whose value needs no anchor: durations, sets, references, decades. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly type: TimexType;
  readonly value: string | null;
  /** When a length of time is said to end: `the three months ended Dec. 31`. */
  readonly ended?: End;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  readonly fiscal?: boolean;
  readonly time?: string;
}

/** `the quarter`, `that year`, `the same month`, `the day`, `until then`: a period that the text named before. */
export interface Again {
  readonly kind: 'again';
  /** `then`: the date last named, with its grain. */
  readonly unit: Unit;
  /** `the 1988 period`: the period last named, of this year. */
  readonly year?: number;
  /** When the period is said to end: `the quarter ended July 31`. */
  readonly ended?: End;
  /** It is called by this month, and no day is told on which it ended: `the July quarter`. */
  readonly called?: boolean;
  /** All of the year, not the part of it that was named: `the full year`. */
  readonly whole?: boolean;
  readonly mod?: string;
  readonly time?: string;
  readonly type?: TimexType;
  readonly fiscal?: boolean;
}

/** A clock time or part of a day, on a day that is still to be found. */
export interface Clock {
  readonly kind: 'clock';
  /** `T16:30Z`, `TMO`. */
  readonly time: string;
  readonly mod?: string;
  readonly type?: TimexType;
  readonly fiscal?: boolean;
}

/** What a rule reads, before it is anchored. */
export type Expression = Shift | Calendar | Fixed | Again | Clock;
