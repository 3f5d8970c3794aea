import { describe, expect, it } from 'vitest';
import { extract } from '../markup.ts';

/** Who is told, where that is a news outlet that passes it on; null where it is none. */
function reporter(told: string): string | null {
  const { text, quotes } = extract(`The bank will be sold, a trader told ${told}.`);
  const source = quotes[0]!.sources.find(({ role }) => role === 'reporter');
  return source === undefined ? null : text.slice(source.start, source.end);
}

describe('news outlets', () => {
  it.each([
    'The Economist',
    'the Nikkei',
    'The Nikkei',
    'The Kommersant',
    'The Spiegel',
    'The Guardian',
    'the Hindu',
    'The Hill',
  ])('are known with their article: %s', (told) => {
    expect(reporter(told)).toBe(told);
  });

  it.each([
    'the people',
    'the Reuters-owned firm',
    'a reader of the Herald of Lund',
    'the head of radio police',
    'a Hindu',
    'the Hindu priest',
    'the conversation',
  ])('are not %s', (told) => {
    expect(reporter(told)).toBeNull();
  });
});
