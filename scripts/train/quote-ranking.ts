/**
 * Trains the ranking of the quotes stage: how likely an attribution that the taggers propose is right. Its examples are what
 * taggers propose for articles that they were not trained on.
 */
import type { Model } from '../../src/learn/model/model.ts';
import { growForest } from '../../src/learn/trees.ts';
import { createAttributionTagger, type Tagged } from '../../src/quotes/attribution-tagger/index.ts';
import type { Labelling } from '../../src/quotes/cue-tagger/index.ts';
import { isWorthwhile, type Ranking } from '../../src/quotes/ranking/index.ts';
import { measure, putRates } from '../../src/quotes/ranking/measures.ts';
import { countRates, wordingsOf } from '../../src/quotes/ranking/rates.ts';
import { PUNCT, type Tokens } from '../../src/quotes/reading.ts';
import type { View } from '../../src/quotes/view.ts';
import type { Gold, Prepared } from './quote-articles.ts';

/** What the ranking learns from: numbers and words of what was proposed, and how right that is. */
export interface Judged {
  readonly numbers: readonly Float64Array[];
  readonly wordings: readonly (readonly string[])[];
  /** The article of each, counted from the first that was judged. */
  readonly article: number[];
  /** 0 to 1. */
  readonly right: number[];
}

const sizeOf = (pieces: readonly Tokens[]): number =>
  pieces.reduce((sum, { from, to }) => sum + to - from, 0);

const sharedBy = (a: readonly Tokens[], b: readonly Tokens[]): number =>
  a.reduce(
    (sum, one) =>
      b.reduce(
        (n, other) => n + Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from)),
        sum,
      ),
    0,
  );

/** A piece without marks and punctuation at its ends. */
function bare({ upos }: View, { from, to }: Tokens): Tokens {
  let first = from;
  let end = to;
  while (end > first && upos[end - 1] === PUNCT) end--;
  while (first < end && upos[first] === PUNCT) first++;
  return { from: first, to: end };
}

/** The share of pieces that are pieces of the gold content. */
function exactIn(view: View, content: readonly Tokens[], gold: readonly Tokens[]): number {
  const others = gold.map((piece) => bare(view, piece));
  const same = content.filter((piece) => {
    const { from, to } = bare(view, piece);
    return others.some((other) => other.from === from && other.to === to);
  });
  return same.length / content.length;
}

/**
 * How right a proposal is, of four parts: its cue shares a word with a gold one; its content agrees with a gold one by half
 * (Jaccard); its source then does as well; and its pieces are exact. One that is right in part is better than none.
 */
function rightness(view: View, { cue, content, source }: Tagged, gold: readonly Gold[]): number {
  let touched = 0;
  let half = 0;
  let full = 0;
  let exact = 0;
  for (const other of gold) {
    if (sharedBy([cue], [other.cue]) > 0) touched = 1;
    const both = sharedBy(content, other.content);
    if (both === 0) continue;
    exact = Math.max(exact, exactIn(view, content, other.content));
    if (2 * both < sizeOf(content) + sizeOf(other.content) - both) continue;
    half = 1;
    const agrees =
      source === null || other.source === null
        ? source === other.source
        : sharedBy([source], [other.source]) > 0;
    if (agrees) full = 1;
  }
  return (touched + half + full + exact) / 4;
}

/** Judges what a tagger proposes for articles that it has not seen. */
export function judge(model: Model, articles: readonly Prepared[], labellings: readonly Labelling[]): Judged {
  const tag = createAttributionTagger(model, isWorthwhile);
  const none = countRates([], []);
  const numbers: Float64Array[] = [];
  const wordings: (readonly string[])[] = [];
  const article: number[] = [];
  const right: number[] = [];
  for (const [index, { view, findings, gold }] of articles.entries()) {
    const tagged = tag(view, findings.outside, labellings[index]!);
    numbers.push(...measure(view, tagged, findings.outside, labellings[index]!, none));
    for (const one of tagged) {
      wordings.push(wordingsOf(view, one));
      article.push(index);
      right.push(rightness(view, one, gold));
    }
  }
  return { numbers, wordings, article, right };
}

/** One list of several, the articles of each counted on from those of the one before. */
export function joinJudged(parts: readonly Judged[]): Judged {
  const article: number[] = [];
  for (const part of parts) {
    const first = (article.at(-1) ?? -1) + 1;
    for (const index of part.article) article.push(first + index);
  }
  return {
    numbers: parts.flatMap(({ numbers }) => numbers),
    wordings: parts.flatMap(({ wordings }) => wordings),
    article,
    right: parts.flatMap(({ right }) => right),
  };
}

/** Parts of the articles: the rates of words that the forest learns from are those of the other parts. */
const PARTS = 7;

/** Trains a ranking. */
export function trainRanking({ numbers, wordings, article, right }: Judged): Ranking {
  for (let part = 0; part < PARTS; part++) {
    const isOther = (_: unknown, index: number): boolean => article[index]! % PARTS !== part;
    const rates = countRates(wordings.filter(isOther), right.filter(isOther));
    for (const [index, words] of wordings.entries())
      if (!isOther(words, index)) putRates(numbers[index]!, words, rates);
  }
  return { forest: growForest(numbers, right), rates: countRates(wordings, right) };
}
