/**
 * The features of the name tagger: the word and its neighbours, their shapes, the gazetteer's lists, and what the rest
 * of the document shows of the same word (after Chieu and Ng 2003, and Krishnan and Manning 2006).
 */
import { type FeatureBuffer, push, push2, push3 } from '../../learn/features/features.ts';
import { AFFIXES } from '../../learn/features/words.ts';
import { isCandidate, type View } from './view.ts';

/** Changes whenever a template does: a model is good for the templates it was trained with. */
export const FEATURE_VERSION = 2;

/** Stand for the word before and after a sentence. */
const BEFORE = 0x7001;
const AFTER = 0x7002;
/** Other occurrences that are looked at. */
const MAX_PLACES = 12;

/** Features of the first stage. */
export function nameFeatures(view: View, t: number, out: FeatureBuffer): void {
  const { words, first, end } = view;
  const { of, exact, lower, folded, shape, brief } = words;
  const w = of[t]!;
  const atStart = t === first[t];
  const p = t > first[t]! ? of[t - 1]! : -1;
  const n = t + 1 < end[t]! ? of[t + 1]! : -1;
  const lower0 = lower[w]!;
  const brief0 = brief[w]!;
  const shape0 = shape[w]!;
  const lowerP = p < 0 ? BEFORE : lower[p]!;
  const lowerN = n < 0 ? AFTER : lower[n]!;
  const briefP = p < 0 ? BEFORE : brief[p]!;
  const briefN = n < 0 ? AFTER : brief[n]!;

  push(out, 1, 0);
  push(out, 2, exact[w]!);
  push(out, 3, lower0);
  push(out, 4, folded[w]!);
  push(out, 5, shape0);
  push(out, 6, brief0);
  for (let k = 0; k < AFFIXES; k++) {
    const prefix = words.prefixes[w * AFFIXES + k]!;
    if (prefix === 0) break;
    push(out, 10 + k, prefix);
    push(out, 20 + k, words.suffixes[w * AFFIXES + k]!);
  }
  push(out, 30, lowerP);
  push(out, 31, lowerN);
  push(out, 32, p < 0 ? BEFORE : shape[p]!);
  push(out, 33, n < 0 ? AFTER : shape[n]!);
  push2(out, 34, briefP, brief0);
  push2(out, 35, brief0, briefN);
  push3(out, 36, briefP, brief0, briefN);
  push2(out, 37, lowerP, lower0);
  push2(out, 38, lower0, lowerN);
  push2(out, 39, lowerP, brief0);
  push2(out, 40, brief0, lowerN);
  push3(out, 41, lowerP, brief0, lowerN);
  push(out, 42, t - 2 >= first[t]! ? lower[of[t - 2]!]! : BEFORE);
  push(out, 43, t + 2 < end[t]! ? lower[of[t + 2]!]! : AFTER);

  const manner = 2 * view.manner[t]! + (atStart ? 1 : 0);
  push2(out, 50, manner, brief0);
  push2(out, 51, manner, lower0);
  push3(out, 52, manner, view.seen[words.form[w]!]!, brief0);
  push2(out, 53, view.numbers[t]!, brief0);

  const path = view.paths[w]!;
  const pathP = p < 0 ? 0 : view.paths[p]!;
  const pathN = n < 0 ? 0 : view.paths[n]!;
  if (path !== 0) clusterFeatures(path, 130, out);
  if (pathP !== 0) clusterFeatures(pathP, 135, out);
  if (pathN !== 0) clusterFeatures(pathN, 140, out);
  push3(out, 145, pathP & 0x3f, path & 0x3f, brief0);
  push3(out, 146, path & 0x3f, pathN & 0x3f, brief0);
  push2(out, 147, path & 0x3ff, brief0);
  push2(out, 148, path & 0x3ff, manner);
  push3(out, 149, pathP & 0x3ff, brief0, pathN & 0x3ff);
  if (t - 2 >= first[t]!) push2(out, 150, view.paths[of[t - 2]!]! & 0x3ff, brief0);
  if (t + 2 < end[t]!) push2(out, 151, view.paths[of[t + 2]!]! & 0x3ff, brief0);

  listFeatures(view, t, 60, out);
  if (p >= 0) listFeatures(view, t - 1, 70, out);
  if (n >= 0) listFeatures(view, t + 1, 80, out);
  const lists = listsAt(view, t);
  if (lists !== 0) {
    push(out, 90, lists);
    push2(out, 91, lists, brief0);
    push2(out, 92, lists, manner);
    push2(out, 93, lists, lowerP);
    push2(out, 94, lists, lowerN);
    push2(out, 95, lists, view.numbers[t]!);
  }
  push3(out, 96, p < 0 ? BEFORE : listsAt(view, t - 1), lists, n < 0 ? AFTER : listsAt(view, t + 1));
  if (isCandidate(view, t)) documentFeatures(view, t, out);
}

/** A cluster and three around it. */
function clusterFeatures(path: number, template: number, out: FeatureBuffer): void {
  push(out, template, path & 0xf);
  push(out, template + 1, path & 0x3f);
  push(out, template + 2, path & 0x3ff);
  push(out, template + 3, path);
}

/** All lists and positions of a token as one number. */
function listsAt({ lists }: View, t: number): number {
  const b = lists.begin[t]!;
  const i = lists.inside[t]!;
  const l = lists.last[t]!;
  const u = lists.unit[t]!;
  if ((b | i | l | u) === 0) return 0;
  return (Math.imul(b, 0x9e3779b1) ^ Math.imul(i, 0x85ebca6b) ^ Math.imul(l, 0xc2b2ae35) ^ u) | 0;
}

/** One feature for each list and position (BILU). */
function listFeatures({ lists }: View, t: number, template: number, out: FeatureBuffer): void {
  for (let rest = lists.begin[t]!; rest !== 0; rest &= rest - 1) push(out, template, rest & -rest);
  for (let rest = lists.inside[t]!; rest !== 0; rest &= rest - 1) push(out, template + 1, rest & -rest);
  for (let rest = lists.last[t]!; rest !== 0; rest &= rest - 1) push(out, template + 2, rest & -rest);
  for (let rest = lists.unit[t]!; rest !== 0; rest &= rest - 1) push(out, template + 3, rest & -rest);
}

/** What stands beside the other occurrences of the token's word. */
function documentFeatures(view: View, t: number, out: FeatureBuffer): void {
  const { words, first, end, offsets, places } = view;
  const form = words.form[words.of[t]!]!;
  const start = offsets[form]!;
  const stop = offsets[form + 1]!;
  const from = out.length;
  for (let i = start, left = MAX_PLACES; i < stop && left > 0; i++) {
    const place = places[i]!;
    if (place === t) continue;
    left--;
    const p = place > first[place]! ? words.of[place - 1]! : -1;
    const n = place + 1 < end[place]! ? words.of[place + 1]! : -1;
    push(out, 100, p < 0 ? BEFORE : words.lower[p]!);
    push(out, 101, n < 0 ? AFTER : words.lower[n]!);
    push(out, 102, p < 0 ? BEFORE : words.brief[p]!);
    push(out, 103, n < 0 ? AFTER : words.brief[n]!);
    push(out, 104, words.shape[words.of[place]!]!);
    if (p >= 0) listFeatures(view, place - 1, 110, out);
    if (n >= 0) listFeatures(view, place + 1, 120, out);
  }
  // Each but once, however often the word stands beside the same.
  let kept = from;
  for (let i = from; i < out.length; i++) {
    const hash = out.hashes[i]!;
    let j = from;
    while (j < kept && out.hashes[j] !== hash) j++;
    if (j === kept) out.hashes[kept++] = hash;
  }
  out.length = kept;
}
