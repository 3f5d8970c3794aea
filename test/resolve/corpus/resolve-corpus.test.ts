import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntitySummary, NAME_TYPES } from '../../../src/document.ts';
import { entityId, resolveCorpus, slug } from '../../../src/resolve/corpus/index.ts';

const summary = (of: Partial<EntitySummary>): EntitySummary => ({
  docId: 'a',
  entity: 0,
  type: 'PERSON',
  name: 'Ann Lee',
  aliases: [],
  wikidata: null,
  iso: null,
  geonames: null,
  latitude: null,
  longitude: null,
  mentions: 1,
  aliasCounts: [],
  ...of,
});

describe('an entity id', () => {
  it.each([
    [summary({ name: 'Recep Tayyip Erdoğan' }), 'person:recep-tayyip-erdogan'],
    [summary({ name: 'Владимир Путин' }), 'person:владимир-путин'],
    [summary({ type: 'ORG', name: 'AT&T Inc.' }), 'organization:at-t'],
    [summary({ type: 'GPE', name: 'Russia', wikidata: 'Q159' }), 'Q159'],
    [summary({ type: 'GPE', name: 'Kant', geonames: '1528193' }), 'geonames:1528193'],
    [summary({ type: 'GPE', name: 'Kant', geonames: '1528193', listId: 'town-7' }), 'town-7'],
    [summary({ type: 'PRODUCT', name: '?!' }), 'product:unnamed'],
    [summary({ name: 'Ann B. Lee' }), 'person:ann-lee'],
    [summary({ name: 'Ann “Bo” Lee' }), 'person:ann-lee'],
    [summary({ name: 'Ann B. C. Lee' }), 'person:ann-b-c-lee'],
    [summary({ name: 'J. D. Lee' }), 'person:j-d-lee'],
  ])('comes from the world, else from type and name', (entity, id) => {
    expect(entityId(entity)).toBe(id);
  });

  it('is never empty and has no white space, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(slug(name)).toMatch(/^\S+$/u);
      }),
    );
  });
});

describe('identity over a corpus', () => {
  it('joins what has one id and adds up what is known of it', () => {
    const { entities, idOf } = resolveCorpus([
      summary({ docId: 'b', entity: 3, name: 'Ann Lee', mentions: 2, aliasCounts: [['Lee', 2]] }),
      summary({
        docId: 'a',
        entity: 1,
        name: 'Ann Lee',
        aliasCounts: [
          ['Ann Lee', 1],
          ['Lee', 1],
        ],
        mentions: 3,
      }),
    ]);
    expect(idOf('a', 1)).toBe(idOf('b', 3));
    expect(entities).toEqual([
      expect.objectContaining({
        id: 'person:ann-lee',
        mentions: 5,
        documents: 2,
        aliases: [
          ['Ann Lee', 1],
          ['Lee', 3],
        ],
      }),
    ]);
  });

  it('never makes one thing of two of one article, but by the world’s id', () => {
    const { idOf } = resolveCorpus([
      summary({ entity: 0, name: 'John Smith' }),
      summary({ entity: 1, name: 'John Smith' }),
      summary({ entity: 2, type: 'GPE', name: 'Russia', wikidata: 'Q159' }),
      summary({ entity: 3, type: 'ORG', name: 'Russia', wikidata: 'Q159' }),
    ]);
    expect(idOf('a', 0)).not.toBe(idOf('a', 1));
    expect(idOf('a', 2)).toBe(idOf('a', 3));
  });

  it('refuses an entity that it was not told of', () => {
    expect(() => resolveCorpus([]).idOf('a', 0)).toThrow(RangeError);
  });

  const summaries = fc
    .array(
      fc.record({
        docId: fc.constantFrom('a', 'b', 'c', 'd'),
        type: fc.constantFrom(...NAME_TYPES),
        name: fc.constantFrom(
          'Ann Lee',
          'Ford',
          'Paris',
          'ICC',
          'ann lee',
          'Ann  Lee',
          'Ann B. Lee',
          'Lee',
          'LEE',
        ),
        wikidata: fc.option(fc.constantFrom('Q1', 'Q2')),
        mentions: fc.nat(9),
      }),
      { maxLength: 40 },
    )
    .map((rows) =>
      rows.map((row, entity) => summary({ ...row, entity, aliasCounts: [[row.name, row.mentions]] })),
    );

  it('does not depend on the order of the articles', () => {
    fc.assert(
      fc.property(
        summaries.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const one = resolveCorpus(rows);
          const other = resolveCorpus(shuffled);
          expect(other.entities).toEqual(one.entities);
          for (const { docId, entity } of rows)
            expect(other.idOf(docId, entity)).toBe(one.idOf(docId, entity));
        },
      ),
    );
  });

  it('parts namesakes by what their articles say of them, whatever other articles there are', () => {
    const mayor = summary({ docId: 'a', sense: 'other' });
    const striker = summary({ docId: 'b', sense: 'sport' });
    const both = resolveCorpus([mayor, striker]);
    expect([both.idOf('a', 0), both.idOf('b', 0)]).toEqual(['person:ann-lee', 'person:ann-lee.sport']);
    expect(resolveCorpus([striker]).idOf('b', 0)).toBe('person:ann-lee.sport');
  });

  it('takes one of whom an article tells nothing for the only one whom the corpus knows', () => {
    const unknown = summary({ docId: 'c' });
    const striker = summary({ docId: 'b', sense: 'sport' });
    const mayor = summary({ docId: 'a', sense: 'other' });
    expect(resolveCorpus([unknown]).idOf('c', 0)).toBe('person:ann-lee');
    expect(resolveCorpus([unknown, striker]).idOf('c', 0)).toBe('person:ann-lee.sport');
    expect(resolveCorpus([unknown, striker, mayor]).idOf('c', 0)).toBe('person:ann-lee');
  });

  it('takes it for the one whom nearly all articles mean that tell, though one tells of another', () => {
    const unknown = summary({ docId: 'z' });
    const strikers = Array.from({ length: 9 }, (_, at) => summary({ docId: `s${at}`, sense: 'sport' }));
    const mayor = summary({ docId: 'm', sense: 'other' });
    const idOf = (...others: readonly EntitySummary[]): string =>
      resolveCorpus([unknown, ...others]).idOf('z', 0);
    expect(idOf(...strikers, mayor)).toBe('person:ann-lee.sport');
    expect(idOf(...strikers.slice(1), mayor)).toBe('person:ann-lee');
    expect(idOf(...strikers.slice(0, 4), mayor)).toBe('person:ann-lee');
  });

  const article = (docId: string, name: string): EntitySummary => summary({ docId, name });
  const five = ['a', 'b', 'c', 'd', 'e'].map((docId) => article(docId, 'Ann Lee'));

  it('takes a surname alone for the one whom nearly all articles that tell mean', () => {
    const alone = article('z', 'Lee');
    expect(resolveCorpus([...five, alone]).idOf('z', 0)).toBe('person:ann-lee');
    expect(resolveCorpus([...five.slice(1), alone]).idOf('z', 0)).toBe('person:lee');
    expect(resolveCorpus([...five, alone, article('f', 'Bob Lee')]).idOf('z', 0)).toBe('person:lee');
  });

  it('never takes a surname alone for somebody whom its own article names in full', () => {
    const corpus = resolveCorpus([...five, summary({ docId: 'a', entity: 1, name: 'Lee' })]);
    expect(corpus.idOf('a', 1)).toBe('person:lee');
  });

  it('writes no name in capitals alone that an article writes otherwise', () => {
    const town = { type: 'GPE', name: 'BATH', geonames: '1' } as const;
    const { entities } = resolveCorpus([
      summary({ ...town, docId: 'a', aliasCounts: [['BATH', 1]] }),
      summary({
        ...town,
        docId: 'b',
        aliasCounts: [
          ['BATH', 1],
          ['Bath', 3],
        ],
      }),
    ]);
    expect(entities[0]!.name).toBe('Bath');
  });

  it('knows an organization by its country where many countries have one of its name', () => {
    const court = summary({
      type: 'ORG',
      name: 'Supreme Court of India',
      bareName: 'supreme court',
      sense: 'in',
    });
    expect(entityId(court)).toBe('organization:supreme-court.in');
  });

  it('gives an article’s entities the same ids when other articles go', () => {
    fc.assert(
      fc.property(summaries, (rows) => {
        const all = resolveCorpus(rows);
        const own = rows.filter(({ docId }) => docId === 'a');
        const alone = resolveCorpus(own);
        for (const { docId, entity } of own) expect(alone.idOf(docId, entity)).toBe(all.idOf(docId, entity));
      }),
    );
  });

  it('gives what its article tells from its namesakes the same id whatever comes and goes', () => {
    const told = fc.array(
      fc.record({
        docId: fc.constantFrom('a', 'b', 'c'),
        name: fc.constantFrom('Ann Lee', 'Bob Ray'),
        sense: fc.constantFrom(undefined, 'sport', 'arts', 'in'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(told, (rows) => {
        const all = rows.map(({ sense, ...row }, entity) =>
          summary({ ...row, entity, ...(sense === undefined ? {} : { sense }) }),
        );
        const corpus = resolveCorpus(all);
        const own = all.filter(({ docId }) => docId === 'a');
        const alone = resolveCorpus(own);
        for (const { docId, entity, sense } of own)
          if (sense !== undefined) expect(alone.idOf(docId, entity)).toBe(corpus.idOf(docId, entity));
        const ids = own.map(({ entity }) => corpus.idOf('a', entity));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('counts every mention once', () => {
    fc.assert(
      fc.property(summaries, (rows) => {
        const total = rows.reduce((sum, { mentions }) => sum + mentions, 0);
        expect(resolveCorpus(rows).entities.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(total);
      }),
    );
  });
});
