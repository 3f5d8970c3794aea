import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { documentJson, failureJson } from '../../src/write/index.ts';
import { SAMPLE } from './sample.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../docs/document.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true }).compile(schema);

describe('documentJson', () => {
  it('is what docs/document.schema.json describes', () => {
    expect(validate(documentJson(SAMPLE)) || validate.errors).toBe(true);
    expect(validate(failureJson('a', 'not-english', 'is in French', 'skipped')) || validate.errors).toBe(
      true,
    );
    expect(validate(failureJson(null, 'bad-json', 'line 3: not JSON')) || validate.errors).toBe(true);
  });

  it('has its keys in the documented order', () => {
    const json = documentJson(SAMPLE);
    expect(Object.keys(json)).toEqual([
      'id',
      'status',
      'title',
      'published',
      'sentences',
      'mentions',
      'entities',
      'dates',
      'quotes',
      'relations',
    ]);
    expect(Object.keys(json.mentions[0]!).join()).toBe('id,start,end,text,type,form,entity,rule,score');
    expect(Object.keys(json.dates[0]!).join()).toBe(
      'id,start,end,text,type,value,mod,begin,until,basis,rule',
    );
    expect(Object.keys(json.quotes[0]!).join()).toBe('id,kind,content,cue,sources,parent,rule,score');
    expect(Object.keys(json.quotes[0]!.sources[0]!).join()).toBe('role,start,end,text,entity');
  });

  it('counts code points unless told otherwise', () => {
    const points = [...SAMPLE.text];
    const json = documentJson(SAMPLE);
    for (const span of [...json.mentions, ...json.dates, ...json.quotes.flatMap((quote) => quote.sources)]) {
      expect(points.slice(span.start, span.end).join('')).toBe(span.text);
    }
    for (const span of documentJson(SAMPLE, { offsets: 'utf16' }).mentions) {
      expect(SAMPLE.text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('names a quote by its parent and an entity by its mention', () => {
    const { quotes, mentions, entities } = documentJson(SAMPLE);
    expect(quotes.map((quote) => quote.parent)).toEqual([null, null, 'q2']);
    expect(mentions.map((mention) => mention.entity)).toEqual(['e1', 'e2', 'e1', 'e3']);
    expect(entities.map((entity) => entity.id)).toEqual(['e1', 'e2', 'e3']);
  });

  it('writes entities that share an id once', () => {
    const { entities } = documentJson(SAMPLE, { entityId: (entity) => (entity === 2 ? 'x1' : `x${entity}`) });
    expect(entities.map(({ id, name, aliases }) => ({ id, name, aliases }))).toEqual([
      { id: 'x0', name: 'Ana Diaz', aliases: [] },
      { id: 'x1', name: 'Riverton', aliases: ['Riverton Post'] },
    ]);
  });

  it('writes how often a set recurs only where that is stated', () => {
    const weekly = { ...SAMPLE.dates[0]!, type: 'SET', value: 'P1W', quant: 'EVERY', freq: '2' } as const;
    const json = documentJson({ ...SAMPLE, dates: [weekly, ...SAMPLE.dates] });
    expect(json.dates[0]).toMatchObject({ quant: 'EVERY', freq: '2' });
    expect(json.dates[1]).not.toHaveProperty('quant');
    expect(validate(json) || validate.errors).toBe(true);
  });

  it('takes each fact of an entity from the first of those that share an id which has it', () => {
    const [ana, town] = SAMPLE.entities;
    const place = { ...town!, name: 'Riverton', aliases: ['the Town'] };
    const known = {
      ...place,
      type: 'LOC' as const,
      name: 'Town of Riverton',
      aliases: ['Riverton', 'A Town'],
      wikidata: 'Q1',
      iso: 'US',
      geonames: '7',
      latitude: 1,
      longitude: 2,
    };
    const record = { ...SAMPLE, entities: [ana!, { ...place, latitude: null, longitude: null }, known] };
    const { entities } = documentJson(record, { entityId: (entity) => (entity === 0 ? null : 'x') });
    expect(entities).toEqual([
      {
        id: 'x',
        type: 'GPE',
        named: true,
        name: 'Riverton',
        aliases: ['A Town', 'Town of Riverton', 'the Town'],
        wikidata: 'Q1',
        iso: 'US',
        geonames: '7',
        latitude: 1,
        longitude: 2,
      },
    ]);
    const first = { ...known, wikidata: 'Q9', iso: 'CA', geonames: '9', latitude: 0, longitude: 0 };
    const both = documentJson({ ...SAMPLE, entities: [first, known] }, { entityId: () => 'x' });
    expect(both.entities[0]).toMatchObject({
      wikidata: 'Q9',
      iso: 'CA',
      geonames: '9',
      latitude: 0,
      longitude: 0,
    });
  });

  it('leaves out an entity without an id, and names nothing by it', () => {
    const json = documentJson(SAMPLE, { entityId: (entity) => (entity === 0 ? null : `x${entity}`) });
    expect(json.entities.map(({ id }) => id)).toEqual(['x1', 'x2']);
    expect(json.mentions.map(({ entity }) => entity)).toEqual([null, 'x1', null, 'x2']);
    const nameless = { ...SAMPLE.mentions[0]!, entity: null };
    expect(documentJson({ ...SAMPLE, mentions: [nameless] }).mentions[0]!.entity).toBe(null);
  });

  it('has the id of the list of the user, where there is one', () => {
    const [first, ...others] = SAMPLE.entities;
    const { entities } = documentJson({ ...SAMPLE, entities: [{ ...first!, listId: 'mine-7' }, ...others] });
    expect(entities[0]).toHaveProperty('listId', 'mine-7');
    expect(entities[1]).not.toHaveProperty('listId');
  });

  it('bounds the day of publication only where the text does', () => {
    const inferred = {
      value: 'XXXX-10',
      basis: 'inferred',
      from: '2022-10-01',
      to: '2024-10-31',
      more: 1,
    } as const;
    expect(documentJson({ ...SAMPLE, published: inferred }).published).toEqual({
      value: 'XXXX-10',
      basis: 'inferred',
      from: '2022-10-01',
      to: '2024-10-31',
    });
    expect(documentJson(SAMPLE).published).toEqual({ value: '2024-03-04', basis: 'given' });
  });

  it('rounds scores to four decimals', () => {
    const score = (value: number) =>
      documentJson({ ...SAMPLE, mentions: [{ ...SAMPLE.mentions[0]!, score: value }] }).mentions[0]!.score;
    expect(score(0.123456)).toBe(0.1235);
    expect(score(1)).toBe(1);
  });

  it('tells who stands in which relation to what, and where', () => {
    const points = [...SAMPLE.text];
    const { relations } = documentJson(SAMPLE);
    expect(
      relations.map(({ id, relation, subject, object }) => [
        id,
        relation,
        ...[subject, object].flatMap(({ start, end, entity }) => [points.slice(start, end).join(''), entity]),
      ]),
    ).toEqual([
      ['r1', 'role', 'Ana Diaz', 'e1', 'Mayor', null],
      ['r2', 'located_in', 'Riverton Post', 'e3', 'Riverton', 'e2'],
    ]);
  });

  it('puts the words of a relation on one line', () => {
    const [, second] = SAMPLE.relations;
    const start = SAMPLE.text.indexOf('Post');
    const wide = { ...second!, object: { start: start - 1, end: start + 14, entity: null } };
    const { relations } = documentJson({ ...SAMPLE, relations: [wide] });
    expect(relations[0]!.object.text).toBe('Post reported');
  });
});

describe('failureJson', () => {
  it('is an error unless the article was skipped', () => {
    expect(failureJson('a', 'no-text', 'holds no text')).toEqual({
      id: 'a',
      status: 'error',
      error: { code: 'no-text', message: 'holds no text' },
    });
    expect(failureJson('a', 'not-english', 'is in French', 'skipped').status).toBe('skipped');
  });
});
