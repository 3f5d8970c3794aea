import { describe, expect, it } from 'vitest';
import { makeEntities } from '../../src/resolve/entities.ts';
import { loadKnowledge } from '../../src/resolve/knowledge.ts';
import { collectNames } from '../../src/resolve/names/names.ts';
import { layOut } from '../../src/resolve/references/layout.ts';
import { findRelations, RELATION_RULES } from '../../src/resolve/relations/index.ts';
import type { RelationRule } from '../../src/resolve/relations/rule.ts';
import { joinNames } from '../../src/resolve/sieves/index.ts';
import { build } from './build.ts';

const knowledge = loadKnowledge();

/** What rules find in a marked text, as the examples write it: `1 president of Kyrgyzstan → 2`. */
function finds(marked: string, rules: readonly RelationRule[] = RELATION_RULES): readonly string[] {
  const { document, things } = build(marked);
  const names = collectNames(document, knowledge);
  joinNames(names);
  const { entities, entityOf } = makeEntities(names);
  const byMention = document.mentions.map((_, index) => entityOf[index] ?? null);
  const numberOf = (entity: number): number => things[byMention.indexOf(entity)]!;
  return findRelations(document, knowledge, layOut(document), entities, byMention, rules).map(
    ({ kind, subject, object }) => {
      const near = kind === 'located_near' ? 'near ' : '';
      const owner = object.entity === null ? '' : ` → ${numberOf(object.entity)}`;
      return `${numberOf(subject.entity)} ${near}${document.text.slice(object.start, object.end)}${owner}`;
    },
  );
}

describe.each(RELATION_RULES.map((rule) => [rule.id, rule] as const))('the relation rule %s', (_, rule) => {
  it.each(rule.examples.map(({ text, finds: expected }) => [text, expected] as const))(
    'finds what its example says: %s',
    (text, expected) => {
      expect(finds(text, [rule])).toEqual(expected);
    },
  );

  it.each(rule.counterExamples)('finds nothing in its counter-example: %s', (text) => {
    expect(finds(text, [rule])).toEqual([]);
  });
});

describe('findRelations', () => {
  it('has rules with ids of their own, each with examples and counter-examples', () => {
    expect(new Set(RELATION_RULES.map(({ id }) => id)).size).toBe(RELATION_RULES.length);
    for (const rule of RELATION_RULES) {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.counterExamples.length).toBeGreaterThan(0);
    }
  });

  it('tells the statements of a sentence in the order of the text', () => {
    expect(
      finds(
        'In [GPE 1 Osh], [GPE 2 Kyrgyzstan], [NORP 3 Kyrgyz] President [PERSON 4 Sadyr Japarov] met [PERSON 5 Ann Lee], head of [ORG 6 Boeing].',
      ),
    ).toEqual(['1 Kyrgyzstan → 2', '3 Kyrgyzstan → 2', '4 Kyrgyz President → 2', '5 head of Boeing → 6']);
  });

  it.each([
    ['The [ORG 1 Dam Safety Board] ([ORG 1 DSB]) met.', 'Dam Safety Board (DSB)'],
    ['The [ORG 1 Dam Safety Board] (“[ORG 1 DSB]”) met.', 'Dam Safety Board (“DSB”)'],
    ['The [ORG 1 DSB] ([ORG 1 Dam Safety Board], on Monday) met.', 'DSB (Dam Safety Board'],
    ['[GPE 1 Turkey], a [ORG 2 NATO] member, agreed.', 'Turkey, a NATO member'],
    ['[PERSON 2 Eliud Kipchoge] is a [NORP 1 Kenyan] runner.', 'Eliud Kipchoge is a Kenyan runner'],
    [
      '[GPE 2 Bishkek], the [NORP 1 Kyrgyz] capital, is in [GPE 3 Kyrgyzstan].',
      'Bishkek, the Kyrgyz capital',
    ],
  ])('tells the whole of the words that say it: %s', (marked, words) => {
    const { document } = build(marked);
    const names = collectNames(document, knowledge);
    joinNames(names);
    const { entities, entityOf } = makeEntities(names);
    const byMention = document.mentions.map((_, index) => entityOf[index] ?? null);
    const found = findRelations(document, knowledge, layOut(document), entities, byMention);
    expect(found.map(({ start, end }) => document.text.slice(start, end))).toContain(words);
  });

  it('takes nothing from headlines', () => {
    expect(finds('Mayor [PERSON 1 Ana Diaz] Quits\n\nIt rained on all of the town on Monday.')).toEqual([]);
  });

  it('is linear in texts of names alone', () => {
    const many = '[PERSON 1 Ann Lee], [GPE 2 Osh], '.repeat(2000);
    expect(finds(`${many}.`)).toEqual([]);
  });
});
