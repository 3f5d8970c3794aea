import { afterEach, describe, expect, it, vi } from 'vitest';
import { MENDS } from '../../../src/quotes/mends/index.ts';
import { extract, parseExample, textOf } from '../markup.ts';

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

afterEach(() => {
  vi.restoreAllMocks();
});

for (const mend of MENDS) {
  /** Whether the mend changes anything where a text is read. */
  const isNeeded = (marked: string): boolean => {
    const watched = vi.spyOn(mend, 'mend');
    extract(parseExample(marked).text);
    return watched.mock.calls.some(([, one], call) => watched.mock.results[call]!.value !== one);
  };
  describe(mend.id, () => {
    it.each([...mend.examples, ...mend.counterExamples])('reads %s', check);

    it('is needed for one of its examples', () => {
      expect(mend.examples.some(isNeeded)).toBe(true);
    });

    it.each(mend.counterExamples)('keeps away from %s', (marked) => {
      expect(isNeeded(marked)).toBe(false);
    });
  });
}
