/**
 * The readings of a cue: the likeliest content and source, and some that differ from it: content that ends elsewhere or
 * begins elsewhere, another source, and what the patterns find. The tagger is seldom sure of an edge; the ranking, which
 * sees the whole of an attribution, chooses.
 */
import type { Chain, ChainWeights } from '../../learn/crf/chain.ts';
import { createZonedSearch, type ZonedScores } from '../../learn/crf/zoned.ts';
import type { Model } from '../../learn/model/model.ts';
import type { Candidate } from '../cue-tagger/index.ts';
import { PUNCT, type Tokens } from '../reading.ts';
import type { View } from '../view.ts';
import { bansOf, withBan } from './bans.ts';
import type { Advice } from './features.ts';
import { type Tagged, VARIANTS } from './readings.ts';
import {
  AFTER,
  BEFORE,
  CONTENT,
  CUE,
  labelsOf,
  nonEmptyChain,
  ON,
  SOURCE,
  STATES,
  sourcedChain,
} from './states.ts';

/** Readings less likely than this part of the likeliest are left out, but for that of the patterns. */
const LEAST_SURE = 0.02;

/** What `exp` can be taken of. */
const LARGEST = 700;

/** A cue with the scores of the tokens around it. */
interface Scored {
  readonly cue: Candidate;
  readonly window: Tokens;
  readonly scores: ZonedScores;
  /** How likely the cue has no content, 0 to 1. */
  readonly empty: number;
  readonly advice: Advice;
}

/** Whether content is more than punctuation. */
function hasWords({ upos }: View, content: readonly Tokens[]): boolean {
  return content.some(({ from, to }) => upos.subarray(from, to).some((tag) => tag !== PUNCT));
}

/** Makes the function that finds the readings of a cue, the likeliest first; none for a cue with nothing around it. */
export function createVariants({ chain, weights }: Model): (view: View, scored: Scored) => readonly Tagged[] {
  // Both have the arcs of `chain`, and differ in what may end a sequence.
  const { closes } = nonEmptyChain();
  const { closes: closesSourced } = sourcedChain();
  const search = createZonedSearch(chain, weights);
  const overEmpty = createComparison(chain, weights);
  let path = new Uint8Array(0);
  let sourced = new Uint8Array(0);
  const add = (readings: Tagged[], view: View, scored: Scored, path: Uint8Array, variant: number): void => {
    const { cue, window, scores, empty } = scored;
    const { content, source } = piecesOf(path, scores.length, window.from);
    if (!hasWords(view, content) || readings.some((one) => isSame(one, content, source))) return;
    const probability = 1 - empty;
    const over = Math.min(LARGEST, overEmpty(scores, path));
    const sureness = empty === 0 ? probability : Math.min(probability, empty * Math.exp(over));
    readings.push({ cue, content, source, probability, sureness, variant });
  };
  return (view, scored) => {
    const { window, scores, advice } = scored;
    const { length, zones } = scores;
    if (path.length < length) {
      path = new Uint8Array(2 * length);
      sourced = new Uint8Array(2 * length);
    }
    const readings: Tagged[] = [];
    search(scores, closes, path);
    add(readings, view, scored, path, VARIANTS.likeliest);
    const best = readings[0];
    if (best === undefined) return [];
    if (best.source === null) search(scores, closesSourced, sourced, length);
    let same = length;
    for (const { variant, ...ban } of bansOf(view, best, window)) {
      // Before a ban all is as it was.
      same = Math.min(same, ban.from);
      withBan(scores, ban, () => search(scores, closes, path, same));
      add(readings, view, scored, path, variant);
    }
    if (best.source === null) add(readings, view, scored, sourced, VARIANTS.source);
    if (isAdvised(advice, zones) && labelsOf(advice, zones, path))
      add(readings, view, scored, path, VARIANTS.patterns);
    return readings.filter(
      ({ variant, sureness }) =>
        variant === VARIANTS.likeliest ||
        variant === VARIANTS.patterns ||
        sureness >= LEAST_SURE * best.sureness,
    );
  };
}

/** Whether the patterns advise anything with content, and nothing on the cue. */
function isAdvised(advice: Advice, zones: Uint8Array): boolean {
  let any = false;
  for (let t = 0; t < advice.length; t++) {
    const kind = advice[t]!;
    if (kind > CUE || (zones[t] === ON && kind !== 0)) return false;
    if (kind >= CONTENT && kind < SOURCE) any = true;
  }
  return any;
}

function isSame(one: Tagged, content: readonly Tokens[], source: Tokens | null): boolean {
  const same = (a: Tokens | null, b: Tokens | null | undefined): boolean =>
    a?.from === b?.from && a?.to === b?.to;
  return (
    one.content.length === content.length &&
    one.content.every((piece, index) => same(piece, content[index])) &&
    same(one.source, source)
  );
}

/** Makes the function that says by how much a sequence of labels scores above the one without content. */
function createComparison(
  chain: Chain,
  { arcs, opening, closing }: ChainWeights,
): (scores: ZonedScores, path: Uint8Array) => number {
  const { labels } = chain;
  const { classes, classOf } = chain.ties!;
  const arcOf = new Float64Array(labels * labels);
  for (const [k, from] of chain.from.entries()) arcOf[from * labels + chain.to[k]!] = arcs[k]!;
  const emptyOf = [BEFORE, ON, AFTER].map((zone) =>
    STATES.findIndex(
      (state) => state.zone === zone && state.kind % CUE === 0 && state.content === 0 && state.source === 0,
    ),
  );
  return ({ classScores, zones, length }, path) => {
    let sum = 0;
    for (let t = 0; t < length; t++) {
      const label = path[t]!;
      const empty = emptyOf[zones[t]!]!;
      const row = t * classes;
      sum += classScores[row + classOf[label]!]! - classScores[row + classOf[empty]!]!;
      if (t === 0) sum += opening[label]! - opening[empty]!;
      else {
        const before = emptyOf[zones[t - 1]!]!;
        sum += arcOf[path[t - 1]! * labels + label]! - arcOf[before * labels + empty]!;
      }
      if (t === length - 1) sum += closing[label]! - closing[empty]!;
    }
    return sum;
  };
}

function piecesOf(
  path: Uint8Array,
  length: number,
  offset: number,
): { readonly content: readonly Tokens[]; readonly source: Tokens | null } {
  const content: Tokens[] = [];
  let source: Tokens | null = null;
  let from = -1;
  for (let t = 0; t < length; t++) {
    const { kind } = STATES[path[t]!]!;
    if (kind === CONTENT || kind === SOURCE) from = t;
    if (kind !== CONTENT + 2 && kind !== SOURCE + 2) continue;
    const piece = { from: offset + (from < 0 ? t : from), to: offset + t + 1 };
    if (kind === CONTENT + 2) content.push(piece);
    else source = piece;
    from = -1;
  }
  return { content, source };
}
