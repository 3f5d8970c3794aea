import type { JsonRecord } from '../records/json.ts';
import { headline } from '../text/heading.ts';
import { blocksOf, oneLine, oneOfFirst } from './blocks.ts';
import type { DatabaseFormat } from './format.ts';
import { assemble, dayOf, isClosing, isProse } from './parts.ts';

/**
 * Factiva with its indexing, where each field has a code:
 *
 *     HD  Kenya Sends Police to Lamu After Attack
 *     WC  612 words
 *     PD  3 March 2024
 *     SN  Reuters News
 *     LP
 *     NAIROBI, March 3 (Reuters) - Kenya sent 200 police officers …
 *
 *     TD
 *     "We will hunt them down," …
 *
 *     CO  applc : Apple Inc.
 *     AN  Document LBA0000020240303ek330012x
 *
 * Behind a code stands a tab, a few blanks, or the end of the line. `LP` is the first part of the text and `TD` the rest.
 */
export const factiva: DatabaseFormat = {
  database: 'factiva',
  isExport: (text) => oneOfFirst(cut(text), (document) => isWhole(headerOf(document.split('\n')))),
  *documents(text) {
    for (const document of cut(text)) if (!isClosing(document)) yield documentOf(document);
  },
};

/** The number of a document, the last of its fields. */
const NUMBER = /^[ \t]*AN(?:[ \t]+|[ \t]*\n\s*)Document ([A-Za-z0-9]{10,40})[ \t]*$/gm;
/** The codes above the text, in their order, and what each says where that can be told. */
const ABOVE: ReadonlyMap<string, RegExp> = new Map([
  ['CLM', /./],
  ['SE', /./],
  ['HD', /./],
  ['CR', /./],
  ['BY', /./],
  ['WC', /^[\d.,]+ words?$/i],
  ['PD', /\d{4}$/],
  ['ET', /^\d{1,2}[:.]\d{2}/],
  ['SN', /./],
  ['SC', /^[A-Z0-9]{1,10}$/],
  ['ED', /./],
  ['PG', /./],
  ['VOL', /./],
  ['LA', /^\p{L}+(?: \([^()]+\))?$/u],
  ['CY', /./],
]);
const ORDER = [...ABOVE.keys(), 'LP', 'TD'];
/** Those below the text, in their order. */
const BELOW = ['ART', 'CT', 'RF', 'CO', 'IN', 'NS', 'RE', 'IPC', 'IPD', 'PUB', 'AN'];
/** A code, what parts it from what it says, and that. */
const CODED = /^[ \t]*([A-Z]{2,3})(?:([ \t]+)(\S.*))?$/;
/** A header has not more lines. */
const LONGEST_HEADER = 60;

/** The documents of a text: behind each its number; where there are none, each begins with a header. */
function* cut(text: string): Generator<string> {
  for (const piece of withNumber(text)) yield* atHeaders(piece);
}

function* withNumber(text: string): Generator<string> {
  let start = 0;
  for (const found of text.matchAll(NUMBER)) {
    const end = found.index + found[0].length;
    yield text.slice(start, end);
    start = end;
  }
  yield text.slice(start);
}

/** The line of a headline, or of the section above it. */
const TOP = /^[ \t]*(?:SE|HD)(?:[ \t]|$)/gm;
const LONGEST_HEAD = 1_500;
const LONGEST_SECTION = 200;

function* atHeaders(text: string): Generator<string> {
  const tops = [...text.matchAll(TOP)].map(({ index }) => index);
  const headers = tops.flatMap((top, place) => {
    const end = Math.min(tops[place + 1] ?? text.length, top + LONGEST_HEAD);
    if (!isWhole(headerOf(text.slice(top, end).split('\n')))) return [];
    const above = tops[place - 1] ?? top;
    const between = top - above > LONGEST_SECTION ? '' : text.slice(above, top);
    return [between.trimStart().startsWith('SE') ? above : top];
  });
  let start = 0;
  for (const next of headers.slice(1)) {
    yield text.slice(start, next);
    start = next;
  }
  yield text.slice(start);
}

interface Field {
  readonly code: string;
  /** What parts the code from what it says; empty where the line ends with the code. */
  readonly gap: string;
  readonly value: string;
}

function codeOf(line: string): Field | null {
  const [, code, gap = '', value = ''] = CODED.exec(line.trimEnd()) ?? [];
  return code === undefined ? null : { code, gap, value };
}

interface Header {
  readonly fields: ReadonlyMap<string, string>;
  /** The line at which the text begins, with its code. */
  readonly bodyStart: number;
}

/** Whether a header is one of Factiva, by what stands in it. */
const isWhole = ({ fields }: Header): boolean =>
  fields.has('HD') &&
  fields.has('WC') &&
  dayOf(fields.get('PD') ?? '') !== null &&
  (fields.has('SN') || fields.has('SC'));

function headerOf(lines: readonly string[]): Header {
  const fields = new Map<string, string>();
  let at = -1;
  let code = '';
  for (const [index, line] of lines.slice(0, LONGEST_HEADER).entries()) {
    const field = codeOf(line);
    // What stands above the first code is lost.
    if (at === -1 && isProse(line)) break;
    const place = field === null ? -1 : ORDER.indexOf(field.code, at + 1);
    if (place >= ABOVE.size) return { fields, bodyStart: index };
    if (field !== null && place !== -1 && ABOVE.get(field.code)!.test(saidBy(field, lines, index))) {
      at = place;
      code = field.code;
      fields.set(code, field.value);
    } else if (code !== '') fields.set(code, oneLine([fields.get(code)!, line]));
  }
  return { fields, bodyStart: -1 };
}

/** What stands behind a code, or below one that has its own line. */
function saidBy({ gap, value }: Field, lines: readonly string[], index: number): string {
  if (gap !== '') return value;
  const below = index + 1;
  return (lines[below]?.trim() || lines[below + 1]?.trim()) ?? '';
}

function documentOf(document: string): JsonRecord {
  const lines = document.split('\n');
  const header = headerOf(lines);
  const { fields } = header;
  const [, number = null] = NUMBER_OF.exec(document.slice(-LONGEST_NUMBER)) ?? [];
  // One that is cut short has no text.
  const isRead = fields.has('HD') && (header.bodyStart !== -1 || isWhole(header));
  const end = footStart(lines, Math.max(header.bodyStart, 0));
  if (!isRead) {
    const text = lines.slice(0, end).join('\n').trim();
    return { id: number, title: headline(text), published: null, source: null, url: null, text };
  }
  const title = fields.get('HD')!;
  const body = header.bodyStart === -1 ? [] : bodyOf(lines.slice(header.bodyStart, end));
  return {
    id: number,
    title,
    published: dayOf(fields.get('PD') ?? ''),
    source: fields.get('SN') ?? null,
    url: null,
    ...assemble({ title, body: blocksOf(body.join('\n')) }),
  };
}

const NUMBER_OF = /^[ \t]*AN(?:[ \t]+|[ \t]*\n\s*)Document ([A-Za-z0-9]{10,40})\s*$/m;
const LONGEST_NUMBER = 200;

/** The lines of the text without the codes of its two parts, which a blank line parts. */
function bodyOf(lines: readonly string[]): readonly string[] {
  const lead = codeOf(lines[0]!)!;
  const rest =
    lead.code === 'TD' ? -1 : lines.findIndex((line, index) => index > 0 && isRest(codeOf(line), lead));
  return lines.flatMap((line, index) => (index === 0 || index === rest ? ['', codeOf(line)!.value] : [line]));
}

/** Whether a line begins the second part of the text, and not with the name of the TD Bank. */
const isRest = (field: Field | null, lead: Field): boolean =>
  field !== null && field.code === 'TD' && (kindOf(field.gap) !== 'blank' || field.gap === lead.gap);

/** What the codes of the index say: a term's code and its name. */
const TERM = /^\S+ : \S/;
const WITH_TERMS: ReadonlySet<string> = new Set(['CO', 'IN', 'NS', 'RE']);

/**
 * The line at which what stands below the text begins: codes in their order up to the number, each parted from what it says as
 * the number is. Behind a code on its own line anything may stand, else lines up to a blank one.
 */
function footStart(lines: readonly string[], bodyStart: number): number {
  const last = lastOf(lines, bodyStart);
  if (last === -1) return lines.length;
  const { code, gap } = codeOf(lines[last]!)!;
  const kind = kindOf(gap);
  let start = last;
  let next = BELOW.indexOf(code);
  let isField = true;
  for (let at = last - 1; at > bodyStart; at--) {
    const field = codeOf(lines[at]!);
    const place = field === null || kindOf(field.gap) !== kind ? -1 : BELOW.indexOf(field.code);
    if (place !== -1 && place < next && isOfIndex(field!.code, saidBy(field!, lines, at))) {
      next = place;
      start = at;
      isField = true;
    } else if (kind === 'line') continue;
    else if (lines[at]!.trim() === '') isField = false;
    // A line that is no field and has a blank one below is of the text.
    else if (!isField) break;
  }
  return start;
}

const isOfIndex = (code: string, said: string): boolean => !WITH_TERMS.has(code) || TERM.test(said);

/** How codes are parted from what they say: by the line's end, by a tab or by blanks. */
const kindOf = (gap: string): 'line' | 'tab' | 'blank' =>
  gap === '' ? 'line' : gap.includes('\t') ? 'tab' : 'blank';

/** The last line with a code below the text; -1 where the last lines have none. */
function lastOf(lines: readonly string[], bodyStart: number): number {
  for (let at = lines.length - 1, seen = 0; at > bodyStart && seen < 2; at--) {
    if (lines[at]!.trim() === '') continue;
    const field = codeOf(lines[at]!);
    const isLast =
      field !== null &&
      BELOW.includes(field.code) &&
      (seen === 0 ? isOfIndex(field.code, field.value) : field.gap === '');
    if (isLast && (seen === 1 || field.gap !== '')) return at;
    seen += 1;
  }
  return -1;
}
