import type { Attribution } from './attribution.ts';
import { isOutlet } from './chain.ts';
import { isReport } from './handed-on.ts';
import type { Found } from './patterns.ts';
import { type Reading, spanOf } from './reading.ts';

/** Most characters of what is passed on that are neither said nor who says it: "on Monday in Geneva". */
const ADJUNCT = 40;

/** Attributions that stand, and what patterns find besides. */
export interface PassedOn {
  readonly chosen: readonly Attribution[];
  readonly others: readonly Found[];
}

/** Whether an outlet's words behind it pass on what stands before: "…, Reuters reported". */
function passesOn(reading: Reading, { cue, source, content }: Attribution): boolean {
  const verb = cue.at(-1)!;
  if (source === null || cue.length > 1 || content.length > 1) return false;
  if (spanOf(reading, verb).start < content[0]!.end) return false;
  return isReport(reading, verb) || isOutlet(reading, source);
}

/**
 * «“…,” the mayor said, Reuters reported» is one quote, of the mayor by Reuters, and not also one of «“…,” the mayor said»:
 * where what an outlet passes on is no more than an attribution that a pattern finds, that one stands in its place.
 */
export function passedOn(
  reading: Reading,
  chosen: readonly Attribution[],
  others: readonly Found[],
): PassedOn {
  const bySentence = new Map<number, Found[]>();
  for (const other of others) {
    const { sentence } = other.attribution;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), other]);
  }
  const taken = new Set<Found>();
  const kept = chosen.map((one) => {
    if (!passesOn(reading, one)) return one;
    const whole = one.content[0]!;
    const inner = bySentence.get(one.sentence)?.find(({ attribution: { source, cue }, content }) => {
      if (source === null || content.length > 1) return false;
      const parts = [content[0]!, spanOf(reading, source), ...cue.map((tokens) => spanOf(reading, tokens))];
      if (parts.some(({ start, end }) => start < whole.start || end > whole.end)) return false;
      const size = parts.reduce((sum, { start, end }) => sum + end - start, 0);
      return whole.end - whole.start - size <= ADJUNCT;
    });
    if (inner === undefined) return one;
    taken.add(inner);
    return { ...inner.attribution, content: inner.content, reporter: one.source };
  });
  return { chosen: kept, others: others.filter((other) => !taken.has(other)) };
}
