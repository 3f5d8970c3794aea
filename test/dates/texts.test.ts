import { describe } from 'vitest';
import { checkReadings } from '../helpers/readings.ts';
import { readDates } from './read.ts';

/** A Wednesday. */
const PUBLISHED = '2024-05-15';
/** A Sunday at the turn of the year, a day in autumn, a month, a year, nothing. */
const OTHERS = ['2021-01-03', '2022-10-31', '2019-08', '2010', null];

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

describe('the dates of ways to tell a time', () => {
  checkReadings(new URL('./ways.txt', import.meta.url), (text) => {
    const { dates } = readDates(text, PUBLISHED);
    const told = dates.map(({ start, end, type, value, mod, quant, freq, rule }) => {
      const more = [mod, quant, freq].filter((part) => part !== null).map((part) => ` ${part}`);
      return `${text.slice(start, end)} = ${type} ${value}${more.join('')}, ${rule}`;
    });
    // The same words on another day, where they say another time.
    const values = dates.map(({ value }) => value).join(' ');
    const elsewhere = OTHERS.map((day) => {
      const others = readDates(text, day).dates.map(({ value }) => value);
      return `${day ?? 'undated'}: ${others.join(' ')}`;
    });
    return elsewhere.every((other) => other.endsWith(`: ${values}`)) ? told : [...told, elsewhere.join('; ')];
  });
});
