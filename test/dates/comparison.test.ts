import { describe, expect, it } from 'vitest';
import { readDates } from './read.ts';

const valuesOf = (text: string) => readDates(text, '1989-11-02').dates.map(({ value }) => value);

describe('last year in a report of earnings', () => {
  it('is the same quarter of last year where an amount is compared with it', () => {
    const text = 'In the third quarter, it earned $24 million, compared with a loss of $3 million last year.';
    expect(valuesOf(text)).toEqual(['1989-Q3', '1988-Q3']);
  });

  it('is all of last year where nothing is compared', () => {
    const text = 'In the third quarter, it earned $24 million. It lost $3 million last year.';
    expect(valuesOf(text)).toEqual(['1989-Q3', '1988']);
  });
});
