import { describe, expect, it } from 'vitest';
import { joinForeignBodies } from '../../../src/entities/typing/foreign-bodies.ts';
import { taggedDocument } from '../document.ts';

/** The bodies found in a text of which the tagger found nothing. */
function bodiesIn(text: string): readonly string[] {
  const document = taggedDocument(text);
  const { tokens } = document;
  return joinForeignBodies(document, []).map(({ start, end }) =>
    text.slice(tokens.start[start]!, tokens.end[end - 1]!),
  );
}

describe('a body with a French, Spanish or Portuguese name', () => {
  it.each([
    ['The Société des traversiers du Québec left.', 'Société des traversiers du Québec'],
    ['The Union des forces démocratiques won two seats.', 'Union des forces démocratiques'],
    ["The Agence nationale de l'aviation civile opened.", "Agence nationale de l'aviation civile"],
    ['Caisse de dépôt et placement du Québec sold it.', 'Caisse de dépôt et placement du Québec'],
    ['The Parti socialiste lost the seat.', 'Parti socialiste'],
    ['The Front populaire ivoirien boycotted it.', 'Front populaire ivoirien'],
    ['The Partido dos Trabalhadores won.', 'Partido dos Trabalhadores'],
    ['The Instituto nacional de pesca closed.', 'Instituto nacional de pesca'],
    ['The Association des femmes d’affaires du Mali met.', 'Association des femmes d’affaires du Mali'],
  ])('is one name: %s', (text, name) => {
    expect(bodiesIn(text)).toEqual([name]);
  });

  it.each([
    'The Union leaders said no.',
    'The Union won again.',
    'Commission members met in Paris.',
    'The Commission en route to Kenya met.',
    'The Commission du jour met.',
    'The Commission de novo reviewed it.',
    'The Alliance de facto rules.',
    'The Union in Paris met.',
    'The Alliance for Change met.',
    'The Office reopened.',
    'The Association again raised it.',
    'The Front sale was shut.',
    'The Parti fell.',
    'Front runners de facto won.',
    'The Organisation et al. met.',
    'The Institut.',
    'Union plus one.',
    'The Commission sur.',
  ])('is not begun by a word that goes on in English: %s', (text) => {
    expect(bodiesIn(text)).toEqual([]);
  });
});
