/**
 * What the words of an attribution tell of how right it is: how right proposals with the same words were, in articles that
 * the taggers had not seen (target encoding: Micci-Barreca 2001). The forest asks about these rates as about any other
 * measure; a word that was seldom or never proposed has the rate of all.
 */
import type { Tagged } from '../attribution-tagger/readings.ts';
import { AUX, PROPN, VERB } from '../reading.ts';
import type { View } from '../view.ts';

/** Words by which attributions are alike. */
export const WORDINGS = [
  'cue head',
  'cue words',
  'first verb',
  'first word',
  'cue lemma and first word',
  'first two words',
] as const;

/** For each of WORDINGS, in their order: what it is for some words. */
export type Rates = readonly ReadonlyMap<string, number>[];

/** Words proposed less often have no rate of their own. */
const FEWEST = 4;
/** A rate is drawn towards that of all, as by so many proposals. */
const DAMPING = 10;

/** What stands for every name: a rate is of words, not of whom the articles that it was counted in were about. */
const NAME = '#';

/** The words of an attribution, for each of WORDINGS. */
export function wordingsOf({ reading, upos }: View, { cue, content }: Tagged): readonly string[] {
  const { lower, lemma } = reading;
  const word = (t: number): string => (upos[t] === PROPN ? NAME : (lower[t] ?? ''));
  const { from } = content[0]!;
  const first = word(from);
  let cueWords = word(cue.from);
  for (let t = cue.from + 1; t < cue.to; t++) cueWords += ` ${word(t)}`;
  return [
    word(cue.head),
    cueWords,
    firstVerb(lower, upos, content),
    first,
    `${upos[cue.head] === PROPN ? NAME : lemma[cue.head]!} ${first}`,
    `${first} ${word(from + 1)}`,
  ];
}

function firstVerb(lower: readonly string[], upos: ArrayLike<number>, content: Tagged['content']): string {
  for (const { from, to } of content)
    for (let t = from; t < to; t++) if (upos[t] === VERB || upos[t] === AUX) return lower[t]!;
  return '';
}

/**
 * Counts the rates of words.
 *
 * @param wordings of each proposal
 * @param right how right each is, 0 to 1
 */
export function countRates(wordings: readonly (readonly string[])[], right: readonly number[]): Rates {
  const mean = meanOf(right);
  return WORDINGS.map((_, of) => {
    const counts = new Map<string, { sum: number; count: number }>();
    for (const [index, words] of wordings.entries()) {
      const word = words[of]!;
      const so = counts.get(word);
      if (so === undefined) counts.set(word, { sum: right[index]!, count: 1 });
      else {
        so.sum += right[index]!;
        so.count++;
      }
    }
    const rates = new Map<string, number>();
    for (const [word, { sum, count }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (count >= FEWEST)
        rates.set(word, Math.round((1000 * (sum + DAMPING * mean)) / (count + DAMPING)) / 1000);
    return rates.set(OF_ALL, Math.round(1000 * mean) / 1000);
  });
}

/** The key of the rate of all proposals: no word has a line break. */
export const OF_ALL = '\n';

export const rateOf = (rates: Rates, of: number, word: string): number =>
  rates[of]!.get(word) ?? rates[of]!.get(OF_ALL)!;

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
