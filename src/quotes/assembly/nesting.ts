import type { Span } from '../../document.ts';
import type { Joined } from './joining.ts';

export interface Placed extends Joined {
  /** Index into the result; null at the top. */
  parent: number | null;
}

/** Least score of an attribution inside another's content that is kept as its child. */
const CHILD_SCORE = 0.6;

const outer = (content: readonly Span[]): Span => ({ start: content[0]!.start, end: content.at(-1)!.end });

/**
 * Puts attributions in order and decides between those that lie over each other: one within another's piece becomes its
 * child, one half over another gives way to the better.
 */
export function nest(joined: readonly Joined[], within: readonly Joined[]): readonly Placed[] {
  const items = [...joined, ...within];
  const rank = (index: number): number => items[index]!.attribution.score - (index < joined.length ? 0 : 1);
  const pieces = items
    .flatMap((item, index) => item.content.map((span) => ({ ...span, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end || rank(b.index) - rank(a.index));
  const dropped = new Uint8Array(items.length);
  const parent = new Int32Array(items.length).fill(-1);
  const stack: { start: number; end: number; index: number }[] = [];
  for (const piece of pieces) {
    if (dropped[piece.index]) continue;
    while (stack.length > 0 && (stack.at(-1)!.end <= piece.start || dropped[stack.at(-1)!.index]))
      stack.pop();
    const top = stack.at(-1);
    if (top === undefined || top.index === piece.index) {
      stack.push(piece);
      continue;
    }
    if (piece.end <= top.end && !(piece.start === top.start && piece.end === top.end)) {
      if (parent[piece.index] === -1) parent[piece.index] = top.index;
      stack.push(piece);
    } else if (rank(piece.index) > rank(top.index)) {
      dropped[top.index] = 1;
      stack.pop();
      stack.push(piece);
    } else dropped[piece.index] = 1;
  }
  const order = items
    .map((_, index) => index)
    .filter((index) => !dropped[index])
    .filter((index) => {
      // A child whose parents all fell stands at the top; a weak child is no quote of its own.
      const above = parent[index]!;
      const top = above < 0 || dropped[above] === 1;
      return top
        ? index < joined.length
        : items[index]!.attribution.nests && items[index]!.attribution.score >= CHILD_SCORE;
    })
    .sort(
      (a, b) =>
        outer(items[a]!.content).start - outer(items[b]!.content).start ||
        outer(items[b]!.content).end - outer(items[a]!.content).end ||
        a - b,
    );
  const place = new Map(order.map((index, at) => [index, at]));
  return order.map((index) => {
    let above = parent[index]!;
    while (above >= 0 && !place.has(above)) above = parent[above]!;
    return { ...items[index]!, parent: above < 0 ? null : place.get(above)! };
  });
}
