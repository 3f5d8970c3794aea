/**
 * What the search for another reading of a cue may not find again: the end of the content, its beginning, the source.
 */
import type { ZonedScores } from '../../learn/crf/zoned.ts';
import { PUNCT, type Tokens } from '../reading.ts';
import type { View } from '../view.ts';
import { type Tagged, VARIANTS } from './readings.ts';
import { CLASSES, CONTENT, SOURCE } from './states.ts';

/** Where which classes may not stand: positions of a window, half open. */
interface Ban {
  readonly from: number;
  readonly to: number;
  readonly classes: readonly number[];
}

const BEGINS = [CONTENT, CONTENT + 2];
const ENDS = [CONTENT + 2];
const SOURCES = [SOURCE, SOURCE + 1, SOURCE + 2];

/** Scores far below any path's. */
const NEVER = -1e6;

/** What may not be for the content to end elsewhere than it does, marks and punctuation aside, to begin elsewhere, and for another source. */
export function bansOf(
  { upos }: View,
  { content, source }: Pick<Tagged, 'content' | 'source'>,
  window: Tokens,
): readonly (Ban & { readonly variant: number })[] {
  const first = content[0]!;
  const last = content.at(-1)!;
  let begin = first.from;
  while (begin + 1 < first.to && upos[begin] === PUNCT) begin++;
  let before = begin;
  while (before > window.from && upos[before - 1] === PUNCT) before--;
  let end = last.to - 1;
  while (end > last.from && upos[end] === PUNCT) end--;
  let after = end + 1;
  while (after < window.to && upos[after] === PUNCT) after++;
  const bans = [
    { variant: VARIANTS.end as number, from: end, to: after, classes: ENDS },
    { variant: VARIANTS.beginning, from: before, to: begin + 1, classes: BEGINS },
  ];
  if (source !== null) bans.push({ variant: VARIANTS.source, ...source, classes: SOURCES });
  return bans.map((ban) => ({ ...ban, from: ban.from - window.from, to: ban.to - window.from }));
}

/** Does something while some classes may not stand at some positions. */
export function withBan({ classScores }: ZonedScores, { from, to, classes }: Ban, act: () => void): void {
  const kept: number[] = [];
  for (let t = from; t < to; t++)
    for (const c of classes) {
      kept.push(classScores[t * CLASSES.length + c]!);
      classScores[t * CLASSES.length + c] = NEVER;
    }
  act();
  let next = 0;
  for (let t = from; t < to; t++)
    for (const c of classes) classScores[t * CLASSES.length + c] = kept[next++]!;
}
