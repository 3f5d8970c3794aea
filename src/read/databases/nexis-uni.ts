import type { JsonRecord } from '../records/json.ts';
import { headline } from '../text/heading.ts';
import { type Block, blocksOf, oneLine, oneOfFirst, piecesOf, textOf } from './blocks.ts';
import type { DatabaseFormat } from './format.ts';
import { isBelow, isCaptions, partFoot } from './nexis-foot.ts';
import { addressIn, isHead, labelled } from './nexis-labels.ts';
import { assemble, dayOf, isProse, isRights } from './parts.ts';

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
  /^[ \t]{0,99}(?:User Name|Date and Time|Job Number|Client\/Matter|Search Terms|Documents? \(\d{1,6}\))/m;
const BODY = /^[ \t]*Body$/;
/** The header has about twelve lines; the list on top more. */
const MOST_LINES = 40;
const MOST_ABOVE = 6;
const LENGTH = /^[\d.,]+ words?\b/;
/** What the pages of a file that was laid out begin with. */
const PAGE = /^[ \t]*Page \d{1,6} of \d{1,6}$/;
/** Below the name of the paper: `Supplied by BBC Worldwide Monitoring`. */
const SUPPLIER = /^\s*Supplied by /;
const LOADED = /^[ \t]*Load-Date:/m;

function isExport(text: string): boolean {
  return oneOfFirst(piecesOf(text, END), ({ text: document }) => {
    const { day, hasLength, hasBody } = headerOf(linesOf(document));
    const hasEnd = document.length < text.length || LOADED.test(document);
    return day !== null && hasLength && hasBody && hasEnd;
  });
}

function* documents(text: string): Generator<JsonRecord> {
  for (const { text: document } of piecesOf(text, END)) if (/\S/.test(document)) yield documentOf(document);
}

/** Without the heads of pages: their number, and below it the headline, which stands in its own place, too. */
function linesOf(document: string): readonly string[] {
  const lines = document.replaceAll('\f', '').split('\n');
  const isHead = (index: number): boolean => index > 0 && PAGE.test(lines[index - 1]!);
  const printed = new Set(lines.flatMap((line, index) => (isHead(index) ? [] : [line.trim()])));
  return lines.filter((line, index) => !PAGE.test(line) && !(isHead(index) && printed.has(line.trim())));
}

function documentOf(document: string): JsonRecord {
  const lines = linesOf(document);
  const { title, source, day, fields, bodyStart } = headerOf(lines);
  const { body, foot } = partFoot(splitFoot(blocksOf(lines.slice(bodyStart).join('\n'))), MANNER);
  return {
    id: null,
    title: title ?? headline(textOf(body)),
    published: day,
    source,
    url: addressIn(foot, MANNER),
    ...assemble({
      title,
      above: [fields.get('HIGHLIGHT') ?? ''],
      dateline: fields.get('DATELINE') ?? null,
      body,
    }),
  };
}

/** Blocks in which those lines that begin something below the text begin a block, as they need no blank line above them. */
function splitFoot(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const parts: string[][] = [];
    for (const line of block) {
      if (parts.length === 0 || isCaptions(line) || isBelow([line], MANNER)) parts.push([line]);
      else parts.at(-1)!.push(line);
    }
    return parts;
  });
}

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
  const body = named === -1 ? lines.findIndex(isCaptions) : named;
  const all = lines.slice(0, body === -1 ? MOST_LINES : body).filter((line) => line.trim() !== '');
  const hasCover = COVER.test(all.join('\n'));
  const head = hasCover ? all.slice(-MOST_LINES) : all;
  const first = head.findIndex((line) => isHead(line, MANNER));
  const above = head.slice(0, Math.max(first, 0)).filter((line) => !isRights(line) && !SUPPLIER.test(line));
  const at = above.findLastIndex((line) => dayOf(line) !== null);
  const isWhole = body !== -1 && at >= 2 && (hasCover || (at <= MOST_ABOVE && !above.some(isProse)));
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
