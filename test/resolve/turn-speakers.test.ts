import { expect, it } from 'vitest';
import type { Quote } from '../../src/document.ts';
import { createTurnSpeakers } from '../../src/resolve/turn-speakers.ts';
import { build } from './build.ts';

/** The index of the entity that a label means, where persons of these names are known. */
function speakerOf(label: string, persons: readonly string[], rule = 'turn'): number | null {
  const { document } = build(`${label}: It rains.`, [{ content: 'It rains.', source: label }]);
  const quotes = document.quotes.map((quote): Quote => ({ ...quote, rule }));
  const entities = persons.map((name) => ({ type: 'PERSON', named: true, name }) as never);
  return createTurnSpeakers({ ...document, quotes }, entities)(quotes[0]!);
}

it('finds whom a label means by the last word', () => {
  expect(speakerOf('PRICE', ['Ann Lee', 'Hannah Price'])).toBe(1);
  expect(speakerOf('MR. PRICE (Labour)', ['Tom Price'])).toBe(0);
});

it('finds who holds an office in the bracket behind it', () => {
  expect(speakerOf('Madam Deputy Speaker (Caroline Nunn)', ['Ann Speaker', 'Caroline Nunn'])).toBe(1);
  expect(speakerOf('The Minister of State for Trade (Tom Ridley)', ['Tom Ridley'])).toBe(0);
  expect(speakerOf('The Minister (Tom Ridley)', ['Tom Ridley', 'Jane Ridley'])).toBeNull();
});

it('finds whom initials mean', () => {
  expect(speakerOf('IH', ['Tom Price', 'Ines Holm'])).toBe(1);
  expect(speakerOf('I.H.', ['Tom Price', 'Ines Holm'])).toBe(1);
  expect(speakerOf('I-LH', ['Tom Price', 'Ines Lund-Holm'])).toBe(1);
  expect(speakerOf('AMP', ['Ann-Marie Price'])).toBe(0);
  expect(speakerOf('IH', ['Ivar Hall', 'Ines Holm'])).toBeNull();
  expect(speakerOf('A', ['Ann Lee'])).toBeNull();
});

it('finds nobody where several are so called, and for what is no turn', () => {
  expect(speakerOf('PRICE', ['Tom Price', 'Hannah Price'])).toBeNull();
  expect(speakerOf('PRICE', ['Ann Lee'])).toBeNull();
  expect(speakerOf('PRICE', ['Hannah Price'], 'colon')).toBeNull();
});

it('finds an outlet by the name and the initials of its labels', () => {
  const text = 'Daily Post: Why? DP: Who?';
  const { document } = build(text, [
    { content: 'Why?', source: 'Daily Post' },
    { content: 'Who?', source: 'DP' },
  ]);
  const quotes = document.quotes.map((quote): Quote => ({ ...quote, rule: 'turn' }));
  const entities = ['Devon Police', 'Daily Post'].map(
    (name) => ({ type: 'ORG', named: true, name }) as never,
  );
  const speaker = createTurnSpeakers({ ...document, quotes }, entities);
  expect(quotes.map(speaker)).toEqual([1, 1]);
});
