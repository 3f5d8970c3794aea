const MEBIBYTE = 2 ** 20;

/** How much is under way at once. */
export interface Bounds<In> {
  /** How many items are under way at most. */
  readonly items: number;
  /** How heavy the items under way may be together; one alone may be heavier. */
  readonly weight: number;
  readonly weightOf: (item: In) => number;
}

interface Entry<Out> {
  readonly result: Promise<Out>;
  readonly weight: number;
  done: boolean;
}

/**
 * What `start` makes of each item, in the order of the items, several at once within bounds. A result goes out as soon as
 * those before it have, whether the source has a next item or keeps us waiting; where nobody takes results, no item is
 * asked for. Rejects where the source or `start` does.
 */
export async function* mapOrdered<In, Out>(
  source: AsyncIterable<In>,
  start: (item: In) => Out | Promise<Out>,
  bounds: Bounds<In>,
): AsyncGenerator<Out> {
  const iterator = source[Symbol.asyncIterator]();
  const queue: Entry<Out>[] = [];
  let weight = 0;
  let next: Promise<IteratorResult<In>> | null = null;
  let ended = false;
  try {
    for (;;) {
      const head = queue[0];
      if (head?.done) {
        queue.shift();
        weight -= head.weight;
        yield await head.result;
        continue;
      }
      const room = queue.length < bounds.items && (head === undefined || weight < bounds.weight);
      if (!ended && next === null && room) next = iterator.next();
      if (next === null) {
        if (head === undefined) return;
        await head.result;
        continue;
      }
      const came: IteratorResult<In> | null = await (head === undefined
        ? next
        : Promise.race([next, head.result.then(() => null)]));
      if (came === null) continue;
      next = null;
      if (came.done === true) ended = true;
      else {
        const entry = begin(came.value, start, bounds.weightOf(came.value));
        weight += entry.weight;
        queue.push(entry);
      }
    }
  } finally {
    // Not awaited: a source that waits for its next item would keep us.
    void iterator.return?.(undefined)?.catch(() => undefined);
  }
}

function begin<In, Out>(item: In, start: (item: In) => Out | Promise<Out>, weight: number): Entry<Out> {
  const out = start(item);
  if (!(out instanceof Promise)) return { result: Promise.resolve(out), weight, done: true };
  const entry: Entry<Out> = { result: out, weight, done: false };
  const settle = (): void => {
    entry.done = true;
  };
  out.then(settle, settle);
  return entry;
}

/** How many batches are under way at once: enough that no worker waits, and no more. */
export function boundsFor<Item>(jobs: number, weightOf: (item: Item) => number): Bounds<readonly Item[]> {
  return {
    items: jobs === 1 ? 1 : 3 * jobs,
    weight: 32 * MEBIBYTE,
    weightOf: (batch) => batch.reduce((sum, item) => sum + weightOf(item), 0),
  };
}
