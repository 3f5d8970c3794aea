import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Speaker and words of what is found to be issued in a text of these paragraphs. */
function issued(...paragraphs: readonly string[]): readonly string[] {
  const text = paragraphs.join('\n\n');
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return quotedOf(text)
    .quotes.filter(({ rule }) => rule === 'issued')
    .map(({ sources, content }) => `${words(sources[0]!)}: ${content.map(words).join(' ')}`);
}

const WORDS = '“We have closed the plant.”';

describe('a statement in the paragraphs below who issues it', () => {
  it.each([
    ['Senator Ann Lee released the following statement:', 'Senator Ann Lee'],
    ['Governor Ann Lee today issued the following statement on the floods:', 'Governor Ann Lee'],
    [
      'The company’s chief executive, Ann Lee, sent this email to staff:',
      'The company’s chief executive, Ann Lee',
    ],
    ['Later the ministry would publish a statement on its website:', 'the ministry'],
    ['Statement by Mayor Ann Lee:', 'Mayor Ann Lee'],
    ['The following is a statement from Ann Lee, head of Rift:', 'Ann Lee, head of Rift'],
    ['The statement from Orom County Sheriff Tom Beck reads:', 'Orom County Sheriff Tom Beck'],
    ['She received this message from her brother Tom Lee:', 'her brother Tom Lee'],
    ['Judge Tom Poe read the jury’s last note:', 'the jury'],
    [
      'Joint statement by the ministers of France, Spain and Italy:',
      'the ministers of France, Spain and Italy',
    ],
    ['In 1941 Ann Lee sent a message to Tom Poe:', 'Ann Lee'],
    ['Ann Lee released a statement from her cell:', 'Ann Lee'],
    ['His lawyers gave the judge a letter from his daughter:', 'his daughter'],
    ['The company was sent this letter by the regulator:', 'the regulator'],
    ['The minister made the following points:', 'The minister'],
    ['The union gave three reasons for the strike:', 'The union'],
    ['The disaster agency gave this account of the night:', 'The disaster agency'],
    ['On Monday, the ministry added the following on the ban:', 'the ministry'],
    ['Ann Lee, head of research at Rift, had this to say:', 'Ann Lee, head of research at Rift'],
    ['Speaking in Orom, Foreign Minister Ann Lee said:', 'Foreign Minister Ann Lee'],
    ['Please attribute the following to Ann Lee, head of Rift:', 'Ann Lee, head of Rift'],
  ])('is theirs: %s', (lead, source) => {
    expect(issued(lead, WORDS)).toEqual([`${source}: ${WORDS}`]);
  });

  it('goes on over all the paragraphs in quotation marks', () => {
    expect(issued('Statement by Ann Lee:', WORDS, '“We are sorry.”', 'The plant was old.')).toEqual([
      `Ann Lee: ${WORDS} “We are sorry.”`,
    ]);
  });

  it('may be a list', () => {
    expect(issued('The union gave these reasons:', `• ${WORDS}\n• “We are sorry.”`)).toEqual([
      `The union: ${WORDS} “We are sorry.”`,
    ]);
  });

  it('is the first paragraph alone behind the verb itself, where another goes on', () => {
    expect(issued('Speaking in Orom, Ann Lee said:', WORDS, '“You have not,” said Tom Poe.')).toEqual([
      `Ann Lee: ${WORDS}`,
    ]);
  });

  it.each([
    'The response from voters worried the mayor:',
    'The ministry has not issued a statement on these points:',
    'The court gave the following definition of it:',
    'The school posted a photo of the sign:',
    'His mother read the letter he wrote on his last night:',
    'She told the court that she was sent a message by him:',
    'The court released the text messages of the accused:',
    'Senator Ann Lee released the following statement.',
    'Ann Lee was told the following:',
    'Ann Lee never said the following:',
    'Which player said this:',
    'The paper made these same claims in May, and Ann Lee responded:',
  ])('is not where something else leads up to it: %s', (lead) => {
    expect(issued(lead, WORDS)).toEqual([]);
  });
});
