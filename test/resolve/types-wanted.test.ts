import { describe, expect, it } from 'vitest';
import { NAME_TYPES } from '../../src/document.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { keepTypes } from '../../src/resolve/types-wanted.ts';

const article = {
  id: 'a',
  path: null,
  text: [
    'Norwegian Foreign Minister Kari Nordmann will visit Berlin on Tuesday, the Reuters news agency reported.',
    '“We will talk about NATO,” she said. Germany is a member of NATO.',
    'Nordmann leads the Labour Party. The party lost votes in Oslo, it said.',
  ].join('\n'),
  title: null,
  published: { value: '2024-03-04', basis: 'given' },
  source: null,
  url: null,
} as const;
const whole = createPipeline()(article);

describe('the types of names that are wanted', () => {
  it.each(NAME_TYPES)('leave names of others out, and nothing refers to what is not there: %s', (type) => {
    const { mentions, entities, quotes, relations } = keepTypes(new Set([type]))(whole);
    expect(mentions.map((mention) => mention.start)).toEqual(
      whole.mentions.filter((mention) => mention.type === type).map((mention) => mention.start),
    );
    const nameOf = (entity: number | null): string | null =>
      entity === null ? null : entities[entity]!.name;
    for (const { start, end, entity } of mentions) {
      const before = whole.mentions.find((mention) => mention.start === start && mention.end === end)!;
      expect(nameOf(entity)).toBe(before.entity === null ? null : whole.entities[before.entity]!.name);
    }
    for (const mention of mentions) {
      if (typeof mention.antecedent === 'number') expect(mentions[mention.antecedent]).toBeDefined();
    }
    for (const quote of quotes) for (const source of quote.sources) nameOf(source.entity);
    for (const { subject, object } of relations) {
      expect(entities[subject.entity]).toBeDefined();
      nameOf(object.entity);
    }
    expect(quotes).toHaveLength(whole.quotes.length);
  });

  it('leave everything as it is where all are wanted', () => {
    expect(keepTypes(new Set(NAME_TYPES))(whole)).toEqual(whole);
  });

  it('keep a speaker of a type that is wanted', () => {
    const { quotes, entities } = keepTypes(new Set(['PERSON']))(whole);
    const speakers = quotes
      .flatMap(({ sources }) => sources)
      .map(({ entity }) => (entity === null ? null : entities[entity]!.name));
    expect(speakers).toContain('Kari Nordmann');
  });
});
