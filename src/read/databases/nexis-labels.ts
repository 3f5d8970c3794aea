import { readTable } from '../../text/lexicon.ts';
import { type Block, textOf } from './blocks.ts';
import { dayOf } from './parts.ts';

/** What a label of Nexis stands before: `nexis-labels.txt` tells. */
type Field =
  | 'head'
  | 'show'
  | 'length'
  | 'title'
  | 'dateline'
  | 'highlight'
  | 'body'
  | 'type'
  | 'foot'
  | 'index'
  | 'loaded';

const FIELDS: ReadonlyMap<string, Field> = new Map(
  readTable(new URL('../data/nexis-labels.txt', import.meta.url)).map(([label, field]) => [
    label!,
    field as Field,
  ]),
);
/** `LENGTH: 612 words`, `Load-Date: March 3, 2024`. */
const LABELLED = /^[ \t]*(\p{L}[\p{L}-]{1,20}):(?:[ \t]+(.*)|$)/u;
/** How sure the index is of a term: `ELECTIONS (90%)`. */
const PERCENT = /\(\d{1,3}%\)/;
/** A kind of article or a day is a few words. */
const LONGEST_SHORT = 60;

/** How labels are written: `LOAD-DATE`, or `Load-Date` as Nexis Uni does. */
export type Manner = 'capitals' | 'title';

/** A line that begins with a label. */
interface Labelled {
  readonly field: Field;
  /** In capitals. */
  readonly label: string;
  readonly value: string;
}

/** What a line says under a label of Nexis, written in this manner; null for a line without one. */
export function labelled(line: string, manner: Manner): Labelled | null {
  const [, label, value = ''] = LABELLED.exec(line) ?? [];
  if (label === undefined) return null;
  const capitals = label.toUpperCase();
  const field = FIELDS.get(capitals);
  if (field === undefined || (manner === 'capitals' ? label !== capitals : !isTitle(label))) return null;
  return { field, label: capitals, value: value.trim() };
}

const isTitle = (label: string): boolean => label.split('-').every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));

/** The fields above the text. */
const ABOVE: ReadonlySet<Field> = new Set([
  'head',
  'length',
  'title',
  'dateline',
  'highlight',
  'body',
  'type',
]);

/** Whether a line begins a field above the text. */
export function isHead(line: string, manner: Manner): boolean {
  const told = labelled(line, manner);
  return told !== null && ABOVE.has(told.field);
}

/** Whether a block stands below the text, by the label that it begins with. */
export function isFoot(block: Block, manner: Manner): boolean {
  const told = labelled(block[0]!, manner);
  if (told === null) return false;
  if (told.field === 'foot') return true;
  // Words that an article may end with, too: `COMPANY: …`.
  if (told.field === 'index') return isOfIndex(textOf([block]).slice(told.label.length), manner);
  const isShort = block.length === 1 && told.value.length < LONGEST_SHORT;
  return (
    (told.field === 'type' && isShort && manner === 'capitals') ||
    (told.field === 'loaded' && (DAY.test(told.value) || dayOf(told.value) !== null))
  );
}

/** Labels of days, below which stands no text but a correction. */
const STAMPS: ReadonlySet<string> = new Set(['LOAD-DATE', 'CORRECTION-DATE']);

/** Whether a line tells when the article was loaded or corrected. */
export function isStamp(line: string, manner: Manner): boolean {
  const told = labelled(line, manner);
  return told !== null && STAMPS.has(told.label) && dayOf(told.value) !== null;
}

/** Terms with how sure the index is of them, or, in older exports, in capitals. */
const isOfIndex = (terms: string, manner: Manner): boolean =>
  PERCENT.test(terms) || (manner === 'capitals' && terms === terms.toUpperCase());

/** A day on a German screen: `5. März 2012`. */
const DAY = /^\d{1,2}\. \p{L}{3,9} \d{4}$/u;

/** The address of the article; that of the paper alone is none of it. */
const ADDRESS = /^https?:\/\/[^/\s]+\/[^\s]+$/i;

/** What the blocks below the text say of its address. */
export function addressIn(foot: readonly Block[], manner: Manner): string | null {
  for (const block of foot) {
    const told = labelled(block[0]!, manner);
    if (told?.label === 'URL') return ADDRESS.test(told.value) ? told.value : null;
  }
  return null;
}
