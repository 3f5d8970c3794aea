import type { Mutant } from '@stryker-mutator/api/core';
import type { Outcome } from './work.ts';

/** A mutant, what came of it, and the test that noticed it. */
export interface Tried {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
  readonly by: string | null;
}

/** What there is to say of a sample: lines by file, one of all, those that were not noticed and those that were. */
export interface Told {
  readonly table: readonly string[];
  readonly summary: string;
  readonly survivors: readonly string[];
  readonly noticed: readonly string[];
}

export function tell(tried: readonly Tried[], codeOf: (file: string) => string): Told {
  const counted = tried.filter(({ outcome }) => outcome !== 'at load');
  const hits = counted.filter(({ outcome }) => outcome === 'noticed').length;
  const files = [...new Set(counted.map(({ mutant }) => mutant.fileName))].sort();
  const table = files.map((file) => {
    const of = counted.filter(({ mutant }) => mutant.fileName === file);
    const noticed = of.filter(({ outcome }) => outcome === 'noticed').length;
    return `${percent(noticed / of.length).padStart(7)} ${String(of.length).padStart(6)}  ${file}`;
  });
  const left = `${tried.length - counted.length} left out, of code that runs at load`;
  const sorted = counted.toSorted((a, b) => compare(a.mutant, b.mutant));
  return {
    table,
    summary: `${share(hits, counted.length)}; ${left}`,
    survivors: sorted
      .filter(({ outcome }) => outcome !== 'noticed')
      .map(
        (one) => `${change(one.mutant, codeOf)}${one.outcome === 'uncovered' ? ' (no test comes here)' : ''}`,
      ),
    noticed: sorted
      .filter(({ outcome }) => outcome === 'noticed')
      .map((one) => `${change(one.mutant, codeOf)} | ${one.by}`),
  };
}

/** How many of a sample were noticed, and what that says of all; of none it says nothing. */
function share(hits: number, n: number): string {
  if (n === 0) return 'no mutants tried';
  const [low, high] = wilson(hits, n);
  return `${hits} of ${n} mutants noticed, ${percent(hits / n)} (95 % interval ${percent(low)} to ${percent(high)})`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function compare(a: Mutant, b: Mutant): number {
  if (a.fileName !== b.fileName) return a.fileName < b.fileName ? -1 : 1;
  const [from, to] = [a.location.start, b.location.start];
  return from.line - to.line || from.column - to.column;
}

/** Wilson's interval of a share, at 95 %. */
function wilson(hits: number, n: number): readonly [number, number] {
  const z = 1.96;
  const p = hits / n;
  const middle = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [(middle - half) / (1 + z ** 2 / n), (middle + half) / (1 + z ** 2 / n)];
}

/** `src/read/page/html.ts:12: a < b → a <= b`, long code cut. */
function change({ fileName, location, replacement }: Mutant, codeOf: (file: string) => string): string {
  const { start, end } = location;
  const rows = codeOf(fileName)
    .split('\n')
    .slice(start.line, end.line + 1);
  rows[rows.length - 1] = rows.at(-1)!.slice(0, end.column);
  rows[0] = rows[0]!.slice(start.column);
  return `${fileName}:${start.line + 1}: ${short(rows.join('\n'))} → ${short(replacement)}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 40)} … ${line.slice(-15)}` : line;
}
