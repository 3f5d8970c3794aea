import { expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { dropCommonAcronyms } from '../../../src/entities/typing/refiners/common-acronyms.ts';
import type { TypedName } from '../../../src/entities/typing/typed-name.ts';
import { taggedDocument } from '../document.ts';

const gazetteer = createGazetteer();

/** What is kept of the acronyms in capitals of a text. */
function kept(text: string): readonly string[] {
  const document = taggedDocument(text);
  const { text: words } = document.tokens;
  const names = words.flatMap((word, start): TypedName[] =>
    /^\p{Lu}{2,}s?$/u.test(word) ? [{ start, end: start + 1, type: 'ORG', score: 0.9, rule: 'test' }] : [],
  );
  return dropCommonAcronyms(document, names, gazetteer.match(document)).map(({ start }) => words[start]!);
}

it.each([
  'An improvised explosive device (IED) hit them. Another IED was found.',
  'Earnings before interest and tax (EBIT) rose.',
  'It bought unmanned aerial vehicles (UAVs). Each UAV flew.',
  'The consumer price index (CPI) rose.',
  'He was caught on CCTV with a bag.',
  'They are super PACs.',
])('takes no acronym of common nouns for a name: %s', (text) => {
  expect(kept(text)).toEqual([]);
});

it.each([
  ['The Orom Rivers Agency (ORA) closed.', ['ORA']],
  ['Workers at the plant (ORA) left.', ['ORA']],
  ['The KRD hit them.', ['KRD']],
  ['The broadcaster CCTV of China said so.', ['CCTV']],
  ['The world health organization (WHO) met.', ['WHO']],
  ['It was (ORA) closed.', ['ORA']],
])('keeps the others: %s', (text, names) => {
  expect(kept(text)).toEqual(names);
});
