import type { JsonRecord } from '../records/json.ts';
import { headline } from '../text/heading.ts';
import { type Block, blocksOf, oneLine, piecesOf, textOf } from './blocks.ts';
import type { DatabaseFormat } from './format.ts';
import { partFoot } from './nexis-foot.ts';
import { addressIn, isHead, labelled } from './nexis-labels.ts';
import { areRights, assemble, dayOf, isProse, isRights } from './parts.ts';

/**
 * LexisNexis, with a line that counts above each document:
 *
 *                         12 of 500 DOCUMENTS
 *
 *                          The New York Times
 *
 *                         March 3, 2024 Sunday
 *                         Late Edition - Final
 *
 *     Kenya Sends Police to Lamu After Attack
 *
 *     BYLINE: By ANN OROM
 *
 *     LENGTH: 612 words
 *
 *     DATELINE: NAIROBI, Kenya
 *
 *     Kenya sent 200 police officers …
 *
 *     LOAD-DATE: March 3, 2024
 *
 *                  Copyright 2024 The New York Times Company
 *
 * Older ones have `HEADLINE:` and `BODY:`. A page about the search may stand on top.
 */
export const nexis: DatabaseFormat = {
  database: 'nexis',
  isExport,
  documents,
};

const MANNER = 'capitals';
const isAbove = (line: string): boolean => isHead(line, MANNER);
const isShow = (line: string): boolean => labelled(line, MANNER)?.field === 'show';

/** `12 of 500 DOCUMENTS`, alone on its line. */
const COUNT =
  /^[ \t\f]*(?:\d{1,6} of \d{1,6} DOCUMENTS?|\d{1,6} van \d{1,6} DOCUMENTEN|Dokument \d{1,6} von \d{1,6}|Documento? \d{1,6} de \d{1,6})[ \t]*$/gm;
/** The page on top, which tells of the search. */
const COVER = /^[ \t]{0,99}(?:Download Request|Print Request|Time [Oo]f Request|Job Number|Date and Time):/m;
const LONGEST_COVER = 50_000;
/** So many documents are looked at for the signs. */
const LOOKED_AT = 3;
const LENGTH = /^[\d.,]+ (?:words?|Wörter|mots?|palabras|woorden)\b/i;
const LOADED = /^[ \t]*LOAD-DATE:/m;

function isExport(text: string): boolean {
  const first: string[] = [];
  let cover: string | null = null;
  for (const piece of piecesOf(text, COUNT)) {
    if (piece.line === null) cover = piece.text;
    else first.push(piece.text);
    if (first.length === LOOKED_AT) break;
  }
  if (first.length === 0 || cover === null || cover.length > LONGEST_COVER) return false;
  if (cover.trim() !== '' && !COVER.test(cover) && (first.length < 2 || hasProse(cover))) return false;
  return first.some((document) => {
    const { day, fields } = headerOf(blocksOf(document.slice(0, LONGEST_COVER)));
    return (
      day !== null && (LENGTH.test(fields.get('length') ?? '') || (fields.size > 1 && LOADED.test(document)))
    );
  });
}

const hasProse = (text: string): boolean => blocksOf(text).some((block) => isProse(oneLine(block)));

function* documents(text: string): Generator<JsonRecord> {
  for (const { line, text: document } of piecesOf(text, COUNT))
    if (line !== null && /\S/.test(document)) yield documentOf(document);
}

function documentOf(document: string): JsonRecord {
  const blocks = blocksOf(document);
  const { title, source, day, fields, extra, bodyStart, inBody } = headerOf(blocks);
  const { body: rest, foot } = partFoot(blocks.slice(bodyStart), MANNER);
  const text = inBody.length === 0 ? rest : [inBody, ...rest];
  // A caption may be all there is.
  const body = title === null && text.length === 0 ? foot : text;
  const highlight = fields.get('highlight') ?? '';
  return {
    id: null,
    title: title ?? headline(textOf(body)),
    published: day,
    source,
    url: addressIn(foot, MANNER),
    ...assemble({ title, above: [...extra, highlight], dateline: fields.get('dateline') ?? null, body }),
  };
}

interface Header {
  readonly title: string | null;
  readonly source: string | null;
  readonly day: string | null;
  /** By what they stand for (`nexis-labels.txt`). */
  readonly fields: ReadonlyMap<string, string>;
  /** Blocks beside the headline that are neither source, day nor edition. */
  readonly extra: readonly string[];
  /** The first block that is no longer of the header. */
  readonly bodyStart: number;
  /** The end of the header's last block, which already is the text. */
  readonly inBody: Block;
}

/** Above the labels stand source, day and edition, headline and a few more. */
const MOST_ABOVE = 12;
/** What is longer is a paragraph of the text. */
const LONGEST_ABOVE = 500;
/** Source, day and edition stand in the middle of their lines. */
const CENTRED = /^(?:\t| {8})/;
const EDITION = /\b(?:edition|correction appended)\b/i;
const LONGEST_EDITION = 80;

function headerOf(blocks: readonly Block[]): Header {
  const first = firstLabels(blocks);
  const dated = blocks.slice(0, first === -1 ? 4 : first + 1).flatMap((block, index) => {
    const line = block.findIndex((text) => dayOf(text) !== null);
    return line === -1 || block.slice(0, line).some(isAbove) ? [] : [{ index, line }];
  })[0];
  if (first === -1) return withoutLabels(blocks, dated);
  const head = fieldsFrom(blocks, first);
  const above = [...blocks.slice(0, first), head.before].filter((block) => block.length > 0);
  const plain = above.filter(
    (block, index) => index === dated?.index || (!areRights(block) && !isShow(block[0]!)),
  );
  const at = dated === undefined ? -1 : plain.indexOf(above[dated.index]!);
  const sources =
    at === -1
      ? plain.slice(0, plain.length > 1 ? 1 : 0)
      : [...plain.slice(0, at), plain[at]!.slice(0, dated!.line)];
  const rest = plain.slice(at === -1 ? sources.length : at + 1);
  const [title = null, ...extra] = withoutEdition(rest).map(oneLine);
  const named = head.fields.get('title') ?? null;
  return {
    title: named ?? title,
    extra: named === null || title === null ? extra : [title, ...extra],
    source: sourceOf(sources) ?? sourceOf(above.slice(0, dated?.index ?? 0)),
    day: at === -1 ? null : dayOf(plain[at]![dated!.line]!),
    fields: head.fields,
    bodyStart: head.end,
    inBody: head.inBody,
  };
}

/** The name of the paper, which may stand right below whose rights the article is. */
const sourceOf = (blocks: readonly Block[]): string | null =>
  oneLine(blocks.flat().filter((line) => !isRights(line) && !isShow(line))) || null;

/** Where the labels begin; -1 for a document whose text begins without any. */
function firstLabels(blocks: readonly Block[]): number {
  const first = blocks.slice(0, MOST_ABOVE).findIndex((block) => block.some(isAbove));
  return blocks.slice(0, first).some((block) => oneLine(block).length > LONGEST_ABOVE) ? -1 : first;
}

/** A document without labels: what stands above its day is the source, and all below it the text. */
function withoutLabels(
  blocks: readonly Block[],
  dated: { readonly index: number; readonly line: number } | undefined,
): Header {
  const known = { title: null, fields: new Map<string, string>(), extra: [], inBody: [] };
  if (dated === undefined) return { ...known, source: null, day: null, bodyStart: 0 };
  const { index, line } = dated;
  const sources = [...blocks.slice(0, index), blocks[index]!.slice(0, line)];
  return { ...known, source: sourceOf(sources), day: dayOf(blocks[index]![line]!), bodyStart: index + 1 };
}

/** Blocks below the day, without those that tell the edition. */
function withoutEdition(blocks: readonly Block[]): readonly Block[] {
  const isCentred = (block: Block): boolean => CENTRED.test(block[0]!);
  const someAtTheLeft = blocks.some((block) => !isCentred(block));
  return blocks.filter((block) => {
    const isEdition = EDITION.test(block[0]!) && block[0]!.length < LONGEST_EDITION;
    return !(isCentred(block) && (someAtTheLeft || isEdition)) && !(isEdition && blocks.length > 1);
  });
}

/** Whether labels go on below this block, and those that follow it, of who is in the show: a text may begin so, too. */
function isAboveBelow(blocks: readonly Block[], at: number): boolean {
  const next = blocks.slice(at, at + MOST_ABOVE).find((block) => !isShow(block[0]!));
  return next !== undefined && isAbove(next[0]!);
}

/** The labelled blocks of a header from this one on. */
function fieldsFrom(blocks: readonly Block[], first: number) {
  const fields = new Map<string, string>();
  let before: string[] = [];
  let inBody: readonly string[] = [];
  let end = first;
  for (; end < blocks.length && inBody.length === 0; end++) {
    const block = blocks[end]!;
    if (isShow(block[0]!) && isAboveBelow(blocks, end)) continue;
    const start = block.findIndex(isAbove);
    if (start > 0 && end === first) before = block.slice(0, start);
    else if (start !== 0) break;
    let field = 'head';
    let isText = false;
    for (const [index, line] of block.entries()) {
      if (index < start) continue;
      const told = isAbove(line) ? labelled(line, MANNER)! : null;
      // The length is one line; what stands below it is the text.
      if (told === null && field === 'length') isText = true;
      if (told?.field === 'body') isText = true;
      if (isText) {
        inBody = [...(told?.field === 'body' ? [told.value] : [line]), ...block.slice(index + 1)].filter(
          (text) => text !== '',
        );
        break;
      }
      if (told !== null) field = told.field === 'head' || told.field === 'type' ? told.label : told.field;
      fields.set(field, oneLine([fields.get(field) ?? '', told === null ? line : told.value]));
    }
    if (isText) {
      end += 1;
      break;
    }
  }
  return { fields, before, inBody, end };
}
