import type { Named, Published } from '../../document.ts';
import { readTable } from '../../text/lexicon.ts';
import type { Atoms } from '../reading/atoms.ts';
import type { Found } from '../rule.ts';
import { type Clue, scaleOf, widthOf } from './clue.ts';
import { readBoilerplate, readEvidence } from './evidence.ts';
import { inferPublished } from './infer.ts';
import { createLineReader } from './lines.ts';
import type { Weights } from './score.ts';

export type { Clue } from './clue.ts';

/** Infers when an article was published from its text alone. */
export interface Inference {
  readonly clues: (document: Named, atoms: Atoms, found: readonly Found[]) => readonly Clue[];
  /** Null where the clues tell nothing that is worth writing. */
  readonly infer: (clues: readonly Clue[]) => Published | null;
}

/** Reads the weights beside this file; a row whose number of columns is not that of its scale is refused. */
export function loadWeights(): Weights {
  return new Map(
    readTable(new URL('./data/weights.txt', import.meta.url)).map(([row, ...columns]) => {
      const scale = scaleOf(row!);
      if (scale === null || columns.length !== widthOf(scale)) throw new Error(`weights.txt: bad row ${row}`);
      return [row!, Float64Array.from(columns, Number)];
    }),
  );
}

/**
 * What infers the day of publication: clues of the text (years, months, days and weekdays with the way their words point,
 * the dateline, lines that hold a date alone, copyright notices), weighed by how far each lies from a candidate. No
 * weight knows an absolute year, nothing reads the clock.
 *
 * @param find finds the expressions of the lines that are not the article's own text.
 */
export function createInference(find: (atoms: Atoms) => readonly Found[]): Inference {
  const weights = loadWeights();
  const readLine = createLineReader();
  return {
    clues: (document, atoms, found) => {
      const lines = readBoilerplate(document, atoms.lexicon);
      return readEvidence(document, atoms, found, lines === null ? [] : find(lines), lines, readLine);
    },
    infer: (clues) => inferPublished(clues, weights),
  };
}
