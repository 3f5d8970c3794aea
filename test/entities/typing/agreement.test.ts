import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { taggedDocument } from '../document.ts';

const entities = createEntities();
const namesOf = (text: string): readonly string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('the surname of a person who is named in full', () => {
  it('is the person alone too, though a hyphen joins it', () => {
    expect(namesOf('Yahaya Ododo-Bello left. Ododo-Bello wept.')).toContain('PERSON Ododo-Bello');
  });

  it.each([
    ['Ann Hewlett-Packard left. Hewlett-Packard said so.', 'ORG Hewlett-Packard'],
    [
      'Shares of Hewlett-Packard fell. Ann Hewlett-Packard left. Hewlett-Packard said so.',
      'ORG Hewlett-Packard',
    ],
  ])('is no person where a list has it for a company’s whole name: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
    expect(namesOf(text)).not.toContain('PERSON Hewlett-Packard');
  });
});
