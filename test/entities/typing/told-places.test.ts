import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { tellPlaces } from '../../../src/entities/typing/refiners/told-places.ts';
import { taggedDocument, typedNames } from '../document.ts';

const gazetteer = createGazetteer();

/** The type of the last name of a text, as the tagger alone took it for an organization. */
function typeOf(text: string, person: string, name: string, type: NameType = 'ORG'): NameType {
  const document = taggedDocument(text);
  const names = typedNames(document, [
    ['PERSON', person],
    [type, name],
  ]).map((typed) => ({ ...typed, rule: type === 'ORG' ? 'organization' : 'person' }));
  return tellPlaces(document, names, gazetteer.match(document)).at(-1)!.type;
}

describe('what a person and an age are of', () => {
  it.each([
    ['Buddy Orom, 52, of Zarokton, said so.', 'Buddy Orom', 'Zarokton'],
    ['Buddy Orom (52), of Zarokton, was hurt.', 'Buddy Orom', 'Zarokton'],
    ['The dead are Buddy Orom, 9, of Zarok, and a man.', 'Buddy Orom', 'Zarok'],
  ])('is a place: %s', (text, person, name) => {
    expect(typeOf(text, person, name)).toBe('GPE');
  });

  it.each([
    ['Buddy Orom, 58, of Goldman Sachs, said so.', 'Buddy Orom', 'Goldman Sachs'],
    ['Buddy Orom, 30, of Zarok Celtic, was sent off.', 'Buddy Orom', 'Zarok Celtic'],
    ['Buddy Orom, 58, of Zarok Council, said so.', 'Buddy Orom', 'Zarok Council'],
    ['Buddy Orom, head of Zarokton, said so.', 'Buddy Orom', 'Zarokton'],
    ['Buddy Orom, 52, of Zarokton records, said so.', 'Buddy Orom', 'Zarokton'],
    ['Buddy Orom met 52 of Zarokton.', 'Buddy Orom', 'Zarokton'],
  ])('stays a body that a list or its own words tell, and where no age stands: %s', (text, person, name) => {
    expect(typeOf(text, person, name)).toBe('ORG');
  });
});

/** The types of names that nothing but the tagger speaks for, where they are persons. */
function typesOf(text: string, named: readonly (readonly [NameType, string])[]): readonly NameType[] {
  const document = taggedDocument(text);
  const names = typedNames(document, named).map((name) => ({ ...name, rule: 'person' }));
  return tellPlaces(document, names, gazetteer.match(document)).map(({ type }) => type);
}

describe('what stands between two places of one list', () => {
  it('is a place behind "in"', () => {
    expect(
      typesOf('It rained in Guayas, Zarok Orom and Manabí.', [
        ['GPE', 'Guayas'],
        ['PERSON', 'Zarok Orom'],
        ['GPE', 'Manabí'],
      ]),
    ).toEqual(['GPE', 'GPE', 'GPE']);
  });

  it.each([
    'In Guayas, Zarok Orom and Manabí agreed.',
    'He beat Guayas, Zarok Orom and Manabí.',
    'It rained in Guayas, Zarok Orom said, and Manabí.',
  ])('is somebody elsewhere: %s', (text) => {
    expect(
      typesOf(text, [
        ['GPE', 'Guayas'],
        ['PERSON', 'Zarok Orom'],
        ['GPE', 'Manabí'],
      ])[1],
    ).toBe('PERSON');
  });
});
