import { type Counts, noCounts } from './counts.ts';

/** A name of an article with the thing that it stands for, by gold and as predicted, over a corpus; null where it was not found. */
export interface CorpusName {
  readonly document: string;
  readonly gold: string;
  readonly predicted: string | null;
}

/** Names by their thing; one that was not found stands alone. */
function groupedBy(
  names: readonly CorpusName[],
  keyOf: (name: CorpusName, index: number) => string,
): readonly number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const key = keyOf(name, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

const goldOf = (name: CorpusName): string => name.gold;
const predictedOf = (name: CorpusName, index: number): string =>
  name.predicted === null ? `alone ${index}` : `thing ${name.predicted}`;

/** How often each key of `other` stands in a group. */
function overlaps(
  group: readonly number[],
  names: readonly CorpusName[],
  other: (name: CorpusName, index: number) => string,
): readonly (readonly number[])[] {
  return groupedBy(
    group.map((index) => names[index]!),
    (name, at) => other(name, group[at]!),
  ).map((part) => part.map((at) => group[at]!));
}

/** B³ over the names of all articles together (Bagga and Baldwin 1998). */
export function scoreBCubed(names: readonly CorpusName[]): Counts {
  const side = (own: typeof predictedOf, other: typeof predictedOf): number =>
    groupedBy(names, own)
      .flatMap((group) => overlaps(group, names, other).map((part) => part.length ** 2 / group.length))
      .reduce((sum, share) => sum + share, 0);
  return {
    rightGold: side(goldOf, predictedOf),
    gold: names.length,
    rightPredicted: side(predictedOf, goldOf),
    predicted: names.length,
  };
}

/** Pairs of names of different articles that stand for one thing. */
export function scorePairsAcross(names: readonly CorpusName[]): Counts {
  const counts = noCounts();
  const pairs = (group: readonly number[]): number => {
    const perDocument = new Map<string, number>();
    for (const index of group) {
      const { document } = names[index]!;
      perDocument.set(document, (perDocument.get(document) ?? 0) + 1);
    }
    let squares = 0;
    for (const count of perDocument.values()) squares += count ** 2;
    return (group.length ** 2 - squares) / 2;
  };
  for (const group of groupedBy(names, goldOf)) {
    counts.gold += pairs(group);
    for (const part of overlaps(group, names, predictedOf)) counts.rightGold += pairs(part);
  }
  for (const group of groupedBy(names, predictedOf)) counts.predicted += pairs(group);
  counts.rightPredicted = counts.rightGold;
  return counts;
}
