import { expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { createNameTagger } from '../../../src/entities/tagger/index.ts';
import { createSegment } from '../../../src/segment/index.ts';
import { createTag } from '../../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();
const gazetteer = createGazetteer();
const findNames = createNameTagger();

function names(text: string) {
  const published = { value: null, basis: 'none' } as const;
  const document = tag(
    segment({ id: 'a', path: null, text, title: null, published, source: null, url: null }),
  );
  return findNames(document, gazetteer.match(document)).map(({ start, end, type, score }) => ({
    name: text.slice(document.tokens.start[start]!, document.tokens.end[end - 1]!),
    type,
    score,
  }));
}

const typed = (text: string): string[] => names(text).map(({ name, type }) => `${type} ${name}`);

it('finds persons, places, organizations and other names', () => {
  expect(typed('Angela Merkel met French officials in Berlin before the United Nations vote.')).toEqual([
    'PER Angela Merkel',
    'MISC French',
    'LOC Berlin',
    'ORG United Nations',
  ]);
});

it('leaves plain text alone', () => {
  expect(typed('The talks went on for three hours, and nobody said what came of them.')).toEqual([]);
});

it('gives each name a probability', () => {
  for (const { score } of names('Peter Okafor of Reuters flew from Lagos to Geneva on Friday.')) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});

it('takes any text: empty, capitals, no capitals, no spaces', () => {
  expect(names('')).toEqual([]);
  expect(typed('PRIME MINISTER ARRIVES IN LONDON FOR TALKS')).toContain('LOC LONDON');
  expect(typed('we flew from london to new york last week')).toContain('LOC london');
  expect(names('a'.repeat(1_000_000))).toEqual([]);
  expect(() => names('X-'.repeat(50_000))).not.toThrow();
});

it('says the same of a text each time, whatever it read before', () => {
  const text = 'Chrysler and General Motors cut jobs in Detroit. Chrysler said more would follow.';
  const before = names(text);
  names('Boeing won a contract from the United States Air Force.');
  expect(names(text)).toEqual(before);
});
