import { describe, expect, it } from 'vitest';
import type { ResolvedMention } from '../../src/document.ts';
import { sourceEntity } from '../../src/resolve/sources.ts';
import { build } from './build.ts';

/** The entity of a quote's source in a text whose one pronoun or description, `{1 they}`, refers to the thing of that number. */
function entityOfSource(marked: string, type: 'PERSON' | 'ORG'): number | null {
  const { document, references } = build(marked);
  const [{ start, end, thing }] = references as [(typeof references)[0]];
  const mention: ResolvedMention = {
    start,
    end,
    type,
    form: 'pronoun',
    sentence: 0,
    rule: 'pronoun',
    score: 1,
    entity: thing,
  };
  return sourceEntity({ start, end, role: 'speaker' }, [mention], document);
}

describe('the source of a quote', () => {
  it.each([
    ['{1 She} said that it rains.', 'PERSON', 1],
    ['{1 They} said that it rains.', 'ORG', 1],
    ['{1 They} said that it rains.', 'PERSON', null],
    ['{1 We} think that it rains.', 'PERSON', null],
  ] as const)('is one person by a pronoun for one only: %s (%s)', (marked, type, entity) => {
    expect(entityOfSource(marked, type)).toBe(entity);
  });
});
