import type {
  ArticleBody,
  ArticleHead,
  DateRow,
  EntityBody,
  EntityHead,
  QuoteRow,
  ReportIndex,
} from '../model/payload.ts';
import { unpackBlock } from './unpack.ts';

/** What each series holds. */
interface Items {
  readonly articles: ArticleBody;
  readonly quotes: QuoteRow;
  readonly dates: DateRow;
  readonly entities: EntityBody;
}
type Series = keyof Items;

/** The data of the page: what lists and names everything at hand, all else read when it is asked for. */
export interface Store {
  readonly index: ReportIndex;
  readonly articleNumber: (id: string) => number | undefined;
  readonly entityNumber: (id: string) => number | undefined;
  /** How many items a series has. */
  readonly count: (series: Series) => number;
  readonly item: <Name extends Series>(series: Name, number: number) => Promise<Items[Name]>;
  /** All items of a series, block by block, with the number of the first. */
  readonly blocks: <Name extends Series>(
    series: Name,
  ) => AsyncGenerator<{ readonly first: number; readonly items: readonly Items[Name][] }>;
}

/** Blocks that are kept unpacked; a block has some 100 KB. */
const KEPT = 64;
/** Blocks that are asked for before they are needed, where all are. */
const AHEAD = 8;

export async function openStore(read: (id: string) => string): Promise<Store> {
  const index = await unpackBlock<ReportIndex>(read('index-0'));
  const articles = numbersOf(index.articles);
  const entities = numbersOf(index.entities);
  const cache = new Map<string, Promise<readonly unknown[]>>();
  const block = (id: string): Promise<readonly unknown[]> => {
    const found = cache.get(id) ?? unpackBlock<readonly unknown[]>(read(id));
    cache.delete(id);
    cache.set(id, found);
    const [oldest] = cache.keys();
    if (cache.size > KEPT) cache.delete(oldest!);
    return found;
  };
  return {
    index,
    articleNumber: (id) => articles.get(id),
    entityNumber: (id) => entities.get(id),
    count: (series) => index.starts[series].at(-1)!,
    async item<Name extends Series>(series: Name, number: number) {
      const starts = index.starts[series];
      const at = blockOf(starts, number);
      return (await block(`${series}-${at}`))[number - starts[at]!] as Items[Name];
    },
    async *blocks<Name extends Series>(series: Name) {
      const starts = index.starts[series];
      for (let at = 0; at < starts.length - 1; at++) {
        // Several at once: a block takes its time, but little of the page's.
        for (let ahead = at; ahead < Math.min(at + AHEAD, starts.length - 1); ahead++)
          void block(`${series}-${ahead}`);
        yield { first: starts[at]!, items: (await block(`${series}-${at}`)) as readonly Items[Name][] };
      }
    },
  };
}

function numbersOf(heads: readonly (ArticleHead | EntityHead)[]): ReadonlyMap<string, number> {
  // The first of two articles with one id is the one that was processed.
  return new Map(heads.map((head, number) => [head.id, number] as const).reverse());
}

/** The block that holds an item: the last that starts at or before its number. */
export function blockOf(starts: readonly number[], number: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
