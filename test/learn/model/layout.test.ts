import { expect, it } from 'vitest';
import { createChain, createChainWeights } from '../../../src/learn/crf/chain.ts';
import { hasTable, tableOf } from '../../../src/learn/model/layout.ts';
import { createModel, type Model } from '../../../src/learn/model/model.ts';
import { fillShelf, kept, wholeShelf } from '../../../src/learn/model/shelf.ts';

const chain = createChain(3);
const header = { task: 'toy', features: 1, labels: ['a', 'b', 'c'], scales: [1, 1, 1] };

/** A model that knows these features, each with one weight. */
function modelOf(...hashes: readonly number[]): Model {
  const starts = Uint32Array.from([...hashes, 0], (_, i) => i);
  const entries = Uint16Array.from(hashes, () => 200);
  return createModel(header, chain, createChainWeights(chain), {
    hashes: Int32Array.from(hashes),
    starts,
    entries,
  });
}

it('the table of a model that is kept is laid out once, also for another thread', () => {
  const model = kept('model of a table', () => modelOf(5, 9));
  expect(hasTable([model])).toBe(false);
  expect(tableOf([model])).toBe(tableOf([model]));
  expect(hasTable([model])).toBe(true);
  fillShelf(structuredClone(wholeShelf()));
  const sent = kept('model of a table', () => modelOf());
  expect(sent).not.toBe(model);
  expect(hasTable([sent])).toBe(true);
});

it('a model like one that is kept has a table of its own', () => {
  const model = kept('model with other rows', () => modelOf(5, 9));
  tableOf([model]);
  const other = { ...model, rows: modelOf(7).rows };
  expect(hasTable([other])).toBe(false);
  expect([...tableOf([other]).slots]).toContain(7);
  expect([...tableOf([other]).slots]).not.toContain(5);
  expect([...tableOf([model]).slots]).not.toContain(7);
});
