import { describe, expect, it } from 'vitest';
import { joinForeignBodies } from '../../../src/entities/typing/boundaries/foreign-bodies.ts';
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
    ['The Mouvement populaire boycotted it.', 'Mouvement populaire'],
    ['The Front de libération fought on.', 'Front de libération'],
    ["The Office de l'eau was shut.", "Office de l'eau"],
    ['The Instituto nacional de pesca closed.', 'Instituto nacional de pesca'],
    ['The Banco do Brasil shares do not rise.', 'Banco do Brasil'],
    ['The Partido dos Trabalhadores won.', 'Partido dos Trabalhadores'],
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
    'Union members do not want a strike.',
    'Office workers do not come back.',
    'The Commission proposals do little.',
    'Front doors do not lock.',
    'Union morale was low, and Union sales fell.',
    'The Commission questionnaire was sent.',
    'The Office attaché left with Commission émigrés.',
    'The Union naïve about it lost.',
    'The Front populaire boycotted it.',
    'The Commission et al were sued.',
    'The Office en suite was painted.',
    'The Association de facto ended.',
    'Alliance boutiques do well.',
    'The Banco shares do not rise.',
    'The Partido do not agree.',
    'The Instituto do what they like.',
    'The Agence raises prices, and the Ligue scenes and finales were long.',
    'Ligue boutiques, a Banque millionaire and Société questionnaires were studied.',
    'The Organisation et al. met.',
    'The Institut.',
    'Union plus one.',
    'The Commission sur.',
  ])('is not begun by a word that goes on in English: %s', (text) => {
    expect(bodiesIn(text)).toEqual([]);
  });
});
