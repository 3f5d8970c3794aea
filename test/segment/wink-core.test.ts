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
