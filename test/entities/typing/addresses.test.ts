import { expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { taggedDocument } from '../document.ts';

const entities = createEntities();

const namesOf = (text: string): string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);

it('takes no part of an address or of a file for a name', () => {
  const text =
    'Write to press@microsoft.com, or see http://www.google.com/Toyota and the file London_Reuters.pdf.';
  expect(namesOf(text)).toEqual([]);
});

it('takes a name that only a full stop, a slash or a hyphen ties to a word', () => {
  expect(namesOf('The Moscow-based agency said so.')).toContain('Moscow GPE');
  expect(namesOf('He flew from Paris to Berlin/Vienna.')).toContain('Paris GPE');
});

it('takes the code of a state after a town, and before a ZIP code', () => {
  expect(namesOf('She moved to Baltimore, MD in June.')).toEqual(['Baltimore GPE', 'MD GPE']);
  expect(namesOf('Send it to Harold Greene, Austin, TX 78701.')).toContain('TX GPE');
  expect(namesOf('They met in Portland OR 97201.')).toContain('OR GPE');
});

it('takes no conjunction for the code of a state', () => {
  expect(namesOf('Was it Berlin OR Vienna?')).not.toContain('OR GPE');
});
