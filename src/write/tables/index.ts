import type { CorpusEntity } from '../../document.ts';
import type { ReadArticle, Table, TableArticle } from '../table.ts';
import { aliases } from './aliases.ts';
import { dates } from './dates.ts';
import { documents } from './documents.ts';
import { entities } from './entities.ts';
import { mentions } from './mentions.ts';
import { quoteSources } from './quote-sources.ts';
import { quoteSpans } from './quote-spans.ts';
import { quotes } from './quotes.ts';
import { relations } from './relations.ts';
import { sentences } from './sentences.ts';

/** One row an article, failed or not. */
export const DOCUMENTS: Table<TableArticle> = documents;

/** Filled article by article. */
export const ARTICLE_TABLES: readonly Table<ReadArticle>[] = [
  sentences,
  mentions,
  dates,
  quotes,
  quoteSpans,
  quoteSources,
  relations,
];

/** Filled at the end, entity by entity. */
export const ENTITY_TABLES: readonly Table<CorpusEntity>[] = [entities, aliases];

/** What is known of any table, whatever its rows are made of. */
export type TableDescription = Omit<Table<never>, 'rows'>;

/** All tables, in the order in which they are explained. */
export const TABLES: readonly TableDescription[] = [
  documents,
  sentences,
  mentions,
  entities,
  aliases,
  dates,
  quotes,
  quoteSpans,
  quoteSources,
  relations,
];
