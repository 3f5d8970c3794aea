import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { taggedDocument } from '../document.ts';

const entities = createEntities();
const namesOf = (text: string): readonly string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('a person by whose name a government is called', () => {
  it.each([
    ['Chris Minns spoke. The Minns government said so.', 'PERSON Minns'],
    ['The Starmer government said so.', 'PERSON Starmer'],
    ['The Albanese government will spend more.', 'PERSON Albanese'],
    ['Bola Tinubu spoke. Critics of the Tinubu administration left.', 'PERSON Tinubu'],
    ['Aigul Orombek ruled for years. He fled from the Orombek regime.', 'PERSON Orombek'],
    ['Nana Akufo-Addo spoke. The Akufo-Addo administration never signed it.', 'PERSON Akufo-Addo'],
  ])('is found: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it.each([
    'The Liberal government in Canberra said so.',
    'Critics of the Conservative government left.',
    'The Southern government in Juba met.',
    'The Northern government met.',
    'The Andhra government met.',
    'He fought the Apartheid regime.',
    'He fled from the Baath regime.',
    'Under the Habsburg administration it grew.',
    'The Green government in Berlin met.',
    'A degree in the Business administration programme costs more.',
    'The Business administration met.',
    'The Federal government said so.',
    'The Ruritanian government met.',
    'The Taliban government met.',
    'The Kyoto government met.',
    'The Welsh government met.',
    'The Labour government won.',
    'The state government met.',
    'Orom government officials met.',
    'The WHO administration met.',
  ])('is no group, place or common word: %s', (text) => {
    expect(namesOf(text).filter((name) => name.startsWith('PERSON'))).toEqual([]);
  });
});
