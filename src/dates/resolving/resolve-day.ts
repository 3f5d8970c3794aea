import type { Calendar } from '../expression.ts';
import { type Anchors, finish, type Resolved } from './anchor.ts';
import * as cal from './calendar.ts';
import { storyAt } from './story.ts';

/** In how many sentences a day or month is still the one that `the 14th` goes on from. */
const NEAR = 2;

/** How much a day behind the one that was told costs, where nothing says that it lies behind. */
const BACK = 12;

/** The day with a number that costs least, a day ahead and a day behind costing what is given. */
function nearest(from: cal.Day, number: number, ahead: number, behind: number): cal.Day | null {
  let best: cal.Day | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const by of [0, 1, -1]) {
    const month = cal.shiftDay(from.with({ day: 1 }), 'M', by);
    const day = month === null ? null : cal.dayOf(month.year, month.month, number);
    if (day === null) continue;
    const days = from.until(day).days;
    const cost = days >= 0 ? days * ahead : -days * behind;
    if (cost >= least) continue;
    least = cost;
    best = day;
  }
  return best;
}

/** The month or day of the text that a day's number goes on from; null where none is near. */
function dayTold(anchors: Anchors): { day: cal.Day; grain: string } | null {
  const { memory, sentence } = anchors;
  const told = storyAt(anchors);
  if (told !== null && told.grain !== 'Y') return told;
  const { day, grain } = memory;
  if (day === null || !/^[DM]$/.test(grain) || sentence - memory.daySentence > NEAR) return null;
  return { day, grain };
}

/** A day of a month that is not said: of the month that was told, else the nearest on the side that the words point to. */
export function resolveDay(e: Calendar, anchors: Anchors): Resolved {
  const number = e.day!;
  const { reference, passing } = anchors;
  if (e.months !== undefined && reference?.day != null) {
    const month = cal.shiftDay(reference.day.with({ day: 1 }), 'M', e.months);
    const day = month === null ? null : cal.dayOf(month.year, month.month, number);
    return finish(day === null ? null : cal.dayValue(day), reference.basis, e);
  }
  const told = dayTold(anchors);
  if (told !== null) {
    // What is told goes on; `had been ill since the 24th` looks back.
    const back = passing || anchors.place() === 'before';
    const day =
      told.grain === 'M' || e.from === 'text'
        ? cal.dayOf(told.day.year, told.day.month, number)
        : nearest(told.day, number, back ? 4 : 1, back ? 1 : BACK);
    return finish(day === null ? null : cal.dayValue(day), 'text', e);
  }
  const open = `XXXX-XX-${String(number).padStart(2, '0')}`;
  if (reference?.day == null) return finish(open, 'none', e);
  const direction = anchors.around();
  const day = nearest(reference.day, number, direction < 0 ? 20 : 1, direction > 0 ? 20 : 1);
  return finish(day === null ? open : cal.dayValue(day), reference.basis, e);
}
