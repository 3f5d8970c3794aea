import { describe, expect, it } from 'vitest';
import { JOINS } from '../../src/dates/joins/index.ts';
import type { Example } from '../../src/dates/rule.ts';
import { RULES } from '../../src/dates/rules/index.ts';
import { readDates } from './read.ts';

function holds([bracketed, published, type, value]: Example): void {
  const start = bracketed.indexOf('[');
  const text = bracketed.replace('[', '').replace(']', '');
  const end = bracketed.indexOf(']') - 1;
  const { dates } = readDates(text, published);
  expect(dates.map((date) => [text.slice(date.start, date.end), date.type, date.value])).toEqual([
    [text.slice(start, end), type, value],
  ]);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  it.each(rule.examples.map((example) => [example[0], example] as const))('reads %s', (_text, example) =>
    holds(example),
  );
  it.each(rule.counterExamples)('finds nothing in %s', (text) => {
    expect(readDates(text, '2023-10-06').dates).toEqual([]);
  });
  it('has an example and a counter-example', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
  });
});

describe.each(JOINS.map((join) => [join.id, join] as const))('the join %s', (_, join) => {
  it.each(join.examples.map((example) => [example[0], example] as const))('reads %s', (_text, example) =>
    holds(example),
  );
  it.each(join.counterExamples)('leaves apart what stands in %s', (text) => {
    const { dates } = readDates(text, '2023-10-06');
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter(({ rule }) => rule === join.id)).toEqual([]);
  });
  it('has an example and a counter-example', () => {
    expect(join.examples.length).toBeGreaterThan(0);
    expect(join.counterExamples.length).toBeGreaterThan(0);
  });
});

describe('the rules', () => {
  it('have names of their own', () => {
    const ids = [...RULES, ...JOINS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
