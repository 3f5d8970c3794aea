import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Writer and words of each letter that is quoted. */
function mailed(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return quotedOf(text)
    .quotes.filter(({ rule }) => rule === 'mail')
    .map(({ sources, content }) => `${words(sources[0]!)}: ${content.map(words).join(' ')}`);
}

describe('a letter that an answer quotes', () => {
  it('is its writer’s, each line behind a mark', () => {
    expect(
      mailed(
        'On Mon, 4 Mar 2024 at 09:12, Ann Lee <ann@rift.example> wrote:',
        '',
        '> Can you come?',
        '>',
        '> I need the figure.',
        '',
        'I can.',
      ),
    ).toEqual(['Ann Lee: Can you come? I need the figure.']);
  });

  it('may lie in another', () => {
    expect(mailed('> On 14 Mar 2024, at 08:55, News Desk wrote:', '>> Will it close?', '> No.')).toEqual([
      'News Desk: Will it close? No.',
    ]);
    expect(
      mailed('On 2 May 2024 Tom Poe wrote:', '> No.', '> On 1 May 2024 Ann Lee wrote:', '>> Will it close?'),
    ).toEqual(['Tom Poe: No.', 'Ann Lee: Will it close?']);
  });

  it.each([
    ['no mark', 'On 14 Mar 2024 Ann Lee wrote:', 'Can you come?'],
    ['no day', 'On the door Ann Lee wrote:', '> Can you come?'],
    ['no writer', 'On 14 Mar 2024 wrote:', '> Can you come?'],
    ['no words', 'On 14 Mar 2024 Ann Lee wrote:', '>'],
  ])('is not found where there is %s', (_, ...lines) => {
    expect(mailed(...lines)).toEqual([]);
  });
});
