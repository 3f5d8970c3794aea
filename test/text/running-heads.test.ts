import { describe, expect, it } from 'vitest';
import { runningHeads } from '../../src/text/running-heads.ts';

const found = (...pages: readonly string[]): readonly string[] => {
  const text = pages.join('\f');
  return runningHeads(text).map(({ start, end }) => text.slice(start, end));
};
const BODY = 'The council met.\nIt rained all day.\nNobody came.\nThe mayor left.';
const OTHER = 'She came back.\nThe sun shone.\nA vote was held.\nThe pier stays.';
const LAST = 'It opens soon.\nTickets are free.\nBring a coat.\nAll may come.';

describe('lines on the edges of pages run through a text', () => {
  it.each([
    ['The Herald 3', 'The Herald 4'],
    ['3 | Harbour Board', '4 | Harbour Board'],
    ['3', '4'],
    ['- 3 -', '- 4 -'],
    ['A7', 'A8'],
    ['[7/9]', '[8/9]'],
    ['Page 1 of 2', 'Page 2 of 2'],
    ['5/3/2024, 10:15   Pier to close - Harbour News', '5/3/2024, 10:15   Pier to close - Harbour News'],
    ['https://news.example/pier   1/2', 'https://news.example/pier   2/2'],
    ['HARBOUR TIMES   Monday, 4 March 2024   A7', 'HARBOUR TIMES   Monday, 4 March 2024   A8'],
  ])('as «%s» and «%s» on top or at the foot', (first, second) => {
    expect(found(`${first}\n\n${BODY}\n`, `${second}\n\n${OTHER}\n`)).toEqual([first, second]);
    expect(found(`${BODY}\n\n${first}\n`, `${OTHER}\n\n${second}\n`, '\n')).toEqual([first, second]);
    // Without blank lines, below a line that does not run, and in lines that end as on Windows.
    expect(found(`${BODY}\n ${first} `, `${OTHER}\n${second}`)).toEqual([first, second]);
    expect(found(`No. ${BODY}\r\n${first}\r\n`, `${OTHER}\r\n${second}\r\n`)).toEqual([first, second]);
  });

  it('where half of the pages have the same words, as left and right pages do', () => {
    const pages = [`Harbour Board\n\n${BODY}`, `Annual Report\n\n${OTHER}`];
    expect(found(...pages, ...pages, ...pages)).toHaveLength(6);
    expect(found(...pages, ...pages)).toEqual([]);
    expect(found(...pages, ...pages, pages[0]!, LAST, LAST)).toEqual([]);
  });

  it.each([
    [['The Herald 3', 'The Herald 3']],
    [['The Herald 3', 'The Herald 5']],
    [['The Herald', 'The Herald']],
    [['Chapter 3', 'Chapter 4']],
    [['Amendment No. 3', 'Amendment No. 4']],
    [['Bus route No. 3', 'Bus route No. 4']],
    [['It rained for 3 days.', 'It rained for 4 days.']],
    [['Day 2 of the trial', 'Day 3 of the trial']],
    [['And the rain came down.', 'And the rain came down.', 'And the rain came down.']],
    [['Oh, the rain,', 'Oh, the rain,', 'Oh, the rain,']],
    [['Oh let the rain come down', 'Oh let the rain come down', 'Oh let the rain come down']],
    [['District  Votes', 'District  Votes', 'District  Votes']],
    [['Applause', 'Applause', 'Applause']],
    [['12  14  19', '7  3  10', '5  4  9']],
    [['3  10', '4  12']],
    [['Leeds  12  14', 'Leeds  19  3']],
    [['THE CHAIRMAN:', 'THE CHAIRMAN:', 'THE CHAIRMAN:']],
    [['In 2019 the pier closed', 'In 2023 the pier closed']],
  ])('but not %j', (lines) => {
    const bodies = [BODY, OTHER, LAST];
    expect(found(...lines.map((line, page) => `${line}\n${bodies[page]}`))).toEqual([]);
    expect(found(...lines.map((line, page) => `${bodies[page]}\n${line}`))).toEqual([]);
  });

  it('but not within a page, nor where no page ends', () => {
    expect(found('The Herald 3\n\nIt rained.\n\nThe Herald 4')).toEqual([]);
    const within = (line: string): string => `${BODY}\n${line}\n${BODY}`;
    expect(found(within('The Herald 3'), within('The Herald 4').replaceAll('.', '!'))).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('\n', '\n')).toEqual([]);
  });
});

describe('lines with a day and the number of the page run through a text that has lost its form feeds', () => {
  it.each([
    ['Orom Herald      Monday, March 4, 2024      5', 'Orom Herald   Monday, March 4, 2024   6'],
    ['5   Orom Herald   4 March 2024', '7   Orom Herald   4 March 2024'],
    ['The Harbour Post | March 4, 2024 | 12', 'The Harbour Post | March 4, 2024 | 13'],
    ['ANNUAL MEETING, MARCH 4, 2024 1', 'ANNUAL MEETING, MARCH 4, 2024 2'],
  ])('as «%s» and «%s»', (first, second) => {
    expect(found(`${first}\n\n${BODY}\n\n${second}\n\n${OTHER}`)).toEqual([first, second]);
  });

  it.each([
    ['Orom Herald, March 4, 2024 5', 'Orom Herald, March 5, 2024 6'],
    ['Orom Herald, March 4, 2024', 'Orom Herald, March 4, 2024'],
    ['Orom Herald, March 4, 2024 5', 'Orom Herald, March 4, 2024 5'],
    ['Orom Herald, March 4, 2024 6', 'Orom Herald, March 4, 2024 5'],
    ['Orom bill 2024 5', 'Orom bill 2024 6'],
    ['They met on March 4, 2024, at 5', 'They sat on March 4, 2024, at 6'],
    ['4 March 2024', '5 March 2024'],
  ])('not «%s» and «%s»', (first, second) => {
    expect(found(`${first}\n\n${BODY}\n\n${second}\n\n${OTHER}`)).toEqual([]);
  });

  it('not where other lines stand close', () => {
    expect(found(`Fair, March 4, 2024 5\n${BODY}\nFair, March 4, 2024 6\n${OTHER}`)).toEqual([]);
  });
});
