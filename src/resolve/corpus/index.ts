export { entityId, type Identification, identifySummary, slug, writingOf } from './ids.ts';
export { createCorpusResolve, resolveCorpus } from './resolve-corpus.ts';
