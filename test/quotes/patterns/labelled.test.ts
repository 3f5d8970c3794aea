import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

describe('a label behind the time of a live page', () => {
  it.each(['19:30', '[19:30]'])('is without it: %s', (time) => {
    const text = `Ann Lee spoke after the fire.\n\n${time} Minister Ann Lee: “The fire is out and we are safe.”`;
    const found = quotedOf(text).quotes.map(({ sources, content }) =>
      [...sources.slice(0, 1), ...content].map(({ start, end }) => text.slice(start, end)).join(': '),
    );
    expect(found).toEqual(['Minister Ann Lee: “The fire is out and we are safe.”']);
  });
});
