/** Mistypings of a word of five letters or fewer, and of a longer one. */
const FEW = { letters: 5, short: 1, long: 2 } as const;

/**
 * The one of these words that another is a mistyping of: a letter or two added, left out, exchanged with its neighbour or
 * wrong, of short words one; null where it is none, or one of them. Of several the nearest, and of these the first.
 *
 * @example
 * nearWord('publishd', ['path', 'published']) // 'published'
 */
export function nearWord<Word extends string>(written: string, words: readonly Word[]): Word | null {
  let nearest: Word | null = null;
  let least = FEW.long + 1;
  for (const word of words) {
    if (word === written) return null;
    const most = word.length <= FEW.letters ? FEW.short : FEW.long;
    // What is much longer or shorter need not be compared, however long it is.
    if (Math.abs(word.length - written.length) > most) continue;
    const slips = slipsBetween(written, word);
    if (slips <= most && slips < least) [nearest, least] = [word, slips];
  }
  return nearest;
}

/** The optimal string alignment distance: Levenshtein's, and one for two neighbours exchanged. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (exchanged) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
