/**
 * Spans as labels of tokens, and back: BILOU (Ratinov and Roth 2009), where a span of one token is U(nit), a longer one
 * is B(egin), I(nside)…, L(ast), and the rest is O(utside). Label 0 is O; type k has the four labels from 4k + 1.
 */
import { type Chain, createChain } from './chain.ts';

export const OUTSIDE = 0;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;
const PARTS = ['B', 'I', 'L', 'U'];

/** A span of tokens, half open, with the index of its type. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** Names of the labels: `O`, `B-PER`, … */
export function bilouLabels(types: readonly string[]): readonly string[] {
  return ['O', ...types.flatMap((type) => PARTS.map((part) => `${part}-${type}`))];
}

/** Type index of a label, or -1 for O. */
export function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

const opensSpan = (label: number): boolean =>
  label !== OUTSIDE && ((label - 1) % 4 === BEGIN || (label - 1) % 4 === UNIT);
const closesSpan = (label: number): boolean =>
  label !== OUTSIDE && ((label - 1) % 4 === LAST || (label - 1) % 4 === UNIT);
const mayFollow = (from: number, to: number): boolean =>
  from === OUTSIDE || closesSpan(from)
    ? to === OUTSIDE || opensSpan(to)
    : to !== OUTSIDE && !opensSpan(to) && typeOf(to) === typeOf(from);

/** Chain of the labels of `types` types: only well-formed sequences are allowed. */
export function bilouChain(types: number): Chain {
  return createChain(
    4 * types + 1,
    mayFollow,
    (label) => label === OUTSIDE || opensSpan(label),
    (label) => label === OUTSIDE || closesSpan(label),
  );
}

/** Writes the labels of a span into `labels`. */
export function encodeSpan(span: LabelledSpan, labels: Uint8Array): void {
  const base = 4 * span.type + 1;
  if (span.end - span.start === 1) labels[span.start] = base + UNIT;
  else {
    labels[span.start] = base + BEGIN;
    labels.fill(base + INSIDE, span.start + 1, span.end - 1);
    labels[span.end - 1] = base + LAST;
  }
}

/** The spans of a well-formed sequence of labels, `[start, end)` of the array, in order. */
export function decodeSpans(labels: ArrayLike<number>, start = 0, end = labels.length): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let open = start;
  for (let t = start; t < end; t++) {
    const label = labels[t]!;
    if (opensSpan(label)) open = t;
    if (closesSpan(label)) spans.push({ start: open, end: t + 1, type: typeOf(label) });
  }
  return spans;
}
