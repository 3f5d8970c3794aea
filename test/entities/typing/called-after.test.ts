import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { dropCalledAfter } from '../../../src/entities/typing/refiners/called-after.ts';
import { taggedDocument, typedNames } from '../document.ts';

const gazetteer = createGazetteer();

/** The names of a text that nothing but a disease or a day is called after. */
function calledAfter(text: string, names: readonly (readonly [NameType, string])[]): readonly string[] {
  const document = taggedDocument(text);
  const typed = typedNames(document, names);
  const { start, end } = document.tokens;
  const kept = dropCalledAfter(document, typed, gazetteer.match(document));
  return typed
    .filter((name) => !kept.includes(name))
    .map((name) => document.text.slice(start[name.start], end[name.end - 1]));
}

describe('what a disease or a day is called after', () => {
  it.each([
    ['He has Parkinson’s disease.', [['ORG', 'Parkinson']]],
    ['An outbreak of Newcastle disease killed hens.', [['GPE', 'Newcastle']]],
    ['They wed on St Stephen’s Day.', [['GPE', 'St Stephen']]],
    ['They wed on St Stephen’s Day.', [['PERSON', 'Stephen']]],
  ] as const)('is no name: %s', (text, names) => {
    expect(calledAfter(text, names)).toEqual(names.map(([, words]) => words));
  });

  it.each([
    [
      'Orom’s disease is rare. Aigul Orom died.',
      [
        ['PERSON', 'Orom'],
        ['PERSON', 'Aigul Orom'],
      ],
    ],
    [
      'Newcastle won. The Newcastle team left.',
      [
        ['GPE', 'Newcastle'],
        ['GPE', 'Newcastle'],
      ],
    ],
    ['India’s disease burden grew.', [['GPE', 'India']]],
    ['Kenya disease experts flew in.', [['GPE', 'Kenya']]],
    ['Staff at Orom’s disease unit left.', [['ORG', 'Orom']]],
    ['Google’s disease map was late.', [['ORG', 'Google']]],
    ['St Stephen’s Day Nursery shut.', [['ORG', 'St Stephen']]],
    ['St Stephen’s Church burnt.', [['FAC', 'St Stephen’s Church']]],
    ['Stephen’s day was long.', [['PERSON', 'Stephen']]],
  ] as const)('stays a name where it is somebody’s or something else’s: %s', (text, names) => {
    expect(calledAfter(text, names)).toEqual([]);
  });
});
