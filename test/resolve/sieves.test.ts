import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/resolve/knowledge.ts';
import { collectNames } from '../../src/resolve/names/names.ts';
import { joinNames, SIEVES } from '../../src/resolve/sieves/index.ts';
import type { Sieve } from '../../src/resolve/sieves/sieve.ts';
import { build } from './build.ts';

const knowledge = loadKnowledge();

/** The number of the first mention of each mention's set: two partitions are one when these are. */
function firsts(labels: readonly number[]): readonly number[] {
  return labels.map((label) => labels.indexOf(label));
}

function partition(marked: string, sieves: readonly Sieve[]): readonly number[] {
  const names = collectNames(build(marked).document, knowledge);
  joinNames(names, sieves);
  return firsts(names.list.map((_, index) => names.sets.find(index)));
}

describe.each(SIEVES.map((sieve) => [sieve.id, sieve] as const))('the sieve %s', (_, sieve) => {
  const before = SIEVES.slice(0, SIEVES.indexOf(sieve));

  it.each(sieve.examples)('joins what its example says: %s', (marked) => {
    expect(partition(marked, SIEVES)).toEqual(firsts(build(marked).things));
  });

  it.each(sieve.examples)('joins what the sieves before it leave apart: %s', (marked) => {
    expect(partition(marked, [...before, sieve])).not.toEqual(partition(marked, before));
  });

  it.each(sieve.counterExamples)('leaves apart what its counter-example says: %s', (marked) => {
    expect(partition(marked, SIEVES)).toEqual(firsts(build(marked).things));
  });
});

describe('the sieves', () => {
  it('have ids of their own', () => {
    expect(new Set(SIEVES.map(({ id }) => id)).size).toBe(SIEVES.length);
  });
});
