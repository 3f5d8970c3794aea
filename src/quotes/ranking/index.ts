import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CopydeskError } from '../../errors.ts';
import { type Forest, probabilityOf } from '../../learn/trees.ts';
import type { Tagged } from '../attribution-tagger/index.ts';
import type { Labelling } from '../cue-tagger/index.ts';
import type { Found } from '../patterns.ts';
import type { View } from '../view.ts';
import { MEASURES, measure } from './measures.ts';
import { worthOf } from './rivals.ts';

/** An attribution that the taggers propose, with how likely it is right. */
export interface Ranked extends Tagged {
  /** How likely content and source are right, 0 to 1. */
  readonly score: number;
}

/** Makes the function that says of each proposed attribution how likely it is right. */
export function createRanking(
  forest: Forest,
): (
  view: View,
  tagged: readonly Tagged[],
  found: readonly Found[],
  labelling: Labelling,
) => readonly Ranked[] {
  return (view, tagged, found, labelling) => {
    const numbers = measure(view, tagged, found, labelling);
    return tagged.map((one, index) => ({ ...one, score: probabilityOf(forest, numbers[index]!) }));
  };
}

/** The ranking is not asked about attributions that are worth less. */
const LEAST_WORTH = 0.3;

/** Whether an attribution can be among those that stand, whatever its content. */
export const isWorthwhile = (one: Pick<Tagged, 'probability' | 'cue'>): boolean =>
  worthOf(one) >= LEAST_WORTH;

const FILE = new URL('../../../models/quotes/ranking.json', import.meta.url);

/** A forest as a file: which measures it asks about, and one tree a line. */
export const encodeRanking = ({ base, trees }: Forest): string =>
  `{"measures":${JSON.stringify(MEASURES)},"base":${base},"trees":[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n]}\n`;

/**
 * Reads the forest of this package.
 *
 * @throws CopydeskError `bad-model` where the file is not there, is no forest, or asks about other measures
 */
export function readRanking(file: URL = FILE): Forest {
  const bad = (message: string, cause?: unknown) =>
    new CopydeskError('bad-model', message, { file: fileURLToPath(file) }, 'install copydesk again', {
      cause,
    });
  let read: Forest & { readonly measures?: readonly string[] };
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw bad('this ranking cannot be read', cause);
  }
  if (read.measures?.join() !== MEASURES.join()) throw bad('this ranking asks about other measures');
  return { base: read.base, trees: read.trees };
}
