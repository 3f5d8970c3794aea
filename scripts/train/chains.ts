/**
 * Trains the ranking of antecedents on GUM and writes models/chains/weights.txt. The same files give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { createDates } from '../../src/dates/index.ts';
import type { Quoted, ResolvedMention } from '../../src/document.ts';
import { createEntities } from '../../src/entities/index.ts';
import { createRandom, shuffle } from '../../src/learn/features/hash.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import type { Chain } from '../../src/resolve/chains/chain.ts';
import { FEATURES, featureName } from '../../src/resolve/chains/features.ts';
import { findReferences } from '../../src/resolve/chains/find.ts';
import type { Reference } from '../../src/resolve/chains/reference.ts';
import { walk } from '../../src/resolve/chains/walk.ts';
import { makeEntities } from '../../src/resolve/entities.ts';
import { type Knowledge, loadKnowledge } from '../../src/resolve/knowledge.ts';
import { collectNames } from '../../src/resolve/names/names.ts';
import { layOut } from '../../src/resolve/references/layout.ts';
import { joinNames } from '../../src/resolve/sieves/index.ts';
import { sourceEntity } from '../../src/resolve/sources.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';
import { articleOf, readLines } from './corpora.ts';

/** What a wrong choice costs while training: a link where there is none, none where there is one, the wrong one. */
const COSTS = { link: 0.3, none: 2, wrong: 1 };
const OPTIONS = { epochs: 12, averaged: 4, rate: 0.1, l2: 1e-3 };
/** Trainings whose weights are averaged. */
const SEEDS = 5;
/** Weights nearer to 0 are dropped. */
const PRUNE = 0.005;

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string | null;
  readonly head: readonly [number, number] | null;
}

interface GoldChains {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** A reference's candidates and then "something new": the features of each, and whether it is right. */
interface Example {
  readonly features: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/** The gold entity of each reference: of the same span, else of the shortest span that holds it and whose head it covers. */
function goldOf(references: readonly Reference[], gold: readonly GoldMention[]): readonly (string | null)[] {
  const exact = new Map(gold.map((mention) => [`${mention.start} ${mention.end}`, mention]));
  const taken = new Set<GoldMention>();
  const found = references.map(({ start, end }) => {
    const mention = exact.get(`${start} ${end}`) ?? null;
    if (mention !== null) taken.add(mention);
    return mention;
  });
  for (const [index, { start, end }] of references.entries()) {
    if (found[index] !== null) continue;
    let best: GoldMention | null = null;
    for (const mention of gold) {
      const { head } = mention;
      if (taken.has(mention) || head === null || mention.start > start || mention.end < end) continue;
      if (start > head[0] || end < head[1]) continue;
      if (best === null || mention.end - mention.start < best.end - best.start) best = mention;
    }
    if (best !== null) taken.add(best);
    found[index] = best;
  }
  return found.map((mention) => mention?.entity ?? null);
}

function examplesOf(document: Quoted, gold: readonly GoldMention[], knowledge: Knowledge): Example[] {
  const names = collectNames(document, knowledge);
  joinNames(names);
  const things = makeEntities(names);
  const layout = layOut(document);
  const entities = new Map(names.list.map(({ mention }, index) => [mention, things.entityOf[index]!]));
  const named = document.mentions.map(
    (mention, index): ResolvedMention => ({ ...mention, entity: entities.get(index) ?? null }),
  );
  const speakers = document.quotes.map(({ sources }) =>
    sources[0] === undefined ? null : sourceEntity(sources[0], named, document),
  );
  const references = findReferences(names, layout);
  const golds = goldOf(references, gold);
  const ofEntity = majority(references, golds, things.entityOf);
  const goldOfChain = ({ entity, firstIndex }: Chain): string | null =>
    entity >= 0 ? (ofEntity.get(entity) ?? null) : golds[firstIndex]!;
  const examples: Example[] = [];
  walk(names, things, speakers, layout, (index, candidates, features) => {
    const wanted = golds[index]!;
    const right = candidates.map((chain) => wanted !== null && goldOfChain(chain) === wanted);
    const candidate = right.indexOf(true);
    examples.push({
      features: [...candidates, null].map((_, k) => features[k]!.numbers.slice(0, features[k]!.length)),
      right: [...right, candidate < 0],
    });
    return { candidate, probability: 1 };
  });
  return examples;
}

/** The gold entity that most names of each entity are. */
function majority(
  references: readonly Reference[],
  golds: readonly (string | null)[],
  entityOf: Int32Array,
): ReadonlyMap<number, string> {
  const votes = new Map<number, Map<string, number>>();
  for (const [index, { name }] of references.entries()) {
    const gold = golds[index]!;
    if (name < 0 || gold === null) continue;
    const counts = votes.get(entityOf[name]!) ?? new Map<string, number>();
    counts.set(gold, (counts.get(gold) ?? 0) + 1);
    votes.set(entityOf[name]!, counts);
  }
  return new Map(
    [...votes].map(([entity, counts]) => [entity, [...counts].sort(([, a], [, b]) => b - a)[0]![0]]),
  );
}

/**
 * Weights by stochastic gradient ascent on the log probability of the right candidates together, the wrong ones raised by their
 * costs (softmax margin: Gimpel and Smith 2010), a rate of its own for each weight (AdaGrad), the last epochs averaged.
 */
function trainWeights(examples: readonly Example[], seed: number): Float64Array {
  const { epochs, averaged, rate, l2 } = OPTIONS;
  const weights = new Float64Array(FEATURES);
  const squares = new Float64Array(FEATURES).fill(1);
  const mean = new Float64Array(FEATURES);
  const random = createRandom(seed);
  const order = Uint32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { features, right } = examples[i]!;
      const none = features.length - 1;
      const scores = features.map((list, k) => {
        const cost = right[k] ? 0 : k === none ? COSTS.none : right[none] ? COSTS.link : COSTS.wrong;
        return list.reduce((sum, feature) => sum + weights[feature]!, cost);
      });
      const all = softmax(scores);
      const good = softmax(scores.map((score, k) => (right[k] ? score : Number.NEGATIVE_INFINITY)));
      for (const [k, list] of features.entries()) {
        const push = good[k]! - all[k]!;
        if (Math.abs(push) < 1e-4) continue;
        for (const feature of list) {
          const gradient = push - l2 * weights[feature]!;
          squares[feature]! += gradient * gradient;
          weights[feature]! += (rate * gradient) / Math.sqrt(squares[feature]!);
        }
      }
    }
    if (epoch >= epochs - averaged) for (let f = 0; f < FEATURES; f++) mean[f]! += weights[f]! / averaged;
  }
  return mean;
}

function softmax(scores: readonly number[]): readonly number[] {
  const greatest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - greatest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Trains on the corpora in `folder`. */
export function trainChains(folder: string): void {
  const knowledge = loadKnowledge();
  const segment = createSegment();
  const tag = createTag();
  const entities = createEntities();
  const dates = createDates();
  const quotes = createQuotes();
  const examples = readLines<GoldChains>(folder, 'gum/gum-train.jsonl.gz').flatMap(({ id, text, mentions }) =>
    examplesOf(quotes(dates(entities(tag(segment(articleOf(id, text)))))), mentions, knowledge),
  );
  const weights = new Float64Array(FEATURES);
  for (let seed = 1; seed <= SEEDS; seed++)
    for (const [f, weight] of trainWeights(examples, seed).entries()) weights[f]! += weight / SEEDS;
  const rows: string[] = [];
  for (let f = 0; f < FEATURES; f++)
    if (Math.abs(weights[f]!) >= PRUNE) rows.push(`${featureName(f)}\t${weights[f]!.toFixed(3)}`);
  const header = [
    '# Source: trained on GUM by scripts/train/chains.ts; annotations CC BY 4.0. Licence: MIT.',
    '# Features of taking up an antecedent (src/resolve/chains/features.ts) and their weights. Columns: feature, weight.',
  ];
  const text = `${[...header, ...rows.sort()].join('\n')}\n`;
  writeFileSync(new URL('../../models/chains/weights.txt', import.meta.url), text);
  const linked = examples.filter(({ right }) => !right.at(-1)).length;
  console.log(
    `weights.txt: ${rows.length} of ${FEATURES} features, from ${examples.length} references, ${linked} of them linked`,
  );
}
