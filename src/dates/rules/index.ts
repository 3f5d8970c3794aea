import type { Rule } from '../rule.ts';
import { again } from './again.ts';
import { ago } from './ago.ts';
import { century } from './century.ts';
import { clock } from './clock.ts';
import { dayMonth } from './day-month.ts';
import { dayWord } from './day-word.ts';
import { decade } from './decade.ts';
import { duration } from './duration.ts';
import { era } from './era.ts';
import { forAWhile } from './for-a-while.ts';
import { half } from './half.ts';
import { holiday } from './holiday.ts';
import { howOften } from './how-often.ts';
import { inAWhile } from './in-a-while.ts';
import { isoDate } from './iso-date.ts';
import { lastYearsPeriod } from './last-years-period.ts';
import { longAgo } from './long-ago.ts';
import { longWord } from './long-word.ts';
import { month } from './month.ts';
import { monthDay } from './month-day.ts';
import { monthYear } from './month-year.ts';
import { monthsQuarter } from './months-quarter.ts';
import { mostDays } from './most-days.ts';
import { nearTerm } from './near-term.ts';
import { nextButOne } from './next-but-one.ts';
import { nthDay } from './nth-day.ts';
import { nthWeek } from './nth-week.ts';
import { nthWeekday } from './nth-weekday.ts';
import { numericDate } from './numeric-date.ts';
import { oldDayWord } from './old-day-word.ts';
import { partOfDay } from './part-of-day.ts';
import { qNumber } from './q-number.ts';
import { quarter } from './quarter.ts';
import { quarterCentury } from './quarter-century.ts';
import { quartersOf } from './quarters-of.ts';
import { rate } from './rate.ts';
import { recentWeeks } from './recent-weeks.ts';
import { relative } from './relative.ts';
import { season } from './season.ts';
import { seasonsAgo } from './seasons-ago.ts';
import { septemberEleventh } from './september-eleventh.ts';
import { set } from './set.ts';
import { theseDays } from './these-days.ts';
import { timesAWeek } from './times-a-week.ts';
import { untilThen } from './until-then.ts';
import { vague } from './vague.ts';
import { weekday } from './weekday.ts';
import { weekdaysAgo } from './weekdays-ago.ts';
import { weekends } from './weekends.ts';
import { weeklyThing } from './weekly-thing.ts';
import { year } from './year.ts';
import { yearEnd } from './year-end.ts';

/** Every rule, in order: of two matches of the same length the earlier rule's stands. */
export const RULES: readonly Rule[] = [
  isoDate,
  numericDate,
  septemberEleventh,
  monthDay,
  dayMonth,
  monthYear,
  nthWeekday,
  nthWeek,
  nthDay,
  qNumber,
  quarter,
  monthsQuarter,
  quartersOf,
  half,
  season,
  century,
  decade,
  era,
  year,
  holiday,
  month,
  weeklyThing,
  weekday,
  dayWord,
  oldDayWord,
  clock,
  partOfDay,
  yearEnd,
  nextButOne,
  lastYearsPeriod,
  relative,
  rate,
  set,
  howOften,
  mostDays,
  timesAWeek,
  ago,
  weekdaysAgo,
  seasonsAgo,
  inAWhile,
  recentWeeks,
  nearTerm,
  theseDays,
  longAgo,
  untilThen,
  vague,
  again,
  forAWhile,
  quarterCentury,
  weekends,
  duration,
  longWord,
];
