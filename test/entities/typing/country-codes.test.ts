import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { settleCountryCodes } from '../../../src/entities/typing/country-codes.ts';
import { taggedDocument, typedNames } from '../document.ts';

/** The names of a text, `type words`, as they are after its codes have been read. */
function settled(text: string, names: readonly (readonly [NameType, string])[]): readonly string[] {
  const document = taggedDocument(text);
  return settleCountryCodes(document, typedNames(document, names)).map(
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
});
