import { expect, it } from 'vitest';
import { isTimeZone } from '../../../src/entities/typing/refiners/time-zones.ts';
import { taggedDocument } from '../document.ts';

const WORD = /^(?:GMT|CEST|EST|Pacific|Eastern|Orom)$/u;

/** Whether the last of the words asked about is a zone in a text. */
function isZoneIn(text: string): boolean {
  const document = taggedDocument(text);
  const at = document.tokens.text.findLastIndex((word) => WORD.test(word));
  return isTimeZone(document, at, at + 1);
}

it.each([
  'Shares fell by 0945 GMT today.',
  'It opens at 9.30 CEST on Monday.',
  'Doors open at 5 p.m. Eastern on Monday.',
  'The show began at 8:15 Pacific today.',
  'It ends at noon EST today.',
])('is told by the clock time before it: %s', (text) => {
  expect(isZoneIn(text)).toBe(true);
});

it.each([
  'In 2022 Pacific leaders split.',
  'Among 12 Eastern countries it is the poorest.',
  'The GMT is told at Greenwich.',
  'GMT is told at Greenwich.',
  'They met at 5 p.m. Orom time.',
])('is not told by a year, a number or nothing: %s', (text) => {
  expect(isZoneIn(text)).toBe(false);
});
