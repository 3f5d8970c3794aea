import { describe } from 'vitest';
import { checkReadings } from '../helpers/readings.ts';
import { readDates } from './read.ts';

/** A Wednesday. */
const PUBLISHED = '2024-05-15';

describe.each(['sentences', 'texts'])('the dates of %s', (name) => {
  checkReadings(new URL(`./${name}.txt`, import.meta.url), (text) => {
    const dates = readDates(text, PUBLISHED).dates.map((date) => {
      const { start, end, type, value, mod, quant, freq, basis } = date;
      const more = [mod, quant, freq].filter((part) => part !== null).map((part) => ` ${part}`);
      return `${text.slice(start, end).replaceAll('\n', ' ')} = ${type} ${value}${more.join('')}, ${basis}`;
    });
    // What the text alone tells of the day of its publication.
    const { value, basis, from, to } = readDates(text).published;
    const between = from === undefined ? '' : ` from ${from} to ${to}`;
    return value === null && from === undefined
      ? dates
      : [...dates, `published ${value}, ${basis}${between}`];
  });
});
