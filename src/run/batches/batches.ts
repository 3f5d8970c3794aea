export interface Batches<Item> {
  /** How many items a batch has at most. */
  readonly items: number;
  /** How heavy they may be together; one alone may be heavier. */
  readonly weight: number;
  readonly weightOf: (item: Item) => number;
  /** Whether it is one of those that `items` limits; all are where not given. */
  readonly counts?: (item: Item) => boolean;
  /** Whether a batch waits until it is full; else it goes out as soon as the next item keeps us waiting. */
  readonly patient?: boolean;
}

/** Characters or bytes of the articles that are worked on together. */
const WEIGHT = 1 << 16;
const ARTICLES = 16;

/** So many articles that going from stage to stage costs little, and so few that nothing of them takes much memory. */
export function batchesOf<Item>(weightOf: (item: Item) => number, patient = false): Batches<Item> {
  return { items: ARTICLES, weight: WEIGHT, weightOf, patient };
}

/**
 * The items of a source, those together that are there at once. Rejects where the source does, after what it gave before.
 */
export async function* inBatches<Item>(
  source: AsyncIterable<Item>,
  { items, weight, weightOf, counts = () => true, patient = false }: Batches<Item>,
): AsyncGenerator<readonly Item[]> {
  const iterator = source[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  try {
    while (!ended) {
      const batch: Item[] = [];
      let counted = 0;
      let heavy = 0;
      let wait: Promise<null> | null = null;
      let failure: { readonly error: unknown } | null = null;
      while (counted < items && heavy < weight) {
        next ??= iterator.next();
        const came: IteratorResult<Item> | null = await Promise.race(
          wait === null ? [next] : [next, wait],
        ).catch((error: unknown) => {
          failure = { error };
          return null;
        });
        if (came === null) break;
        next = null;
        if (came.done === true) {
          ended = true;
          break;
        }
        batch.push(came.value);
        if (counts(came.value)) counted += 1;
        heavy += weightOf(came.value);
        if (!patient) wait ??= nothingElse();
      }
      if (batch.length > 0) yield batch;
      if (failure !== null) throw (failure as { readonly error: unknown }).error;
    }
  } finally {
    // Not awaited: a source that waits for its next item would keep us.
    void iterator.return?.(undefined)?.catch(() => undefined);
  }
}

/** Null, once all that was there already has been looked at. */
function nothingElse(): Promise<null> {
  return new Promise((resolve) => {
    setImmediate(() => resolve(null));
  });
}
