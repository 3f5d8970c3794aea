import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { createCore } from '../../src/segment/wink-core.ts';

it('the model of English is the one that its package makes', () => {
  const given = (model as unknown as { core: () => object }).core();
  expect(createCore()).toEqual(given);
});

it('two of them share nothing that wink-nlp writes into', () => {
  const one = createCore()!.features;
  const two = createCore()!.features;
  for (const name of ['prefix', 'suffix', 'shape', 'lexeme'] as const) {
    expect(one[name]).not.toBe(two[name]);
    expect(one[name].list).not.toBe(two[name].list);
    expect(one[name].hash).not.toBe(two[name].hash);
  }
});

it.each([
  ['no layout', { packing: {} }],
  ['a layout that names no vocabularies', { packing: { layout: {} } }],
  ['no features', { features: undefined }],
  ['features without words', { features: {} }],
  ['a lexicon that is not text', { lexicon: undefined }],
  ['no parts of speech', { pos: undefined }],
])('a package with %s is left to its own loader', (_, other) => {
  const packed = createRequire(import.meta.url)(
    'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json',
  );
  expect(createCore(() => ({ ...packed }))).not.toBe(null);
  expect(createCore(() => ({ ...packed, ...other }))).toBe(null);
});

it('a package without the file is left to its own loader', () => {
  const missing = () => {
    throw new Error('Cannot find module');
  };
  expect(createCore(missing)).toBe(null);
});
