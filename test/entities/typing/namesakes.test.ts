import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { agreeNamesakes } from '../../../src/entities/typing/refiners/namesakes.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

/** The names of a text, `type rule words`, as they are after the names above have been heard. */
function agreed(text: string, names: readonly (readonly [NameType, string, string])[]): readonly string[] {
  const document = taggedDocument(text);
  let at = 0;
  const typed = names.map(([type, rule, words]) => {
    const { start, end } = tokensOf(document, words, at);
    at = document.tokens.end[end - 1]!;
    return { start, end, type, score: 0.9, rule };
  });
  return agreeNamesakes(document, typed, gazetteer.match(document)).map(
    ({ start, end, type }) => `${type} ${document.tokens.text.slice(start, end).join(' ')}`,
  );
}

describe('the namesakes of storms, ships and works', () => {
  it('are the storm, the ship', () => {
    expect(
      agreed('Super Typhoon Zorina hit Orom. Zorina left on Friday.', [
        ['EVENT', 'storm', 'Super Typhoon Zorina'],
        ['GPE', 'place', 'Orom'],
        ['PERSON', 'person', 'Zorina'],
      ]),
    ).toEqual(['EVENT Super Typhoon Zorina', 'GPE Orom', 'EVENT Zorina']);
    expect(
      agreed('The MV Orom Star sank. Nobody was on the Orom Star.', [
        ['PRODUCT', 'vessel-first', 'MV Orom Star'],
        ['ORG', 'organization', 'Orom Star'],
      ]),
    ).toEqual(['PRODUCT MV Orom Star', 'PRODUCT Orom Star']);
    expect(
      agreed('The ferry Olga D sank. Nobody was on the Olga D.', [
        ['PRODUCT', 'vessel', 'Olga D'],
        ['PERSON', 'person', 'Olga D.'],
      ]),
    ).toEqual(['PRODUCT Olga D', 'PRODUCT Olga D.']);
  });

  it('are the album, the film, unless a list has the name', () => {
    expect(
      agreed('Their album, Lampwright, was out. Lampwright sold well.', [
        ['WORK', 'work-apposed', 'Lampwright'],
        ['PERSON', 'person', 'Lampwright'],
      ]),
    ).toEqual(['WORK Lampwright', 'WORK Lampwright']);
    expect(
      agreed('The novel Emma was out. Emma is its heroine.', [
        ['WORK', 'work-before', 'Emma'],
        ['PERSON', 'person', 'Emma'],
      ]),
    ).toEqual(['WORK Emma', 'PERSON Emma']);
  });

  it('are not the towns and persons that have the name too', () => {
    expect(
      agreed('The frigate Paris left Paris.', [
        ['PRODUCT', 'vessel', 'Paris'],
        ['GPE', 'place-governed', 'Paris'],
      ]),
    ).toEqual(['PRODUCT Paris', 'GPE Paris']);
    expect(
      agreed('Storm Olga hit Olga Orombek. Olga wept.', [
        ['EVENT', 'event-first', 'Storm Olga'],
        ['PERSON', 'person', 'Olga Orombek'],
        ['PERSON', 'person', 'Olga'],
      ]),
    ).toEqual(['EVENT Storm Olga', 'PERSON Olga Orombek', 'PERSON Olga']);
  });
});
