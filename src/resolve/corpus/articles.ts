import type { EntitySummary } from '../../document.ts';
import { compare } from './compare.ts';

/** The summaries of one article, in the order of its entities. */
export type Article = readonly EntitySummary[];

/** Puts summaries together by article, in the order of the articles' ids. */
export function articlesOf(summaries: readonly EntitySummary[]): readonly Article[] {
  const articles = new Map<string, EntitySummary[]>();
  for (const summary of summaries) {
    const article = articles.get(summary.docId);
    if (article === undefined) articles.set(summary.docId, [summary]);
    else article.push(summary);
  }
  return [...articles]
    .sort(([a], [b]) => compare(a, b))
    .map(([, article]) => article.sort((a, b) => a.entity - b.entity));
}
