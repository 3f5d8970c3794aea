import { describe, expect, it } from 'vitest';
import { ACCORDING_EXAMPLES } from '../../src/quotes/attributions/according-to.ts';
import { COLON_EXAMPLES } from '../../src/quotes/attributions/colon.ts';
import { PATTERNS } from '../../src/quotes/attributions/index.ts';
import { extract, parseExample, textOf } from './markup.ts';

function check(marked: string, rule: string): void {
  const { text, content, source, cue } = parseExample(marked);
  const { quotes } = extract(text);
  const quote = quotes.find((one) => one.parent === null);
  expect(quote?.rule).toBe(rule);
  expect(textOf(text, quote!.content)).toEqual(content);
  expect(textOf(text, quote!.cue)).toEqual(cue);
  expect(textOf(text, quote!.sources)).toEqual(source);
}

for (const { id, examples, counterExamples } of PATTERNS) {
  describe(id, () => {
    it.each(examples)('reads %s', (example) => check(example, id));
    it.each(counterExamples)('finds nothing in %s', (text) => {
      expect(extract(text).quotes).toEqual([]);
    });
  });
}

describe('according-to', () => {
  it.each(ACCORDING_EXAMPLES)('reads %s', (example) => check(example, 'according-to'));
});

describe('colon', () => {
  it.each(COLON_EXAMPLES)('reads %s', (example) => check(example, 'colon'));
});
