import type { Tagged } from '../../../document.ts';
import { TIME_ZONES, ZONES_OR_PLACES } from '../words.ts';

const CLOCK = /^(?:\d{1,2}(?:[.:]\d\d)?(?:[ap]m)?|\d{4}|[ap]\.?m\.?|noon|midnight)$/iu;
/** What can be no year or number: "in 2022 Pacific leaders" are of a place. */
const SURE_CLOCK = /^(?:\d{1,2}[.:]\d\d(?:[ap]m)?|\d{1,2}[ap]m|[ap]\.?m\.?|noon|midnight)$/iu;

/** Whether tokens `[start, end)` are a time zone behind a clock time, which is no name of anything: "0945 GMT", "5 p.m. Eastern". */
export function isTimeZone({ tokens: { text } }: Tagged, start: number, end: number): boolean {
  if (end - start !== 1 || start === 0) return false;
  const word = text[start]!;
  const before = text[start - 1]!;
  return TIME_ZONES.has(word) ? CLOCK.test(before) : ZONES_OR_PLACES.has(word) && SURE_CLOCK.test(before);
}
