import { readLexicon } from '../../text/lexicon.ts';
import type { JsonRecord } from '../records/json.ts';
import { headline } from '../text/heading.ts';
import { readDate } from '../told/published.ts';
import { type Block, blocksOf, oneLine, oneOfFirst, textOf } from './blocks.ts';
import type { DatabaseFormat } from './format.ts';
import { assemble, dayOf, isProse } from './parts.ts';

/**
 * ProQuest, with a rule above each document and a blank line between its fields:
 *
 *     ____________________________________________________________
 *
 *     Document 1 of 500
 *
 *     Kenya Sends Police to Lamu After Attack
 *
 *     Full text: Kenya sent 200 police officers …
 *     "We will hunt them down," …
 *
 *     Subject: Police; Attacks
 *
 *     Publication title: New York Times; New York, N.Y.
 *
 *     Publication date: Mar 3, 2024
 *
 *     ProQuest document ID: 3107396628
 *
 * A list of the documents may stand above the first rule, and words of ProQuest's own below the last.
 */
export const proquest: DatabaseFormat = {
  database: 'proquest',
  isExport,
  documents,
};

const RULE = /^_{40,100}[ \t]*$/gm;
const COUNT = /^\s*Document \d{1,6} of \d{1,6}[ \t]*(?:\n|$)/;
/** What stands above the first document and below the last, between rules of their own. */
const AROUND =
  /^\s*(?:Report Information from ProQuest|Table of contents|Contact us at:|Database copyright|Bibliography\n|© \d{4} ProQuest)/;

const LABELS: ReadonlySet<string> = new Set(
  readLexicon(new URL('../data/proquest-labels.txt', import.meta.url)),
);
const LABELLED = /^(\p{Lu}[\p{L}\d /(),&-]{1,60}?):(?: +(.*)|$)/u;

function labelOf(block: Block): { readonly label: string; readonly value: string } | null {
  const [, label, value = ''] = LABELLED.exec(block[0]!) ?? [];
  return label === undefined ? null : { label: label.toLowerCase(), value };
}

const isField = (block: Block): boolean => LABELS.has(labelOf(block)?.label ?? '');

/** The text of one that ProQuest has no text of. */
const NONE = /^(?:none|not) available\.?$/i;

function isExport(text: string): boolean {
  const top = text.slice(0, Math.max(text.search(RULE), 0));
  if (blocksOf(top).some((block) => isProse(oneLine(block)))) return false;
  return oneOfFirst(cut(text), (document) => {
    const { fields } = fieldsOf(document);
    const isDated = fields.has('publication date') || fields.has('publication info');
    // A bibliography has the other fields, too.
    const isOwn = fields.has('proquest document id') || fields.has('full text');
    return isDated && isOwn && fields.size > 3;
  });
}

/** The documents between rules, without what stands above the first and below the last. A rule in a text parts none where documents are counted. */
function* cut(text: string): Generator<string> {
  let open = '';
  for (const piece of between(text)) {
    const isPart = COUNT.test(open) && !COUNT.test(piece) && isDocument(piece);
    if (!isPart && isDocument(open)) yield open;
    open = isPart ? open + piece : piece;
  }
  if (isDocument(open)) yield open;
}

const isDocument = (piece: string): boolean => /\S/.test(piece) && !AROUND.test(piece);

function* between(text: string): Generator<string> {
  let start = -1;
  for (const found of text.matchAll(RULE)) {
    if (start !== -1) yield text.slice(start, found.index);
    start = found.index + found[0].length;
  }
  if (start !== -1) yield text.slice(start);
}

function* documents(text: string): Generator<JsonRecord> {
  for (const document of cut(text)) yield documentOf(document);
}

interface Fields {
  readonly above: readonly Block[];
  readonly fields: ReadonlyMap<string, string>;
  readonly body: readonly Block[];
}

/** The fields of a document, and its text, which ends where the fields below it begin. */
function fieldsOf(document: string): Fields {
  const blocks = blocksOf(document.replace(COUNT, ''))
    .filter((block) => !LINK.test(block[0]!))
    .flatMap(atCaptions);
  const first = blocks.findIndex(isField);
  const fields = new Map<string, string>();
  if (first === -1) return { above: [], fields, body: blocks };
  const full = blocks.findIndex((block) => labelOf(block)?.label === 'full text');
  const below = withCaptions(blocks, belowFrom(blocks, Math.max(full + 1, first)), Math.max(full + 1, first));
  const told = [...blocks.slice(first, full === -1 ? below : full).filter(isField), ...blocks.slice(below)];
  for (const block of told) {
    const { label, value } = labelOf(block) ?? { label: '', value: '' };
    if (!fields.has(label)) fields.set(label, oneLine([value, ...block.slice(1)]));
  }
  const above = blocks.slice(0, first);
  if (full === -1)
    return { above, fields, body: blocks.slice(first, below).filter((block) => !isField(block)) };
  fields.set('full text', '');
  const opening = [labelOf(blocks[full]!)!.value, ...blocks[full]!.slice(1)].filter(
    (line) => line.trim() !== '',
  );
  const body = [opening, ...blocks.slice(full + 1, below)].filter((block) => block.length > 0);
  return { above, fields, body };
}

/** What stands alone on its line above the captions, which end a text. */
const CAPTIONS = 'Illustration';
const MOST_CAPTIONS = 12;

/** A block as its text and its captions. */
function atCaptions(block: Block): readonly Block[] {
  const at = block.indexOf(CAPTIONS);
  return at < 1 ? [block] : [block.slice(0, at), block.slice(at)];
}

/** Where the fields below a text begin, with the captions among them. */
function withCaptions(blocks: readonly Block[], below: number, from: number): number {
  const start = Math.max(from, below - MOST_CAPTIONS);
  const at = blocks.slice(start, below).findIndex((block) => block[0] === CAPTIONS);
  return at === -1 ? below : labelledUpTo(blocks, from, start + at);
}

/** Without one of these the fields below a text are not all found. */
const ISSUE: ReadonlySet<string> = new Set(['publication title', 'publication date', 'publication info']);
/** So many paragraphs without a label may stand among the last fields: whose rights it is. */
const MOST_WITHOUT = 3;

/** The block with which the fields below a text begin: from there on each has a label. */
function belowFrom(blocks: readonly Block[], from: number): number {
  const start = labelledUpTo(blocks, from, blocks.length);
  const issue = blocks.findLastIndex((block) => ISSUE.has(labelOf(block)?.label ?? ''));
  if (issue < from || issue >= start) return start;
  const without = blocks.slice(issue).filter((block) => labelOf(block) === null).length;
  return without > MOST_WITHOUT ? start : labelledUpTo(blocks, from, issue + 1);
}

/** The first field of those blocks up to an end that all have labels. */
function labelledUpTo(blocks: readonly Block[], from: number, end: number): number {
  let at = end;
  let first = end;
  while (at > from && labelOf(blocks[at - 1]!) !== null) {
    at -= 1;
    // A text may end with a line that looks like a field: `Correction: …`.
    if (isField(blocks[at]!)) first = at;
  }
  return first;
}

/** The day within `New York Times; New York, N.Y. [New York, N.Y]03 Mar 2024: A.4.` */
const DAY_OF_ISSUE = /(?:^|\D)(\d{1,2} [A-Z][a-z]{2,8} \d{4})(?!\d)/;
const ADDRESS = /^https?:\/\/\S+$/;
const LINK = /^ProQuest document link$/i;
/** An author without a label, below the headline. */
const AUTHOR = /^\p{Lu}[\p{L}' -]{1,30}, \p{Lu}[\p{L}.' -]{0,30}$/u;

function documentOf(document: string): JsonRecord {
  const { above, fields, body } = fieldsOf(document);
  const said = (label: string): string | null => {
    const value = fields.get(label)?.trim() ?? '';
    return value === '' || NONE.test(value) ? null : value;
  };
  const lines = above.filter(
    (block, index) => !ADDRESS.test(block[0]!) && !(index > 0 && AUTHOR.test(oneLine(block))),
  );
  const title = said('title') ?? (lines.length === 0 ? null : oneLine(lines[0]!));
  const info = said('publication info');
  const hasText = body.length > 0 && !NONE.test(oneLine(body.flat()).slice(0, 40));
  const abstract = said('abstract');
  const text = hasText ? body : abstract === null ? [] : [[abstract]];
  const made = assemble({ title, above: lines.slice(1).map(oneLine), body: text });
  return {
    id: said('proquest document id'),
    title: title ?? headline(textOf(text)),
    published:
      dayOf(said('publication date') ?? '') ??
      readDate(DAY_OF_ISSUE.exec(info ?? '')?.[1] ?? '') ??
      readDate(said('publication year') ?? ''),
    source: sourceOf(said('publication title') ?? info),
    url: said('document url') ?? above.flat().find((line) => ADDRESS.test(line)) ?? null,
    ...made,
  };
}

/** The name of the paper without the place: `New York Times , Late Edition (East Coast); New York, N.Y.` */
const sourceOf = (told: string | null): string | null =>
  told === null ? null : told.split(';', 1)[0]!.replace(/ ,/g, ',').trim() || null;
