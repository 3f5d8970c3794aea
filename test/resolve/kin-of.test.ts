import { describe, expect, it } from 'vitest';
import { chainsOf } from './chains-of.ts';

describe('"his" before kin with a surname', () => {
  it.each([
    [
      '[PERSON 1 Bud Hollis] likes [PERSON 2 Ray Poe]. His wife, [PERSON 3 Tammy Hollis], does not.',
      'Bud Hollis = His',
    ],
    [
      '[PERSON 1 Ann Lee] met [PERSON 2 Joan Poe]. Her late brother [PERSON 3 Bob Lee] had known her.',
      'Ann Lee = Her',
    ],
    [
      '[PERSON 1 Hwang Min-jae] met [PERSON 2 Cho Gue-sung]. His brother, [PERSON 3 Hwang Kyung-min], left.',
      'Hwang Min-jae = His',
    ],
  ])('is theirs who has it: %s', (marked, chain) => {
    expect(chainsOf(marked).some((line) => line.startsWith(chain))).toBe(true);
  });

  it.each([
    [
      '[PERSON 1 Bud Hollis] wrote. [PERSON 2 Ray Poe] and his friend [PERSON 3 Tom Hollis] left.',
      'Bud Hollis = his',
    ],
    [
      '[PERSON 1 Bud Hollis] wrote. [PERSON 2 Ray Poe] left with his wife and [PERSON 3 Tom Hollis].',
      'Bud Hollis = his',
    ],
    [
      '[PERSON 1 Ann Lee] wrote. [PERSON 2 Ray Poe] left. His wife, [PERSON 3 Joan Lee], stayed.',
      'Ann Lee = His',
    ],
  ])('is not theirs where the name is no kin’s, or theirs is a woman’s: %s', (marked, chain) => {
    expect(chainsOf(marked)).not.toContain(chain);
  });
});
