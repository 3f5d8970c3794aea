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
  const { shown, above } = settle(items, joined.length, parent, dropped);
  const places = items.map(({ content }) => outer(content));
  const order = items
    .map((_, index) => index)
    .filter((index) => shown[index] === 1)
    .sort((a, b) => places[a]!.start - places[b]!.start || places[b]!.end - places[a]!.end || a - b);
  const place = new Map(order.map((index, at) => [index, at]));
  return order.map((index) => ({ ...items[index]!, parent: place.get(above[index]!) ?? null }));
}

/**
 * Which items stand, and the nearest around each that does, -1 for none. What was not chosen (from `chosen` on) stands in another alone,
 * and a weak child is no quote of its own.
 */
function settle(
  items: readonly Joined[],
  chosen: number,
  parent: Int32Array,
  dropped: Uint8Array,
): { readonly shown: Uint8Array; readonly above: Int32Array } {
  const shown = new Uint8Array(items.length);
  const above = new Int32Array(items.length).fill(-1);
  const seen = new Uint8Array(items.length);
  const climbed: number[] = [];
  for (const start of items.keys()) {
    // Those around come first; the climb ends where two have a piece in each other.
    for (let index = start; index >= 0 && seen[index] === 0; index = parent[index]!) {
      seen[index] = 1;
      climbed.push(index);
    }
    for (let index = climbed.pop(); index !== undefined; index = climbed.pop()) {
      const around = parent[index]!;
      if (around >= 0 && dropped[around] === 0) above[index] = shown[around] === 1 ? around : above[around]!;
      const { nests, score } = items[index]!.attribution;
      const stands = above[index]! < 0 ? index < chosen : nests && score >= CHILD_SCORE;
      if (stands && dropped[index] === 0) shown[index] = 1;
    }
  }
  return { shown, above };
}
