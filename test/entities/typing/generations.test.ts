import { describe, expect, it } from 'vitest';
import { takeGeneration } from '../../../src/entities/typing/boundaries/generations.ts';
import { taggedDocument, tokensOf } from '../document.ts';

/** The words of a name in a text after its generation was taken. */
function taken(text: string, words: string, type: 'PER' | 'ORG' = 'PER'): string {
  const document = taggedDocument(text);
  const name = { ...tokensOf(document, words), type, score: 0.9 } as const;
  const { start, end } = takeGeneration(document, name, document.tokens.length);
  return document.text.slice(document.tokens.start[start], document.tokens.end[end - 1]);
}

describe('what parts a father from a son', () => {
  it.each([
    ['“My dad will win,” Orom Jr. said.', 'Orom', 'Orom Jr.'],
    ['Then Paul Orom IV was crowned.', 'Paul Orom', 'Paul Orom IV'],
    ['Pope John Zarok II wept.', 'John Zarok', 'John Zarok II'],
  ])('belongs to the name: %s', (text, name, whole) => {
    expect(taken(text, name)).toBe(whole);
  });

  it('is no part of a body’s name, nor of another sentence', () => {
    expect(taken('The Orom III rocket flew.', 'Orom', 'ORG')).toBe('Orom');
    expect(taken('Doctors gave Orom IV fluids.', 'Orom')).toBe('Orom');
    expect(taken('He met Orom. II is a number.', 'Orom')).toBe('Orom');
    expect(taken('When Juan Orom I know left.', 'Juan Orom')).toBe('Juan Orom');
  });
});
