import { describe } from 'vitest';
import { createDateExplainer } from '../../../src/dates/explain.ts';
import { checkReadings } from '../../helpers/readings.ts';
import { readDates } from '../read.ts';

const explain = createDateExplainer();

describe('the clues to the day of publication', () => {
  checkReadings(new URL('./clues.txt', import.meta.url), (text) => {
    const document = readDates(text);
    const { value, basis, from, to } = document.published;
    const { dates, clues } = explain(document);
    const words = (start: number | undefined, end: number | undefined): string =>
      start === undefined ? '' : ` ${text.slice(start, end)}`;
    return [
      `published ${value}, ${basis}${from === undefined ? '' : ` from ${from} to ${to}`}`,
      ...clues.map(({ row, year, month, day, weekday, start, end }) =>
        [`clue ${text.slice(start, end).replaceAll('\n', ' ')}`, row, year, month, day, weekday].join(' '),
      ),
      ...dates.map(({ rule, anchor, direction }, index) => {
        const { start, end, value } = document.dates[index]!;
        const turned =
          direction === null
            ? ''
            : `, ${direction.direction} by ${direction.by}${words(direction.start, direction.end)}`;
        return `${text.slice(start, end).replaceAll('\n', ' ')} = ${value}, ${rule}, ${anchor.kind}${words(anchor.start, anchor.end)}${turned}`;
      }),
    ];
  });
});
