/**
 * Training a linear-chain CRF by stochastic gradient descent on the log likelihood, one sequence at a time, with a
 * learning rate of its own for every weight (AdaGrad: Duchi, Hazan and Singer 2011), an L1 penalty taken as a proximal
 * step once an epoch (Duchi and Singer 2009), and the weights of the last epochs averaged (Polyak and Juditsky 1992).
 *
 * The same training set and options give the same weights, bit for bit: one thread, one order of sums, seeded shuffles.
 */
import {
  type Chain,
  type ChainWeights,
  classesOf,
  createChainWeights,
  factorsOf,
  spreadScores,
} from '../crf/chain.ts';
import { arcProbability, createLattice, forwardBackward, reserve } from '../crf/crf.ts';
import { createRandom, shuffle } from '../features/hash.ts';
import { addPart, addScores, ascend, ascendFeatures, type Drawn, draw, shrink } from './steps.ts';
import { type IndexedFeatures, indexFeatures, type TrainingSet } from './training-set.ts';

export interface TrainingOptions {
  readonly epochs: number;
  /** Step of the first update of a weight. */
  readonly rate: number;
  /** Added to every weight's sum of squared gradients: damps the first steps of rare features. */
  readonly damping: number;
  /** L1 penalty for each sequence. */
  readonly l1: number;
  /** A feature seen less often gets no weight. */
  readonly minCount: number;
  /** Part of a token's features that are left out at each visit, at random. */
  readonly dropout: number;
  /**
   * What weights of features are multiplied by in the end, for a model of all features: with dropout they have learnt to make
   * up for those left out, and all together say too much (Srivastava et al. 2014 take the part that is not left out).
   */
  readonly scale: number;
  /** Epochs at the end whose weights are averaged. */
  readonly averaged: number;
  readonly seed: number;
  /** Told after each epoch. */
  readonly onEpoch?: (epoch: number, logLikelihood: number) => void;
}

const TRAINING_DEFAULTS: TrainingOptions = {
  epochs: 12,
  rate: 0.2,
  damping: 1e-3,
  l1: 1e-6,
  minCount: 1,
  dropout: 0,
  scale: 1,
  averaged: 4,
  seed: 1,
};

/** What training gives. */
export interface Weights {
  readonly chain: Chain;
  readonly chainWeights: ChainWeights;
  /** Hash of each feature. */
  readonly hashes: Int32Array;
  /** One cell for each feature and label, or class of labels. */
  readonly states: Float32Array;
}

/** A gradient smaller than this moves nothing. */
const NEGLIGIBLE = 1e-5;

/**
 * Trains on a set of sequences.
 *
 * @param indexed the set's features under numbers, where several trainings share them
 */
export function train(
  chain: Chain,
  set: TrainingSet,
  options: Partial<TrainingOptions> = {},
  indexed: IndexedFeatures = indexFeatures(set, options.minCount ?? TRAINING_DEFAULTS.minCount),
): Weights {
  const { epochs, rate, damping, l1, dropout, scale, averaged, seed, onEpoch } = {
    ...TRAINING_DEFAULTS,
    ...options,
  };
  const { labels, ties } = chain;
  const classes = classesOf(chain);
  const { hashes } = indexed;
  const states = new Float32Array(hashes.length * classes);
  const squares = new Float32Array(states.length).fill(damping);
  const mean = new Float32Array(averaged > 0 ? states.length : 0);
  const weights = createChainWeights(chain);
  const factors = createChainWeights(chain);
  const gradients = createChainWeights(chain);
  const chainSquares = createChainWeights(chain);
  const chainMean = createChainWeights(chain);
  for (const part of PARTS) chainSquares[part].fill(damping);
  const arcs = arcTable(chain);
  const lattice = createLattice(labels);
  const random = createRandom(seed);
  const order = new Uint32Array(set.sequences.length - 1).map((_, s) => s);
  const active = new Uint8Array(classes);
  const push = new Float64Array(labels);
  const pull = ties === null ? push : new Float64Array(classes);
  let classScores = new Float64Array(0);
  const drawn: Drawn = { cells: new Uint32Array(1024), ends: new Uint32Array(64) };

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let logLikelihood = 0;
    for (const s of order) {
      const first = set.sequences[s]!;
      const length = set.sequences[s + 1]! - first;
      draw(drawn, indexed, first, length, classes, dropout, random);
      reserve(lattice, length);
      const { scores, alpha, beta } = lattice;
      if (ties !== null && classScores.length < length * classes)
        classScores = new Float64Array(2 * length * classes);
      const sums = ties === null ? scores : classScores;
      addScores(drawn, states, length, classes, sums);
      if (ties !== null) spreadScores(labels, ties, set.zones, first, length, sums, scores);
      factorsOf(chain, weights, factors);
      logLikelihood -= forwardBackward(chain, factors, lattice, length);
      for (const part of PARTS) gradients[part].fill(0);
      let certain = false;
      for (let t = 0; t < length; t++) {
        const right = set.gold[first + t]!;
        logLikelihood += scores[t * labels + right]!;
        let count = 0;
        let moves = false;
        for (let y = 0; y < labels; y++) {
          push[y] = (y === right ? 1 : 0) - alpha[t * labels + y]! * beta[t * labels + y]!;
          if (push[y]! > NEGLIGIBLE || push[y]! < -NEGLIGIBLE) moves = true;
        }
        if (ties !== null) {
          pull.fill(0);
          for (let y = 0; y < labels; y++) pull[ties.classOf[y]!] = pull[ties.classOf[y]!]! + push[y]!;
        }
        for (let y = 0; y < classes; y++)
          if (pull[y]! > NEGLIGIBLE || pull[y]! < -NEGLIGIBLE) active[count++] = y;
        if (t === 0) for (let y = 0; y < labels; y++) gradients.opening[y] = push[y]!;
        if (t === length - 1) for (let y = 0; y < labels; y++) gradients.closing[y] = push[y]!;
        ascendFeatures(states, squares, drawn, t, pull, active, count, rate);
        if (t > 0) {
          const arc = arcs[set.gold[first + t - 1]! * labels + right]!;
          logLikelihood += weights.arcs[arc]!;
          // Where both ends are certain, so is the arc between them.
          if (moves || !certain) {
            gradients.arcs[arc] = gradients.arcs[arc]! + 1;
            for (let k = 0; k < chain.from.length; k++)
              gradients.arcs[k] = gradients.arcs[k]! - arcProbability(chain, factors, lattice, t, k);
          }
        }
        certain = !moves;
      }
      logLikelihood += weights.opening[set.gold[first]!]! + weights.closing[set.gold[first + length - 1]!]!;
      for (const part of PARTS) ascend(weights[part], gradients[part], chainSquares[part], rate);
    }
    if (l1 > 0) shrink(states, squares, l1 * rate * order.length);
    if (epoch >= epochs - averaged) {
      addPart(mean, states, averaged);
      for (const part of PARTS) addPart(chainMean[part], weights[part], averaged);
    }
    onEpoch?.(epoch, logLikelihood);
  }
  const result = averaged > 0 ? mean : states;
  if (scale !== 1) for (let i = 0; i < result.length; i++) result[i] = result[i]! * scale;
  return { chain, chainWeights: averaged > 0 ? chainMean : weights, hashes, states: result };
}

/**
 * Trains several times with other seeds, and takes the mean.
 *
 * @param seeds how many, from `options.seed` on
 */
export function trainMean(
  chain: Chain,
  set: TrainingSet,
  options: Partial<TrainingOptions>,
  seeds: number,
): Weights {
  const { seed = TRAINING_DEFAULTS.seed } = options;
  const indexed = indexFeatures(set, options.minCount ?? TRAINING_DEFAULTS.minCount);
  return meanOf(
    Array.from({ length: seeds }, (_, i) => train(chain, set, { ...options, seed: seed + i }, indexed)),
  );
}

/**
 * The mean of the weights of several trainings on one set that differ in their seed: each is off in its own way, and what is left
 * out and in which order the sequences come matters less.
 */
export function meanOf(trainings: readonly Weights[]): Weights {
  const [first] = trainings;
  if (first === undefined) throw new RangeError('no trainings');
  const states = meanOfCells(
    trainings.map((one) => one.states),
    new Float32Array(first.states.length),
  );
  const part = (name: (typeof PARTS)[number]): Float64Array =>
    meanOfCells(
      trainings.map(({ chainWeights }) => chainWeights[name]),
      new Float64Array(first.chainWeights[name].length),
    );
  return {
    ...first,
    states,
    chainWeights: { arcs: part('arcs'), opening: part('opening'), closing: part('closing') },
  };
}

function meanOfCells<Cells extends Float32Array | Float64Array>(lists: readonly Cells[], mean: Cells): Cells {
  for (const list of lists) for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! + list[i]!;
  for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! / lists.length;
  return mean;
}

const PARTS = ['arcs', 'opening', 'closing'] as const;

/** The arc between each two labels, or -1. */
function arcTable(chain: Chain): Int32Array {
  const table = new Int32Array(chain.labels * chain.labels).fill(-1);
  for (let k = 0; k < chain.from.length; k++) table[chain.from[k]! * chain.labels + chain.to[k]!] = k;
  return table;
}
