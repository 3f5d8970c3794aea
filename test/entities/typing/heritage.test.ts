import { describe, expect, it } from 'vitest';
import { withoutSite } from '../../../src/entities/typing/boundaries/heritage.ts';

describe('World Heritage Site', () => {
  const left = (name: string): string => {
    const words = name.split(' ');
    return words.slice(0, withoutSite(words, 0, words.length)).join(' ');
  };

  it('is what a place is, no part of the name before it, and no name', () => {
    expect(left('UNESCO World Heritage Site')).toBe('UNESCO');
    expect(left('World Heritage Sites')).toBe('');
  });

  it.each(['UNESCO World Heritage Committee', 'Zarok Heritage Site', 'Site'])('is not in %s', (name) => {
    expect(left(name)).toBe(name);
  });
});
