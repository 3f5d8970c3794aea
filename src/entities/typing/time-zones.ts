import type { Tagged } from '../../document.ts';

const ZONE =
  /^(?:GMT|UTC|BST|CES?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|IST|EAT|WAT|Eastern|Pacific|Central|Mountain)$/u;
const CLOCK = /^(?:\d{1,2}(?:[.:]\d\d)?(?:[ap]m)?|\d{4}|[ap]\.?m\.?|noon|midnight)$/iu;

/** Zones that are places too: a year or a number before one is no clock. */
const PLACES = new Set(['Eastern', 'Pacific', 'Central', 'Mountain']);
const SURE_CLOCK = /^(?:\d{1,2}[.:]\d\d(?:[ap]m)?|\d{1,2}[ap]m|[ap]\.?m\.?|noon|midnight)$/iu;

/** Whether tokens `[start, end)` are a time zone behind a clock time or a year, which is no name of anything: "0945 GMT", "5 p.m. Eastern". */
export function isTimeZone({ tokens }: Tagged, start: number, end: number): boolean {
  if (end - start !== 1 || start === 0 || !ZONE.test(tokens.text[start]!)) return false;
  return (PLACES.has(tokens.text[start]!) ? SURE_CLOCK : CLOCK).test(tokens.text[start - 1]!);
}
