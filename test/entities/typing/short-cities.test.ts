import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { taggedDocument } from '../document.ts';

const entities = createEntities();
const namesOf = (text: string): readonly string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('a town that is called by capitals', () => {
  it.each([
    ['She works at a bar in LA now.', 'GPE LA'],
    ['The weather in LA is mild and dry.', 'GPE LA'],
    ['Nobody knows why he moved to LA.', 'GPE LA'],
    ['Nobody knows why he moved to LA. He left in May.', 'GPE LA'],
    ['The flight to KL was late.', 'GPE KL'],
    ['A man from NYC was there.', 'GPE NYC'],
  ])('is found: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it.each([
    'The LA Times said so.',
    'The LA Lakers lost again.',
    'India won after KL Rahul scored a century.',
    'KL Rahul is out.',
    'The runs came from KL Rahul and a friend of his.',
  ])('is no name of its own within another: %s', (text) => {
    expect(namesOf(text)).not.toContain('GPE LA');
    expect(namesOf(text)).not.toContain('GPE KL');
  });
});
