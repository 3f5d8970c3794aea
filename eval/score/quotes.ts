import type { GoldQuote } from '../gold.ts';
import { type Counts, noCounts } from './counts.ts';
import { inkBefore, inkOf, intersect, normalizePieces, sharedInk, unite } from './pieces.ts';

export interface QuoteCounts {
  /** Continuous pieces of content, exact but for marks and punctuation at their ends (as CofeNet counts). */
  readonly pieces: Counts;
  /** Characters of content (Citron's overlap metric). */
  readonly pooled: Counts;
  /** Cues that share a word with a gold one, one to one. */
  readonly cue: Counts;
  /** Cues, exact. */
  readonly exactCue: Counts;
  /** Content with Jaccard ≥ 0.5 and a source that touches the gold one. */
  readonly full: Counts;
  /** Direct and mixed quotes whose quoted characters are half covered by predictions with the right source. */
  readonly speaker: Counts;
  /** Each prediction's score, and whether it is a full attribution of the gold. */
  readonly answers: { readonly score: number; readonly right: boolean }[];
}

/** A quote as it was found, and how likely that is right. */
export type PredictedQuote = GoldQuote & { readonly score: number };

type Normal = ReturnType<typeof normalize>;

function normalize(quote: GoldQuote, text: string, ink: Int32Array) {
  const content = normalizePieces(quote.content, text);
  return {
    kind: quote.kind,
    content,
    size: inkOf(content, ink),
    source: normalizePieces(quote.source, text),
    cue: normalizePieces(quote.cue, text),
  };
}

/** How many keys the two lists share, each counted as often as it stands in both. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of b) left.set(key, (left.get(key) ?? 0) + 1);
  let count = 0;
  for (const key of a) {
    const n = left.get(key) ?? 0;
    if (n > 0) count++;
    left.set(key, n - 1);
  }
  return count;
}

function addBoth(counts: Counts, gold: number, predicted: number, right: number): void {
  counts.gold += gold;
  counts.predicted += predicted;
  counts.rightGold += right;
  counts.rightPredicted += right;
}

function sourceAgrees(gold: Normal, predicted: Normal, ink: Int32Array): boolean {
  if (gold.source.length === 0) return predicted.source.length === 0;
  return sharedInk(gold.source, predicted.source, ink) > 0;
}

/** How many cues share a character with one of the other side, one to one. */
function touching(gold: readonly Normal[], predicted: readonly Normal[], ink: Int32Array): number {
  const candidates = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => {
      const both = sharedInk(g.cue, p.cue, ink);
      return both > 0 ? [{ i, j, both }] : [];
    }),
  );
  return matchOneToOne(candidates.sort((a, b) => b.both - a.both || a.i - b.i || a.j - b.j)).length;
}

/** Takes pairs in their order as long as neither side is taken. */
function matchOneToOne<Pair extends { readonly i: number; readonly j: number }>(
  pairs: readonly Pair[],
): Pair[] {
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  return pairs.filter(({ i, j }) => {
    if (usedGold.has(i) || usedPredicted.has(j)) return false;
    usedGold.add(i);
    usedPredicted.add(j);
    return true;
  });
}

/** One-to-one matches of gold and predicted contents with Jaccard ≥ 0.5, the best first. */
function matchContents(
  gold: readonly Normal[],
  predicted: readonly Normal[],
  ink: Int32Array,
): [Normal, Normal][] {
  const candidates = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => {
      const both = sharedInk(g.content, p.content, ink);
      const either = g.size + p.size - both;
      return both > 0 && both / either >= 0.5 ? [{ i, j, jaccard: both / either }] : [];
    }),
  );
  candidates.sort((a, b) => b.jaccard - a.jaccard || a.i - b.i || a.j - b.j);
  return matchOneToOne(candidates).map(({ i, j }): [Normal, Normal] => [gold[i]!, predicted[j]!]);
}

/** Stretches of the text within double quotation marks, paragraph by paragraph. */
function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let open = -1;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at] ?? '\n';
    const two = text.slice(at, at + 2);
    const width = two === '``' || two === "''" ? 2 : 1;
    if (char === '\n') {
      if (open >= 0) ranges.push([open, at]);
      open = -1;
    } else if (open < 0 && ('“„«"'.includes(char) || width === 2)) open = at;
    else if (open >= 0 && ('”»"'.includes(char) || two === "''")) {
      ranges.push([open, at + width]);
      open = -1;
    }
    at += width - 1;
  }
  return ranges;
}

/** Quotes against PolNeAR's marks (Newell, Margolin & Ruths 2018), by the measures of QuoteCounts. */
export function scoreQuotes(
  articles: readonly {
    readonly text: string;
    readonly gold: readonly GoldQuote[];
    readonly predicted: readonly PredictedQuote[];
  }[],
): QuoteCounts {
  const counts: QuoteCounts = {
    pieces: noCounts(),
    pooled: noCounts(),
    cue: noCounts(),
    exactCue: noCounts(),
    full: noCounts(),
    speaker: noCounts(),
    answers: [],
  };
  for (const { text, ...article } of articles) {
    const ink = inkBefore(text);
    const gold = article.gold.map((quote) => normalize(quote, text, ink));
    const predicted = article.predicted.map((quote) => normalize(quote, text, ink));
    const pieceKeys = (quotes: readonly Normal[]) =>
      quotes.flatMap((quote) => quote.content.map((p) => p.join('-')));
    addBoth(
      counts.pieces,
      pieceKeys(gold).length,
      pieceKeys(predicted).length,
      shared(pieceKeys(gold), pieceKeys(predicted)),
    );
    const cueKeys = (quotes: readonly Normal[]) =>
      quotes.filter((q) => q.cue.length > 0).map((q) => q.cue.join(';'));
    addBoth(counts.cue, cueKeys(gold).length, cueKeys(predicted).length, touching(gold, predicted, ink));
    addBoth(
      counts.exactCue,
      cueKeys(gold).length,
      cueKeys(predicted).length,
      shared(cueKeys(gold), cueKeys(predicted)),
    );
    const overlap = gold.reduce(
      (sum, g) => sum + predicted.reduce((n, p) => n + sharedInk(g.content, p.content, ink), 0),
      0,
    );
    addBoth(
      counts.pooled,
      gold.reduce((sum, g) => sum + g.size, 0),
      predicted.reduce((sum, p) => sum + p.size, 0),
      overlap,
    );
    const full = matchContents(gold, predicted, ink).filter(([g, p]) => sourceAgrees(g, p, ink));
    addBoth(counts.full, gold.length, predicted.length, full.length);
    const right = new Set(full.map(([, p]) => p));
    for (const [index, { score }] of article.predicted.entries())
      counts.answers.push({ score, right: right.has(predicted[index]!) });
    scoreSpeakers(counts.speaker, gold, predicted, quotedRanges(text), ink);
  }
  return counts;
}

function scoreSpeakers(
  counts: Counts,
  gold: readonly Normal[],
  predicted: readonly Normal[],
  quoted: [number, number][],
  ink: Int32Array,
): void {
  const liesIn = (p: Normal, g: Normal) => p.size > 0 && sharedInk(p.content, g.content, ink) >= p.size / 2;
  for (const g of gold) {
    if (g.kind === 'indirect' || g.source.length === 0) continue;
    counts.gold++;
    const inMarks = intersect(g.content, quoted);
    const core = inMarks.length > 0 ? inMarks : g.content;
    const right = predicted.filter((p) => liesIn(p, g) && sourceAgrees(g, p, ink));
    const covered = sharedInk(core, unite(right.map((p) => p.content)), ink);
    if (covered >= Math.max(1, inkOf(core, ink)) / 2) counts.rightGold++;
  }
  for (const p of predicted) {
    if (p.kind === 'indirect') continue;
    counts.predicted++;
    if (gold.some((g) => g.source.length > 0 && liesIn(p, g) && sourceAgrees(g, p, ink)))
      counts.rightPredicted++;
  }
}
