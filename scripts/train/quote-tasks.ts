/**
 * The trainings of the quotes stage that threads do, one at a time. Each thread reads the articles for itself, once.
 */
import { workerData } from 'node:worker_threads';
import { assignFolds } from '../../src/learn/train/jackknife.ts';
import type { Weights } from '../../src/learn/train/train.ts';
import { createCueTagger, type Labelling } from '../../src/quotes/cue-tagger/index.ts';
import { FOLDS, prepare } from './quote-articles.ts';
import { type Judged, judge } from './quote-ranking.ts';
import { attributionModel, cueModel, trainAttributions, trainCues } from './quote-taggers.ts';

/** Trains weights of a cue tagger on everything. */
interface CuesTask {
  readonly part: 'cues';
  readonly seed: number;
}
/** Trains a cue tagger on all but one fold, several times, and labels that. */
interface CuesWithoutTask {
  readonly part: 'cues-without';
  readonly fold: number;
  readonly seeds: number;
}
/** Trains weights of an attribution tagger on everything. */
interface AttributionsTask {
  readonly part: 'attributions';
  readonly seed: number;
  readonly labellings: readonly Labelling[];
}
/** Trains an attribution tagger on all but one fold, and judges what it proposes there. */
interface ProposalsTask {
  readonly part: 'proposals';
  readonly fold: number;
  readonly labellings: readonly Labelling[];
}
type Task = CuesTask | CuesWithoutTask | AttributionsTask | ProposalsTask;

interface Results {
  readonly cues: Weights;
  readonly 'cues-without': {
    /** The articles of the fold by index, labelled. */
    readonly articles: readonly (readonly [index: number, labelling: Labelling])[];
    /** Cues that are marked there, those among the candidates, and candidates. */
    readonly counts: { readonly cues: number; readonly found: number; readonly proposed: number };
  };
  readonly attributions: Weights;
  readonly proposals: Judged;
}
/** Has a thread do a task. */
export type RunTask = <One extends Task>(task: One) => Promise<Results[One['part']]>;

const articles = prepare(workerData);
const foldOf = assignFolds(articles.length, FOLDS);

/** Does a task; called by the pool of threads. */
export default function runTask(task: Task): Results[Task['part']] {
  switch (task.part) {
    case 'cues':
      return trainCues(articles, task.seed, 1);
    case 'cues-without':
      return labelFold(task.fold, task.seeds);
    case 'attributions':
      return trainAttributions(articles, task.labellings, task.seed);
    case 'proposals':
      return judgeFold(task.fold, task.labellings);
  }
}

function labelFold(fold: number, seeds: number): Results['cues-without'] {
  const others = articles.filter((_, i) => foldOf[i] !== fold);
  const tag = createCueTagger(cueModel(trainCues(others, 1, seeds)).model);
  const labelled: [number, Labelling][] = [];
  const counts = { cues: 0, found: 0, proposed: 0 };
  for (const [i, { view, gold }] of articles.entries()) {
    if (foldOf[i] !== fold) continue;
    const labelling = tag(view);
    labelled.push([i, labelling]);
    const { candidates } = labelling;
    counts.proposed += candidates.length;
    counts.cues += gold.length;
    for (const { cue } of gold)
      if (candidates.some((one) => one.from < cue.to && cue.from < one.to)) counts.found++;
  }
  return { articles: labelled, counts };
}

function judgeFold(fold: number, labellings: readonly Labelling[]): Judged {
  const of = <Item>(items: readonly Item[], unseen: boolean): readonly Item[] =>
    items.filter((_, i) => (foldOf[i] === fold) === unseen);
  const weights = trainAttributions(of(articles, false), of(labellings, false), 1);
  return judge(attributionModel(weights).model, of(articles, true), of(labellings, true));
}
