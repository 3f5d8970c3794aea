import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { joinFields, takePurpose } from '../../../src/entities/typing/boundaries/purpose.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

/** What becomes of an organization, `limit` being where the next name begins. */
function taken(text: string, name: string, next?: string): string {
  const document = taggedDocument(text);
  const limit = next === undefined ? document.tokens.length : tokensOf(document, next).start;
  const { start, end } = takePurpose(
    document,
    gazetteer.match(document),
    { ...tokensOf(document, name), type: 'ORG', score: 0.9 },
    limit,
  );
  return text.slice(document.tokens.start[start], document.tokens.end[end - 1]);
}

describe('what a body is for', () => {
  it('belongs to its name', () => {
    expect(
      taken('They work at the Orom Institute for Marine Microbiology in the north.', 'Orom Institute'),
    ).toBe('Orom Institute for Marine Microbiology');
    expect(taken('The Society for the Prevention of noise met.', 'Society')).toBe(
      'Society for the Prevention',
    );
  });

  it('may be a list that ends with "and"', () => {
    const text = 'Agents of the Bureau of Alcohol, Tobacco, Firearms and Explosives came at night.';
    expect(taken(text, 'Bureau of Alcohol')).toBe('Bureau of Alcohol, Tobacco, Firearms and Explosives');
    expect(taken('The Ministry of Health, Oromtown and many others agree.', 'Ministry of Health')).toBe(
      'Ministry of Health',
    );
  });

  it('is no other name, and no title before one', () => {
    const text = 'They wrote to the Ministry of Health and Prime Minister Aigul Oromova.';
    expect(taken(text, 'Ministry of Health', 'Aigul Oromova')).toBe('Ministry of Health');
    expect(taken('They left the Orom Institute for Paris last week.', 'Orom Institute', 'Paris')).toBe(
      'Orom Institute',
    );
  });

  it('is no day', () => {
    const text = 'It was called to the Orom Council for Friday evening.';
    expect(taken(text, 'Orom Council')).toBe('Orom Council');
    expect(taken('It met the Orom Council on Friday evening.', 'Orom Council')).toBe('Orom Council');
  });

  it('is not sought in headlines', () => {
    expect(taken('Orom Institute for Peace Closes', 'Orom Institute')).toBe('Orom Institute');
  });
});

describe('two fields of a body', () => {
  /** The organizations of a text after those that belong together were joined. */
  const joined = (text: string, ...names: readonly string[]): readonly string[] => {
    const document = taggedDocument(text);
    const tagged = names.map((name) => ({ ...tokensOf(document, name), type: 'ORG', score: 0.9 }) as const);
    return joinFields(document, tagged, gazetteer.match(document)).map(({ start, end }) =>
      text.slice(document.tokens.start[start], document.tokens.end[end - 1]),
    );
  };

  it('are one name', () => {
    expect(
      joined('They asked the Mines and Geosciences Bureau for help.', 'Mines', 'Geosciences Bureau'),
    ).toEqual(['Mines and Geosciences Bureau']);
    expect(joined('They asked the Roads and Bridges Authority for help.', 'Bridges Authority')).toEqual([
      'Roads and Bridges Authority',
    ]);
  });

  it('are not a name and another', () => {
    const text = 'They asked the Yankees and Geosciences Bureau for help.';
    expect(joined(text, 'Yankees', 'Geosciences Bureau')).toEqual(['Yankees', 'Geosciences Bureau']);
    const other = 'They asked Mines and Geosciences Bureau for help.';
    expect(joined(other, 'Mines', 'Geosciences Bureau')).toEqual(['Mines', 'Geosciences Bureau']);
  });
});
