import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBatches } from '../../src/run/batches.ts';

const bounds = { items: 3, weight: 100, weightOf: (item: number) => item };

async function* from(items: readonly number[], error?: Error): AsyncGenerator<number> {
  yield* items;
  if (error !== undefined) throw error;
}

async function all<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

describe('inBatches', () => {
  it('gives each item once, in order, in batches that are within bounds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(150)), fc.boolean(), async (items, patient) => {
        const batches = await all(inBatches(from(items), { ...bounds, patient }));
        expect(batches.flat()).toEqual(items);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(3);
          // One that is too heavy comes last.
          expect(batch.slice(0, -1).reduce((sum, item) => sum + item, 0)).toBeLessThan(100);
        }
      }),
    );
  });

  it('gives what is there when the next item keeps us waiting', async () => {
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      await new Promise(() => undefined);
    }
    const batches = inBatches(stuck(), bounds);
    expect((await batches.next()).value).toEqual([1, 2]);
  });

  it('waits for a full batch where it is patient', async () => {
    async function* slow(): AsyncGenerator<number> {
      for (const item of [1, 2, 3, 4]) {
        await new Promise((resolve) => {
          setTimeout(resolve, 1);
        });
        yield item;
      }
    }
    expect(await all(inBatches(slow(), { ...bounds, patient: true }))).toEqual([[1, 2, 3], [4]]);
  });

  it('gives what came before an error, then the error', async () => {
    const batches = inBatches(from([1, 2], new Error('torn')), bounds);
    expect((await batches.next()).value).toEqual([1, 2]);
    await expect(batches.next()).rejects.toThrow('torn');
  });
});
