import type { Match } from '../rule.ts';

/** What happens once in each unit: the value of `every week`, `twice a month`. */
export const EACH: Readonly<Record<string, string>> = {
  TH: 'PT1H',
  D: 'P1D',
  N: 'P1D',
  W: 'P1W',
  WE: 'XXXX-WXX-WE',
  M: 'P1M',
  Q: 'P1Q',
  Y: 'P1Y',
  E: 'P10Y',
  C: 'P100Y',
  W2: 'P2W',
};

/** A set at atoms `[start, end)`: what happens again and again. */
export function setOf(
  start: number,
  end: number,
  value: string,
  more: { readonly quant?: string; readonly freq?: string } = {},
): Match {
  return { start, end, expression: { kind: 'fixed', type: 'SET', value, ...more } };
}
