import { expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { settleBoundaries } from '../../../src/entities/typing/boundaries/index.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

it('a name that is nothing but a closing mark at the end of the text is none', () => {
  const document = taggedDocument('He met Ann Lee »');
  const names = [
    { ...tokensOf(document, 'Ann Lee'), type: 'PER', score: 0.9 },
    { ...tokensOf(document, '»'), type: 'PER', score: 0.4 },
  ] as const;
  const settled = settleBoundaries(document, gazetteer.match(document), names);
  expect(settled.map(({ start, end }) => document.tokens.text.slice(start, end).join(' '))).toEqual([
    'Ann Lee',
  ]);
});

it.each([
  ['A Sunak-led cabinet met.', 'Sunak-led', 'PER', 'Sunak PER'],
  ['A Lai Ching-te rally was held.', 'Lai Ching-te', 'PER', 'Lai Ching - te PER'],
  ['A Reagan-era law was struck down.', 'Reagan-era', 'MISC', 'Reagan PER'],
  ['A Berlin-style airport was built.', 'Berlin-style', 'MISC', 'Berlin LOC'],
  ['A Soviet-era block was sold.', 'Soviet-era', 'MISC', 'Soviet MISC'],
  ['A Kenyan-born runner won.', 'Kenyan-born', 'MISC', 'Kenyan MISC'],
  ['A Bollywood-style wedding was held.', 'Bollywood-style', 'MISC', 'Bollywood MISC'],
  ['A Springfield-based firm closed.', 'Springfield-based', 'MISC', 'Springfield LOC'],
  ['A Zaroko-funded clinic closed.', 'Zaroko-funded', 'MISC', 'Zaroko ORG'],
] as const)('%s what stands before the hyphen is the name', (text, compound, type, cut) => {
  const document = taggedDocument(text);
  const names = [{ ...tokensOf(document, compound), type, score: 0.9 }];
  const settled = settleBoundaries(document, gazetteer.match(document), names);
  expect(
    settled.map((name) => `${document.tokens.text.slice(name.start, name.end).join(' ')} ${name.type}`),
  ).toEqual([cut]);
});
