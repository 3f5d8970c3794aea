import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { agreeFirms } from '../../../src/entities/typing/refiners/firm-names.ts';
import { taggedDocument, typedNames } from '../document.ts';

const gazetteer = createGazetteer();

/** The types of the names of a text, as they are after the companies have been heard. */
function types(text: string, names: readonly (readonly [NameType, string])[]): readonly string[] {
  const document = taggedDocument(text);
  return agreeFirms(document, typedNames(document, names), gazetteer.match(document)).map(({ type }) => type);
}

describe('the first word of a company', () => {
  it('is the company, though a town is called so', () => {
    expect(
      types('Halden Semiconductor grew. Halden earned $1.10 per share.', [
        ['ORG', 'Halden Semiconductor'],
        ['GPE', 'Halden'],
      ]),
    ).toEqual(['ORG', 'ORG']);
    expect(
      types('They accused Aurora of fraud. Aurora denied it. Aurora Mineracao owns the dam.', [
        ['GPE', 'Aurora'],
        ['PERSON', 'Aurora'],
        ['ORG', 'Aurora Mineracao'],
      ]),
    ).toEqual(['ORG', 'ORG', 'ORG']);
  });

  it('is the company where only the tagger takes it for a thing', () => {
    const typed = (text: string, rule: string): readonly string[] => {
      const document = taggedDocument(text);
      const names = typedNames(document, [
        ['ORG', 'Halden Semiconductor'],
        ['PRODUCT', 'Halden'],
      ]).map((name) => ({ ...name, rule }));
      return agreeFirms(document, names, gazetteer.match(document)).map(({ type }) => type);
    };
    const text = 'Halden Semiconductor grew. Shares in Halden, based in Oslo, rose.';
    expect(typed(text, 'misc')).toEqual(['ORG', 'ORG']);
    expect(typed(text, 'listed-product')).toEqual(['ORG', 'PRODUCT']);
    expect(typed('Halden Semiconductor grew. It sold the Halden and others.', 'misc')).toEqual([
      'ORG',
      'PRODUCT',
    ]);
  });

  it('is none with an article alone, as a region is called', () => {
    const typed = (text: string): readonly string[] =>
      types(text, [
        ['ORG', 'Halden Semiconductor'],
        ['LOC', 'Halden'],
      ]);
    expect(typed('Halden Semiconductor grew. Rain fell in the Halden.')).toEqual(['ORG', 'LOC']);
    expect(typed('Halden Semiconductor grew. The Halden board met.')).toEqual(['ORG', 'ORG']);
    expect(typed('Halden Semiconductor grew. The Halden well is deep.')).toEqual(['ORG', 'ORG']);
  });

  it('is the company, though the full name stands in capitals', () => {
    expect(
      types('HALDEN MARITIME LIMITED, Claimant. Halden is the owner.', [
        ['ORG', 'HALDEN MARITIME LIMITED'],
        ['GPE', 'Halden'],
      ]),
    ).toEqual(['ORG', 'ORG']);
  });

  it.each([
    'Halden Semiconductor grew. It built a plant in Halden.',
    'Halden Semiconductor grew. Its home is Halden, Norway.',
    'Halden Semiconductor grew. So said the mayor of Halden.',
    'Halden Semiconductor grew. It is a Halden-based firm.',
  ])('is the town where it stands as a town does: %s', (text) => {
    expect(
      types(`${text} Halden slept.`, [
        ['ORG', 'Halden Semiconductor'],
        ['GPE', 'Halden'],
        ['GPE', 'Halden'],
      ]),
    ).toEqual(['ORG', 'GPE', 'GPE']);
  });

  it('is the town where a dateline says so', () => {
    expect(
      types('HALDEN (AP) - Halden Semiconductor grew. Halden slept.', [
        ['GPE', 'HALDEN'],
        ['ORG', 'Halden Semiconductor'],
        ['GPE', 'Halden'],
      ]),
    ).toEqual(['GPE', 'ORG', 'GPE']);
  });

  it.each([
    ['a town has its police', 'Halden Police Department', 'Halden'],
    ['everybody knows the place', 'Boston Scientific', 'Boston'],
    ['it is a country', 'Norway Gas', 'Norway'],
    ['more follows that is small', 'Halden of Norway', 'Halden'],
  ])('is a place where %s', (_, full, short) => {
    expect(
      types(`The ${full} spoke. ${short} slept.`, [
        ['ORG', full],
        ['GPE', short],
      ]),
    ).toEqual(['ORG', 'GPE']);
  });

  it('is a person where the article names one in full, or the word is a surname', () => {
    expect(
      types('Aurora Gas met Aurora Lee. Aurora left Aurora.', [
        ['ORG', 'Aurora Gas'],
        ['PERSON', 'Aurora Lee'],
        ['PERSON', 'Aurora'],
        ['GPE', 'Aurora'],
      ]),
    ).toEqual(['ORG', 'PERSON', 'PERSON', 'GPE']);
    expect(
      types('Trump Resorts fell. Trump wept, Trump said.', [
        ['ORG', 'Trump Resorts'],
        ['PERSON', 'Trump'],
        ['ORG', 'Trump'],
      ]),
    ).toEqual(['ORG', 'PERSON', 'ORG']);
  });
});
