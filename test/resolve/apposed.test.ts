import { expect, it } from 'vitest';
import { chainsOf } from './chains-of.ts';

it.each([
  ['A spokesman for the court, [PERSON 1 Ray Poe], said so.', 'A spokesman = Ray Poe'],
  ['They heard a witness, [PERSON 1 Ann Lee], on Monday.', 'a witness = Ann Lee'],
])('joins a phrase with "a" to the name behind its comma: %s', (marked, chain) => {
  expect(chainsOf(marked)).toContain(chain);
});

it.each([
  'To a reporter, [PERSON 1 Ann Lee], 40, said nothing.',
  'With a friend, [PERSON 1 Ann Lee] left.',
  'In a letter to a judge, [PERSON 1 Ann Lee], 40, begged.',
  'Asked by a reporter, [PERSON 1 Ann Lee], 40, declined.',
  'The letter came from a fan, [PERSON 1 Ann Lee], 40, revealed.',
  'They heard a witness, [PERSON 1 Ann Lee] and a clerk.',
])('leaves the name alone where the phrase may be another’s: %s', (marked) => {
  expect(chainsOf(marked)).toEqual(['Ann Lee']);
});
