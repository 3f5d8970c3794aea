import type { Pieces } from '../gold.ts';

type Range = [start: number, end: number];

const EDGE = /[\s"“”„«»‘’'`.,;:]/;

/** Pieces without white space, quotation marks and , . ; : at their ends, in order, with those that touch joined. */
export function normalizePieces(pieces: Pieces | null, text: string): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of [...(pieces ?? [])].sort((a, b) => a[0] - b[0])) {
    const [start, end] = trim(from, to, text, EDGE) ?? trim(from, to, text, /\s/) ?? [from, from];
    if (end <= start) continue;
    const last = joined.at(-1);
    const gap = last === undefined ? null : text.slice(last[1], start);
    const touches =
      gap !== null && (start <= last![1] || ([...gap].every((c) => EDGE.test(c)) && !gap.includes('\n')));
    if (touches) last![1] = Math.max(last![1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function trim(from: number, to: number, text: string, edge: RegExp): Range | null {
  let start = from;
  let end = to;
  while (start < end && edge.test(text[start]!)) start++;
  while (end > start && edge.test(text[end - 1]!)) end--;
  return start === end ? null : [start, end];
}

/** For each offset, how many characters before it are not white space: lengths are counted in those. */
export function inkBefore(text: string): Int32Array {
  const ink = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++)
    ink[at + 1] = ink[at]! + (/[ \n\t\r\u00a0]/.test(text[at]!) ? 0 : 1);
  return ink;
}

export function inkOf(pieces: readonly Range[], ink: Int32Array): number {
  return pieces.reduce((sum, [start, end]) => sum + ink[end]! - ink[start]!, 0);
}

export function sharedInk(a: readonly Range[], b: readonly Range[], ink: Int32Array): number {
  return inkOf(intersect(a, b), ink);
}

export function intersect(a: readonly Range[], b: readonly Range[]): Range[] {
  const shared: Range[] = [];
  for (const [s, e] of a) {
    for (const [x, y] of b)
      if (Math.min(e, y) > Math.max(s, x)) shared.push([Math.max(s, x), Math.min(e, y)]);
  }
  return shared;
}

/** Pieces as one list without overlaps. */
export function unite(lists: readonly (readonly Range[])[]): Range[] {
  const united: Range[] = [];
  for (const [start, end] of lists.flat().sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else united.push([start, end]);
  }
  return united;
}
