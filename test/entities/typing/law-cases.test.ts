import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { createEntities } from '../../../src/entities/index.ts';
import { joinCases } from '../../../src/entities/typing/boundaries/law-cases.ts';
import { taggedDocument } from '../document.ts';

const entities = createEntities();
const gazetteer = createGazetteer();
const namesOf = (text: string): readonly string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('a case of law', () => {
  it.each([
    ['In Lubbe v Cape plc the Lords allowed the claim.', 'LAW Lubbe v Cape plc'],
    ['In Donoghue v Stevenson the court held so.', 'LAW Donoghue v Stevenson'],
    ['Lawyers cited Hadley v Baxendale as precedent.', 'LAW Hadley v Baxendale'],
    ['The ruling in R v Brown stands.', 'LAW R v Brown'],
    ['The judge cited Salomon v A Salomon & Co Ltd in May.', 'LAW Salomon v A Salomon & Co Ltd'],
    ['The plaintiffs in Brown v. Board won.', 'LAW Brown v. Board'],
    ['The court in Obergefell v. Hodges held so.', 'LAW Obergefell v. Hodges'],
  ])('is one name: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it.each([
    'England v Australia starts on Monday.',
    'Rochdale v Bury was called off after the referee fell ill.',
    'Federer v Nadal on Centre Court was a classic.',
    'The judge of the Chelsea v Arsenal match was sued.',
    'India v Pakistan, 10am.',
    'Ireland v Wales was held over after rain.',
    'Kerry v Dublin was held at Croke Park.',
    'The court heard that Ireland v Wales was on television.',
    'A judge said Trump v Harris was the ugliest race.',
    'Musk v. Zuckerberg never happened.',
    'It is Yes v. No now.',
    'Clinton v Trump was held in Las Vegas.',
    'Ali v. Frazier was cited as the best ever.',
    'The umpire ruled that Federer v Nadal could go on.',
    'Federer v Nadal was the best on a grass court, on the court or off.',
    'The verdict on Oasis v Blur: neither.',
    'Spain v Italy in the case of rain is off.',
    'It was man v machine.',
    'Djokovic v Murray is the final that the court of tennis wants.',
  ])('is no match: %s', (text) => {
    expect(namesOf(text).filter((name) => name.startsWith('LAW'))).toEqual([]);
  });

  it('is looked for in linear time', () => {
    const reads = (parties: number): number => {
      const document = taggedDocument(`The talk of ${'Orom v '.repeat(parties)}Zarok.`);
      let count = 0;
      const text = new Proxy(document.tokens.text, {
        get: (words, at) => {
          count++;
          return Reflect.get(words, at);
        },
      });
      joinCases({ ...document, tokens: { ...document.tokens, text } }, [], gazetteer.match(document));
      return count;
    };
    expect(reads(400) / reads(100)).toBeLessThan(5);
  });
});
