import type { GoldMention } from '../gold.ts';
import { type Counts, noCounts } from './counts.ts';

/** Exact span and type over a set of articles, as the CoNLL-2003 shared task scores names, for the given types only. */
export function scoreNames(
  articles: readonly { readonly gold: readonly GoldMention[]; readonly predicted: readonly GoldMention[] }[],
  types: readonly string[],
): Counts {
  const counts = noCounts();
  const keysOf = (mentions: readonly GoldMention[]) =>
    new Set(mentions.filter(({ type }) => types.includes(type)).map((m) => `${m.start}-${m.end}-${m.type}`));
  for (const article of articles) {
    const gold = keysOf(article.gold);
    const predicted = keysOf(article.predicted);
    const right = [...predicted].filter((key) => gold.has(key)).length;
    counts.predicted += predicted.size;
    counts.gold += gold.size;
    counts.rightPredicted += right;
    counts.rightGold += right;
  }
  return counts;
}

/**
 * How far confidence is from being right as often as it says: the expected calibration error over ten equal bins, in
 * percent points (Guo et al. 2017).
 */
export function calibrationError(
  answers: readonly { readonly score: number; readonly right: boolean }[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, score: 0, right: 0 }));
  for (const { score, right } of answers) {
    const bin = bins[Math.min(9, Math.floor(score * 10))]!;
    bin.n++;
    bin.score += score;
    if (right) bin.right++;
  }
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.right), 0);
  return answers.length === 0 ? 0 : (100 * off) / answers.length;
}
