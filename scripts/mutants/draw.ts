import type { Mutant } from '@stryker-mutator/api/core';
import { hashText, mix } from '../../src/learn/hash.ts';

/**
 * The place of a mutant in a random order of all, from 0 to 1: the same for the same seed and code, everywhere. They are
 * tried in this order, so that those that were tried are a fair sample at any time. `origin` is the number of the first
 * line and column.
 */
export function rank(mutant: Mutant, seed: number, origin: 0 | 1): number {
  const { fileName, location, mutatorName, replacement } = mutant;
  const { start, end } = location;
  const places = [start.line, start.column, end.line, end.column].map((place) => place - origin);
  const name = `${fileName.slice(fileName.lastIndexOf('/src/'))} ${mutatorName} ${replacement}`;
  const hash = places.reduce(mix, mix(hashText(name), seed));
  // Neighbours differ in few bits, so they are mixed once more.
  return (mix(mix(hash, 0x9e3779b9), 0x85ebca6b) >>> 0) / 2 ** 32;
}
