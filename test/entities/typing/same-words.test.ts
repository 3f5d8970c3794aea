import { expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { agreeSameWords } from '../../../src/entities/typing/refiners/same-words.ts';
import type { TypedName } from '../../../src/entities/typing/typed-name.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

/** The types that names of a text agree on: each is told as `[type, rule, words]`, in the order of the text. */
function agreed(text: string, told: readonly (readonly [NameType, string, string])[]): readonly NameType[] {
  const document = taggedDocument(text);
  let at = 0;
  const names = told.map(([type, rule, words]): TypedName => {
    const { start, end } = tokensOf(document, words, at);
    at = document.tokens.end[end - 1]!;
    return { start, end, type, score: 0.9, rule };
  });
  return agreeSameWords(document, names, gazetteer.match(document)).map(({ type }) => type);
}

it('takes a name of several words for what it is elsewhere in the document', () => {
  const text = 'Zulfiya Orom spoke. They look at Zulfiya Orom. We saw Zulfiya Orom.';
  expect(
    agreed(text, [
      ['ORG', 'organization', 'Zulfiya Orom'],
      ['PERSON', 'person', 'Zulfiya Orom'],
      ['PERSON', 'person', 'Zulfiya Orom'],
    ]),
  ).toEqual(['PERSON', 'PERSON', 'PERSON']);
});

it('takes what no rule tells for what one tells elsewhere', () => {
  expect(
    agreed('Horgom lies there. It calls Horgom a mistake.', [
      ['GPE', 'place', 'Horgom'],
      ['PRODUCT', 'misc', 'Horgom'],
    ]),
  ).toEqual(['GPE', 'GPE']);
});

it('takes what a rule tells before what the tagger says', () => {
  expect(
    agreed('Her album, Salt Road, is out. She likes Salt Road.', [
      ['WORK', 'work-apposed', 'Salt Road'],
      ['GPE', 'place', 'Salt Road'],
    ]),
  ).toEqual(['WORK', 'WORK']);
});

it('takes a word that is mostly untold for nothing else', () => {
  const rest = Array.from({ length: 4 }, () => ['PRODUCT', 'misc', 'Zorka'] as const);
  const text = `Zorka struck. ${rest.map(() => 'The Zorka virus spread.').join(' ')}`;
  expect(agreed(text, [['PERSON', 'person', 'Zorka'], ...rest]).slice(1)).not.toContain('PERSON');
});

it('leaves a place that is a team elsewhere, and words of one word that are told', () => {
  expect(
    agreed('In Long Orom it rained. Long Orom won. Long Orom lost.', [
      ['GPE', 'place', 'Long Orom'],
      ['ORG', 'organization', 'Long Orom'],
      ['ORG', 'organization', 'Long Orom'],
    ]),
  ).toEqual(['GPE', 'ORG', 'ORG']);
  expect(
    agreed('Orom is a town. Orom, a banker, spoke. Orom left.', [
      ['GPE', 'place', 'Orom'],
      ['PERSON', 'person', 'Orom'],
      ['PERSON', 'person', 'Orom'],
    ]),
  ).toEqual(['GPE', 'PERSON', 'PERSON']);
});

it('takes a word that only lists of towns have for the town that the document speaks of', () => {
  expect(
    agreed('They met in Luján. Luján said so.', [
      ['GPE', 'place', 'Luján'],
      ['PERSON', 'person', 'Luján'],
    ]),
  ).toEqual(['GPE', 'GPE']);
  expect(
    agreed('They met in Luján. Ann Luján left. Luján said so.', [
      ['GPE', 'place', 'Luján'],
      ['PERSON', 'person', 'Ann Luján'],
      ['PERSON', 'person', 'Luján'],
    ]),
  ).toEqual(['GPE', 'PERSON', 'PERSON']);
  expect(
    agreed('They met in Luján. Luján said so.', [
      ['ORG', 'organization', 'Luján'],
      ['PERSON', 'person', 'Luján'],
    ]),
  ).toEqual(['ORG', 'PERSON']);
});

it('leaves a person a person whose firm or whose name as a body stands elsewhere', () => {
  const text = 'Brenlow told them so. Shares in Brenlow fell. Brenlow left.';
  expect(
    agreed(text, [
      ['PERSON', 'person', 'Brenlow'],
      ['ORG', 'shares-of', 'Brenlow'],
      ['PERSON', 'person', 'Brenlow'],
    ]),
  ).toEqual(['PERSON', 'ORG', 'PERSON']);
});
