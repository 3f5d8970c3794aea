import { expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { settleBoundaries } from '../../../src/entities/typing/boundaries/index.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

it('a name that is nothing but a closing mark at the end of the text is none', () => {
  const document = taggedDocument('He met Ann Lee »');
  const names = [
    { ...tokensOf(document, 'Ann Lee'), type: 'PER', score: 0.9 },
    { ...tokensOf(document, '»'), type: 'PER', score: 0.4 },
  ] as const;
  const settled = settleBoundaries(document, gazetteer.match(document), names);
  expect(settled.map(({ start, end }) => document.tokens.text.slice(start, end).join(' '))).toEqual([
    'Ann Lee',
  ]);
});
