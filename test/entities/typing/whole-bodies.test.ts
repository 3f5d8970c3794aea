import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { joinListed } from '../../../src/entities/typing/boundaries/join-listed.ts';
import { splitBased } from '../../../src/entities/typing/boundaries/split-based.ts';
import { splitTwins } from '../../../src/entities/typing/boundaries/split-twins.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

describe('a body that a list has whole', () => {
  it('is joined from its parts', () => {
    const document = taggedDocument('The Organization for Security and Co-operation in Europe met.');
    const names = [
      { ...tokensOf(document, 'Organization for Security'), type: 'ORG', score: 0.9 },
      { ...tokensOf(document, 'Europe'), type: 'LOC', score: 0.9 },
    ] as const;
    const { end } = names[1];
    expect(joinListed(document, names, gazetteer.match(document))).toEqual([{ ...names[0], end }]);
  });

  it('is joined from a place and the body of another', () => {
    const document = taggedDocument('Devon and Cornwall Police said so.');
    const names = [
      { ...tokensOf(document, 'Devon'), type: 'LOC', score: 0.9 },
      { ...tokensOf(document, 'Cornwall Police'), type: 'ORG', score: 0.8 },
    ] as const;
    const { end } = names[1];
    expect(joinListed(document, names, gazetteer.match(document))).toEqual([
      { ...names[0], end, type: 'ORG' },
    ]);
  });

  it('leaves names apart that no list has as one', () => {
    const document = taggedDocument('The Orom Bank in Europe met.');
    const names = [
      { ...tokensOf(document, 'Orom Bank'), type: 'ORG', score: 0.9 },
      { ...tokensOf(document, 'Europe'), type: 'LOC', score: 0.9 },
    ] as const;
    expect(joinListed(document, names, gazetteer.match(document))).toEqual(names);
  });
});

describe('where a body is based', () => {
  it('is a name of its own', () => {
    const document = taggedDocument('It bought Texas-based Brazos Aggregates.');
    const whole = {
      ...tokensOf(document, 'Texas-based Brazos Aggregates'),
      type: 'LOC',
      score: 0.9,
    } as const;
    expect(splitBased(document, [whole])).toEqual([
      { ...whole, ...tokensOf(document, 'Texas') },
      { ...whole, ...tokensOf(document, 'Brazos Aggregates'), type: 'ORG' },
    ]);
  });
});

describe('two bodies of one kind', () => {
  const split = (words: string): readonly string[] => {
    const document = taggedDocument(`${words} met.`);
    const { text } = document.tokens;
    const whole = { start: 0, end: text.length - 2, type: 'ORG', score: 0.9 } as const;
    return splitTwins(document, [whole]).map(({ start, end }) => text.slice(start, end).join(' '));
  };

  it('are two names', () => {
    expect(split('Orom Police and Dorset Police')).toEqual(['Orom Police', 'Dorset Police']);
  });

  it('are two names where each is of something', () => {
    expect(split('Union of Orom Miners and Union of Zarok Miners')).toEqual([
      'Union of Orom Miners',
      'Union of Zarok Miners',
    ]);
    expect(split('Devon and Cornwall Police and Dorset Police')).toEqual([
      'Devon and Cornwall Police',
      'Dorset Police',
    ]);
  });

  it.each([
    'Johnson and Johnson',
    'Orom Fire and Rescue Service',
    'Health and Social Care Trust',
    'College of Liberal Arts and Performing Arts',
  ])('are not meant by %s', (name) => {
    expect(split(name)).toEqual([name]);
  });
});
