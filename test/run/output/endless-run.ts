import { createCorpusResolve } from '../../../src/resolve/corpus/index.ts';
import { extractCorpus } from '../../../src/run/extract.ts';
import { toyPipelines } from '../toy-pipeline.ts';

/**
 * Writes now one folder of articles, now the other into one output, until it is killed; says so on stdout when the first
 * is written.
 */
const [output = '', ...folders] = process.argv.slice(2);
for (let run = 0; ; run++) {
  await extractCorpus(
    { corpus: folders[run % folders.length]!, output },
    { parts: { createPipeline: () => toyPipelines, createCorpusResolve } },
  );
  if (run === 0) process.stdout.write('begun\n');
}
