import { expect, it } from 'vitest';
import { dropRanks } from '../../../src/entities/typing/refiners/ranks.ts';
import type { TypedName } from '../../../src/entities/typing/typed-name.ts';
import { taggedDocument } from '../document.ts';

const name = (start: number, end: number, type: TypedName['type']): TypedName => ({
  start,
  end,
  type,
  score: 0.9,
  rule: 'test',
});

it('leaves out a rank in capitals before a person’s name, and nothing else', () => {
  const rank = [name(0, 1, 'ORG'), name(1, 3, 'PERSON')];
  expect(dropRanks(taggedDocument('DCI Jane Holroyd spoke.'), rank)).toEqual(rank.slice(1));
  expect(dropRanks(taggedDocument('BBC Jane Holroyd spoke.'), rank)).toEqual(rank);
  const apart = [name(0, 1, 'GPE'), name(2, 4, 'PERSON')];
  expect(dropRanks(taggedDocument('DC told Jane Holroyd.'), apart)).toEqual(apart);
});

it('leaves out the letters behind a person’s name, and those of a state', () => {
  const letters = [name(0, 2, 'PERSON'), name(3, 4, 'GPE')];
  expect(dropRanks(taggedDocument('Jane Holroyd, M.D., spoke.'), letters)).toEqual(letters.slice(0, 1));
  const state = [name(0, 1, 'GPE'), name(2, 3, 'GPE')];
  expect(dropRanks(taggedDocument('Baltimore, MD, is wet.'), state)).toEqual(state);
});
