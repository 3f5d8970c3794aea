import { describe, expect, it } from 'vitest';
import { quoteText, sourceText } from '../../src/write/index.ts';

const whole = (text: string): string => quoteText(text, [{ start: 0, end: text.length }]);

describe('quoteText', () => {
  it.each([
    ['“We will win.”', 'We will win.'],
    ['"We will win."', 'We will win.'],
    ['‘We will win.’', 'We will win.'],
    ["'We will win.'", 'We will win.'],
    ["''We will win.''", 'We will win.'],
    ["``We will win.''", 'We will win.'],
    ['«We will win.»', 'We will win.'],
    ['„We will win.“', 'We will win.'],
    ['„We will win.”', 'We will win.'],
    ['“We will win.“', 'We will win.'],
    ['“We will win."', 'We will win.'],
    ['”We will win.”', 'We will win.'],
    ['"We will win.”', 'We will win.'],
    ['‘‘We will win.’’', 'We will win.'],
    ['``We will win.``', 'We will win.'],
    ["`We will win.'", 'We will win.'],
    ['`We will win.`', 'We will win.'],
    ['»We will win.«', 'We will win.'],
    ["‘We will win.'", 'We will win.'],
    ['‚We will win.‘', 'We will win.'],
    ['‚We will win.’', 'We will win.'],
    ["'We will win.’", 'We will win.'],
    ['We will win.”', 'We will win.'],
    ['We will win."', 'We will win.'],
    ['We will win.»', 'We will win.'],
    ["We will win.''", 'We will win.'],
    ['We will win.’’', 'We will win.'],
    ['“ We will win. ”', 'We will win.'],
    ['“ We will win.', 'We will win.'],
    [' “We will win. ', 'We will win.'],
  ])('takes the marks off %s', (text, expected) => {
    expect(whole(text)).toBe(expected);
  });

  it.each([
    '“It will rain,” said the mayor',
    '"It will rain," said the mayor',
    "''It will rain,'' said the mayor",
    '“Rain” or snow',
  ])('leaves the marks that close before the end: %s', (text) => {
    expect(whole(text)).toBe(text);
  });

  it('leaves out the comma that stands for the attribution', () => {
    expect(whole('“We will win,”')).toBe('We will win');
  });

  it('joins the pieces of a split quote with a space', () => {
    const text = '“We will,” she said, “win.”';
    expect(
      quoteText(text, [
        { start: 0, end: 10 },
        { start: 21, end: 27 },
      ]),
    ).toBe('We will, win.');
  });

  it('joins paragraphs of which only the last is closed', () => {
    const text = '“One.\n“Two.”';
    expect(
      quoteText(text, [
        { start: 0, end: 5 },
        { start: 6, end: 12 },
      ]),
    ).toBe('One. Two.');
  });

  it.each([
    'the plan is “mad”',
    'the plan is «mad»',
    'the plan is "mad"',
    '“mad”, not “bad”',
    '«mad», not «bad»',
    "``mad'', not ``bad''",
    'a strike of the workers’',
    "a strike of the workers'",
    'he would "never" do it',
  ])('leaves marks that belong to words inside: %s', (text) => {
    expect(whole(text)).toBe(text);
  });

  it('keeps the marks of a quote within a quote', () => {
    expect(whole('“He told me ‘no’”')).toBe('He told me ‘no’');
  });

  it.each([
    ['“One “two” three.”', 'One “two” three.'],
    ['«One «two» three.»', 'One «two» three.'],
    ['"Mad", not "bad"', 'Mad", not "bad'],
    ["‘Don't’", "Don't"],
    ['‘The workers’ strike’', 'The workers’ strike'],
  ])('takes only the outer marks off %s', (text, expected) => {
    expect(whole(text)).toBe(expected);
  });

  it('keeps commas that are not at the end', () => {
    expect(whole('“Yes, we, will,”')).toBe('Yes, we, will');
  });

  it('is empty-handed about marks alone', () => {
    expect(whole('“”')).toBe('');
    expect(
      quoteText('“One” “” “two”', [
        { start: 0, end: 5 },
        { start: 6, end: 8 },
        { start: 9, end: 14 },
      ]),
    ).toBe('One two');
  });

  it('ends with a full stop what an attribution that ends its sentence had ended with a comma', () => {
    const text = '“It moved,” said Lee. “Then it stopped,” he said, “and we ran.”';
    const pieces = ['“It moved,”', '“Then it stopped,”', '“and we ran.”'].map((piece) => {
      const start = text.indexOf(piece);
      return { start, end: start + piece.length };
    });
    expect(quoteText(text, pieces)).toBe('It moved. Then it stopped, and we ran.');
  });

  it('takes the stop of an abbreviation for no end of a sentence where the next piece goes on', () => {
    const text = '“It moved,” Lee told Acme Inc. “and then it stopped.”';
    const pieces = ['“It moved,”', '“and then it stopped.”'].map((piece) => {
      const start = text.indexOf(piece);
      return { start, end: start + piece.length };
    });
    expect(quoteText(text, pieces)).toBe('It moved, and then it stopped.');
  });
});

it('gives a quote whose lines are broken in one line', () => {
  expect(whole('“It is\nindoors that  is\nworse.”')).toBe('It is indoors that is worse.');
});

describe('sourceText', () => {
  it.each([
    ['Ann Lee, who', 'Ann Lee'],
    ['voters who', 'voters'],
    ['who', 'who'],
    ['the man, who has led the club', 'the man, who has led the club'],
    ['the Who', 'the Who'],
    ['The province’s chief\nminister', 'The province’s chief minister'],
  ])('makes of «%s» «%s»', (text, words) => {
    expect(sourceText(text, { start: 0, end: text.length })).toBe(words);
  });
});
