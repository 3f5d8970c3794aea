/**
 * Model files. All numbers little-endian:
 *
 *     "CDTM"  format: u32  checksum of all that follows: u32  length of the header: u32
 *     header: JSON in UTF-8 (ModelHeader, and the number of features)
 *     weights of the chain: f32 for each arc, each label at the start, each label at the end
 *     features in the order of their hashes: the difference to the hash before (varint: seven bits a byte, low first),
 *       then how many weights (u8), then label (u8) and weight + 128 (u8) of each
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CopydeskError } from '../../errors.ts';
import { type Chain, classesOf, createChainWeights } from '../crf/chain.ts';
import { checksum } from '../features/hash.ts';
import { createModel, type Model, type ModelHeader } from './model.ts';
import { packedFrom } from './packed.ts';
import type { SparseRows } from './rows.ts';
import { kept, sharedBytes } from './shelf.ts';

const MAGIC = 0x4d544443;
const FORMAT = 1;
const PREFIX = 16;
const PARTS = ['arcs', 'opening', 'closing'] as const;

/** The bytes of a model file. */
export function encodeModel(
  header: ModelHeader,
  weights: ReturnType<typeof createChainWeights>,
  rows: SparseRows,
): Uint8Array {
  const features = rows.hashes.length;
  const json = new TextEncoder().encode(JSON.stringify({ ...header, count: features }));
  const chainCells = PARTS.reduce((sum, part) => sum + weights[part].length, 0);
  const bytes = new Uint8Array(
    PREFIX + json.length + 4 * chainCells + 6 * features + 2 * rows.entries.length,
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(12, json.length, true);
  bytes.set(json, PREFIX);
  let at = PREFIX + json.length;
  for (const part of PARTS)
    for (const weight of weights[part]) {
      view.setFloat32(at, weight, true);
      at += 4;
    }
  let before = 0;
  for (let i = 0; i < features; i++) {
    const hash = rows.hashes[i]! >>> 0;
    let difference = hash - before;
    before = hash;
    while (difference > 127) {
      bytes[at++] = (difference & 127) | 128;
      difference = Math.floor(difference / 128);
    }
    bytes[at++] = difference;
    const start = rows.starts[i]!;
    const end = rows.starts[i + 1]!;
    bytes[at++] = end - start;
    for (let j = start; j < end; j++) {
      bytes[at++] = rows.entries[j]! >> 8;
      bytes[at++] = rows.entries[j]! & 255;
    }
  }
  const used = bytes.subarray(0, at);
  view.setUint32(8, checksum(used.subarray(12)), true);
  return used;
}

/**
 * Reads the bytes of a model file.
 *
 * @param chainOf the shape of the label sequences, by the model's header
 * @param expected the task and version of features that the tagger expects
 * @param file named in errors
 * @throws CopydeskError `bad-model` for bytes that are damaged, or a model of something else
 */
export function decodeModel(
  bytes: Uint8Array,
  chainOf: (header: ModelHeader) => Chain,
  expected: { readonly task: string; readonly features: number },
  file: string,
): Model {
  const bad = (message: string): CopydeskError => badModel(message, file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX || view.getUint32(0, true) !== MAGIC) throw bad('this is not a model file');
  if (view.getUint32(4, true) !== FORMAT) throw bad('this model file has a format that is not known');
  const jsonEnd = PREFIX + view.getUint32(12, true);
  const sumOfHead = checksum(bytes.subarray(12, jsonEnd));
  let header: ModelHeader;
  let chain: Chain;
  let known: boolean;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.slice(PREFIX, jsonEnd)));
    requireKind(header, expected, file);
    chain = chainOf(header);
    known = header.labels.length === classesOf(chain);
  } catch (error) {
    throw error instanceof CopydeskError ? error : bad('this model file is damaged');
  }
  if (!known) throw bad('this model has other labels');
  const weights = createChainWeights(chain);
  const cells = PARTS.reduce((sum, part) => sum + weights[part].length, 0);
  const from = jsonEnd + 4 * cells;
  const { rows, sum } = packedFrom(bytes, from, checksum(bytes.subarray(jsonEnd, from), sumOfHead));
  if (sum !== view.getUint32(8, true)) throw bad('this model file is damaged');
  let at = jsonEnd;
  for (const part of PARTS)
    for (let i = 0; i < weights[part].length; i++) {
      weights[part][i] = view.getFloat32(at, true);
      at += 4;
    }
  return createModel(header, chain, weights, rows);
}

/**
 * Reads a model file, once; errors as `decodeModel`.
 *
 * @param chainOf of a task always the same
 */
export function readModel(
  url: URL,
  chainOf: (header: ModelHeader) => Chain,
  expected: { readonly task: string; readonly features: number },
): Model {
  const file = fileURLToPath(url);
  const model = kept(file, () => decodeModel(readShared(file), chainOf, expected, file));
  // Whoever read it first may have expected something else.
  requireKind(model.header, expected, file);
  return model;
}

const badModel = (message: string, file: string): CopydeskError =>
  new CopydeskError('bad-model', message, { file }, 'install copydesk again, or train the model again');

function requireKind(
  { task, features }: ModelHeader,
  expected: { readonly task: string; readonly features: number },
  file: string,
): void {
  if (task === expected.task && features === expected.features) return;
  const wanted = task === expected.task ? `features ${expected.features}` : expected.task;
  throw badModel(`this model is for ${task} (features ${features}), not for ${wanted}`, file);
}

function readShared(file: string): Uint8Array {
  try {
    const read = readFileSync(file);
    const bytes = new Uint8Array(sharedBytes(read.length));
    bytes.set(read);
    return bytes;
  } catch (cause) {
    throw new CopydeskError(
      'bad-model',
      'this model file cannot be read',
      { file },
      'install copydesk again',
      { cause },
    );
  }
}
