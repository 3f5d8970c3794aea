import { createHash } from 'node:crypto';
import { CopydeskError } from '../../errors.ts';
import { sharedBytes } from '../../learn/model/shelf.ts';
import { append, emptyPhrase, mix, pieceOf } from './phrase.ts';

/**
 * A set of phrases with 24 bits of value each, kept as hashes: 48 bits of hash for a phrase, so a lookup of a phrase that
 * is not in the table says otherwise about once in ten thousand million.
 */

/** Every name of the entry is an acronym: it matches capitals only ("ICC", "WHO"). */
export const ACRONYM = 1 << 24;
/** A name that begins with a small letter ("al-Qaida", "eBay"). */
export const LOWER_START = 1 << 25;
/** A name whose last word begins with a small letter. */
export const LOWER_END = 1 << 26;
/** Also an everyday word, not to be matched in text without capitals. */
export const COMMON = 1 << 27;
/** A longer phrase of the table begins like this. */
export const PREFIX = 1 << 28;
export const VALUE = (1 << 24) - 1;

/** A phrase as written, with its value: bits of lists, or a number of a row. */
export interface TableEntry {
  readonly name: string;
  readonly value: number;
  readonly common?: boolean;
}

export interface PhraseTable {
  readonly count: number;
  /** Sorted by `keys`, then `checks`. */
  readonly keys: Uint32Array;
  readonly checks: Uint16Array;
  /** Index into `values`. */
  readonly kinds: Uint16Array;
  readonly values: Uint32Array;
  /** Open addressing: index of an entry plus one. */
  readonly slots: Int32Array;
}

const MAGIC = 'copydesk-gazetteer-1';
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const INNER = /[\s\-_.]/u;

/** Whether a token of a longer phrase can end between these two characters. */
function canBreak(left: string, right: string): boolean {
  if (INNER.test(left) || INNER.test(right)) return true;
  return LETTER.test(left) !== LETTER.test(right) || DIGIT.test(left) !== DIGIT.test(right);
}

function flagsOf(entry: TableEntry): number {
  const words = entry.name.split(/\s+/u);
  const letters = [...entry.name].filter((letter) => LETTER.test(letter));
  let flags = entry.common === true ? COMMON : 0;
  if (words.length === 1 && letters.length <= 7 && letters.length > 0 && !LOWER.test(entry.name))
    flags |= ACRONYM;
  if (LOWER.test(words[0]![0]!)) flags |= LOWER_START;
  if (LOWER.test(words.at(-1)![0]!)) flags |= LOWER_END;
  return flags;
}

/**
 * Compiles phrases. A phrase that stands more than once gets all its values, ORed (or the first one, with `first`), and
 * is an acronym only if it always is.
 */
export function compileTable(entries: Iterable<TableEntry>, merge: 'or' | 'first' = 'or'): PhraseTable {
  const values = new Map<number, number>();
  const keyOf = (text: string): number => {
    const phrase = emptyPhrase();
    append(phrase, pieceOf(text), false);
    if (!phrase.solid) return -1;
    return mix(phrase.h1) * 0x10000 + (mix(phrase.h2) & 0xffff);
  };
  for (const entry of entries) {
    const key = keyOf(entry.name);
    if (key < 0) continue;
    const flags = flagsOf(entry);
    const old = values.get(key) ?? 0;
    if ((old & VALUE) === 0) values.set(key, old | entry.value | flags);
    else if (merge === 'or') {
      const acronym = old & flags & ACRONYM;
      values.set(key, ((old | flags) & ~ACRONYM) | acronym | entry.value);
    }
    const { name } = entry;
    for (let i = 1; i < name.length; i++) {
      if (!canBreak(name[i - 1]!, name[i]!)) continue;
      const prefix = keyOf(name.slice(0, i));
      if (prefix >= 0 && prefix !== key) values.set(prefix, (values.get(prefix) ?? 0) | PREFIX);
    }
  }
  return fromSorted([...values].sort((a, b) => a[0] - b[0]));
}

function fromSorted(sorted: readonly (readonly [number, number])[]): PhraseTable {
  const kindOf = new Map<number, number>();
  for (const value of [...new Set(sorted.map(([, value]) => value))].sort((a, b) => a - b))
    kindOf.set(value, kindOf.size);
  if (kindOf.size <= 0xffff) {
    const keys = Uint32Array.from(sorted, ([key]) => Math.floor(key / 0x10000));
    const checks = Uint16Array.from(sorted, ([key]) => key % 0x10000);
    const kinds = Uint16Array.from(sorted, ([, value]) => kindOf.get(value)!);
    return withSlots(keys, checks, kinds, Uint32Array.from(kindOf.keys()));
  }
  throw new CopydeskError('bad-gazetteer', 'a gazetteer can hold 65,000 names at most');
}

function withSlots(
  keys: Uint32Array,
  checks: Uint16Array,
  kinds: Uint16Array,
  values: Uint32Array,
): PhraseTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(sharedBytes(4 * size));
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  }
  return { count: keys.length, keys, checks, kinds, values, slots };
}

/** Value and flags of a phrase; 0 when the table does not hold it. */
export function lookup(table: PhraseTable, h1: number, h2: number): number {
  const key = mix(h1);
  const check = mix(h2) & 0xffff;
  const last = table.slots.length - 1;
  for (let slot = key & last; ; slot = (slot + 1) & last) {
    const entry = table.slots[slot]!;
    if (entry === 0) return 0;
    if (table.keys[entry - 1] === key && table.checks[entry - 1] === check)
      return table.values[table.kinds[entry - 1]!]!;
  }
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/**
 * The bytes of a table: one line of JSON, then the arrays as a little-endian machine has them in memory (Node runs on no
 * other kind but s390x).
 */
export function encodeTable(table: PhraseTable, lists: readonly string[]): Uint8Array {
  const { count, keys, checks, kinds, values } = table;
  const body = new Uint8Array(count * 8 + values.length * 4);
  let at = 0;
  for (const part of [keys, values, checks, kinds]) {
    body.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  const header = JSON.stringify({
    format: MAGIC,
    count,
    values: values.length,
    checksum: checksum(body),
    lists,
  });
  const head = new TextEncoder().encode(`${header}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/**
 * The table that these bytes hold.
 *
 * @throws CopydeskError `bad-model` when they are damaged, or were compiled for other lists.
 */
export function decodeTable(bytes: Uint8Array, lists: readonly string[], file: string): PhraseTable {
  const refuse = (why: string): CopydeskError =>
    new CopydeskError('bad-model', `the gazetteer ${why}`, { file }, 'run `npm run build:gazetteer`');
  const end = bytes.indexOf(10);
  if (end < 0 || end > 10_000) throw refuse('is damaged: it has no header');
  let header: { format?: unknown; count?: unknown; values?: unknown; checksum?: unknown; lists?: unknown };
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  } catch (cause) {
    throw new CopydeskError('bad-model', 'the gazetteer is damaged: its header is not JSON', { file }, null, {
      cause,
    });
  }
  const { count, values } = header;
  if (header.format !== MAGIC || typeof count !== 'number' || typeof values !== 'number')
    throw refuse('is of another format');
  if (JSON.stringify(header.lists) !== JSON.stringify(lists)) throw refuse('was compiled for other lists');
  const buffer = sharedBytes(bytes.length - end - 1);
  const body = new Uint8Array(buffer);
  body.set(bytes.subarray(end + 1));
  if (body.length !== count * 8 + values * 4) throw refuse('is cut short or has bytes left over');
  if (checksum(body) !== header.checksum) throw refuse('is damaged: its checksum is wrong');
  const checksAt = (count + values) * 4;
  return withSlots(
    new Uint32Array(buffer, 0, count),
    new Uint16Array(buffer, checksAt, count),
    new Uint16Array(buffer, checksAt + count * 2, count),
    new Uint32Array(buffer, count * 4, values),
  );
}
