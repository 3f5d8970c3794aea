import { describe, expect, it } from 'vitest';
import { readDates } from './read.ts';

const monthOf = (text: string): string | null => readDates(text, '2024-10-10').dates.at(-1)!.value;

describe('a month after an order', () => {
  it.each([
    'Ask me in September.',
    '"Ask me in September," say officials.',
    '“Ask me in September,” say officials.',
  ])('lies ahead: %s', (text) => {
    expect(monthOf(text)).toBe('2025-09');
  });

  it.each([
    '"The prices are too high," say officials in September.',
    '“The prices are too high,” say officials in September.',
    "''The prices are too high,'' say officials in September.",
    'Most say "high" say officials in September.',
  ])('is told from one after what is said: %s', (text) => {
    expect(monthOf(text)).toBe('2024-09');
  });

  it.each(Array.from({ length: 30 }, (_, words) => words))(
    'is told from one after a verb inside the sentence, with %i words between',
    (words) => {
      expect(monthOf(`Their friends love ${'the old and '.repeat(words)}wine in September.`)).toBe('2024-09');
      expect(monthOf(`Their friends love ${'old '.repeat(words)}wine in September.`)).toBe('2024-09');
    },
  );
});
