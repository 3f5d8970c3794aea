import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../src/learn/crf/chain.ts';
import {
  AFTER,
  attributionChain,
  BEFORE,
  CLASSES,
  nonEmptyChain,
  ON,
  STATES,
  sourcedChain,
} from '../../../src/quotes/attribution-tagger/states.ts';

/** Whether a chain allows labels around a cue, which stands where CUE does. */
function allows(make: () => Chain, classes: readonly (typeof CLASSES)[number][]): boolean {
  const chain = make();
  const arcs = new Set(Array.from(chain.from, (from, k) => `${from} ${chain.to[k]}`));
  const cue = classes.indexOf('CUE');
  let reached: readonly number[] = [];
  for (const [index, name] of classes.entries()) {
    const zone = index < cue ? BEFORE : name === 'CUE' ? ON : AFTER;
    const all = STATES.flatMap((state, label) =>
      state.zone === zone && CLASSES[state.kind] === name ? [label] : [],
    );
    const before = reached;
    reached = all.filter((label) =>
      index === 0 ? chain.opens[label] === 1 : before.some((from) => arcs.has(`${from} ${label}`)),
    );
  }
  return reached.some((label) => chain.closes[label] === 1);
}

describe('the labels around a cue', () => {
  it.each([
    ['content behind it', ['S-E', 'CUE', 'C-B', 'C-I', 'C-E', 'O']],
    ['content before it', ['C-B', 'C-E', 'O', 'S-B', 'S-I', 'S-E', 'CUE', 'O']],
    ['content on both sides', ['C-E', 'O', 'S-E', 'CUE', 'O', 'C-B', 'C-E']],
    ['content of two pieces on one side', ['CUE', 'C-E', 'O', 'C-B', 'C-E']],
    ['content of nobody', ['O', 'CUE', 'C-E']],
    ['nothing at all', ['O', 'CUE', 'O']],
    ['a source beside content', ['CUE', 'C-E', 'S-E']],
  ] as const)('may be %s', (_, labels) => {
    expect(allows(attributionChain, labels)).toBe(true);
  });

  it.each([
    ['a source without content', ['S-E', 'CUE', 'O']],
    ['two sources', ['S-E', 'O', 'S-E', 'CUE', 'C-E']],
    ['a source on each side', ['S-E', 'CUE', 'C-E', 'S-E']],
    ['a piece that begins within another', ['CUE', 'C-B', 'C-B', 'C-E']],
    ['a piece that breaks off', ['CUE', 'C-B', 'O']],
    ['a piece that breaks off at the cue', ['C-B', 'CUE', 'C-E']],
    ['a piece that goes on where none began', ['CUE', 'O', 'C-I', 'C-E']],
    ['content that goes on as a source', ['CUE', 'C-B', 'S-I', 'S-E']],
    ['content that ends at once after content', ['CUE', 'C-E', 'C-E']],
    ['a piece that is never ended', ['S-E', 'CUE', 'C-B', 'C-I']],
    ['a sequence that opens in the middle of a piece', ['C-I', 'C-E', 'CUE']],
  ] as const)('are never %s', (_, labels) => {
    expect(allows(attributionChain, labels)).toBe(false);
  });

  it('have content, and a source, where they are asked for', () => {
    expect(allows(nonEmptyChain, ['O', 'CUE', 'O'])).toBe(false);
    expect(allows(nonEmptyChain, ['O', 'CUE', 'C-E'])).toBe(true);
    expect(allows(sourcedChain, ['O', 'CUE', 'C-E'])).toBe(false);
    expect(allows(sourcedChain, ['S-E', 'CUE', 'C-E'])).toBe(true);
  });
});
