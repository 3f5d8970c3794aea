/** Counts behind a precision, a recall and their harmonic mean, which may be over different things. */
export interface Counts {
  /** Predicted items that are right, of `predicted`. */
  rightPredicted: number;
  predicted: number;
  /** Gold items that were found, of `gold`. */
  rightGold: number;
  gold: number;
}

export function noCounts(): Counts {
  return { rightPredicted: 0, predicted: 0, rightGold: 0, gold: 0 };
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 in percent; nothing predicted or nothing in gold gives 0. */
export function scoreOf({ rightPredicted, predicted, rightGold, gold }: Counts): Score {
  const precision = predicted === 0 ? 0 : (100 * rightPredicted) / predicted;
  const recall = gold === 0 ? 0 : (100 * rightGold) / gold;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
