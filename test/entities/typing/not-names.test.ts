import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { isMoney } from '../../../src/entities/typing/money.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const entities = createEntities();
const namesIn = (text: string): readonly string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

/** Whether words of a text are money. */
function isMoneyIn(text: string, words: string): boolean {
  const document = taggedDocument(text);
  const { start, end } = tokensOf(document, words, 0);
  return isMoney(document, start, end);
}

describe('money', () => {
  it.each([
    ['They paid C$13 million.', 'C$'],
    ['They raised A$2 bn in May.', 'A$2'],
    ['They paid NZ$3.2 million.', 'NZ$'],
    ['They paid NZ$3.2 million.', 'NZ'],
    ['They owe US$ 40,000 to it.', 'US$'],
    ['They paid KSh 200 each.', 'KSh 200'],
    ['They paid Rs300 each.', 'Rs300'],
    ['They paid RM20 million for it.', 'RM20 million'],
    ['They paid EUR 5 each.', 'EUR'],
    ['The sum of N500m is lost.', 'N500m'],
  ])('is told by its sign or its currency: %s', (text, words) => {
    expect(isMoneyIn(text, words)).toBe(true);
  });

  it.each([
    ['He sang with A$AP Rocky.', 'A$AP Rocky'],
    ['The RM met him.', 'RM'],
    ['It went up the N1 road.', 'N1'],
    ['The US paid 3 million.', 'US'],
    ['Formula 1 began.', 'Formula 1'],
    ['The SEK5 is a bus.', 'SEK5'],
    ['It owes the US $40 million.', 'US'],
    ['It cost the NHS £30m.', 'NHS'],
    ['They fined UBS$50m by mistake.', 'UBS'],
    ['The EU €100m fund is spent.', 'EU'],
    ['They say that PHP 8 is faster.', 'PHP'],
    ['The GH5 is a camera.', 'GH5'],
  ])('is no name: %s', (text, words) => {
    expect(isMoneyIn(text, words)).toBe(false);
  });

  it.each([
    ['It owes the US $40 million.', 'GPE US'],
    ['The fraud cost the NHS £30m.', 'ORG NHS'],
    ['The watchdog fined ITV £5m and BT £42m.', 'ORG BT'],
    ['Germany gave the UN $30 million for it.', 'ORG UN'],
  ])('leaves who pays or is paid a name: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it('keeps of a body and a sign the body', () => {
    expect(namesIn('The judge fined BP $4 billion over it.').join()).toMatch(/ BP$/u);
  });

  it('is left out of the names', () => {
    expect(namesIn('It paid US$7 billion, NZ$3.2 million and C$13 million.')).toEqual([]);
  });
});

describe("a share's symbol", () => {
  it.each([
    ['Orom Mines Ltd (TSX: KBM) will dig.', ['ORG Orom Mines Ltd', 'ORG TSX']],
    ['Orom Mines Ltd (NASDAQ:ZNC, ASX:ZNO) will dig.', ['ORG Orom Mines Ltd', 'ORG NASDAQ']],
    ['Zenco (NYSE: ZNC.B) fell.', ['ORG Zenco', 'ORG NYSE']],
    ['Zenco (Nasdaq: ZNC and Xetra: ZNO) fell.', ['ORG Nasdaq', 'ORG Xetra']],
    ['Zenco (HKEX: 700) fell.', ['ORG Zenco', 'ORG HKEX']],
  ] as const)('is no name, and what it stands behind is a body: %s', (text, names) => {
    const found = namesIn(text);
    expect(found).toEqual(expect.arrayContaining([...names]));
    expect(found.join()).not.toMatch(/KBM|ZNC|ZNO/u);
  });

  it.each([
    ['Canada (TSX: up 3%) traded.', 'GPE Canada'],
    ['He met Aigul Oromova (CSE: its head) there.', 'PERSON Aigul Oromova'],
    ['Aigul Oromova (NASDAQ: ZNC) sold shares.', 'PERSON Aigul Oromova'],
    ['Aigul Oromova (LSE: 2004) is a banker.', 'PERSON Aigul Oromova'],
    ['The final between Marlow (SIX: 6) and Poe was long.', 'PERSON Marlow'],
    ['The iPhone (NASDAQ: ZNC) sold well.', 'PRODUCT iPhone'],
    ['Canada (NYSE: CAN) traded.', 'GPE Canada'],
  ])(
    'tells nothing where the bracket holds none, or a country, a person or a product stands before it: %s',
    (text, name) => {
      expect(namesIn(text)).toContain(name);
    },
  );
});

it('handles and hashtags are no names', () => {
  const text =
    'She wrote to @GovernorVA and to #SaveOrom fans. A Dem aide and some Millennials met in Nairobi.';
  expect(namesIn(text)).toEqual(['NORP Dem', 'NORP Millennials', 'GPE Nairobi']);
});

it('the letter of a party before a place is no name', () => {
  const text = 'Sen. Ann Lee (R-Texas) met Rep. John Poe (D-Ohio) in Nairobi.';
  expect(namesIn(text)).not.toContainEqual(expect.stringMatching(/ [DR]$/u));
});
