import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CopydeskError } from '../../errors.ts';
import { type Forest, probabilityOf } from '../../learn/trees.ts';
import type { Joined } from '../assembly/joining.ts';
import type { Tagged } from '../attribution-tagger/index.ts';
import type { Labelling } from '../cue-tagger/index.ts';
import type { View } from '../view.ts';
import { MEASURES, measure } from './measures.ts';
import { OF_ALL, type Rates, WORDINGS } from './rates.ts';
import { worthOf } from './rivals.ts';

/** An attribution that the taggers propose, with how likely it is right. */
export interface Ranked extends Tagged {
  /** How likely content and source are right, 0 to 1. */
  readonly score: number;
}

/** What a ranking knows. */
export interface Ranking {
  readonly forest: Forest;
  readonly rates: Rates;
}

/** Makes the function that says of each proposed attribution how likely it is right. */
export function createRanking({
  forest,
  rates,
}: Ranking): (
  view: View,
  tagged: readonly Tagged[],
  found: readonly Joined[],
  labelling: Labelling,
) => readonly Ranked[] {
  return (view, tagged, found, labelling) => {
    const numbers = measure(view, tagged, found, labelling, rates);
    return tagged.map((one, index) => ({ ...one, score: probabilityOf(forest, numbers[index]!) }));
  };
}

/** The ranking is not asked about attributions that are worth less. */
const LEAST_WORTH = 0.3;

/** Whether an attribution can be among those that stand, whatever its content. */
export const isWorthwhile = (one: Pick<Tagged, 'probability' | 'cue'>): boolean =>
  worthOf(one) >= LEAST_WORTH;

const FILE = new URL('../../../models/quotes/ranking.json', import.meta.url);

const lines = (items: readonly unknown[]): string =>
  `[\n${items.map((one) => JSON.stringify(one)).join(',\n')}\n]`;

/** A ranking as a file: which measures the forest asks about, the rates of words, and one tree a line. */
export const encodeRanking = ({ forest: { base, trees }, rates }: Ranking): string =>
  `{"measures":${JSON.stringify(MEASURES)},"rates":${lines(rates.map((of) => Object.fromEntries(of)))},"base":${base},"trees":${lines(trees)}}\n`;

/**
 * Reads the ranking of this package.
 *
 * @throws CopydeskError `bad-model` where the file is not there, is no ranking, or asks about other measures
 */
export function readRanking(file: URL = FILE): Ranking {
  const bad = (message: string, cause?: unknown) =>
    new CopydeskError('bad-model', message, { file: fileURLToPath(file) }, 'install copydesk again', {
      cause,
    });
  let read: Forest & {
    readonly measures?: readonly string[];
    readonly rates?: readonly Readonly<Record<string, number>>[];
  };
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw bad('this ranking cannot be read', cause);
  }
  if (read.measures?.join() !== MEASURES.join()) throw bad('this ranking asks about other measures');
  if (read.rates?.length !== WORDINGS.length || !read.rates.every((of) => OF_ALL in of))
    throw bad('this ranking knows the rates of other words');
  const { base, trees, rates } = read;
  return { forest: { base, trees }, rates: rates.map((of) => new Map(Object.entries(of))) };
}
