import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quoted } from '../../../src/document.ts';
import { extract } from '../markup.ts';

interface Expected {
  readonly says: string;
  readonly speaker: string;
  readonly reporter: string | null;
  readonly within: string | null;
}

interface Passage {
  readonly text: string;
  readonly expected: readonly Expected[];
}

function readPassages(): readonly Passage[] {
  const blocks = readFileSync(new URL('./chains.txt', import.meta.url), 'utf8').split('\n\n');
  return blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    if (lines.length === 0) return [];
    const expected = lines.slice(1).map((line) => {
      const fields = new Map(
        line
          .slice(2)
          .split(' | ')
          .map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 2)] as const),
      );
      return {
        says: fields.get('says')!,
        speaker: fields.get('speaker')!,
        reporter: fields.get('reporter') ?? null,
        within: fields.get('within') ?? null,
      };
    });
    return [{ text: lines[0]!, expected }];
  });
}

/** What is wrong with the chain of a quote; null where it is right. */
function fault(document: Quoted, expected: Expected): string | null {
  const { text, quotes } = document;
  const words = (index: number) =>
    quotes[index]!.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  const found = quotes.findIndex(
    (quote, index) =>
      words(index).includes(expected.says) && (quote.parent !== null) === (expected.within !== null),
  );
  if (found < 0) return `not found: ${expected.says}`;
  const quote = quotes[found]!;
  const named = (role: string) => {
    const source = quote.sources.find((one) => one.role === role);
    return source === undefined ? null : text.slice(source.start, source.end).replace(/,$/, '');
  };
  const speaker = named('speaker') ?? '-';
  if (speaker !== expected.speaker) return `speaker of «${expected.says}» is «${speaker}»`;
  if (named('reporter') !== expected.reporter)
    return `reporter of «${expected.says}» is «${named('reporter')}»`;
  if (
    expected.within !== null &&
    !words(quote.parent!)
      .replace(/^that /, '')
      .startsWith(expected.within)
  )
    return `«${expected.says}» is within another quote`;
  return null;
}

describe('chains of sources', () => {
  const passages = readPassages();

  it('has at least sixty passages', () => {
    expect(passages.length).toBeGreaterThanOrEqual(60);
  });

  it('reads nine in ten of them right', () => {
    const faults = passages.flatMap(({ text, expected }) => {
      const document = extract(text);
      const wrong = expected.map((one) => fault(document, one)).filter((one) => one !== null);
      return wrong.length === 0 ? [] : [`${text} → ${wrong.join('; ')}`];
    });
    if (process.env.COPYDESK_SHOW_FAULTS) console.log(faults.join('\n'));
    expect(1 - faults.length / passages.length, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
