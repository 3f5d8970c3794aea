import { readFileSync } from 'node:fs';
import type { Segmented } from '../../document.ts';
import { kept } from '../../learn/model/shelf.ts';
import { LISTS } from './lists.ts';
import { eachMatch, type Prepared, phraseValue, prepare } from './match.ts';
import { decodeTable, type PhraseTable } from './table.ts';

export { ALL_LISTS, bits, LISTS, type ListName } from './lists.ts';
export type { Prepared } from './match.ts';

/** The lists' names, in the order of their bits. */
export interface Gazetteer {
  readonly lists: readonly string[];
  /**
   * Where names of the lists stand in a document: per list the longest name from the left, names of one list never
   * overlapping. Linear in the number of tokens.
   */
  readonly match: (document: Segmented) => GazetteerMatches;
}

/** Per token, the lists (bit n is `lists[n]`) of which a name begins, goes on, ends here, or is this token alone. */
export interface GazetteerMatches {
  readonly begin: Uint32Array;
  readonly inside: Uint32Array;
  readonly last: Uint32Array;
  readonly unit: Uint32Array;
  /** The lists that hold exactly the tokens `[start, end)`. */
  readonly listsOf: (start: number, end: number) => number;
}

const FILE = new URL('../../../models/gazetteer/gazetteer.bin', import.meta.url);

function matchLists(table: PhraseTable, prepared: Prepared): GazetteerMatches {
  const { length } = prepared.document.tokens;
  const begin = new Uint32Array(length);
  const inside = new Uint32Array(length);
  const last = new Uint32Array(length);
  const unit = new Uint32Array(length);
  /** Per list: where its latest name starts and ends. */
  const starts = new Int32Array(LISTS.length).fill(-1);
  const ends = new Int32Array(LISTS.length);
  const write = (list: number): void => {
    const start = starts[list]!;
    const end = ends[list]!;
    if (start < 0) return;
    const bit = 1 << list;
    if (end - start === 1) {
      unit[start]! |= bit;
      return;
    }
    begin[start]! |= bit;
    for (let i = start + 1; i < end - 1; i++) inside[i]! |= bit;
    last[end - 1]! |= bit;
  };
  eachMatch(table, prepared, (start, end, value) => {
    for (let rest = value; rest !== 0; rest &= rest - 1) {
      const list = 31 - Math.clz32(rest & -rest);
      if (start === starts[list]) ends[list] = end;
      else if (start >= ends[list]!) {
        write(list);
        starts[list] = start;
        ends[list] = end;
      }
    }
  });
  for (let list = 0; list < LISTS.length; list++) write(list);
  return { begin, inside, last, unit, listsOf: (start, end) => phraseValue(table, prepared, start, end) };
}

/**
 * Loads the gazetteer that `npm run build:gazetteer` compiled.
 *
 * @throws CopydeskError `bad-model` when the file is damaged.
 *
 * @example
 * const { begin, unit } = createGazetteer().match(document);
 */
export function createGazetteer(): Gazetteer {
  const table = kept('gazetteer', () => decodeTable(readFileSync(FILE), LISTS, FILE.pathname));
  return { lists: LISTS, match: (document) => matchLists(table, prepare(document)) };
}
