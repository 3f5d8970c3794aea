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
