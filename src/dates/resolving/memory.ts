import type { Day } from './calendar.ts';

/** What is known of the day of publication: all of it, its year and month, or its year. */
export interface Reference {
  readonly year: number;
  readonly month: number | null;
  readonly day: Day | null;
  readonly basis: 'published' | 'inferred';
}

/** A date of the past that the text dates by itself, from which what it tells next goes on. */
export interface Story {
  readonly day: Day;
  /** `D`, `M`, `Y`, or the first letter of a part of the year. */
  readonly grain: string;
  readonly sentence: number;
}

/** What the text has named so far. */
export interface Memory {
  /** The date last named, with its grain; null before the first. */
  day: Day | null;
  grain: string;
  /** The quarter, half or other reporting period last named: a value such as `1989-Q3`. */
  period: string | null;
  /** Whether the period is one of a company's own year, not of the calendar's. */
  fiscal: boolean;
  /** Sentence of the day. */
  daySentence: number;
  /** Whether the day stands alone, over what happens then: `Tuesday 14` in a list of events. */
  alone: boolean;
  /** The last such day, where no other day was named since. */
  listed: { readonly day: Day; readonly sentence: number } | null;
  /** Whether the first time that opened a line was of the day of publication; null before it, and where a line that heads others names a day. */
  stamped: boolean | null;
  /** Sentence of the period. */
  periodSentence: number;
  /** The date of the past that is told of; null where the text tells of its own day. */
  story: Story | null;
  /** The year before the era last named, where no date was named since: 480 for `480 BC`. */
  beforeEra: number | null;
  /** What the date over the last entry of a list went on from: a story, or none; null before the first. */
  head: { readonly story: Story | null; readonly day: Day } | null;
  /** The whole day last named. */
  whole: Story | null;
  /** The years of months that were named without one, where the words around told on which side they lie. */
  readonly months: Map<number, number>;
}

/** The memory of a text of which nothing has been read. */
export function createMemory(): Memory {
  return {
    day: null,
    grain: '',
    daySentence: -9,
    alone: false,
    listed: null,
    stamped: null,
    period: null,
    fiscal: false,
    periodSentence: -9,
    story: null,
    beforeEra: null,
    head: null,
    whole: null,
    months: new Map(),
  };
}
