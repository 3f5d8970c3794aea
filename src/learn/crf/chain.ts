/**
 * The shape of a label sequence: how many labels there are, and which may follow which, open, and close a sequence.
 * Allowed transitions ("arcs") are listed once, and forward-backward and Viterbi walk the list, so that labels which
 * are bound to each other, as in BILOU, cost only their allowed pairs.
 */
export interface Chain {
  readonly labels: number;
  /** Arc k leads from label `from[k]` to label `to[k]`; arcs stand in the order of their ends, then of their beginnings. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** The arcs to label y are `[starts[y], starts[y + 1])`. */
  readonly starts: Uint16Array;
  /** 1 where a sequence may begin with the label. */
  readonly opens: Uint8Array;
  /** 1 where it may end with it. */
  readonly closes: Uint8Array;
  /**
   * Where labels differ only in what came before them (a label that remembers), those that look the same share a class,
   * and weights of features are kept by class. Without ties each label is its own.
   */
  readonly ties: Ties | null;
}

export interface Ties {
  readonly classes: number;
  /** The class of each label. */
  readonly classOf: Uint8Array;
  /** The zone of each label: it may stand only at positions of that zone. */
  readonly zoneOf: Uint8Array;
}

/** How many weights a feature has. */
export const classesOf = ({ labels, ties }: Chain): number => ties?.classes ?? labels;

/**
 * Scores of labels from those of their classes; a label that may not stand at a position has minus infinity.
 *
 * @param zones the zone of each position
 * @param start the position that row 0 of both arrays holds
 */
export function spreadScores(
  labels: number,
  { classes, classOf, zoneOf }: Ties,
  zones: Uint8Array,
  start: number,
  length: number,
  classScores: Float64Array,
  scores: Float64Array,
): void {
  for (let t = 0; t < length; t++) {
    const zone = zones[start + t]!;
    for (let y = 0; y < labels; y++)
      scores[t * labels + y] =
        zoneOf[y] === zone ? classScores[t * classes + classOf[y]!]! : Number.NEGATIVE_INFINITY;
  }
}

/** What a chain's weights are: natural logarithms of factors, for each arc, and for each label at either end. */
export interface ChainWeights {
  readonly arcs: Float64Array;
  readonly opening: Float64Array;
  readonly closing: Float64Array;
}

/** A chain from rules that say what is allowed. */
export function createChain(
  labels: number,
  follows: (from: number, to: number) => boolean = () => true,
  opens: (label: number) => boolean = () => true,
  closes: (label: number) => boolean = () => true,
  ties: Ties | null = null,
): Chain {
  const from: number[] = [];
  const to: number[] = [];
  const starts = [0];
  for (let b = 0; b < labels; b++) {
    for (let a = 0; a < labels; a++)
      if (follows(a, b)) {
        from.push(a);
        to.push(b);
      }
    starts.push(from.length);
  }
  const all = Array.from({ length: labels }, (_, label) => label);
  return {
    labels,
    from: Uint8Array.from(from),
    to: Uint8Array.from(to),
    starts: Uint16Array.from(starts),
    opens: Uint8Array.from(all, (label) => (opens(label) ? 1 : 0)),
    closes: Uint8Array.from(all, (label) => (closes(label) ? 1 : 0)),
    ties,
  };
}

/** Weights of a chain, all 0. */
export function createChainWeights(chain: Chain): ChainWeights {
  return {
    arcs: new Float64Array(chain.from.length),
    opening: new Float64Array(chain.labels),
    closing: new Float64Array(chain.labels),
  };
}

/** The factors of a chain: `exp` of its weights, 0 for what is not allowed. */
export function factorsOf(
  chain: Chain,
  weights: ChainWeights,
  into = createChainWeights(chain),
): ChainWeights {
  for (let k = 0; k < chain.from.length; k++) into.arcs[k] = Math.exp(weights.arcs[k]!);
  for (let y = 0; y < chain.labels; y++) {
    into.opening[y] = chain.opens[y] === 1 ? Math.exp(weights.opening[y]!) : 0;
    into.closing[y] = chain.closes[y] === 1 ? Math.exp(weights.closing[y]!) : 0;
  }
  return into;
}

/**
 * The same weights in a chain that forbids nothing: what was not allowed becomes as bad as the worst transition. A chain
 * of the transitions that the training data show is several times faster to train than one of all.
 */
export function completeChain(
  chain: Chain,
  weights: ChainWeights,
): { readonly chain: Chain; readonly weights: ChainWeights } {
  const complete = createChain(chain.labels);
  const worst = weights.arcs.reduce((least, weight) => Math.min(least, weight), 0);
  const arcs = new Float64Array(complete.from.length).fill(worst);
  // A complete chain's arcs stand in the order of their ends, then of their beginnings.
  for (let k = 0; k < chain.from.length; k++)
    arcs[chain.to[k]! * chain.labels + chain.from[k]!] = weights.arcs[k]!;
  return { chain: complete, weights: { ...weights, arcs } };
}
