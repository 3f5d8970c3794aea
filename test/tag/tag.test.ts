import { expect, it } from 'vitest';
import { PENN, UPOS } from '../../src/document.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();

function tagged(text: string) {
  const published = { value: null, basis: 'none' } as const;
  return tag(segment({ id: 'a', path: null, text, title: null, published, source: null, url: null }));
}

function tagsOf(text: string): string[] {
  const { tokens, tags } = tagged(text);
  return tokens.text.map((word, t) => `${word}/${UPOS[tags.upos[t]!]}/${PENN[tags.xpos[t]!]}`);
}

it('tells a past tense from a participle', () => {
  expect(tagsOf('The minister resigned on Monday.')).toContain('resigned/VERB/VBD');
  expect(tagsOf('The bridge was destroyed by a flood.')).toContain('destroyed/VERB/VBN');
});

it('tags the words of a plain sentence', () => {
  expect(tagsOf('She said that prices will rise.')).toEqual([
    'She/PRON/PRP',
    'said/VERB/VBD',
    'that/SCONJ/IN',
    'prices/NOUN/NNS',
    'will/AUX/MD',
    'rise/VERB/VB',
    './PUNCT/.',
  ]);
});

it('gives every token one tag of each kind, in any text', () => {
  for (const text of [
    '',
    'MINISTER RESIGNS AFTER VOTE',
    'no capitals at all here',
    '“«»” 12.5% @x #y',
    'a'.repeat(100_000),
  ]) {
    const { tokens, tags } = tagged(text);
    expect(tags.upos.length).toBe(tokens.length);
    expect(tags.xpos.length).toBe(tokens.length);
    expect(tags.upos.every((index) => index < UPOS.length)).toBe(true);
    expect(tags.xpos.every((index) => index < PENN.length)).toBe(true);
  }
});

it('says the same of a text each time', () => {
  const text = 'Officials in Bishkek said on Tuesday that talks had begun.';
  expect(tagsOf(text)).toEqual(tagsOf(text));
});
