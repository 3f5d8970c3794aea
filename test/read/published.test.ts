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
])('reads no date in %j', (written) => {
  expect(readDate(written)).toBeNull();
  expect(() => parsePublished(written)).toThrow('not a date of the calendar');
});
