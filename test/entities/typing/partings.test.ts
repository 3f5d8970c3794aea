import { expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import type { TaggedName } from '../../../src/entities/tagger/index.ts';
import { partPersons } from '../../../src/entities/typing/boundaries/partings.ts';
import { taggedDocument } from '../document.ts';

const gazetteer = createGazetteer();

/** The names of a text after parting, given as words and types. */
function parted(text: string, ...found: readonly (readonly [string, TaggedName['type']])[]): string[] {
  const document = taggedDocument(text);
  const { text: words } = document.tokens;
  const names = found.map(([name, type]): TaggedName => {
    const start = words.findIndex((_, i) => words.slice(i, i + name.split(' ').length).join(' ') === name);
    return { start, end: start + name.split(' ').length, type, score: 0.9 };
  });
  return partPersons(document, names, gazetteer.match(document)).map(
    ({ start, end, type }) => `${type} ${words.slice(start, end).join(' ')}`,
  );
}

it('parts a person from the firm before', () => {
  expect(parted('The head of Zarok LLC Jim Press spoke.', ['Zarok LLC Jim Press', 'ORG'])).toEqual([
    'ORG Zarok LLC',
    'PER Jim Press',
  ]);
  expect(parted('It bought Zarok LLC Holdings.', ['Zarok LLC Holdings', 'ORG'])).toEqual([
    'ORG Zarok LLC Holdings',
  ]);
});

it('parts two firms where a stop ends the legal form and the sentence', () => {
  expect(parted('It is a mark of Zarok, Inc. Orom is another.', ['Zarok , Inc. Orom', 'ORG'])).toEqual([
    'ORG Zarok , Inc.',
    'ORG Orom',
  ]);
});

it('joins an Irish name that a blank parts', () => {
  const found = [
    ['Michael O', 'PER'],
    ['Leary', 'PER'],
  ] as const;
  expect(parted("Its head, Michael O' Leary, left.", ...found)).toEqual(["PER Michael O ' Leary"]);
});

it('takes a firm that bears a person’s name whole', () => {
  expect(parted('It sued Edward Jones & Co. in May.', ['Edward Jones', 'PER'])).toEqual([
    'ORG Edward Jones & Co.',
  ]);
  expect(parted('He met Tim Cook & Ann Lee.', ['Tim Cook', 'PER'])).toEqual(['PER Tim Cook']);
});

it('takes a charity of the country whole', () => {
  expect(parted('Age UK said it was time.', ['UK', 'LOC'])).toEqual(['ORG Age UK']);
  expect(parted('The charity Sepsis UK agreed.', ['UK', 'LOC'])).toEqual(['ORG Sepsis UK']);
  expect(parted('New UK rules apply.', ['UK', 'LOC'])).toEqual(['LOC UK']);
  expect(parted('In the UK it rained.', ['UK', 'LOC'])).toEqual(['LOC UK']);
});

it('joins a name that goes on behind what was taken', () => {
  const found = [
    ['Michael O', 'PER'],
    ['Leary Smith', 'PER'],
  ] as const;
  expect(parted("Its head, Michael O' Leary Smith, left.", ...found)).toEqual([
    "PER Michael O ' Leary Smith",
  ]);
});
