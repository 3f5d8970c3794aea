/**
 * Learns what the clues of a text tell of its day of publication, and writes src/dates/publication/data/weights.txt.
 * Two log-linear models, the months that come into question and then the days of the likeliest, with an L2 penalty that
 * keeps rare clues near 0. Only weights leave the corpora. No clue knows an absolute year: all are distances.
 *
 *     npx tsx scripts/train/learn-publication.ts [--cross]
 *
 * `--cross` writes nothing, and prints how right five-fold cross-validation is at several thresholds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createDispatch, findExpressions } from '../../src/dates/finding/find.ts';
import { type Clue, columnNames, SCALE_NAMES, scaleOf } from '../../src/dates/publication/clue.ts';
import { readBoilerplate, readEvidence } from '../../src/dates/publication/evidence.ts';
import { createLineReader } from '../../src/dates/publication/lines.ts';
import {
  blankRow,
  type Cell,
  cellsOf,
  DAY_SCALES,
  dayColumn,
  dayProbabilities,
  daysOf,
  likeliest,
  MONTH_SCALES,
  monthBase,
  monthColumn,
  monthProbabilities,
  normalize,
  type Weights,
} from '../../src/dates/publication/score.ts';
import { readAtoms } from '../../src/dates/reading/atoms.ts';
import { DIGITS } from '../../src/dates/reading/classes.ts';
import { loadLexicon } from '../../src/dates/reading/lexicon.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

/** What is learnt from, and how much an article of it counts, so that no corpus drowns the others. */
const CORPORA: readonly (readonly [name: string, weight: number])[] = [
  ['dates/timebank', 1],
  ['dates/aquaint', 1],
  ['quotes/polnear-train', 0.25],
  ['gum/gum-train', 1],
];
/** Weights of lines that say when the article came out: the corpora have too few of them, or none. */
const BY_HAND: Readonly<Record<string, readonly number[]>> = {
  'year.copyright': [-4, -4, -4, -4, -2, 4, 0, -1, -2, -3, -4, -4],
  'year.alone': [-6, -6, -6, -6, -4, 5, -1, -3, -4, -5, -6, -6],
  'month.alone': [-6, -6, -5, -4, 5, -2, -3, -4, -5, -6],
  'day.alone': [-6, -6, -6, -5, -2, 6, -1, -2, -3, -4, -5, -6],
  // A day ahead in a sentence that shares its subject with one on next week.
  'round.linked.day': [4, -2, -4, -5, -6, -6, -6, -6, -6, -6, -3, 3],
  'day.linked': [-7, -6, 1, 3, 1, -3, -4, -5, -6, -6, -6, -7],
  'week.linked': [-4, -3, 2, 0, -4],
  'year.stated': [-6, -6, -6, -6, -4, 6, -1, -3, -4, -5, -6, -6],
  'month.stated': [-6, -6, -5, -4, 6, 0, -2, -4, -5, -6],
  'day.stated': [-6, -6, -6, -5, -2, 7, 0, -1, -2, -3, -4, -6],
};
/** A row that fewer articles have is left out. */
const LEAST_ARTICLES = 4;
const PENALTY = 0.4;
const ROUNDS = 120;

interface Sample {
  readonly id: string;
  readonly set: string;
  readonly weight: number;
  readonly clues: readonly Clue[];
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** One choice between candidates: columns of the clues for each, and which is right. */
interface Choice {
  readonly weight: number;
  readonly rows: readonly string[];
  /** By candidate, then by row: a column or -1. */
  readonly columns: Int8Array;
  readonly base: Float64Array;
  readonly right: number;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

function readSamples(): readonly Sample[] {
  const bench = process.env.COPYDESK_BENCH ?? new URL('../../../shared/bench', import.meta.url).pathname;
  const segment = createSegment();
  const tag = createTag();
  const lexicon = loadLexicon();
  const dispatch = createDispatch(new Set([DIGITS, ...[...lexicon.words.values()].map((w) => w.classes)]));
  const readLine = createLineReader();
  return CORPORA.flatMap(([set, weight]) =>
    gunzipSync(readFileSync(`${bench}/${set}.jsonl.gz`))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; text: string; published?: string | null })
      // The fifth of TimeBank that nobody reads is not learnt from either (eval/timebank-split.ts).
      .filter(({ id }) => set !== 'dates/timebank' || fnv1a(id) % 5 !== 0)
      .filter(({ published }) => /^\d{4}-\d\d-\d\d$/.test(published ?? ''))
      .map(({ id, text, published }) => {
        const nothing = { value: null, basis: 'none' } as const;
        const article = { id, path: null, text, title: null, published: nothing, source: null, url: null };
        const document = { ...tag(segment(article)), mentions: [] };
        const atoms = readAtoms(document, lexicon);
        const lines = readBoilerplate(document, lexicon);
        const clues = readEvidence(
          document,
          atoms,
          findExpressions(atoms, dispatch),
          lines === null ? [] : findExpressions(lines, dispatch),
          lines,
          readLine,
        );
        const [year, month, day] = published!.split('-').map(Number) as [number, number, number];
        return { id, set, weight, clues, year, month, day };
      }),
  );
}

function commonRows(samples: readonly Sample[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const { clues } of samples)
    for (const row of new Set(clues.map((clue) => clue.row))) count.set(row, (count.get(row) ?? 0) + 1);
  return new Set(
    [...count].filter(([row, n]) => n >= LEAST_ARTICLES && !(row in BY_HAND)).map(([row]) => row),
  );
}

function monthChoice(sample: Sample, rows: ReadonlySet<string>): Choice | null {
  const clues = sample.clues.filter(({ row }) => rows.has(row) && MONTH_SCALES.includes(scaleOf(row)!));
  const cells = cellsOf(sample.clues);
  const right = cells.findIndex(
    (cell) => cell.month === sample.month && (cell.year ?? sample.year) === sample.year,
  );
  if (right < 0 || clues.length === 0) return null;
  const columns = new Int8Array(cells.length * clues.length);
  cells.forEach((cell, i) => {
    clues.forEach((clue, j) => {
      columns[i * clues.length + j] = monthColumn(clue, scaleOf(clue.row)!, cell);
    });
  });
  const base = monthBase(sample.clues, cells);
  return { weight: sample.weight, rows: clues.map(({ row }) => row), columns, base, right };
}

function likelyCells(sample: Sample, weights: Weights): ReadonlyMap<Cell, number> {
  const cells = cellsOf(sample.clues);
  return likeliest(cells, monthProbabilities(sample.clues, cells, weights));
}

function dayChoice(sample: Sample, rows: ReadonlySet<string>, weights: Weights): Choice | null {
  const clues = sample.clues.filter(({ row }) => rows.has(row) && DAY_SCALES.includes(scaleOf(row)!));
  if (clues.length === 0) return null;
  const prior = likelyCells(sample, weights);
  const days = daysOf([...prior.keys()]);
  const right = days.findIndex(
    ({ cell, day }) =>
      day === sample.day && cell.month === sample.month && (cell.year ?? sample.year) === sample.year,
  );
  if (right < 0) return null;
  const columns = new Int8Array(days.length * clues.length);
  const base = new Float64Array(days.length);
  days.forEach(({ cell, number }, i) => {
    base[i] = Math.log(prior.get(cell)! + 1e-6);
    clues.forEach((clue, j) => {
      columns[i * clues.length + j] = dayColumn(clue, scaleOf(clue.row)!, cell, number);
    });
  });
  return { weight: sample.weight, rows: clues.map(({ row }) => row), columns, base, right };
}

/** Fits the rows of some choices by gradient ascent with a step for each weight (RMSprop). */
function learnRows(choices: readonly Choice[]): Map<string, Float64Array> {
  const weights = new Map<string, Float64Array>();
  for (const { rows } of choices)
    for (const row of rows) weights.set(row, weights.get(row) ?? blankRow(row)!);
  const slopes = new Map([...weights].map(([row, { length }]) => [row, new Float64Array(length)]));
  const squares = new Map([...weights].map(([row, { length }]) => [row, new Float64Array(length)]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [row, slope] of slopes) {
      const weight = weights.get(row)!;
      for (let i = 0; i < slope.length; i++) slope[i] = -PENALTY * weight[i]!;
    }
    for (const { rows, columns, base, right, weight } of choices) {
      const own = rows.map((row) => weights.get(row)!);
      const up = rows.map((row) => slopes.get(row)!);
      const scores = Float64Array.from(base);
      for (let i = 0; i < scores.length; i++)
        for (let j = 0; j < rows.length; j++) {
          const column = columns[i * rows.length + j]!;
          if (column >= 0) scores[i] = scores[i]! + own[j]![column]!;
        }
      normalize(scores);
      for (let i = 0; i < scores.length; i++) {
        const error = weight * ((i === right ? 1 : 0) - scores[i]!);
        if (Math.abs(error) < 1e-9) continue;
        for (let j = 0; j < rows.length; j++) {
          const column = columns[i * rows.length + j]!;
          if (column >= 0) up[j]![column] = up[j]![column]! + error;
        }
      }
    }
    const rate = 0.1 * (1 - round / ROUNDS) + 0.002;
    for (const [row, slope] of slopes) {
      const weight = weights.get(row)!;
      const square = squares.get(row)!;
      for (let i = 0; i < slope.length; i++) {
        square[i] = 0.9 * square[i]! + 0.1 * slope[i]! ** 2;
        weight[i] = weight[i]! + (rate * slope[i]!) / (Math.sqrt(square[i]!) + 1e-3);
      }
    }
  }
  return weights;
}

function learn(samples: readonly Sample[]): Weights {
  const rows = commonRows(samples);
  const byHand = Object.entries(BY_HAND).map(([row, values]) => [row, Float64Array.from(values)] as const);
  const present = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);
  const months = learnRows(present(samples.map((sample) => monthChoice(sample, rows))));
  const sofar = new Map([...months, ...byHand]);
  const days = learnRows(present(samples.map((sample) => dayChoice(sample, rows, sofar))));
  return new Map([...sofar, ...days]);
}

function render(weights: Weights): string {
  const round = (value: number) => {
    const text = value.toFixed(2);
    return text === '-0.00' ? '0.00' : text;
  };
  return [
    '# What a clue of the text adds to the score of a time of publication: a row for each kind of clue, a column for each',
    '# distance from what the clue names to the candidate (src/dates/publication/clue.ts). Only distances: no year is known.',
    '# Source: learnt by scripts/train/learn-publication.ts from TimeBank (but for its unread fifth), AQUAINT, GUM and PolNeAR',
    `# training articles; ${Object.keys(BY_HAND).join(', ')} by hand. Licence: MIT.`,
    ...SCALE_NAMES.map((scale) => `# ${scale}: ${columnNames(scale).join(' ')}`),
    ...[...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([row, values]) => [row, ...[...values].map(round)].join('\t')),
    '',
  ].join('\n');
}

/** Prints how often the likeliest year, month and day are right where they are as probable as a threshold. */
function cross(samples: readonly Sample[]): void {
  const outcomes: { set: string; level: string; probable: number; right: boolean; dated: boolean }[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const inFold = ({ id }: Sample) => fnv1a(`fold ${id}`) % 5 === fold;
    const weights = learn(samples.filter((sample) => !inFold(sample)));
    for (const sample of samples.filter(inFold)) {
      const cells = cellsOf(sample.clues);
      const dated = cells[0]!.year !== null;
      const probable = monthProbabilities(sample.clues, cells, weights);
      const prior = likelyCells(sample, weights);
      const days = daysOf([...prior.keys()]);
      const each = dayProbabilities(sample.clues, days, prior, weights);
      const rest = 1 - [...prior.values()].reduce((sum, p) => sum + p, 0);
      const best = (keys: readonly string[], p: ArrayLike<number>, truth: string, level: string) => {
        const sums = new Map<string, number>();
        keys.forEach((key, i) => {
          sums.set(key, (sums.get(key) ?? 0) + p[i]!);
        });
        const [key, mass] = [...sums].sort((a, b) => b[1] - a[1])[0]!;
        outcomes.push({ set: sample.set, level, probable: mass, right: key === truth, dated });
      };
      const { year, month, day } = sample;
      if (dated)
        best(
          cells.map((cell) => `${cell.year}`),
          probable,
          `${year}`,
          'year',
        );
      const of = (cell: Cell) => `${cell.year === null ? '' : cell.year}-${cell.month}`;
      const scaled = each.map((p) => p * (1 - rest));
      const name = `${dated ? year : ''}-${month}`;
      best(
        days.map(({ cell }) => of(cell)),
        scaled,
        name,
        'month',
      );
      best(
        days.map((d) => `${of(d.cell)}-${d.day}`),
        scaled,
        `${name}-${day}`,
        'day',
      );
    }
  }
  for (const level of ['year', 'month', 'day'])
    for (const threshold of [0.5, 0.7, 0.8, 0.85, 0.9, 0.95])
      console.log(
        level,
        threshold,
        ['all', ...CORPORA.map(([name]) => name)]
          .map((set) => {
            const own = outcomes.filter((o) => o.level === level && (set === 'all' || o.set === set));
            const said = own.filter((o) => o.probable >= threshold);
            const right = said.filter((o) => o.right).length;
            return `${set} ${right}/${said.length}/${own.length}`;
          })
          .join('  '),
      );
}

const samples = readSamples();
if (process.argv.includes('--cross')) cross(samples);
else
  writeFileSync(
    new URL('../../src/dates/publication/data/weights.txt', import.meta.url),
    render(learn(samples)),
  );
