import { describe, expect, it } from 'vitest';
import type { NamedDate } from '../../../src/document.ts';
import { createPipeline } from '../../../src/pipeline.ts';

const NAMED: readonly NamedDate[] = [
  { name: 'Lake Day', value: '05-14' },
  { name: 'Lake Day Eve', value: '05-13' },
  { name: "Founders' Night", value: '10-02' },
  { name: 'Black Thursday', value: '1929-10-24' },
  { name: 'the long winter', value: '1947' },
  { name: 'Harvest Strike', value: '1911-08' },
  { name: 'Épée Day', value: '04-02' },
];
const pipeline = createPipeline({ only: ['names', 'dates'], namedDates: NAMED });

function read(text: string): readonly (readonly [text: string, value: string | null, rule: string])[] {
  const document = pipeline({
    id: 'a',
    path: null,
    text,
    title: null,
    published: { value: '2023-06-01', basis: 'given' },
    source: null,
    url: null,
  });
  return document.dates.map(({ start, end, value, rule }) => [text.slice(start, end), value, rule]);
}

describe('dates with names of the user’s own', () => {
  it.each([
    ['They met on Lake Day as always.', 'Lake Day', '2023-05-14'],
    ['They will sing on Founders’ Night in the hall.', 'Founders’ Night', '2023-10-02'],
    ['They met on Lake Day 2019 in the rain.', 'Lake Day 2019', '2019-05-14'],
    ['They met on Lake Day Eve as always.', 'Lake Day Eve', '2023-05-13'],
    ['They sang on Founders’ Night in the hall.', 'Founders’ Night', '2022-10-02'],
    ['Nothing had been so bad since Black Thursday.', 'Black Thursday', '1929-10-24'],
    ['In the long winter there was no coal.', 'the long winter', '1947'],
    ['They fenced on Épée Day in the hall.', 'Épée Day', '2023-04-02'],
    ['The union was made by the Harvest Strike of the mills.', 'Harvest Strike', '1911-08'],
  ])('are found: %s', (text, found, value) => {
    expect(read(text)).toEqual([[found, value, 'own-date']]);
  });

  it.each([
    'They met on a lake day as always.',
    'They saw the lake.',
    'A black Thursday came.',
    'It was an épée day.',
  ])('are not seen in other words: %s', (text) => {
    expect(read(text).map(([, , rule]) => rule)).not.toContain('own-date');
  });

  it('are dates also where they look like the name of something', () => {
    expect(read('The Lake Day committee and Lake Day Ltd met.').length).toBeGreaterThan(0);
  });

  it('are no names as well', () => {
    const text = 'Riverton marked Lake Day on Tuesday. Lake Day Ltd of Riverton closed.';
    const all = createPipeline({ namedDates: NAMED })({
      id: 'a',
      path: null,
      text,
      title: null,
      published: { value: '2023-06-01', basis: 'given' },
      source: null,
      url: null,
    });
    const named = all.mentions.map(({ start, end }) => text.slice(start, end));
    expect(named).toContain('Riverton');
    expect(named).toContain('Lake Day Ltd');
    expect(named).not.toContain('Lake Day');
    expect(all.entities.map(({ name }) => name)).not.toContain('Lake Day');
  });
});
