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
    expect(Object.keys(json.quotes[0]!).join()).toBe('id,kind,content,cue,sources,parent,rule');
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
});
