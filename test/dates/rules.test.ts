import { describe, expect, it } from 'vitest';
import { JOINS } from '../../src/dates/joins/index.ts';
import type { Example } from '../../src/dates/rule.ts';
import { RULES } from '../../src/dates/rules/index.ts';
import { readDates } from './read.ts';

/** The spans of what stands in such brackets, in the text without any. */
function marked(example: string, brackets: RegExp): [start: number, end: number][] {
  return [...example.matchAll(brackets)].map(({ 0: { length }, index }) => {
    const start = example.slice(0, index).replace(/[[\]{}]/g, '').length;
    return [start, start + length - 2];
  });
}

function holds([example, published, type, value]: Example): void {
  const text = example.replace(/[[\]{}]/g, '');
  const others = marked(example, /\{[^}]*\}/g);
  const { dates } = readDates(text, published);
  const found = dates.map(({ start, end }) => [start, end]);
  expect(found).toEqual([...others, ...marked(example, /\[[^\]]*\]/g)].sort(([a], [b]) => a - b));
  const isOther = (start: number) => others.some(([from]) => from === start);
  expect(dates.filter(({ start }) => !isOther(start)).map((date) => [date.type, date.value])).toEqual([
    [type, value],
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
