/** The types of corpus-wide identity travel to the run and to the tables, so they live in the document model. */
export type { CorpusEntity, CorpusIdentity, EntitySummary } from '../document.ts';
