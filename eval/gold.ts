import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Where the gold corpora lie: COPYDESK_BENCH, or a folder shared/bench beside the repository. */
export function benchFolder(): string {
  return process.env.COPYDESK_BENCH ?? fileURLToPath(new URL('../../shared/bench', import.meta.url));
}

export function hasBench(): boolean {
  return existsSync(path.join(benchFolder(), 'README.md'));
}

/** A line of a gold file: an article and what annotators marked in it. Offsets as in src/document.ts. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
}

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface GoldNames extends GoldArticle {
  readonly mentions: readonly GoldMention[];
}

export interface GoldDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface GoldDates extends GoldArticle {
  readonly dates: readonly GoldDate[];
}

export type Pieces = readonly (readonly [start: number, end: number])[];

export interface GoldQuote {
  readonly content: Pieces;
  readonly source: Pieces | null;
  readonly cue: Pieces | null;
  readonly kind: 'direct' | 'mixed' | 'indirect';
}

export interface GoldQuotes extends GoldArticle {
  readonly quotes: readonly GoldQuote[];
}

export interface GoldToken {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly xpos: string;
}

export interface GoldTrees extends GoldArticle {
  readonly sentences: readonly { readonly tokens: readonly GoldToken[] }[];
  readonly mentions: readonly (GoldMention & {
    readonly entity: string | number | null;
    /** The span of its head word. */
    readonly head?: readonly [number, number] | null;
    readonly named?: boolean;
    readonly name?: readonly [number, number] | null;
  })[];
}

/** The articles of a gold file, named as in the README of the gold corpora: `names/conll-testa`. */
export function readGold<T extends GoldArticle>(name: string): T[] {
  const file = path.join(benchFolder(), `${name}.jsonl.gz`);
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
