import type { JsonRecord } from '../records/json.ts';
import { headline } from '../text/heading.ts';
import { type Block, blocksOf, oneLine, piecesOf, textOf } from './blocks.ts';
import type { DatabaseFormat } from './format.ts';
import { addressIn, isFoot, isHead, labelled } from './nexis-labels.ts';
import { areRights, assemble, dayOf, isRights } from './parts.ts';

/**
 * Nexis Uni and Lexis Advance, with a line that says where each document ends:
 *
 *     Kenya Sends Police to Lamu After Attack
 *     The New York Times
 *     March 3, 2024 Sunday
 *     Late Edition - Final
 *     Copyright 2024 The New York Times Company All Rights Reserved
 *     Section: Section A; Column 0; Foreign Desk; Pg. 4
 *     Length: 612 words
 *     Dateline: NAIROBI, Kenya
 *     Body
 *
 *     Kenya sent 200 police officers …
 *     Graphic
 *     A burned house in Lamu
 *     Load-Date: March 3, 2024
 *     End of Document
 *
 * A list of the documents may stand on top.
 */
export const nexisUni: DatabaseFormat = {
  database: 'nexis',
  isExport,
  documents,
};

const MANNER = 'title';
const END = /^[ \t\f]*End of Document[ \t]*$/gm;
/** The list on top, which tells of the search too. */
const COVER =
  /^[ \t]*(?:User Name|Date and Time|Job Number|Client\/Matter|Search Terms|Documents? \(\d{1,6}\))/m;
const BODY = /^[ \t]*Body$/;
/** The header has about twelve lines; the list on top more. */
const MOST_LINES = 40;
const MOST_ABOVE = 6;
const LENGTH = /^[\d.,]+ words?\b/;
/** What the pages of a file that was laid out begin with. */
const PAGE = /^[ \t]*Page \d{1,6} of \d{1,6}$/;
/** What stands alone on its line above the captions, and above the terms of the index. */
const CAPTIONS = /^[ \t]*Graphic$/;
const TERMS = /^[ \t]*Classification$/;
/** There are not more blocks of captions. */
const MOST_CAPTIONS = 12;
const LOOKED_AT = 3;

function isExport(text: string): boolean {
  let seen = 0;
  for (const { text: document } of piecesOf(text, END)) {
    const { day, hasLength, hasBody } = headerOf(linesOf(document));
    const hasEnd = document.length < text.length || /^[ \t]*Load-Date:/m.test(document);
    if (day !== null && hasLength && hasBody && hasEnd) return true;
    seen += 1;
    if (seen === LOOKED_AT) break;
  }
  return false;
}

function* documents(text: string): Generator<JsonRecord> {
  for (const { text: document } of piecesOf(text, END)) if (/\S/.test(document)) yield documentOf(document);
}

const linesOf = (document: string): readonly string[] =>
  document
    .replaceAll('\f', '')
    .split('\n')
    .filter((line) => !PAGE.test(line));

function documentOf(document: string): JsonRecord {
  const lines = linesOf(document);
  const { title, source, day, fields, bodyStart } = headerOf(lines);
  const blocks = partFoot(blocksOf(lines.slice(bodyStart).join('\n')));
  let end = blocks.length;
  while (end > 0 && isBelow(blocks[end - 1]!)) end -= 1;
  const captions = blocks.slice(0, end).findLastIndex((block) => CAPTIONS.test(block[0]!));
  const bodyEnd = captions > 0 && end - captions <= MOST_CAPTIONS ? captions : end;
  const body = blocks.slice(0, bodyEnd);
  return {
    id: null,
    title: title ?? headline(textOf(body)),
    published: day,
    source,
    url: addressIn(blocks.slice(end), MANNER),
    ...assemble({
      title,
      above: [fields.get('HIGHLIGHT') ?? ''],
      dateline: fields.get('DATELINE') ?? null,
      body,
    }),
  };
}

/** Blocks in which those lines that begin something below the text begin a block, as they need no blank line above them. */
function partFoot(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const parts: string[][] = [];
    for (const line of block) {
      if (parts.length === 0 || CAPTIONS.test(line) || isBelow([line])) parts.push([line]);
      else parts.at(-1)!.push(line);
    }
    return parts;
  });
}

const isBelow = (block: Block): boolean =>
  isFoot(block, MANNER) || areRights(block) || (block.length === 1 && TERMS.test(block[0]!));

interface Header {
  readonly title: string | null;
  readonly source: string | null;
  readonly day: string | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly hasLength: boolean;
  readonly hasBody: boolean;
  /** The first line of the text. */
  readonly bodyStart: number;
}

function headerOf(lines: readonly string[]): Header {
  const named = lines.findIndex((line) => BODY.test(line));
  // A picture may be all there is.
  const body = named === -1 ? lines.findIndex((line) => CAPTIONS.test(line)) : named;
  const all = lines.slice(0, body === -1 ? MOST_LINES : body).filter((line) => line.trim() !== '');
  const hasCover = COVER.test(all.join('\n'));
  const head = hasCover ? all.slice(-MOST_LINES) : all;
  const first = head.findIndex((line) => isHead(line, MANNER));
  const above = head.slice(0, Math.max(first, 0)).filter((line) => !isRights(line));
  const at = above.findLastIndex((line) => dayOf(line) !== null);
  const isWhole = body !== -1 && at >= 2 && (hasCover || at <= MOST_ABOVE);
  if (!isWhole)
    return {
      title: null,
      source: null,
      day: null,
      fields: new Map(),
      hasLength: false,
      hasBody: false,
      bodyStart: 0,
    };
  const fields = fieldsOf(head.slice(first));
  return {
    title: oneLine(hasCover ? [above[at - 2]!] : above.slice(0, at - 1)),
    source: oneLine([above[at - 1]!]),
    day: dayOf(above[at]!),
    fields,
    hasLength: LENGTH.test(fields.get('LENGTH') ?? ''),
    hasBody: true,
    bodyStart: body + 1,
  };
}

function fieldsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let label = '';
  for (const line of lines) {
    const told = labelled(line, MANNER);
    label = told?.label ?? label;
    fields.set(label, oneLine([fields.get(label) ?? '', told?.value ?? line]));
  }
  return fields;
}
