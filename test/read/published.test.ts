import { expect, test } from 'vitest';
import { parsePublished, readDate } from '../../src/read/published.ts';

test.each([
  ['2023-10-06', '2023-10-06'],
  ['2023-10', '2023-10'],
  ['2023', '2023'],
  ['2024-03-05T23:30:00-05:00', '2024-03-05'],
  ['2024-03-05 01:00', '2024-03-05'],
  ['20240305T101010Z', '2024-03-05'],
  ['March 5, 2024', '2024-03-05'],
  ['Tuesday, Mar. 5th 2024 10:00', '2024-03-05'],
  ['5 March 2024', '2024-03-05'],
  ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05'],
  ['Sept. 9, 2024', '2024-09-09'],
  ['March 2024', '2024-03'],
  ['2024-02-29', '2024-02-29'],
  [' 2024-03-05  10:00 ', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['202403051010', '2024-03-05'],
  ['March 1st, 2024', '2024-03-01'],
  ['March 2nd 2024', '2024-03-02'],
  ['3rd of March 2024', '2024-03-03'],
  ['Thursday, 4th March, 2024', '2024-03-04'],
  ['MARCH 5 2024', '2024-03-05'],
  ['Mar. 2024', '2024-03'],
  ['December 31, 1999', '1999-12-31'],
])('reads %s as %s', (written, date) => {
  expect(readDate(written)).toBe(date);
});

test.each([
  '2023-02-29',
  '2023-13',
  '0000',
  '3/5/2024',
  'Smarch 5, 2024',
  '1709596800',
  'yesterday',
  '',
  '2024-3',
  '2024-03-05x',
  'x2024-03-05',
  '2024-03-05T',
  '2024030',
  'March 32, 2024',
  'March 5, 20245',
  '5 March 20245',
  '5 Smarch 2024',
  'March 123, 2024',
  'Ma 5, 2024',
])('reads no date in %j', (written) => {
  expect(readDate(written)).toBeNull();
  expect(() => parsePublished(written)).toThrow('not a date of the calendar');
});
