import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFeatureBuffer, push, push2, push3 } from '../../../src/learn/features/features.ts';
import { mix } from '../../../src/learn/features/hash.ts';
import { compileTemplates, createCells, pushAll } from '../../../src/learn/features/templates.ts';

const hashesOf = ({ hashes, length }: ReturnType<typeof createFeatureBuffer>) =>
  [...hashes.subarray(0, length)].sort();

test('templates give the hashes of push, push2 and push3', () => {
  const templates = compileTemplates(3, [
    [1, 0],
    [7, 1, 2],
    [9, 0, 1, 2],
    [11, [0, 1], 2],
    [12, [[0, 1], 2]],
  ]);
  const cells = createCells(templates);
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), (a, b, c) => {
      const expected = createFeatureBuffer();
      push(expected, 1, a);
      push2(expected, 7, b, c);
      push3(expected, 9, a, b, c);
      push2(expected, 11, mix(a, b), c);
      push(expected, 12, mix(mix(a, b), c));
      const found = createFeatureBuffer();
      found.length = 3;
      cells.values.set([a, b, c]);
      pushAll(templates, cells, found);
      expect(hashesOf(found)).toEqual(hashesOf(expected));
    }),
  );
});

test('a template of four cells is refused', () => {
  expect(() => compileTemplates(4, [[1, 0, 1, 2, 3]])).toThrow(RangeError);
});
