import type { CorpusIdentity, EntitySummary } from '../../document.ts';
import { type Article, articlesOf } from './articles.ts';
import { compare } from './compare.ts';
import { idsOf } from './identify.ts';
import { isByName } from './ids.ts';
import { addTo, createTally, type Tally, toEntity } from './tally.ts';

/**
 * Which entities of single articles are one thing in the world: those with one id. Two entities of one article that would have
 * the same id by name are told apart by a number, unless the world's own id says that they are one. The result does not depend
 * on the order of the summaries; linear in their number.
 */
export function resolveCorpus(summaries: readonly EntitySummary[]): CorpusIdentity {
  const articles = articlesOf(summaries);
  const unnumbered = idsOf(articles);
  const ids = new Map<string, readonly string[]>();
  const tallies = new Map<string, Tally>();
  for (const [at, article] of articles.entries()) {
    const byEntity: string[] = [];
    for (const [index, id] of numbered(article, unnumbered[at]!).entries()) {
      const summary = article[index]!;
      byEntity[summary.entity] = id;
      let tally = tallies.get(id);
      if (tally === undefined) {
        tally = createTally(summary);
        tallies.set(id, tally);
      }
      addTo(tally, summary);
    }
    ids.set(article[0]!.docId, byEntity);
  }
  return {
    entities: [...tallies].sort(([a], [b]) => compare(a, b)).map(([id, tally]) => toEntity(id, tally)),
    idOf: (docId, entity) => {
      const id = ids.get(docId)?.[entity];
      if (id === undefined) throw new RangeError(`no entity ${entity} in article ${docId}`);
      return id;
    },
  };
}

/** The ids of an article's entities, with a number to those that came before by the same name. */
function numbered(article: Article, ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id, index) => {
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return before > 0 && isByName(article[index]!) ? `${id}-${before + 1}` : id;
  });
}

/** The corpus-wide step as the run calls it: `resolveCorpus`, with nothing to load yet. */
export function createCorpusResolve(): (summaries: readonly EntitySummary[]) => CorpusIdentity {
  return resolveCorpus;
}
