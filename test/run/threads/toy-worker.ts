import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { createCorpusResolve } from '../../../src/resolve/corpus/index.ts';
import { oneByOne } from '../../../src/run/articles/process.ts';
import { serve } from '../../../src/run/threads/serve.ts';
import { createWork } from '../../../src/run/threads/work.ts';
import { toyPipeline } from '../toy-pipeline.ts';

function hog(): never {
  for (const all: object[] = []; ; ) all.push({ all: all.length });
}

/**
 * A worker with the toy pipeline, which dies of the word DIE, runs out of memory over HOG, and dies where the file after ONCE is
 * there, which it removes. It dies too where it is to put a failed article in the form of the tables whose id names a file after
 * RENDER, which it makes.
 */
const work = createWork(workerData, {
  createPipeline: () =>
    oneByOne((article) => {
      if (article.text.includes('DIE')) process.exit(3);
      if (article.text.includes('HOG')) hog();
      const once = /ONCE (\S+)/.exec(article.text)?.[1];
      if (once !== undefined && existsSync(once)) {
        rmSync(once);
        process.exit(3);
      }
      return toyPipeline(article);
    }),
  createCorpusResolve,
});

export default serve({
  ...work,
  render(renderings) {
    for (const rendering of renderings) {
      const mark = rendering.status === 'error' && /RENDER (\S+)/.exec(rendering.failure.id)?.[1];
      if (!mark) continue;
      writeFileSync(mark, 'died');
      process.exit(3);
    }
    return work.render(renderings);
  },
});
