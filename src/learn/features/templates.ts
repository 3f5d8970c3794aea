/**
 * Feature templates as data. A tagger says once which cells a token has (a word's hash, a tag, a distance …) and which
 * cells each template looks at; for a token it fills the cells, and one loop makes the hashes of all its features. The
 * hashes are those of `push`, `push2` and `push3` (features.ts); code with a call for each of a hundred features is too
 * long for a compiler to make a piece of it.
 */
import { type FeatureBuffer, MAX_FEATURES } from './features.ts';
import { mix } from './hash.ts';

/** A cell, or the hash of two of them: `mix(a, b)`. */
export type Cell = number | readonly [Cell, Cell];
/** A template's number and the one to three cells that it looks at. */
export type Template = readonly [id: number, ...cells: readonly Cell[]];

/** Templates by number of cells looked at: the template's number, its spread, and the cells, in turn. */
export interface TemplateLists {
  readonly ones: Int32Array;
  readonly twos: Int32Array;
  readonly threes: Int32Array;
}

export interface Templates extends TemplateLists {
  /** Cells that the tagger fills; then come those made of two others. */
  readonly filled: number;
  readonly cells: number;
  /** Cell `filled + i` is the hash of cells `pairs[2i]` and `pairs[2i + 1]`. */
  readonly pairs: Int32Array;
}

/** Rounds of MurmurHash3 in two halves (hash.ts): what a value is before it meets a hash … */
const spread = (value: number): number => {
  const k = Math.imul(value, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
};
/** … and their meeting. `fold(hash, spread(value))` is `mix(hash, value)`. */
const fold = (hash: number, value: number): number => {
  const h = hash ^ value;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
};

/**
 * Prepares templates.
 *
 * @param filled how many cells the tagger fills
 *
 * @example
 * const WORD = 0, TAG = 1, SIDE = 2;
 * const templates = compileTemplates(3, [[1, WORD], [2, WORD, TAG], [3, [WORD, TAG], SIDE]]);
 */
export function compileTemplates(filled: number, templates: readonly Template[]): Templates {
  const pairs: number[] = [];
  const known = new Map<string, number>();
  const indexOf = (cell: Cell): number => {
    if (typeof cell === 'number') return cell;
    const [a, b] = [indexOf(cell[0]), indexOf(cell[1])];
    const key = `${a} ${b}`;
    const index = known.get(key) ?? filled + pairs.length / 2;
    if (!known.has(key)) {
      known.set(key, index);
      pairs.push(a, b);
    }
    return index;
  };
  const lists: [number[], number[], number[]] = [[], [], []];
  if (templates.length > MAX_FEATURES) throw new RangeError('too many templates');
  for (const [id, ...cells] of templates) {
    const list = lists[cells.length - 1];
    if (list === undefined) throw new RangeError(`template ${id} looks at ${cells.length} cells`);
    list.push(id, spread(id), ...cells.map(indexOf));
  }
  const [ones, twos, threes] = lists;
  return {
    filled,
    cells: filled + pairs.length / 2,
    pairs: Int32Array.from(pairs),
    ones: Int32Array.from(ones),
    twos: Int32Array.from(twos),
    threes: Int32Array.from(threes),
  };
}

/** Cells of a token: values, of which the tagger fills the first `filled`, and room for what they are when spread. */
export interface Cells {
  readonly values: Int32Array;
  readonly spread: Int32Array;
}

/** The cells that templates read, to be filled for each token. */
export const createCells = ({ cells }: Templates): Cells => ({
  values: new Int32Array(cells),
  spread: new Int32Array(cells),
});

/** Some of the templates, to be pushed apart from the others (`fillCells` and then `pushSome`). */
export function someOf(
  { ones, twos, threes }: Templates,
  isWanted: (template: number) => boolean,
): TemplateLists {
  const some = (list: Int32Array, stride: number): Int32Array =>
    list.filter((_, at) => isWanted(list[at - (at % stride)]!));
  return { ones: some(ones, 3), twos: some(twos, 4), threes: some(threes, 5) };
}

/** Empties the buffer and writes the features of a token into it. What the tagger filled stays in the cells. */
export function pushAll(templates: Templates, cells: Cells, out: FeatureBuffer): void {
  fillCells(templates, cells);
  pushSome(templates, cells, out);
}

/** Makes of the cells that the tagger filled those that are made of two, and spreads all of them. */
export function fillCells(
  { filled, cells: count, pairs }: Templates,
  { values, spread: cells }: Cells,
): void {
  for (let i = filled, p = 0; i < count; i++, p += 2)
    values[i] = mix(values[pairs[p]!]!, values[pairs[p + 1]!]!);
  for (let i = 0; i < count; i++) cells[i] = spread(values[i]!);
}

/** As `pushAll`, of cells that `fillCells` has gone over. */
export function pushSome(
  { ones, twos, threes }: TemplateLists,
  { spread: cells }: Cells,
  out: FeatureBuffer,
): void {
  const { hashes } = out;
  let length = 0;
  for (let i = 0; i < ones.length; i += 3)
    hashes[length++] = fold(fold(ones[i]!, cells[ones[i + 2]!]!), ones[i + 1]!);
  for (let i = 0; i < twos.length; i += 4)
    hashes[length++] = fold(fold(fold(twos[i]!, cells[twos[i + 2]!]!), cells[twos[i + 3]!]!), twos[i + 1]!);
  for (let i = 0; i < threes.length; i += 5)
    hashes[length++] = fold(
      fold(fold(fold(threes[i]!, cells[threes[i + 2]!]!), cells[threes[i + 3]!]!), cells[threes[i + 4]!]!),
      threes[i + 1]!,
    );
  out.length = length;
}
