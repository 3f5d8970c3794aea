/**
 * The features of one token: a list of hashes in a buffer that is used again for the next token, so that finding
 * features makes no objects and no strings. A feature is a template's number mixed with the hashes of what it looks at.
 */
import { mix } from './hash.ts';

/** The hashes of the features of the token at hand: the first `length` of `hashes`. */
export interface FeatureBuffer {
  readonly hashes: Int32Array;
  length: number;
}

/** Most features that a token can have; the rest are left out. */
export const MAX_FEATURES = 512;

/** An empty buffer. */
export function createFeatureBuffer(): FeatureBuffer {
  return { hashes: new Int32Array(MAX_FEATURES), length: 0 };
}

/** Adds the feature "template, looking at `a`, is there". */
export function push(buffer: FeatureBuffer, template: number, a: number): void {
  if (buffer.length < MAX_FEATURES) buffer.hashes[buffer.length++] = mix(mix(template, a), template);
}

/** Adds the conjunction of two things. */
export function push2(buffer: FeatureBuffer, template: number, a: number, b: number): void {
  if (buffer.length < MAX_FEATURES) buffer.hashes[buffer.length++] = mix(mix(mix(template, a), b), template);
}

/** Adds the conjunction of three things. */
export function push3(buffer: FeatureBuffer, template: number, a: number, b: number, c: number): void {
  if (buffer.length < MAX_FEATURES)
    buffer.hashes[buffer.length++] = mix(mix(mix(mix(template, a), b), c), template);
}

/** Writes the features of the token at `position` of the sequence at hand into a buffer that was emptied before. */
export type Extract = (position: number, buffer: FeatureBuffer) => void;
