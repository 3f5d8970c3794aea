import type { Join } from '../rule.ts';
import { compoundLength } from './compound-length.ts';
import { dailyTime } from './daily-time.ts';
import { dayOfWeek } from './day-of-week.ts';
import { ofTheYear } from './of-the-year.ts';
import { periodOfYear } from './period-of-year.ts';
import { samePeriodAgo } from './same-period-ago.ts';
import { timeOfDay } from './time-of-day.ts';
import { weekOfMonth } from './week-of-month.ts';
import { weekdayBehind } from './weekday-behind.ts';
import { weeksFromDay } from './weeks-from-day.ts';
import { weeksFromToday } from './weeks-from-today.ts';
import { yearsAgo } from './years-ago.ts';

/** Every join, in the order in which they are tried. */
export const JOINS: readonly Join[] = [
  timeOfDay,
  dailyTime,
  weekOfMonth,
  weeksFromDay,
  weeksFromToday,
  dayOfWeek,
  weekdayBehind,
  ofTheYear,
  samePeriodAgo,
  periodOfYear,
  yearsAgo,
  compoundLength,
];
