import { workerData } from 'node:worker_threads';
import { readHtml } from '../../src/read/html.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { createCorpusResolve } from '../../src/resolve/corpus.ts';
import { serve } from '../../src/run/serve.ts';
import { createWork } from '../../src/run/work.ts';
import { toyPipeline } from './toy-pipeline.ts';

/** A worker with the toy pipeline, which dies of the word DIE. */
export default serve(
  createWork(
    workerData,
    {
      createPipeline: () => (article) => {
        if (article.text.includes('DIE')) process.exit(3);
        return toyPipeline(article);
      },
      createCorpusResolve,
    },
    { html: async () => readHtml, markdown: async () => readMarkdown },
  ),
);
