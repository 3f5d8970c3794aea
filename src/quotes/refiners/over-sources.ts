import type { Span } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import { type Reading, spanOf } from '../reading.ts';

/**
 * What somebody says is not merely who says something else. «A spokesman said the firm was interested, the daily reported»: where the
 * one source stands behind the other's words, the daily reports all of it; elsewhere the attribution is left out.
 */
export function overSources(reading: Reading, attributions: readonly Attribution[]): readonly Attribution[] {
  /** By where a source begins, the attribution that it is the source of. */
  const bySource = new Map<number, Attribution>();
  for (const one of attributions)
    if (one.source !== null) bySource.set(spanOf(reading, one.source).start, one);
  return attributions.flatMap((one) => {
    const piece = one.content[0]!;
    const inner = one.content.length > 1 ? undefined : bySource.get(piece.start);
    if (inner === undefined || inner === one || piece.end > spanOf(reading, inner.source!).end) return [one];
    // «“…,” said the mayor, the daily reported»: the words may stand before who says them.
    const whole: Span = {
      start: Math.min(piece.start, inner.content[0]!.start),
      end: Math.max(piece.end, inner.content.at(-1)!.end),
    };
    const { source } = one;
    if (source === null || spanOf(reading, source).start < whole.end || one.sentence !== inner.sentence)
      return [];
    return [{ ...one, content: [whole] }];
  });
}
