import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { tellOwners } from '../../../src/entities/typing/refiners/bodies-of-persons.ts';
import { agreeClubs } from '../../../src/entities/typing/refiners/club-names.ts';
import type { Refiner } from '../../../src/entities/typing/refiners/index.ts';
import { agreeOneWordBodies } from '../../../src/entities/typing/refiners/one-word-bodies.ts';
import { tellShortPersons } from '../../../src/entities/typing/refiners/short-persons.ts';
import { agreeWordAcronyms } from '../../../src/entities/typing/refiners/word-acronyms.ts';
import { taggedDocument, typedNames } from '../document.ts';

const gazetteer = createGazetteer();

/** The names of a text with their types, after they have agreed. */
function agreed(
  agree: Refiner,
  text: string,
  names: readonly (readonly [NameType, string])[],
  rule: string,
): readonly string[] {
  const document = taggedDocument(text);
  const typed = typedNames(document, names).map((name) => ({ ...name, rule }));
  return agree(document, typed, gazetteer.match(document)).map(
    ({ start, end, type }) => `${document.tokens.text.slice(start, end).join(' ')} ${type}`,
  );
}

describe('the short name of a club', () => {
  const clubs = (text: string, names: readonly (readonly [NameType, string])[]): readonly string[] =>
    agreed(agreeClubs, text, names, 'misc');

  it('is the club that is named in full', () => {
    expect(
      clubs('Grimsby Town won. Town were good, said Town boss Ann Orom. For Town, it was a first.', [
        ['ORG', 'Grimsby Town'],
      ]),
    ).toEqual(['Grimsby Town ORG', 'Town ORG', 'Town ORG', 'Town ORG']);
    expect(
      clubs('Orom Harriers won. Fans of Harriers sang.', [
        ['ORG', 'Orom Harriers'],
        ['PRODUCT', 'Harriers'],
      ]),
    ).toEqual(['Orom Harriers ORG', 'Harriers ORG']);
  });

  it('is not what a town has, nor a part of another name', () => {
    expect(
      clubs('Grimsby Town won. Town planners said no. The Town Hall was shut. Cape Town was far.', [
        ['ORG', 'Grimsby Town'],
      ]),
    ).toEqual(['Grimsby Town ORG']);
    expect(clubs('Town were far from home.', [])).toEqual([]);
    expect(
      clubs('Oxford City won. City will pay. Oxford City Council met.', [['ORG', 'Oxford City']]),
    ).toEqual(['Oxford City ORG']);
  });
});

describe('the family name of a person', () => {
  const persons = (text: string, names: readonly (readonly [NameType, string])[]): readonly string[] =>
    agreed(tellShortPersons, text, names, 'place');

  it('is the person, though a town or an airport is called so', () => {
    expect(
      persons("Meghan St. Clair died. St. Clair's mother wept.", [
        ['PERSON', 'Meghan St. Clair'],
        ['GPE', 'St. Clair'],
      ]),
    ).toEqual(['Meghan St. Clair PERSON', 'St. Clair PERSON']);
    expect(
      persons('Nguyen Quang Hai is fit. Quang Hai, 27, scored.', [
        ['PERSON', 'Nguyen Quang Hai'],
        ['GPE', 'Quang Hai'],
      ]),
    ).toEqual(['Nguyen Quang Hai PERSON', 'Quang Hai PERSON']);
    expect(
      persons('Nguyen Quang Hai is fit. He flew to Quang Hai.', [
        ['PERSON', 'Nguyen Quang Hai'],
        ['GPE', 'Quang Hai'],
      ]),
    ).toEqual(['Nguyen Quang Hai PERSON', 'Quang Hai GPE']);
  });

  it('is the place where it stands as one, or everybody knows it', () => {
    expect(
      persons('Ann Kinsale left. Kinsale was wet. They met in Kinsale.', [
        ['PERSON', 'Ann Kinsale'],
        ['GPE', 'Kinsale'],
        ['GPE', 'Kinsale'],
      ]),
    ).toEqual(['Ann Kinsale PERSON', 'Kinsale GPE', 'Kinsale GPE']);
    expect(
      persons('Jack London left. London was wet.', [
        ['PERSON', 'Jack London'],
        ['GPE', 'London'],
      ]),
    ).toEqual(['Jack London PERSON', 'London GPE']);
  });
});

describe('who owns somebody who speaks', () => {
  const owners = (text: string, names: readonly (readonly [NameType, string])[]): readonly string[] =>
    agreed(tellOwners, text, names, 'person');

  it('is a firm', () => {
    expect(
      owners("Shares fell. They will pay, said Stanbic's Chola Mwansa.", [
        ['PERSON', 'Stanbic'],
        ['PERSON', 'Chola Mwansa'],
      ]),
    ).toEqual(['Stanbic ORG', 'Chola Mwansa PERSON']);
  });

  it('is a person in news of no market', () => {
    expect(
      owners("He is fit, said Kilmacow's Carlos Moya.", [
        ['PERSON', 'Kilmacow'],
        ['PERSON', 'Carlos Moya'],
      ]),
    ).toEqual(['Kilmacow PERSON', 'Carlos Moya PERSON']);
  });

  it('is a person who is named in full, or who invented the other', () => {
    expect(
      owners("Shares fell. John Stanbic left. They will pay, said Stanbic's Chola Mwansa.", [
        ['PERSON', 'John Stanbic'],
        ['PERSON', 'Stanbic'],
        ['PERSON', 'Chola Mwansa'],
      ]),
    ).toContain('Stanbic PERSON');
    expect(
      owners("Shares fell. Mr Stanbic left. They will pay, said Stanbic's Chola Mwansa.", [
        ['PERSON', 'Stanbic'],
        ['PERSON', 'Chola Mwansa'],
      ]),
    ).toContain('Stanbic PERSON');
    expect(
      owners("Dickens's David Copperfield left.", [
        ['PERSON', 'Dickens'],
        ['PERSON', 'David Copperfield'],
      ]),
    ).toEqual(['Dickens PERSON', 'David Copperfield PERSON']);
  });
});

describe('an acronym that is written as a word', () => {
  it('is the body that is named in full', () => {
    const names = [
      ['ORG', 'Water and Power Development Authority'],
      ['PERSON', 'Wapda'],
    ] as const;
    expect(
      agreed(
        agreeWordAcronyms,
        'The Water and Power Development Authority met. Wapda will pay.',
        names,
        'person',
      )[1],
    ).toBe('Wapda ORG');
  });

  it('is no word of a person who is named in full', () => {
    const names = [
      ['ORG', 'Multan Electric Power Company'],
      ['PERSON', 'Ann Mepco'],
      ['PERSON', 'Mepco'],
    ] as const;
    expect(
      agreed(
        agreeWordAcronyms,
        'The Multan Electric Power Company met. Ann Mepco left. Mepco is 40.',
        names,
        'person',
      )[2],
    ).toBe('Mepco PERSON');
  });

  it('is no name that a list has, nor another word', () => {
    const names = [
      ['ORG', 'Mohawk Area Rail Yard'],
      ['PERSON', 'Mary'],
      ['PERSON', 'Mepco'],
    ] as const;
    expect(
      agreed(
        agreeWordAcronyms,
        'The Mohawk Area Rail Yard met. Mary will pay. Mepco will too.',
        names,
        'person',
      ).slice(1),
    ).toEqual(['Mary PERSON', 'Mepco PERSON']);
  });
});

describe('a firm or club with a name of one word', () => {
  const bodies = (text: string, names: readonly (readonly [NameType, string])[]): readonly string[] =>
    agreed(agreeOneWordBodies, text, names, 'person');

  it('is one wherever the article names it, where it fell by so much on a market or drew a game', () => {
    expect(
      bodies('Shares fell. Kilmacow lost 2 percent. Kilmacow has shops.', [
        ['PERSON', 'Kilmacow'],
        ['PERSON', 'Kilmacow'],
      ]),
    ).toEqual(['Kilmacow ORG', 'Kilmacow ORG']);
    expect(bodies('Farsley drew 0-0 with Leeds.', [['PERSON', 'Farsley']])).toEqual(['Farsley ORG']);
  });

  it('is none where a person is told of, or a thing, or a game between two', () => {
    const kept = (text: string, type: NameType = 'PERSON'): void => {
      expect(bodies(text, [[type, 'Kilmacow']])).toEqual([`Kilmacow ${type}`]);
    };
    kept('Shares fell. Kilmacow lost 2 percent.', 'PRODUCT');
    kept('Shares fell. Kilmacow lost 2 percent of his wealth.');
    kept('Shares fell. In the survey Kilmacow lost 2 percent.');
    kept('Kilmacow drew 2-2 at chess.');
    kept('Kilmacow drew 3-4 birds.');
    kept('Kilmacow drew 0-0 with Leeds in his first game.');
    expect(bodies('Shares fell. Smith lost 2 percent.', [['PERSON', 'Smith']])).toEqual(['Smith PERSON']);
  });

  it('is none where a vote is told of, or a person or a place is called so', () => {
    expect(bodies('Shares fell. In the poll Lungu lost 2 percent.', [['PERSON', 'Lungu']])).toEqual([
      'Lungu PERSON',
    ]);
    expect(
      bodies('Shares fell. Ann Orom left. Orom fell 2 percent.', [
        ['PERSON', 'Ann Orom'],
        ['PERSON', 'Orom'],
      ]),
    ).toEqual(['Ann Orom PERSON', 'Orom PERSON']);
    expect(
      bodies('Shares fell. Kilmacow lost 2 percent. They live in Kilmacow.', [
        ['GPE', 'Kilmacow'],
        ['GPE', 'Kilmacow'],
      ]),
    ).toEqual(['Kilmacow GPE', 'Kilmacow GPE']);
  });
});
