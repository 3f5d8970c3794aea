import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/document.ts';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { settleParks } from '../../../src/entities/typing/refiners/parks.ts';
import { taggedDocument, typedNames } from '../document.ts';

const gazetteer = createGazetteer();

function typesOf(text: string, names: readonly (readonly [NameType, string])[]): readonly NameType[] {
  const document = taggedDocument(text);
  return settleParks(document, typedNames(document, names), gazetteer.match(document)).map(
    ({ type }) => type,
  );
}

describe('a park or hall that is called as persons are', () => {
  it.each([
    ['Fans queued outside Arthur Hall.', [['PERSON', 'Arthur Hall']]],
    ['Boys met in Albert Park on Monday.', [['PERSON', 'Albert Park']]],
    ['Residents near Edward Park said so.', [['FAC', 'Edward Park']]],
  ] as const)('is built where it stands as such: %s', (text, names) => {
    expect(typesOf(text, names)).toEqual(names.map(() => 'FAC'));
  });

  it.each([
    ['Charlotte Park, a lawyer, left.', [['FAC', 'Charlotte Park']]],
    ['Sharon Lane, 49, left.', [['FAC', 'Sharon Lane']]],
    ['They laughed at Annie Hall.', [['FAC', 'Annie Hall']]],
    ['In Linda Park’s view it was late.', [['PERSON', 'Linda Park']]],
    [
      'Interest in Daniel Hall grew. Hall said so.',
      [
        ['PERSON', 'Daniel Hall'],
        ['PERSON', 'Hall'],
      ],
    ],
  ] as const)('is somebody where the words beside it or a surname alone tell: %s', (text, names) => {
    expect(typesOf(text, names)).toEqual(names.map(() => 'PERSON'));
  });
});
