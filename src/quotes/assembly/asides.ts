import type { Attribution } from '../attribution.ts';
import type { Reading } from '../reading.ts';

const RELATIVE = new Set(['who', 'that', 'which', 'whose']);

/**
 * An attribution whose source goes without who says all of it: "The mayor[, aides said,] believes the bridge is safe".
 *
 * @param claimed tokens where the cues of other attributions begin
 */
export function withoutAside(
  { lower }: Reading,
  one: Attribution,
  claimed: ReadonlySet<number>,
): Attribution {
  const { source } = one;
  if (source === null) return one;
  let comma = -1;
  for (let t = source.from; t < source.to && !RELATIVE.has(lower[t]!); t++) {
    if (comma < 0 && t > source.from && lower[t] === ',') comma = t;
    if (comma >= 0 && claimed.has(t)) return { ...one, source: { from: source.from, to: comma } };
  }
  return one;
}
