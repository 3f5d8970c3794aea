import { describe, expect, it } from 'vitest';
import { MENDS } from '../../src/quotes/mends/index.ts';
import { extract, parseExample, textOf } from './markup.ts';

/** Checks the only quote of an example, its sources in any order; nothing is said in one without marks. */
function check(marked: string): void {
  const { text, content, source, cue } = parseExample(marked);
  const { quotes } = extract(text);
  expect(quotes.length).toBe(content.length === 0 ? 0 : 1);
  const [quote] = quotes;
  if (quote === undefined) return;
  expect(textOf(text, quote.content)).toEqual(content);
  expect(textOf(text, quote.cue)).toEqual(cue);
  expect([...textOf(text, quote.sources)].sort()).toEqual([...source].sort());
}

for (const { id, examples, counterExamples } of MENDS) {
  describe(id, () => {
    it.each([...examples, ...counterExamples])('reads %s', check);
  });
}
