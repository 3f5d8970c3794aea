import type { Tagged } from '../../document.ts';

const WHOLE = /^N\d[\d,.]*(?:k|m|bn|tn)$/u;
const FIRST = /^N\d+$/u;
const GOES_ON = /^[.,]$/u;
const DIGIT = /^\d/u;

/** Whether tokens `[start, end)` are an amount of naira or its first figures: "N500m", "N1" of "N1.4bn". */
export function isNaira({ tokens }: Tagged, start: number, end: number): boolean {
  const { text } = tokens;
  if (end - start !== 1) return false;
  if (WHOLE.test(text[start]!)) return true;
  const tight = tokens.end[start] === tokens.start[end] && tokens.end[end] === tokens.start[end + 1];
  return (
    FIRST.test(text[start]!) && tight && GOES_ON.test(text[end] ?? '') && DIGIT.test(text[end + 1] ?? '')
  );
}
