import { type Counts, noCounts } from './counts.ts';

/** A name with the thing it stands for, by any key. */
export interface IdentifiedName {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/**
 * Pairs of names of one article that stand for the same thing. A gold name is answered by the predicted mention of the
 * same span, or else of the same end; one that is not predicted stands alone.
 */
export function scorePairs(
  articles: readonly {
    readonly gold: readonly IdentifiedName[];
    readonly predicted: readonly IdentifiedName[];
  }[],
): Counts {
  const counts = noCounts();
  for (const { gold, predicted } of articles) {
    const exact = new Map(predicted.map((mention) => [`${mention.start}-${mention.end}`, mention.entity]));
    const sameEnd = new Map(predicted.map((mention) => [mention.end, mention]));
    const answers = gold.map((name, index) => {
      const loose = sameEnd.get(name.end);
      const loosely = loose !== undefined && loose.start < name.end ? loose.entity : null;
      return exact.get(`${name.start}-${name.end}`) ?? loosely ?? `alone-${index}`;
    });
    for (let a = 0; a < gold.length; a++) {
      for (let b = a + 1; b < gold.length; b++) {
        const together = gold[a]!.entity === gold[b]!.entity;
        const answered = answers[a] === answers[b];
        if (together) counts.gold++;
        if (answered) counts.predicted++;
        if (together && answered) {
          counts.rightGold++;
          counts.rightPredicted++;
        }
      }
    }
  }
  return counts;
}
