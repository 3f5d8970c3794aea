import { expect, test } from 'vitest';
import { isContactLine, isDateLine, releaseLine } from '../../src/text/release-line.ts';

test.each([
  ['FOR IMMEDIATE RELEASE', 'label'],
  ['PRESS RELEASE No. 12', 'label'],
  ['News release 7', 'label'],
  ['NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, DIRECTLY OR INDIRECTLY, IN THE UNITED STATES', 'label'],
  ['EMBARGOED UNTIL 00:01 GMT, 9 OCTOBER 2024', 'dated'],
  ['STRICTLY EMBARGOED FOR 9 OCTOBER 2024', 'dated'],
  ['Embargo: Monday 9 October, noon', 'dated'],
  ['For release on 3 June 2024', 'dated'],
  ['Press Release | 7 October 2024', 'dated'],
])('%s is a line of a press release', (line, kind) => {
  expect(releaseLine(line)).toBe(kind);
});

test.each([
  '',
  'Embargo',
  'For release',
  'Embargoed until',
  'Embargo on oil falls',
  'For immediate release of hostages, families plead',
  'For release on Monday: the new film',
  'Press release: Lumora opens plant',
  'Not for publication: the letters of a poet',
  'Not for distribution in schools, a book finds readers',
  `Press release ${'7 '.repeat(100)}`,
])('%j is none', (line) => {
  expect(releaseLine(line)).toBeNull();
});

test('a line of a day alone is known', () => {
  expect(['7 October 2024', 'Monday, Oct. 7, 2024 10:15 GMT'].map(isDateLine)).toEqual([true, true]);
  expect(['2024', 'May', 'On Monday', '7 dead in May'].map(isDateLine)).toEqual([false, false, false, false]);
});

test('a line that says whom to ask has a telephone, an address, or nothing behind its colon', () => {
  for (const line of [
    'Contact:',
    'Media contact: Ann Field, +353 1 555 0100',
    'Press enquiries: a@b.example',
  ])
    expect(isContactLine(line)).toBe(true);
  for (const line of [
    'Contact: Ann Field shines',
    'Contact: the 3,000 people, said Ann Field',
    'For more information, please contact',
  ])
    expect(isContactLine(line)).toBe(false);
});
