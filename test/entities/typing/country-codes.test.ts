import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { settleCountryCodes } from '../../../src/entities/typing/refiners/country-codes.ts';
import { taggedDocument, typedNames } from '../document.ts';

const gazetteer = createGazetteer();

/** The names of a text, `type words`, as they are after its codes have been read. */
function settled(text: string, names: readonly (readonly [NameType, string])[]): readonly string[] {
  const document = taggedDocument(text);
  return settleCountryCodes(document, typedNames(document, names), gazetteer.match(document)).map(
    ({ start, end, type }) => `${type} ${document.tokens.text.slice(start, end).join(' ')}`,
  );
}

describe('codes of countries', () => {
  it('are countries behind the persons of a sheet of results, tagged or not', () => {
    expect(
      settled('1. Aigul Oromova (KGZ, Orom Cycling) 4:41, 2. Olga Zarok (NED) 4:42', [
        ['PERSON', 'Aigul Oromova'],
        ['ORG', 'KGZ'],
        ['ORG', 'Orom Cycling'],
        ['PERSON', 'Olga Zarok'],
      ]),
    ).toEqual(['PERSON Aigul Oromova', 'GPE KGZ', 'ORG Orom Cycling', 'PERSON Olga Zarok', 'GPE NED']);
  });

  it('are none where the letters name something else in the text', () => {
    expect(
      settled('CAN met. Aigul Oromova (CAN) and Olga Zarok (NED) came.', [
        ['ORG', 'CAN'],
        ['PERSON', 'Aigul Oromova'],
        ['PERSON', 'Olga Zarok'],
      ]),
    ).toEqual(['ORG CAN', 'PERSON Aigul Oromova', 'PERSON Olga Zarok', 'GPE NED']);
  });

  it('are none where one stands alone, or behind something else than a person', () => {
    expect(settled('Cllr Aigul Oromova (IND) spoke.', [['PERSON', 'Aigul Oromova']])).toEqual([
      'PERSON Aigul Oromova',
    ]);
    expect(
      settled('The Orom Club (CAN) met the Zarok Club (USA).', [
        ['ORG', 'Orom Club'],
        ['ORG', 'Zarok Club'],
      ]),
    ).toEqual(['ORG Orom Club', 'ORG Zarok Club']);
  });

  it('are countries as papers write them', () => {
    expect(
      settled('A Orom (Rus) bt O Zarok (Sp) 6-1; I Bekov (Ken) bt J Wim (Rus) 7-5.', [
        ['PERSON', 'A Orom'],
        ['PERSON', 'O Zarok'],
        ['PERSON', 'I Bekov'],
        ['PERSON', 'Ken'],
        ['PERSON', 'J Wim'],
        ['ORG', 'Rus'],
      ]),
    ).toEqual([
      'PERSON A Orom',
      'GPE Rus',
      'PERSON O Zarok',
      'GPE Sp',
      'PERSON I Bekov',
      'GPE Ken',
      'PERSON J Wim',
      'GPE Rus',
    ]);
  });

  it('are none beside what looks so and is no code: clubs stand there', () => {
    expect(
      settled('Points: Ann Orom (Den) 29; Bo Zarok (Por) 28; Cy Osh (Dal) 25.', [
        ['PERSON', 'Ann Orom'],
        ['PERSON', 'Bo Zarok'],
        ['PERSON', 'Cy Osh'],
      ]),
    ).toEqual(['PERSON Ann Orom', 'PERSON Bo Zarok', 'PERSON Cy Osh']);
  });

  it('are none where they may be short forms of names, or parties stand beside them', () => {
    expect(
      settled('Kenneth (Ken) Orom and Samuel (Sam) Zarok left.', [
        ['PERSON', 'Kenneth'],
        ['PERSON', 'Samuel'],
      ]),
    ).toEqual(['PERSON Kenneth', 'PERSON Samuel']);
    expect(
      settled('Ann Orom (Lab) 801; Bo Zarok (Lib) 211; Cy Osh (Ind) 99.', [
        ['PERSON', 'Ann Orom'],
        ['PERSON', 'Bo Zarok'],
        ['PERSON', 'Cy Osh'],
      ]),
    ).toEqual(['PERSON Ann Orom', 'PERSON Bo Zarok', 'PERSON Cy Osh']);
  });
});
