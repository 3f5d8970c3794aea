import { describe, expect, it } from 'vitest';
import { personCase, placeCase } from '../../src/resolve/names/fold.ts';

describe('a place in capitals', () => {
  it.each([
    ['CARLOW BRIDGE', 'Carlow Bridge'],
    ['STRATFORD-UPON-AVON', 'Stratford-upon-Avon'],
    ['ACT', 'ACT'],
    ['U.S.S.R.', 'U.S.S.R.'],
    ['Leeds', 'Leeds'],
  ])('%s is written %s', (shouted, written) => {
    expect(placeCase(shouted)).toBe(written);
  });
});

describe('a person in capitals', () => {
  it.each([
    ['AMNA NAWAZ', 'Amna Nawaz'],
    ['ANN O’BRIEN-LEE', 'Ann O’Brien-Lee'],
    ['RONALD MCDONALD', 'Ronald McDonald'],
    ['VIRGIL VAN DIJK', 'Virgil van Dijk'],
    ['JOHN PAUL II', 'John Paul II'],
    ['LI NA', 'Li Na'],
    ['ROBERT E. LEE', 'Robert E. Lee'],
    ['W.E.B. DU BOIS', 'W.E.B. du Bois'],
    ['JFK', 'JFK'],
    ['Ann McRae', 'Ann McRae'],
  ])('%s is written %s', (shouted, written) => {
    expect(personCase(shouted)).toBe(written);
  });
});
