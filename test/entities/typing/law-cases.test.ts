import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { taggedDocument } from '../document.ts';

const entities = createEntities();
const namesOf = (text: string): readonly string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('a case of law', () => {
  it.each([
    ['In Lubbe v Cape plc the Lords allowed the claim.', 'LAW Lubbe v Cape plc'],
    ['In Donoghue v Stevenson the court held so.', 'LAW Donoghue v Stevenson'],
    ['Lawyers cited Hadley v Baxendale as precedent.', 'LAW Hadley v Baxendale'],
    ['The ruling in R v Brown stands.', 'LAW R v Brown'],
    ['The judge cited Salomon v A Salomon & Co Ltd in May.', 'LAW Salomon v A Salomon & Co Ltd'],
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
    'It was man v machine.',
    'Djokovic v Murray is the final that the court of tennis wants.',
  ])('is no match: %s', (text) => {
    expect(namesOf(text).filter((name) => name.startsWith('LAW'))).toEqual([]);
  });

  it('is looked for in linear time', () => {
    const text = `The court ruled in ${'Orom v '.repeat(3000)}Zarok.`;
    const started = performance.now();
    namesOf(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
