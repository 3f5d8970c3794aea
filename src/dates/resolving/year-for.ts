import type { Prospect } from '../direction/prospective.ts';
import type { Direction, End } from '../expression.ts';
import type { Reference } from './memory.ts';

/** How far a month and day of a year lie from the reference, in days, about. */
function distance(reference: Reference, year: number, month: number, day: number): number {
  const refDay = reference.day?.day ?? 15;
  return (year - reference.year) * 365 + (month - reference.month!) * 30.4 + (day - refDay);
}

/** How many days behind one ahead weighs as much as: where the words point ahead, behind or nowhere. */
const AHEAD: Readonly<Record<Direction, number>> = { 1: 0.25, [-1]: 6, 0: 2 };
/** The same where they point nowhere and tell of something that is rather to come. */
const PROSPECTS: Readonly<Record<Prospect, number>> = { none: AHEAD[0], near: 1, far: 0.45 };

/**
 * The year of a month, or a month and day, that is said without one.
 *
 * @param prospect how much what it tells of is rather to come, where there is no direction.
 */
export function yearFor(
  reference: Reference,
  month: number,
  day: number | null,
  direction: Direction,
  prospect: Prospect = 'none',
): number {
  const { year } = reference;
  const ahead = direction === 0 ? PROSPECTS[prospect] : AHEAD[direction];
  if (day === null && month === reference.month) return year;
  let best = year;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const days = distance(reference, candidate, month, day ?? 15);
    const weight = days > 0 ? ahead : direction > 0 ? 2.5 : 1;
    const cost = Math.abs(days) * weight;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

/** Whether a month, or a day of it, lies ahead in the year of publication. */
function isAhead({ month, day }: Pick<End, 'month' | 'day'>, reference: Reference): boolean {
  if (reference.month === null || month !== reference.month) return month > (reference.month ?? 12);
  return day !== undefined && reference.day !== null && day > reference.day.day;
}

/** The year in which a period has ended, of a year that fits: the one before where the end would lie ahead, `ended Oct. 31` told on Oct. 27. */
export function yearEnded(year: number, ended: End, reference: Reference): number {
  return ended.over === true && year === reference.year && isAhead(ended, reference) ? year - 1 : year;
}
