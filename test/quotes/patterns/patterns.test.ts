import { describe, expect, it } from 'vitest';
import { ACCORDING_EXAMPLES } from '../../../src/quotes/patterns/according-to.ts';
import { ANSWER_COUNTER_EXAMPLES, ANSWER_EXAMPLES } from '../../../src/quotes/patterns/answer.ts';
import { COLON_COUNTER_EXAMPLES, COLON_EXAMPLES } from '../../../src/quotes/patterns/colon.ts';
import { WITHIN_COUNTER_EXAMPLES, WITHIN_EXAMPLES } from '../../../src/quotes/patterns/quoted-within.ts';
import { PATTERNS } from '../../../src/quotes/patterns/verb-patterns.ts';
import { spanOf } from '../../../src/quotes/reading.ts';
import { findIn, parseExample, textOf } from '../markup.ts';

function check(marked: string, rule: string, within = false): void {
  const { text, content, source, cue } = parseExample(marked);
  const { reading, found } = findIn(text);
  const { attribution, content: pieces } = found.find((one) => (one.parent === null) !== within)!;
  const { rule: id, cue: cues, source: speaker, reporter } = attribution;
  expect(id).toBe(rule);
  expect(textOf(text, pieces)).toEqual(content);
  expect(
    textOf(
      text,
      cues.map((tokens) => spanOf(reading, tokens)),
    ),
  ).toEqual(cue);
  const sources = [speaker, reporter].filter((tokens) => tokens !== null);
  expect(
    textOf(
      text,
      sources.map((tokens) => spanOf(reading, tokens)),
    ).map((words) => words.replace(/,$/, '')),
  ).toEqual(source);
}

function keepsAway(text: string, rule: string): void {
  expect(findIn(text).found.filter(({ attribution }) => attribution.rule === rule)).toEqual([]);
}

for (const { id, examples, counterExamples } of PATTERNS) {
  describe(id, () => {
    it.each(examples)('reads %s', (example) => check(example, id));
    it.each(counterExamples)('finds nothing in %s', (text) => {
      expect(findIn(text).found).toEqual([]);
    });
  });
}

describe('according-to', () => {
  it.each(ACCORDING_EXAMPLES)('reads %s', (example) => check(example, 'according-to'));
});

describe('colon', () => {
  it.each(COLON_EXAMPLES)('reads %s', (example) => check(example, 'colon'));
  it.each(COLON_COUNTER_EXAMPLES)('keeps away from %s', (text) => keepsAway(text, 'colon'));
});

describe('answer', () => {
  it.each(ANSWER_EXAMPLES)('reads %s', (example) => check(example, 'answer'));
  it.each(ANSWER_COUNTER_EXAMPLES)('keeps away from %s', (text) => keepsAway(text, 'answer'));
});

describe('quoted-within', () => {
  it.each(WITHIN_EXAMPLES)('reads %s', (example) => check(example, 'quoted-within', true));
  it.each(WITHIN_COUNTER_EXAMPLES)('keeps away from %s', (text) => keepsAway(text, 'quoted-within'));
});
