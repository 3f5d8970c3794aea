import type { Reading } from '../reading.ts';

/** When somebody speaks, in a recording or a live page: «00:41», «[00:00:41]», «(1:20:05)». */
const TIME = /^\d{1,2}(?::\d\d){1,2}$/u;

/** The token behind the time that stands before a label: «[00:00:41] WIBOWO: Thank you.», «19:30 Lee: “We go.”». */
export function behindTime({ lower }: Reading, from: number): number {
  if (TIME.test(lower[from]!)) return from + 1;
  const isBracket = lower[from] === '[' || lower[from] === '(';
  return isBracket && TIME.test(lower[from + 1] ?? '') ? from + 3 : from;
}
