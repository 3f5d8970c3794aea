import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Random } from './random.ts';

/** Damages a file in one of the ways in which disks, transfers and editors do; gives its length before. */
export function damage(file: string, random: Random): number {
  const bytes = readFileSync(file);
  const at = random.below(bytes.length + 1);
  const until = Math.min(bytes.length, at + 1 + random.below(300));
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)];
  const junk = Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256)));
  const made = random.pick([
    () => before,
    () => after,
    () => Buffer.concat([before, after]),
    () => Buffer.concat([before, piece, piece, after]),
    () => Buffer.concat([before, junk, after]),
    () => Buffer.concat([before, Buffer.alloc(piece.length), after]),
    () => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte))),
    () => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
    () => junk,
    () => null,
  ])();
  if (made === null) rmSync(file);
  else writeFileSync(file, made);
  return bytes.length;
}
