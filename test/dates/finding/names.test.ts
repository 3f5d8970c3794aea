import { describe, expect, it } from 'vitest';
import { outsideOwnDates } from '../../../src/dates/finding/names.ts';
import { OWN_DATE } from '../../../src/dates/finding/own-dates.ts';
import type { Mention, MentionForm, NameType, TimeExpression } from '../../../src/document.ts';
import { readDates } from '../read.ts';

const mention = (
  start: number,
  end: number,
  type: NameType = 'ORG',
  form: MentionForm = 'name',
): Mention => ({
  start,
  end,
  type,
  form,
  sentence: 0,
  rule: 'test',
  score: 1,
});

/** The dates of a text in which a name stands in brackets. */
function datesBeside(marked: string, type: NameType, form: MentionForm = 'name'): readonly string[] {
  const text = marked.replace('[', '').replace(']', '');
  const name = mention(marked.indexOf('['), marked.indexOf(']') - 1, type, form);
  return readDates(text, '2024-05-15', [name]).dates.map(({ start, end }) => text.slice(start, end));
}

describe('a date inside a name', () => {
  it.each(['PERSON', 'ORG', 'FAC', 'GPE', 'LOC', 'WORK', 'PRODUCT'] as const)(
    'is none where the name is of the type %s',
    (type) => {
      expect(datesBeside('He saw [October Nine] at home.', type)).toEqual([]);
      expect(datesBeside('He saw [Blue October] at home.', type)).toEqual([]);
      expect(datesBeside('He saw [October] at home.', type)).toEqual([]);
    },
  );

  it.each(['EVENT', 'LAW', 'NORP'] as const)('is one where the name is of the type %s', (type) => {
    expect(datesBeside('He saw [Blue October] at home.', type)).toEqual(['October']);
  });

  it('is one where the name is no name by form, or ends within the date or before it', () => {
    expect(datesBeside('He saw [Blue October] at home.', 'ORG', 'pronoun')).toEqual(['October']);
    expect(datesBeside('He saw [Blue October] 2019 at home.', 'ORG')).toEqual(['October 2019']);
    expect(datesBeside('He saw October [2019 Blue] at home.', 'ORG')).toEqual(['October 2019']);
    expect(datesBeside('He saw [Blue] October at home.', 'ORG')).toEqual(['October']);
    expect(datesBeside('He saw October [Blue] at home.', 'ORG')).toEqual(['October']);
  });

  it('is one where a weekday ends a name that is no company', () => {
    expect(datesBeside('He saw [Blue Monday] at home.', 'PERSON')).toEqual(['Monday']);
    expect(datesBeside('He saw [Blue Monday] at home.', 'ORG')).toEqual([]);
    expect(datesBeside('He saw [Monday] at home.', 'ORG')).toEqual(['Monday']);
    expect(datesBeside('He saw [Monday Blue] at home.', 'PERSON')).toEqual([]);
  });

  it('is one where the name is the part of a month', () => {
    expect(datesBeside('He came in [mid-April] at last.', 'PERSON')).toEqual(['mid-April']);
    expect(datesBeside('He came in [mid-April Blue] at last.', 'PERSON')).toEqual([]);
    expect(datesBeside('He came in [the mid-April] at last.', 'PERSON')).toEqual(['the mid-April']);
  });

  it('does not hide the dates behind it', () => {
    expect(datesBeside('He saw [Blue October] on Friday and in July.', 'ORG')).toEqual(['Friday', 'July']);
  });
});

describe('a name inside a day of the user', () => {
  const date = (start: number, end: number, rule = OWN_DATE) => ({ start, end, rule }) as TimeExpression;
  const kept = (mentions: readonly (readonly [number, number])[], ...dates: readonly TimeExpression[]) =>
    outsideOwnDates(
      mentions.map(([start, end]) => mention(start, end)),
      dates,
    ).map(({ start, end }) => [start, end]);

  it('is left out', () => {
    expect(
      kept(
        [
          [0, 4],
          [10, 14],
          [20, 24],
        ],
        date(10, 18),
      ),
    ).toEqual([
      [0, 4],
      [20, 24],
    ]);
    expect(kept([[10, 18]], date(10, 18))).toEqual([]);
    expect(
      kept(
        [
          [14, 18],
          [30, 34],
        ],
        date(10, 18),
        date(30, 40),
      ),
    ).toEqual([]);
  });

  it('stays where it reaches out of it, or the date is of another rule', () => {
    expect(kept([[9, 18]], date(10, 18))).toEqual([[9, 18]]);
    expect(kept([[10, 19]], date(10, 18))).toEqual([[10, 19]]);
    expect(kept([[10, 14]], date(10, 18, 'month'))).toEqual([[10, 14]]);
    expect(kept([[18, 20]], date(10, 18))).toEqual([[18, 20]]);
  });
});
