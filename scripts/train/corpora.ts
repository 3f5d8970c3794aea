/**
 * Labelled texts for training and for development figures, as tokens of copydesk's own segment stage.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Tagged } from '../../src/document.ts';
import { encodeSpan } from '../../src/learn/crf/bilou.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

/** A line of a gold file. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Reads a file of JSON lines, gzipped or not. */
export function readLines<Line>(folder: string, name: string): readonly Line[] {
  const bytes = readFileSync(join(folder, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}

/** An article that is nothing but its text. */
export function articleOf(id: string, text: string): Article {
  const published = { value: null, basis: 'none' } as const;
  return { id, path: null, text, title: null, published, source: null, url: null };
}

/** A document with a label for each token. */
export interface LabelledDocument {
  readonly document: Tagged;
  readonly gold: Uint8Array;
  /** Gold spans that had to be left out: they cut a token, or cross a sentence's end. */
  readonly lost: number;
}

/** Makes a function that runs the stages before the tagger and puts BILOU labels on the tokens. */
export function createLabeller(types: readonly string[]): (line: GoldText) => LabelledDocument {
  const segment = createSegment();
  const tag = createTag();
  return (line) => {
    const document = tag(segment(articleOf(line.id, line.text)));
    const { tokens } = document;
    const startAt = new Map<number, number>();
    const endAt = new Map<number, number>();
    for (let t = 0; t < tokens.length; t++) {
      startAt.set(tokens.start[t]!, t);
      endAt.set(tokens.end[t]!, t + 1);
    }
    const gold = new Uint8Array(tokens.length);
    let lost = 0;
    for (const mention of line.mentions) {
      const start = startAt.get(mention.start);
      const end = endAt.get(mention.end);
      const type = types.indexOf(mention.type);
      if (start === undefined || end === undefined || type < 0) lost++;
      else if (tokens.sentence[start] !== tokens.sentence[end - 1]) lost++;
      else encodeSpan({ start, end, type }, gold);
    }
    return { document, gold, lost };
  };
}
