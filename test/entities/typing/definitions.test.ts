import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { agreeDefined } from '../../../src/entities/typing/refiners/definitions.ts';
import { taggedDocument, typedNames } from '../document.ts';

const gazetteer = createGazetteer();

/** The names of a text, `type words`, as they are after its definitions have been read. */
function agreed(
  text: string,
  names: readonly (readonly [NameType, string])[],
  rule = 'test',
): readonly string[] {
  const document = taggedDocument(text);
  const typed = typedNames(document, names).map((name) => ({ ...name, rule }));
  return agreeDefined(document, typed, gazetteer.match(document)).map(
    ({ start, end, type }) => `${type} ${document.tokens.text.slice(start, end).join(' ')}`,
  );
}

describe('names that a sentence defines', () => {
  it('are what it says they are', () => {
    for (const [text, type] of [
      ['Orom Parade were an Irish rock band formed in Zarok.', 'ORG'],
      ['Orom Parade, commonly known as the Parade, is a football club in Zarok.', 'ORG'],
      ['Orom Parade (Zarok: Orem Perede) is a village and civil parish in Zarok.', 'GPE'],
      ['The Orom Parade was a 1958 film noir directed by her.', 'WORK'],
      ['Orom Parade is the second studio album by her.', 'WORK'],
      ['Orom Parade is a mountain, 1,962 m high.', 'LOC'],
      ['Orom Parade is a railway station on the line.', 'FAC'],
      ['Orom Parade was a tanker built in Zarok.', 'PRODUCT'],
      ['Orom Parade (born 2 May 1970) is a Zarok politician.', 'PERSON'],
    ] as const)
      expect(agreed(text, [['EVENT', 'Orom Parade']]), text).toEqual([`${type} Orom Parade`]);
  });

  it('are that wherever the document has them', () => {
    expect(
      agreed('Orom Parade are a rock band. He heard Orom Parade twice.', [
        ['EVENT', 'Orom Parade'],
        ['PRODUCT', 'Orom Parade'],
      ]),
    ).toEqual(['ORG Orom Parade', 'ORG Orom Parade']);
  });

  it('are that under the name that they are known as, too', () => {
    expect(
      agreed('Orom Parade, commonly known as Zaramax, are a rock band. Zaramax won.', [
        ['EVENT', 'Orom Parade'],
        ['PERSON', 'Zaramax'],
        ['PERSON', 'Zaramax'],
      ]),
    ).toEqual(['ORG Orom Parade', 'ORG Zaramax', 'ORG Zaramax']);
  });

  it('are a body where an apposition behind "at" tells one and ends with it', () => {
    const typed = (text: string): readonly string[] => agreed(text, [['GPE', 'Orom']], 'place');
    expect(typed('She is a lawyer at Orom, the investment bank.')).toEqual(['ORG Orom']);
    expect(typed('She was at Orom, a Danish brewery, in May.')).toEqual(['ORG Orom']);
    expect(typed('They met at Orom, the party said.')).toEqual(['GPE Orom']);
    expect(typed('At Orom, a bank in the old town was robbed.')).toEqual(['GPE Orom']);
  });

  it('are a work where an apposition tells one, not where a place is left', () => {
    const typed = (text: string): readonly string[] => agreed(text, [['GPE', 'Salida Breve']], 'place');
    expect(typed('She praised Salida Breve, a novel about war, again.')).toEqual(['WORK Salida Breve']);
    expect(typed('She came from Salida Breve, a play in hand, again.')).toEqual(['GPE Salida Breve']);
    expect(typed('She bought Salida Breve, a play area for children, again.')).toEqual(['GPE Salida Breve']);
  });

  it('are not what a noun behind the definition is, nor what a noun before the head says', () => {
    for (const text of [
      'Orom Parade is a hit with the band.',
      'Orom Parade is a company director in Zarok.',
      'Orom Parade is a food and drink company.',
      'Orom Parade owns a football club in Zarok.',
      'At Orom Parade is a village hall.',
      'Orom Parade is the team.',
      'Orom Parade are the club to beat.',
    ])
      expect(agreed(text, [['EVENT', 'Orom Parade']]), text).toEqual(['EVENT Orom Parade']);
  });

  it('are elsewhere what lists know of them', () => {
    expect(
      agreed('Amazon is a river. Amazon said that it would hire.', [
        ['ORG', 'Amazon'],
        ['ORG', 'Amazon'],
      ]),
    ).toEqual(['LOC Amazon', 'ORG Amazon']);
  });

  it('are not countries and cities that everybody knows', () => {
    expect(agreed('Chicago is a musical by them.', [['GPE', 'Chicago']])).toEqual(['GPE Chicago']);
    expect(agreed('Georgia is a novel by her.', [['GPE', 'Georgia']])).toEqual(['GPE Georgia']);
  });

  it('are bodies where an apposition tells, unless they are called as persons are', () => {
    const apposed = (text: string, words: string): NameType => {
      const document = taggedDocument(text);
      const names = typedNames(document, [['PERSON', words]]).map((name) => ({ ...name, rule: 'person' }));
      return agreeDefined(document, names, gazetteer.match(document))[0]!.type;
    };
    expect(apposed('Kotlo, a Swiss bank, left.', 'Kotlo')).toBe('ORG');
    expect(apposed('Richard Zaramax, a Swiss bank, left.', 'Richard Zaramax')).toBe('PERSON');
    expect(apposed('Robert Zaramax, a bank, left.', 'Robert Zaramax')).toBe('PERSON');
  });
});
