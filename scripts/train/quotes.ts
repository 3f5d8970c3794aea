/**
 * Trains the two taggers of the quotes stage and their ranking on PolNeAR's training articles and our own texts, and writes
 * models/quotes. The cue tagger is trained first, and again on each four fifths, so that the attribution tagger learns from cues as
 * they will be found in new text; the ranking learns from what attribution taggers propose for articles that they have not
 * seen. Trainings that do not wait for one another run in threads. The same files give the same bytes, with any number of them.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { sparse } from '../../src/learn/model/model.ts';
import { meanOf } from '../../src/learn/train/train.ts';
import type { Labelling } from '../../src/quotes/cue-tagger/index.ts';
import { encodeRanking } from '../../src/quotes/ranking/index.ts';
import { FOLDS } from './quote-articles.ts';
import { joinJudged, trainRanking } from './quote-ranking.ts';
import { attributionModel, cueModel, type Trained } from './quote-taggers.ts';
import type { RunTask } from './quote-tasks.ts';

/** Trainings of the cue tagger and of the attribution tagger whose weights are averaged. */
const CUE_SEEDS = 1;
const SEEDS = 2;
/** Those of the cue tagger on four fifths. */
const FOLD_SEEDS = 1;

const MODELS = new URL('../../models/quotes/', import.meta.url);

function write(file: string, { bytes, model }: Trained): void {
  writeFileSync(new URL(file, MODELS), bytes);
  console.log(`${file}: ${sparse(model).hashes.length} features, ${bytes.length} bytes`);
}

/** Trains on the corpora in `folder`. */
export async function trainQuotes(folder: string): Promise<void> {
  const pool = new Piscina({
    filename: new URL('./quote-thread.mjs', import.meta.url).href,
    maxThreads: availableParallelism(),
    workerData: folder,
  });
  try {
    await trainInThreads((task) => pool.run(task));
  } finally {
    await pool.destroy();
  }
}

async function trainInThreads(run: RunTask): Promise<void> {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const [cues, others] = await Promise.all([
    Promise.all(Array.from({ length: CUE_SEEDS }, (_, i) => run({ part: 'cues', seed: 1 + i }))),
    Promise.all(folds.map((fold) => run({ part: 'cues-without', fold, seeds: FOLD_SEEDS }))),
  ]);
  write('cues.bin', cueModel(meanOf(cues)));
  const labellings: Labelling[] = [];
  for (const { articles } of others) for (const [index, labelling] of articles) labellings[index] = labelling;
  const count = (what: 'cues' | 'found' | 'proposed'): number =>
    others.reduce((sum, { counts }) => sum + counts[what], 0);
  console.log(`${count('cues')} cues, ${count('found')} among ${count('proposed')} candidates`);

  const [trainings, proposals] = await Promise.all([
    Promise.all(
      Array.from({ length: SEEDS }, (_, i) => run({ part: 'attributions', labellings, seed: 1 + i })),
    ),
    Promise.all(folds.map((fold) => run({ part: 'proposals', labellings, fold }))),
  ]);
  const judged = joinJudged(proposals);
  const ranking = encodeRanking(trainRanking(judged));
  writeFileSync(new URL('ranking.json', MODELS), ranking);
  console.log(
    `ranking.json: from ${judged.right.length} proposals of articles not trained on, ${ranking.length} bytes`,
  );
  write('attributions.bin', attributionModel(meanOf(trainings)));
  console.log(`${Math.round(process.cpuUsage().user / 1e6)} s of CPU time`);
}
