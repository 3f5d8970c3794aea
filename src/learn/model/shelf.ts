/**
 * What is read from files and laid out once in a process, and only looked up from then on: tables of weights, of clusters
 * of words, of names. They lie in memory that threads share, so a thread that is given the shelf of another (`workerData`)
 * neither reads nor lays out any of it again.
 */
export type Shelf = ReadonlyMap<string, unknown>;

const shelf = new Map<string, unknown>();

/**
 * What stands under this name; it is made where there is nothing yet.
 *
 * @param make must give plain data, the same each time; what is large in it should lie in `sharedBytes`
 *
 * @example
 * const clusters = kept('clusters', () => decodeClusters(readFileSync(FILE)));
 */
export function kept<Item>(name: string, make: () => Item): Item {
  if (!shelf.has(name)) shelf.set(name, make());
  return shelf.get(name) as Item;
}

/** Whether something stands under this name. */
export const isKept = (name: string): boolean => shelf.has(name);

/** The name under which this very item stands, or null: one like it, or a copy, may be another. */
export function nameOf(item: unknown): string | null {
  for (const [name, other] of shelf) if (other === item) return name;
  return null;
}

/** All that this thread keeps, to be given to another. */
export const wholeShelf = (): Shelf => shelf;

/** Takes over what another thread keeps. */
export function fillShelf(from: Shelf): void {
  for (const [name, item] of from) shelf.set(name, item);
}

/** So many bytes of 0, of which threads that are given them have no copies. */
export const sharedBytes = (length: number): SharedArrayBuffer => new SharedArrayBuffer(length);
