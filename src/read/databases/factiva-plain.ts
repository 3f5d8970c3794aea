import type { JsonRecord } from '../records/json.ts';
import { headline } from '../text/heading.ts';
import { blocksOf, oneLine, oneOfFirst } from './blocks.ts';
import type { DatabaseFormat } from './format.ts';
import { assemble, dayOf, isClosing, isProse, isRights } from './parts.ts';

/**
 * Factiva without its indexing, a field a line and the number of the document below it:
 *
 *     World
 *     Kenya Sends Police to Lamu After Attack
 *     By Ann Orom
 *     612 words
 *     3 March 2024
 *     05:12
 *     Reuters News
 *     LBA
 *     English
 *     Copyright 2024 Thomson Reuters. All Rights Reserved.
 *
 *     NAIROBI, March 3 (Reuters) - Kenya sent 200 police officers …
 *
 *     Document LBA0000020240303ek330012x
 */
export const factivaPlain: DatabaseFormat = {
  database: 'factiva',
  isExport: (text) =>
    oneOfFirst(
      cut(text),
      ({ document, number }) => number !== null && headerOf(document.split('\n')) !== null,
    ),
  *documents(text) {
    for (const piece of cut(text)) if (!isClosing(piece.document)) yield documentOf(piece);
  },
};

/** Two letters or more of the source, its day, and what tells documents of a day apart. */
const NUMBER = /^[ \t]*Do[ck]ument ([A-Z][A-Z0-9]{3,9}20?\d{6}[a-z0-9]{4,20})[ \t]*$/gm;
const WORDS = /^[\d.,]{1,9} words?$/;
const TIME = /^\d{1,2}[:.]\d{2}(?: [A-Z]{2,4})?$/;
/** That of The Wall Street Journal is `J`. */
const SOURCE_CODE = /^[A-Z0-9]{1,10}$/;
const LANGUAGE = /^\p{Lu}\p{Ll}+(?: \([^()]+\))?$/u;
const BYLINE = /^by /i;
/** Above the count of words stand section, headline and byline; below it some lines more. */
const MOST_ABOVE = 12;
const MOST_BELOW = 12;

interface Piece {
  readonly document: string;
  readonly number: string | null;
}

function* cut(text: string): Generator<Piece> {
  let start = 0;
  for (const found of text.matchAll(NUMBER)) {
    yield { document: text.slice(start, found.index), number: found[1]! };
    start = found.index + found[0].length;
  }
  yield { document: text.slice(start), number: null };
}

interface Header {
  readonly title: string;
  readonly day: string;
  readonly source: string;
  readonly bodyStart: number;
}

/** The header that a document begins with; null where it has none with count, day, source and its code. */
function headerOf(lines: readonly string[]): Header | null {
  const filled = lines.flatMap((line, index) =>
    index < (MOST_ABOVE + MOST_BELOW) * 3 && line.trim() !== '' ? [{ text: line.trim(), index }] : [],
  );
  const words = filled.slice(0, MOST_ABOVE + 1).findIndex(({ text }) => WORDS.test(text));
  const day = dayOf(filled[words + 1]?.text ?? '');
  if (words < 1 || day === null) return null;
  if (filled.slice(0, words).some(({ text }) => isProse(text) && !BYLINE.test(text))) return null;
  let at = words + 2;
  if (TIME.test(filled[at]?.text ?? '')) at += 1;
  const source = filled[at]?.text;
  if (source === undefined || !SOURCE_CODE.test(filled[at + 1]?.text ?? '')) return null;
  // Volume, page and edition may stand between.
  const below = filled.slice(at + 1, at + MOST_BELOW);
  const rights = below.findIndex(({ text }) => isRights(text));
  const language = below.findIndex(({ text }) => LANGUAGE.test(text));
  const last = below[Math.max(rights, rights === -1 ? language : rights, 0)]!;
  return {
    title: titleIn(filled.slice(0, words).map(({ text }) => text)),
    day,
    source,
    bodyStart: last.index + 1,
  };
}

/** The longest line above the count, as sections and names are shorter than headlines. */
function titleIn(lines: readonly string[]): string {
  const told = lines.filter((line) => !BYLINE.test(line));
  return oneLine([(told.length === 0 ? lines : told).toSorted((a, b) => b.length - a.length)[0]!]);
}

function documentOf({ document, number }: Piece): JsonRecord {
  const lines = document.split('\n');
  const header = headerOf(lines);
  const body = blocksOf(lines.slice(header?.bodyStart ?? 0).join('\n'));
  const made = assemble({ title: header?.title ?? null, body });
  return {
    id: number,
    title: header?.title ?? headline(made.text),
    published: header?.day ?? null,
    source: header?.source ?? null,
    url: null,
    ...made,
  };
}
