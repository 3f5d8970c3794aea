import { createFeatureBuffer } from '../../learn/features/features.ts';
import { fillCells, pushSome, type TemplateLists } from '../../learn/features/templates.ts';
import type { Model } from '../../learn/model/model.ts';
import { createPartScorer } from '../../learn/model/scorer.ts';
import { type Around, fillAround } from './features.ts';
import { CLASSES } from './states.ts';
import { PARTS, TEMPLATES } from './templates.ts';

/** What a part of the templates came to for the token before. */
interface Kept {
  readonly cells: Int32Array;
  readonly templates: TemplateLists;
  /** What the cells held. */
  readonly values: Int32Array;
  readonly sums: Int32Array;
}

const keep = ({ cells, templates }: Pick<Kept, 'cells' | 'templates'>): Kept => ({
  cells,
  templates,
  values: new Int32Array(cells.length),
  sums: new Int32Array(CLASSES.length),
});

/**
 * Makes the function that scores the classes of the tokens around a cue: those of the n-th stand from `n * CLASSES.length` on, and
 * are added to what is there. A part of the features (`PARTS`) is looked up only where a token has other cells than the one before it.
 */
export function createAroundScorer(model: Model): (around: Around, classScores: Float64Array) => void {
  const { sum, score } = createPartScorer(model);
  const buffer = createFeatureBuffer();
  const place = keep(PARTS.place);
  const course = keep(PARTS.course);
  const known = new Int32Array(CLASSES.length);
  return (around, classScores) => {
    const { cue, start, end, ground } = around;
    const { cells } = ground;
    let fresh = true;
    for (let t = start; t < end; t++) {
      if (t >= cue.from && t < cue.to) continue;
      fillAround(around, t);
      fillCells(TEMPLATES, cells);
      const placeSame = !differs(place, cells.values, fresh);
      // What goes on depends on the place too.
      const courseSame = !differs(course, cells.values, fresh) && placeSame;
      fresh = false;
      if (!placeSame) {
        pushSome(place.templates, cells, buffer);
        sum(buffer, place.sums);
      }
      if (!courseSame) {
        pushSome(course.templates, cells, buffer);
        sum(buffer, course.sums);
      }
      if (!courseSame) for (let y = 0; y < known.length; y++) known[y] = place.sums[y]! + course.sums[y]!;
      pushSome(PARTS.token.templates, cells, buffer);
      score(buffer, classScores, (t - start) * CLASSES.length, known);
    }
  };
}

/** Whether the cells hold something else than what was kept, which they then are. */
function differs({ cells, values: kept }: Kept, values: Int32Array, fresh: boolean): boolean {
  let same = !fresh;
  for (let i = 0; i < cells.length; i++) {
    const value = values[cells[i]!]!;
    if (kept[i] === value) continue;
    kept[i] = value;
    same = false;
  }
  return !same;
}
