import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitTexts } from './marked.ts';

/** Pieces in the order of the text, offsets as everywhere: UTF-16, half open. */
export type Pieces = readonly (readonly [start: number, end: number])[];

/** Who says what by which words. */
export interface MarkedQuote {
  readonly content: Pieces;
  /** One piece. */
  readonly cue: Pieces;
  readonly source: Pieces | null;
}

/** A text with what is said in it. */
export interface QuotedText {
  readonly text: string;
  readonly quotes: readonly MarkedQuote[];
}

const PARTS = { Q: 'content', C: 'cue', S: 'source' } as const;
const LABEL = /^([QCS])(\d+) /;

/**
 * Reads a text of one paragraph a line. What is said stands in square brackets with a Q, the cue with a C, who says it with
 * an S; the same number, which no other has in the text, ties them. Brackets may hold others.
 *
 * @throws Error for brackets that are no marks, and for numbers without content or cue, or with two cues or sources
 *
 * @example
 * parseQuotes('[Q1 “No,”] [S1 she] [C1 said].').text === '“No,” she said.'
 */
export function parseQuotes(source: string): QuotedText {
  const found = new Map<number, { content: Pair[]; cue: Pair[]; source: Pair[] }>();
  const open: { part: 'content' | 'cue' | 'source'; number: number; start: number }[] = [];
  let text = '';
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === '[') {
      const label = LABEL.exec(source.slice(at + 1, at + 8));
      if (label === null) throw new Error(`not a mark: ${source.slice(at, at + 30)}`);
      open.push({ part: PARTS[label[1] as 'Q'], number: Number(label[2]), start: text.length });
      at += label[0].length;
    } else if (character === ']') {
      const closed = open.pop();
      if (closed === undefined)
        throw new Error(`a bracket that was not opened before ${source.slice(at, at + 30)}`);
      if (closed.start === text.length) throw new Error(`nothing marked before ${source.slice(at, at + 30)}`);
      const parts = found.get(closed.number) ?? { content: [], cue: [], source: [] };
      found.set(closed.number, parts);
      parts[closed.part].push([closed.start, text.length]);
    } else text += character === '\n' ? '\n\n' : character;
  }
  if (open.length > 0)
    throw new Error(`a bracket that is not closed: ${text.slice(open[0]!.start).slice(0, 30)}`);
  const quotes = [...found].map(([number, { content, cue, source }]) => {
    if (content.length === 0 || cue.length !== 1 || source.length > 1)
      throw new Error(
        `${number} has ${content.length} contents, ${cue.length} cues, ${source.length} sources`,
      );
    return { content, cue, source: source.length === 0 ? null : source };
  });
  return { text, quotes: quotes.sort((a, b) => a.cue[0]![0] - b.cue[0]![0]) };
}

type Pair = readonly [start: number, end: number];

/** The marked texts of all .txt files of a folder, in the order of the files' names. */
export function readQuoted(folder: string | URL): readonly QuotedText[] {
  const directory = folder instanceof URL ? fileURLToPath(folder) : folder;
  return readdirSync(directory)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => splitTexts(readFileSync(path.join(directory, file), 'utf8')))
    .map(({ source }) => parseQuotes(source));
}
