import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { taggedDocument } from '../document.ts';

const entities = createEntities();
const namesOf = (text: string): readonly string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('a person whom the words beside the name tell', () => {
  it.each([
    ['Aunt May baked a cake.', 'PERSON May'],
    ["Uncle Bob's car broke down.", 'PERSON Bob'],
    ['The midfielder Orom left.', 'PERSON Orom'],
    ['“I wrote for my aunt, Tantie Awa,” she said.', 'PERSON Awa'],
    ['Amina and Fatima wept.', 'PERSON Fatima'],
    ['His Angolan counterpart, Tete Antonio, agreed.', 'PERSON Tete Antonio'],
    ['The Orban cabinet met.', 'PERSON Orban'],
    ['The midfielder Orom said he left.', 'PERSON Orom'],
    ['The midfielder Orom was injured.', 'PERSON Orom'],
    ['The midfielder Orom limped off when Zarok scored.', 'PERSON Orom'],
    ['The toll rose. Commission chair Odede said on Monday that 361 people were hurt.', 'PERSON Odede'],
    ['Department director Brandl was glad.', 'PERSON Brandl'],
    ['Taoiseach Micheál Martin met Premier Minns.', 'PERSON Minns'],
    ['Shaikha Mai bint Mohammed Al Khalifa left.', 'PERSON Shaikha Mai bint Mohammed Al Khalifa'],
    [
      'A former governor, Yahaya Ododo-Bello, was held. Ododo-Bello pleaded not guilty to all counts.',
      'PERSON Ododo-Bello',
    ],
  ])('is found: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it.each([
    'In May, it rained on the town.',
    'The commodity trader Glencore fell.',
    'The striker Barcelona wanted is in Paris.',
    'A judge Viterra sued resigned.',
    'A former judge Viterra sued left.',
    'The trainer Godolphin hired won.',
    'Its partner, Zipline, flies drones.',
    'The lender beat its Korean counterpart, Hana Bank.',
    'Party leader Labour chose left.',
    'The party leader Zipline sued left.',
    'Office chair Ikea sold well.',
    'Like her counterpart, South Korea hesitated.',
    'Like his predecessor, Real Madrid sacked him.',
    'Unlike his predecessor, Big Oil likes him.',
    'Unlike his predecessor, North London trusts him.',
    'He liked its predecessor, Windows Vista.',
    'He sold her predecessor, Honda Civic.',
    'The kitchen cabinet met, and the Kitchen cabinet was sold.',
    'The China cabinet met.',
    'Rivals Toyota and Honda fell.',
    'They sold iPhones and Galaxys.',
    'Auntie is what some call the BBC.',
  ])('is no month, firm, town or product: %s', (text) => {
    expect(namesOf(text).filter((name) => name.startsWith('PERSON'))).toEqual([]);
  });
});

describe('what “and” joins to a person', () => {
  it.each([['He wrote of Biden and Trumponomics.', 'PERSON Trumponomics']])(
    'is no person where no list has it for a name: %s',
    (text, name) => {
      expect(namesOf(text)).not.toContain(name);
    },
  );
});

describe('a body that an apposition tells', () => {
  it.each([
    ['The match was lost to Zarok, the Saudi league club, on Monday.', 'ORG Zarok'],
    ['He left Orom, the main bank in the region, in May.', 'ORG Orom'],
  ])('is one: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it.each([
    'In Paris, a French bank in the old town was robbed.',
    'In Zarok, a small airline, which flies to Oslo, fell.',
    'Zarok, a town in Mali, burned.',
    'Anna Berg, a Lagos-based company founder, left.',
  ])('is no place where something happens, and no person: %s', (text) => {
    expect(namesOf(text).filter((name) => name.startsWith('ORG'))).toEqual([]);
  });
});

describe('a name that begins as a country’s', () => {
  it('is not cut at its “and”', () => {
    expect(namesOf('Shares fell on the Trinidad and Tobago Stock Exchange.')).toEqual([
      'ORG Trinidad and Tobago Stock Exchange',
    ]);
    expect(namesOf('Trinidad and Ghana won.')).toEqual(['GPE Trinidad', 'GPE Ghana']);
  });
});

describe('the last word of a body’s name', () => {
  it.each([
    ['Asante Kotoko lost. “Kotoko is Kotoko,” said the coach.', 'ORG Kotoko'],
    ['Al-Nassr lost again. A fund owns 75% of Nassr, and wants more.', 'ORG Nassr'],
  ])('is the body alone too: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it('is no body where a person or a place bears it', () => {
    const names = namesOf('The Hubert Orombek Fund met. Aigul Orombek left. Orombek wept.');
    expect(names).toContain('PERSON Orombek');
    const said = namesOf('Law firm Mishcon Reya sued. Reya said he was glad.');
    expect(said).not.toContain('ORG Reya');
    expect(namesOf('The Bank of Zarok met. Police in Zarok said so.')).toContain('GPE Zarok');
  });
});
