import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_TYPES } from '../../src/document.ts';
import { createResolve } from '../../src/resolve/index.ts';
import { build, documentOf } from './build.ts';

const resolve = createResolve();
const entitiesOf = (marked: string) => resolve(build(marked).document).entities;

describe('an entity', () => {
  it('bears the fullest form of its name, and the other forms as aliases', () => {
    const [entity] = entitiesOf(
      "PUTIN\n[PERSON 1 Putin]'s visit: [PERSON 1 Vladimir Putin] left. [PERSON 1 PUTIN] IS BACK",
    );
    expect(entity).toMatchObject({ type: 'PERSON', name: 'Vladimir Putin', aliases: ['PUTIN', 'Putin'] });
  });

  it('is named in full where the article also gives an acronym', () => {
    const [entity] = entitiesOf(
      'The [ORG 1 International Criminal Court] ([ORG 1 ICC]) met; the [ORG 1 ICC] rose.',
    );
    expect(entity).toMatchObject({ name: 'International Criminal Court', aliases: ['ICC'] });
  });

  it('that is a country bears its common name, ISO code and Wikidata id', () => {
    const [entity] = entitiesOf('The [GPE 1 Russian Federation] agreed.');
    expect(entity).toMatchObject({
      name: 'Russia',
      aliases: ['Russian Federation'],
      iso: 'RU',
      wikidata: 'Q159',
    });
  });

  it('keeps what is like a possessive where a body is called so, and no other that the article names', () => {
    const names = entitiesOf(
      "[ORG 1 Wendy's] sued. [PERSON 2 Christie] left; of two lines [ORG 3 Christie's] is longer.",
    ).map(({ name }) => name);
    expect(names).toEqual(["Wendy's", 'Christie', 'Christie']);
  });

  it('has the type that most of its mentions have', () => {
    const [entity] = entitiesOf(
      'The [FAC 1 Pentagon] is big. The [ORG 1 Pentagon] said so. The [ORG 1 Pentagon] knew.',
    );
    expect(entity!.type).toBe('ORG');
  });

  it('is not the country where it is its people', () => {
    const entities = entitiesOf('[NORP 1 Swiss] francs flow to [GPE 2 Switzerland].');
    expect(entities.map(({ iso }) => iso)).toEqual([null, 'CH']);
  });
});

describe("what a list of the user's names", () => {
  const listed = (
    marked: string,
    rows: Readonly<Record<number, { id?: string; name: string; wikidata?: string }>>,
  ) => {
    const { document } = build(marked);
    const mentions = document.mentions.map((mention, index) => {
      const row = rows[index];
      if (row === undefined) return mention;
      const { id, name, wikidata = null } = row;
      return { ...mention, ...(id === undefined ? {} : { id }), listed: { name, wikidata } };
    });
    return resolve({ ...document, mentions }).entities;
  };

  it('bears the name and the ids of the list', () => {
    const [entity] = listed('In [GPE 1 Moscow] it rains. [GPE 1 Moscow] is wet.', {
      1: { id: 'm-1', name: 'Moscow Idaho', wikidata: 'Q1' },
    });
    expect(entity).toMatchObject({ name: 'Moscow Idaho', listId: 'm-1', wikidata: 'Q1', geonames: null });
    expect(entity!.aliases).toEqual(['Moscow']);
  });

  it('is kept apart where two rows are told apart, though the names could be one', () => {
    const entities = listed('[PERSON 1 John Smith] spoke. [PERSON 2 John Smith] did not.', {
      0: { id: 'mayor', name: 'John Smith' },
      1: { id: 'striker', name: 'John Smith' },
    });
    expect(entities.map(({ listId }) => listId)).toEqual(['mayor', 'striker']);
  });
});

describe('a town', () => {
  it.each([
    ['In [GPE 1 Kant], east of [GPE 2 Bishkek], the capital of [GPE 3 Kyrgyzstan], it rains.', '1528193'],
    ['In [GPE 1 Athens] it rains. [GPE 2 Greece] is wet.', '264371'],
    ['In [GPE 1 Athens], [GPE 2 Georgia], it rains.', '4180386'],
    ['In [GPE 1 Moscow] it rains.', '524901'],
    ['In [GPE 1 Moscow] province it rains, and in [GPE 1 Moscow] too.', '524901'],
    ['In [GPE 1 Geneva] it rains. [GPE 2 Switzerland] is wet.', '2660646'],
    ['In [GPE 1 Geneva], [GPE 2 Illinois], it rains.', '4893591'],
    ['In [GPE 1 Cologne] it rains.', '2886242'],
    ['In [GPE 1 Moscow], [GPE 2 Idaho], it rains.', '5601538'],
    ['In [GPE 1 New York] it rains.', '5128581'],
    ['In [GPE 1 Cork] it rains.', '2965140'],
    ['In [GPE 1 Davao City] it rains.', '1715348'],
    ['In [GPE 1 Nyon] it rains, and in [GPE 2 Geneva] too.', '2659422'],
    ['In [GPE 1 Ontario], [GPE 2 California], it rains.', '5379439'],
    ['The [GPE 1 Paris] department store is shut.', '2988507'],
    ['In [GPE 1 Washington] it rains on the [NORP 2 Russian] envoy.', '4140963'],
  ])('is the namesake that its surroundings tell: %s', (marked, geonames) => {
    const [town] = entitiesOf(marked);
    expect(town!.geonames).toBe(geonames);
    expect(town!.latitude).not.toBeNull();
  });

  it.each([
    '[PERSON 1 Kant] wrote in [GPE 2 Bishkek], [GPE 3 Kyrgyzstan].',
    '[GPE 1 Ontario] and [GPE 2 Quebec] agreed.',
    '[GPE 1 New York] Attorney General [PERSON 2 Ann Lee] sued.',
    'The governor of [GPE 1 New York] spoke.',
    'Two died in [GPE 1 Kandahar] province. [GPE 2 Afghanistan] is wet.',
    'It rains in the region of [GPE 1 Donetsk].',
    'In [GPE 1 Springfield] it rains.',
    'In [GPE 1 Ohio] it rains.',
    'In [GPE 1 Kant] it rains.',
    'In [GPE 1 Aurora] it rains, and in [GPE 2 Chicago] too.',
    'In [GPE 1 Worcester] it rains, and in [GPE 2 Boston] and [GPE 3 London] too.',
    'In [GPE 1 Hamilton] it rains, and in [GPE 2 Sydney] too.',
  ])('is left without an id where nothing tells: %s', (marked) => {
    expect(entitiesOf(marked)[0]!.geonames).toBeNull();
  });
});

describe('what a town is called for short', () => {
  it.each([
    ['They left [GPE 1 Boston] for [GPE 2 LA] on Monday.', 'Los Angeles'],
    ['[GPE 1 Los Angeles] is big, and [GPE 1 LA] is dry.', 'Los Angeles'],
    ['She was born in [GPE 1 Baton Rouge], [GPE 2 LA], in May.', 'Louisiana'],
    ['He came from [GPE 1 Philly] by train.', 'Philadelphia'],
  ])('is the town, but behind a town a state: %s', (marked, name) => {
    expect(entitiesOf(marked).map((entity) => entity.name)).toContain(name);
    expect(entitiesOf(marked).filter((entity) => entity.name === 'LA')).toEqual([]);
  });
});

describe('the name of a place', () => {
  it.each([
    ['[PERSON 2 Ann Lee] ([GPE 1 Tex.]) spoke.', 'Texas'],
    ['[PERSON 2 Ann Lee] ([GPE 1 R-Tex].) spoke.', 'Texas'],
    ['[GPE 1 TALLINN] - It rains in [GPE 2 Estonia].', 'Tallinn'],
    ['It rains in [GPE 1 Albany], [GPE 2 N.Y.].', 'Albany'],
  ])('is neither an abbreviation nor in capitals where the tables know better: %s', (marked, name) => {
    expect(entitiesOf(marked).map((entity) => entity.name)).toContain(name);
  });
});

describe('a place in capitals alone', () => {
  it.each([
    ['[GPE 1 RIVERTON] - It rains.', 'Riverton'],
    ['[LOC 1 CARLOW BRIDGE] - It rains.', 'Carlow Bridge'],
    ["[GPE 1 ST. JOHN'S-ON-THE-O'HARA] - It rains.", "St. John's-on-the-O'Hara"],
    ['[GPE 1 SÃO LUÍS DO PARÁ] - It rains.', 'São Luís do Pará'],
    ['[GPE 1 SADC] - It rains.', 'SADC'],
    ['[GPE 1 N.S.W.T.A.] - It rains.', 'N.S.W.T.A.'],
    ['[ORG 1 UNESCO] met.', 'UNESCO'],
    ['[GPE 1 McAllen] met.', 'McAllen'],
  ])('is written as a name, but for an acronym: %s', (marked, name) => {
    expect(entitiesOf(marked)[0]!.name).toBe(name);
  });

  it('keeps the capitals as an alias', () => {
    expect(entitiesOf('[GPE 1 RIVERTON] - It rains.')[0]).toMatchObject({ aliases: ['RIVERTON'] });
  });

  it('has the id that it has in small letters', () => {
    const [town] = entitiesOf('[GPE 1 GENEVA] - It rains in [GPE 2 Switzerland].');
    expect(town).toMatchObject({ name: 'Geneva', geonames: '2660646' });
  });
});

describe('Georgia', () => {
  it.each([
    ['[GPE 1 Georgia] borders [GPE 2 Russia].', 'GE'],
    ['[GPE 1 Georgia] and [GPE 2 Alabama] voted.', null],
    ['[GPE 2 Atlanta], [GPE 1 Georgia], voted.', null],
  ])('is the country or the state by its surroundings: %s', (marked, iso) => {
    expect(entitiesOf(marked).find(({ name }) => name === 'Georgia')!.iso).toBe(iso);
  });
});

/** A text with names at random places, of random types. */
const articles = fc
  .array(
    fc.record({
      words: fc.oneof(
        fc.constantFrom(
          'Ann Lee',
          'Lee',
          'he',
          'She',
          'the president',
          'ICC',
          'U.S.',
          '’s',
          '(',
          ' , ',
          '\n',
          'Mrs',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      type: fc.option(fc.constantFrom(...NAME_TYPES)),
    }),
    { maxLength: 30 },
  )
  .map((pieces) => {
    let text = '';
    const names: { start: number; end: number; type: (typeof NAME_TYPES)[number] }[] = [];
    for (const { words, type } of pieces) {
      if (type !== null && words.trim() !== '')
        names.push({ start: text.length, end: text.length + words.length, type });
      text += `${words} `;
    }
    return { text, names };
  });

describe('any article', () => {
  it('has mentions in order, within the text, whose entities exist; every name has one', () => {
    fc.assert(
      fc.property(articles, ({ text, names }) => {
        const { mentions, entities } = resolve(documentOf(text, names));
        const used = new Set(mentions.map(({ entity }) => entity));
        expect(mentions.filter(({ form }) => form === 'name')).toHaveLength(names.length);
        let last = 0;
        for (const { start, end, form, entity } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (form === 'name') expect(entity).not.toBeNull();
          if (entity !== null) expect(entities[entity]).toBeDefined();
          last = start;
        }
        expect(used.size).toBe(entities.length);
        for (const { name, aliases } of entities) {
          expect(name).not.toBe('');
          expect(aliases).toEqual([...new Set(aliases)].sort());
          expect(aliases).not.toContain(name);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is resolved the same however often', () => {
    fc.assert(
      fc.property(articles, ({ text, names }) => {
        expect(resolve(documentOf(text, names))).toEqual(resolve(documentOf(text, names)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a hostile article', () => {
  const many = (count: number, nameOf: (index: number) => string, type: 'PERSON' | 'ORG' | 'GPE') => {
    let text = '';
    const names: { start: number; end: number; type: 'PERSON' | 'ORG' | 'GPE' }[] = [];
    for (let index = 0; index < count; index++) {
      const name = nameOf(index);
      names.push({ start: text.length, end: text.length + name.length, type });
      text += `${name} met. `;
    }
    // Sentences play no part here, and finding each name's would take longer than resolving all.
    const document = documentOf(text, []);
    const mentions = names.map((name) => ({
      ...name,
      form: 'name' as const,
      sentence: 0,
      rule: 'test',
      score: 1,
    }));
    return { ...document, mentions };
  };

  it.each([
    ['distinct people of one surname', (index: number) => `A${index} Lee`, 'PERSON' as const, 20_000],
    ['distinct organizations of one beginning', (index: number) => `Bank X${index}`, 'ORG' as const, 20_000],
    ['mentions of one place', () => 'Paris', 'GPE' as const, 1],
  ])('of 20,000 %s is read', (_, nameOf, type, entities) => {
    expect(resolve(many(20_000, nameOf, type)).entities).toHaveLength(entities);
  });
});
