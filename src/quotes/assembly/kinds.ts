import type { QuoteKind, Span } from '../../document.ts';
import type { Quoted } from '../reading.ts';

/** Index of the first stretch that ends after `offset`, by bisection. */
function firstEndingAfter(quoted: readonly Quoted[], offset: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quoted[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * direct: all of the content stands inside quotation marks; mixed: some of it; indirect: none.
 */
export function kindOf(content: readonly Span[], quoted: readonly Quoted[]): QuoteKind {
  let inside = false;
  let outside = false;
  for (const { start, end } of content) {
    let covered = 0;
    for (let at = firstEndingAfter(quoted, start); at < quoted.length && quoted[at]!.start < end; at++)
      covered += Math.min(end, quoted[at]!.end) - Math.max(start, quoted[at]!.start);
    if (covered > 0) inside = true;
    // A sign or blank beside the marks makes nothing mixed.
    if (end - start - covered > 2) outside = true;
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect';
}
