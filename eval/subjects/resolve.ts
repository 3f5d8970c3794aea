import type { Resolved } from '../../src/document.ts';
import { createCorpusResolve } from '../../src/resolve/corpus/index.ts';
import { entitySummaries } from '../../src/run/articles/summaries.ts';
import { toRecord } from '../../src/write/index.ts';
import { type GoldArticle, type GoldMention, type GoldTrees, readGold } from '../gold.ts';
import { type CorpusName, scoreBCubed, scorePairsAcross } from '../score/across.ts';
import { addChains, conllF1, type KeyChain, noChainCounts } from '../score/chains.ts';
import { type Counts, noCounts, scoreOf } from '../score/counts.ts';
import { type IdentifiedName, scorePairs } from '../score/identity.ts';
import { type ChainMention, matchMentions } from '../score/match-mentions.ts';
import { createTitles } from '../world-titles.ts';
import { articleOf, type Extract, type Figure, type Subject } from './subject.ts';

interface GoldLinks extends GoldArticle {
  readonly mentions: readonly (GoldMention & {
    readonly entity: string | null;
    readonly dbpedia?: string | null;
  })[];
}

/** An article with its links, read. */
interface Linked {
  readonly gold: GoldLinks;
  readonly document: Resolved;
}

/** Chains are scored whose first mention, or the mention at hand, is one of these. */
const TYPES = new Set(['person', 'organization', 'place']);
const HE_SHE = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);

/** What is kept of an article to be scored: gold mentions of the types, and predicted ones with what they answer. */
interface Answered {
  readonly text: string;
  readonly gold: GoldTrees['mentions'];
  /** Indices of gold mentions that are scored. */
  readonly scored: readonly number[];
  readonly predicted: readonly ChainMention[];
  readonly goldOf: ReadonlyMap<number, number>;
}

function answerGum(extract: Extract, article: GoldTrees): Answered {
  const gold = article.mentions;
  const predicted = predictedMentions(extract, article);
  const goldOf = matchMentions(
    gold.map((mention) => ({ ...mention, entity: String(mention.entity) })),
    predicted,
  );
  const typeOf = new Map<string | number, string>();
  for (const { entity, type } of [...gold].sort((a, b) => a.start - b.start))
    if (entity !== null && !typeOf.has(entity)) typeOf.set(entity, type);
  const scored = [...gold.keys()].filter((index) => {
    const { entity, type } = gold[index]!;
    return entity !== null && (TYPES.has(typeOf.get(entity) ?? '') || TYPES.has(type));
  });
  return { text: article.text, gold, scored, predicted, goldOf };
}

function predictedMentions(extract: Extract, article: GoldArticle): ChainMention[] {
  return extract(articleOf(article)).mentions.flatMap(({ start, end, entity }) =>
    entity === null ? [] : [{ start, end, entity: String(entity) }],
  );
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** The mean of MUC, B³ and CEAF-e F1, over chains of two mentions or more; a predicted mention that answers a gold one of another type is left out. */
function chainsF1(articles: readonly Answered[]): number {
  const counts = noChainCounts();
  for (const { gold, scored, predicted, goldOf } of articles) {
    const kept = new Set(scored);
    const goldChains = grouped(scored, (index) => String(gold[index]!.entity));
    const indices = [...predicted.keys()].filter((index) => {
      const answered = goldOf.get(index);
      return answered === undefined || kept.has(answered);
    });
    const chains = grouped(indices, (index) => predicted[index]!.entity).map(
      (chain): KeyChain => chain.map((index) => goldOf.get(index) ?? `spurious ${index}`),
    );
    const several = (chain: KeyChain): boolean => chain.length > 1;
    addChains(counts, goldChains.filter(several), chains.filter(several));
  }
  return conllF1(counts);
}

/** The predicted entity of each gold mention that is answered. */
function entityOfGold({ predicted, goldOf }: Answered): ReadonlyMap<number, string> {
  return new Map([...goldOf].map(([index, gold]) => [gold, predicted[index]!.entity]));
}

function namePairsF1(articles: readonly Answered[]): number {
  const pairs = articles.map((article) => {
    const { gold, scored } = article;
    const entityOf = entityOfGold(article);
    const names = scored.filter((index) => gold[index]!.named === true);
    return {
      gold: names.map((index) => ({ start: index, end: index + 1, entity: String(gold[index]!.entity) })),
      predicted: names.flatMap((index) => {
        const entity = entityOf.get(index);
        return entity === undefined ? [] : [{ start: index, end: index + 1, entity }];
      }),
    };
  });
  return scoreOf(scorePairs(pairs)).f1;
}

/** Share of he, she and their forms, of a chain with a name, whose predicted chain holds a name of that chain. */
function pronounsRight(articles: readonly Answered[]): number {
  let right = 0;
  let all = 0;
  for (const article of articles) {
    const { text, gold, scored } = article;
    const entityOf = entityOfGold(article);
    const names = scored.filter((index) => gold[index]!.named === true);
    const joined = new Set(names.map((index) => `${gold[index]!.entity} ${entityOf.get(index)}`));
    const named = new Set(names.map((index) => gold[index]!.entity));
    for (const index of scored) {
      const { start, end, entity } = gold[index]!;
      if (!HE_SHE.has(text.slice(start, end).toLowerCase()) || !named.has(entity)) continue;
      all += 1;
      const predicted = entityOf.get(index);
      if (predicted !== undefined && joined.has(`${entity} ${predicted}`)) right += 1;
    }
  }
  return all === 0 ? 0 : (100 * right) / all;
}

function meantimeNames(gold: GoldLinks): IdentifiedName[] {
  return gold.mentions.flatMap(({ start, end, entity }) => (entity === null ? [] : [{ start, end, entity }]));
}

/** Index of the mention by name of each span. */
function namesBySpan({ mentions }: Resolved): ReadonlyMap<string, Resolved['mentions'][number]> {
  return new Map(
    mentions
      .filter(({ form }) => form === 'name')
      .map((mention) => [`${mention.start} ${mention.end}`, mention] as const),
  );
}

/** The gold names of all articles with the corpus's ids. */
function corpusNames(articles: readonly Linked[]): readonly CorpusName[] {
  const identity = createCorpusResolve()(
    articles.flatMap(({ document }) => entitySummaries(toRecord(document))),
  );
  return articles.flatMap(({ gold, document }) => {
    const names = namesBySpan(document);
    return gold.mentions.flatMap(({ start, end, entity }): CorpusName[] => {
      if (entity === null) return [];
      const found = names.get(`${start} ${end}`)?.entity ?? null;
      const predicted = found === null ? null : identity.idOf(document.id, found);
      return [{ document: document.id, gold: entity, predicted }];
    });
  });
}

/**
 * Links of gold names to the shipped tables of countries and towns. What no table has counts in precision alone. Demonyms are left
 * out: gold links "American" to the country, here it is a thing of its own, joined to the country by a relation.
 */
function scoreLinks(articles: readonly Linked[]): Counts {
  const idOfTitle = createTitles();
  const counts = noCounts();
  for (const { gold, document } of articles) {
    const names = namesBySpan(document);
    for (const { start, end, entity, dbpedia } of gold.mentions) {
      const mention = names.get(`${start} ${end}`);
      if (entity === null || mention?.type === 'NORP') continue;
      const known = mention?.entity == null ? null : document.entities[mention.entity]!;
      const town = known?.geonames == null ? null : `geonames:${known.geonames}`;
      const predicted = known?.wikidata ?? town;
      const expected = dbpedia == null ? null : idOfTitle(dbpedia);
      const right = expected !== null && predicted === expected;
      if (expected !== null) counts.gold += 1;
      if (predicted !== null) counts.predicted += 1;
      if (right) {
        counts.rightGold += 1;
        counts.rightPredicted += 1;
      }
    }
  }
  return counts;
}

export const resolve: Subject = {
  name: 'resolve',
  title: 'Identity',
  about:
    'Pairs of names of one article that stand for the same thing, F1, from raw text. The peers’ figures are by a scorer that also matches a name by its head word.',
  measure: (extract: Extract): Figure[] => {
    const gum = readGold<GoldTrees>('gum/gum-dev').map((gold) => answerGum(extract, gold));
    const articles = readGold<GoldLinks>('links/meantime-dev').map(
      (gold): Linked => ({ gold, document: extract(articleOf(gold)) }),
    );
    const meantime = articles.map(({ gold, document }) => ({
      gold: meantimeNames(gold),
      predicted: document.mentions.flatMap(({ start, end, entity }) =>
        entity === null ? [] : [{ start, end, entity: String(entity) }],
      ),
    }));
    const across = corpusNames(articles);
    const links = scoreOf(scoreLinks(articles));
    return [
      {
        set: 'gum-dev',
        figure: 'name pairs F1',
        value: namePairsF1(gum),
        target: 82,
        peers: { CoreNLP: 70.4, 'CoreNLP deterministic': 70.7 },
      },
      {
        set: 'gum-dev',
        figure: 'chains CoNLL F1',
        value: chainsF1(gum),
        target: 63,
        peers: { CoreNLP: 57.8, 'CoreNLP deterministic': 53.8 },
      },
      {
        set: 'gum-dev',
        figure: 'pronouns he/she',
        value: pronounsRight(gum),
        target: 70,
        peers: { CoreNLP: 49.3, 'CoreNLP deterministic': 50.7 },
      },
      {
        set: 'meantime-dev',
        figure: 'name pairs F1',
        value: scoreOf(scorePairs(meantime)).f1,
        target: 82,
        peers: { CoreNLP: 55.8 },
      },
      {
        set: 'meantime-dev',
        figure: 'across articles B³ F1',
        value: scoreOf(scoreBCubed(across)).f1,
        target: 85,
        peers: {},
      },
      {
        set: 'meantime-dev',
        figure: 'across articles pairs F1',
        value: scoreOf(scorePairsAcross(across)).f1,
        target: 78,
        peers: {},
      },
      {
        set: 'meantime-dev',
        figure: 'links precision',
        value: links.precision,
        target: 97,
        peers: {},
      },
      {
        set: 'meantime-dev',
        figure: 'links recall',
        value: links.recall,
        target: 90,
        peers: {},
      },
    ];
  },
};
