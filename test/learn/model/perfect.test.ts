import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/learn/features/hash.ts';
import { type PerfectHash, perfectHash, slotOf } from '../../../src/learn/model/perfect.ts';

const slots = ({ slotShift }: PerfectHash): number => 2 ** (32 - slotShift);
const sorted = (hashes: readonly number[]): Int32Array =>
  Int32Array.from([...hashes].sort((a, b) => (a >>> 0) - (b >>> 0)));

test('each hash has a slot of its own, however many there are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 300 }), (hashes) => {
      const places = perfectHash(sorted(hashes));
      const taken = new Set(hashes.map((hash) => slotOf(places, hash)));
      expect(taken.size).toBe(hashes.length);
      for (const slot of taken) expect(slot).toBeLessThan(slots(places));
    }),
  );
});

test('hashes that lie close together get more room, not one slot', () => {
  const hashes = Int32Array.from({ length: 200 }, (_, i) => i);
  const places = perfectHash(hashes);
  expect(new Set([...hashes].map((hash) => slotOf(places, hash))).size).toBe(200);
});

test('the slots for many hashes are nearly all taken where their number is near to a power of two', () => {
  const random = createRandom(7);
  const hashes = sorted([...new Set(Array.from({ length: 62_000 }, () => (random() * 2 ** 32) | 0))]);
  const places = perfectHash(hashes);
  expect(slots(places)).toBe(65_536);
  expect(new Set([...hashes].map((hash) => slotOf(places, hash))).size).toBe(hashes.length);
});

test('the same hashes get the same seeds, and a hash that is not among them some slot', () => {
  const hashes = sorted([3, 1_000_000, -5, 77_777, 2 ** 31 - 1]);
  expect(perfectHash(hashes)).toEqual(perfectHash(hashes.slice()));
  const places = perfectHash(hashes);
  fc.assert(fc.property(fc.integer(), (hash) => slotOf(places, hash) < slots(places)));
});
