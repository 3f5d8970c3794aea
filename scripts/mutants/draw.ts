import type { Mutant } from '@stryker-mutator/api/core';
import { hashText, mix } from '../../src/learn/features/hash.ts';

/**
 * The place of a mutant in a random order of all, from 0 to 1: the same for the same seed and code, everywhere. They are
 * tried in this order, so that those that were tried are a fair sample at any time.
 */
export function rank({ fileName, location, mutatorName, replacement }: Mutant, seed: number): number {
  const { start, end } = location;
  const places = [start.line, start.column, end.line, end.column];
  const name = `${fileName} ${mutatorName} ${replacement}`;
  const hash = places.reduce(mix, mix(hashText(name), seed));
  // Neighbours differ in few bits, so they are mixed once more.
  return (mix(mix(hash, 0x9e3779b9), 0x85ebca6b) >>> 0) / 2 ** 32;
}
