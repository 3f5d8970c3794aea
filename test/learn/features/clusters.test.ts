import { describe, expect, it } from 'vitest';
import {
  decodeClusters,
  encodeClusters,
  pathOf,
  pathOfWord,
  readClusters,
} from '../../../src/learn/features/clusters.ts';
import { hashText } from '../../../src/learn/features/hash.ts';

const clusters = readClusters();
const path = (word: string): number => pathOfWord(clusters, word);

describe('clusters of words', () => {
  it('hold words that stand in the same places together', () => {
    expect(path('Nairobi')).not.toBe(0);
    expect(path('Nairobi') & 0x3ff).toBe(path('London') & 0x3ff);
    expect(path('Monday') & 0x3ff).toBe(path('Thursday') & 0x3ff);
    expect(path('Nairobi') & 0x3ff).not.toBe(path('said') & 0x3ff);
  });

  it('know a word by its other spelling where it has no cluster of its own', () => {
    expect(path('NAIROBI')).toBe(path('Nairobi'));
    expect(path('nairobi')).toBe(path('Nairobi'));
  });

  it('say nothing of words that they do not hold', () => {
    expect(path('qzxvvwq')).toBe(0);
    expect(path('')).toBe(0);
    expect(pathOf(clusters, 0x7fffffff)).toBe(0);
  });

  it('come back as they were written', () => {
    const words = Int32Array.from(['a', 'b', 'c'].map((word) => hashText(word)).sort((a, b) => a - b));
    const some = { words, cluster: Uint16Array.of(1, 0, 1), paths: Uint32Array.of(5, 9) };
    const bytes = encodeClusters(some);
    expect(decodeClusters(bytes, 'x')).toMatchObject(some);
    for (const damaged of [
      bytes.slice(0, 10),
      bytes.slice(0, -1),
      bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)),
    ])
      expect(() => decodeClusters(damaged, 'x')).toThrow(/clusters of words/u);
  });
});
