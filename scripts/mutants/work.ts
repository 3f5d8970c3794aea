import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import type { Instrumented } from './instrument.ts';

/** What came of a mutant. Code that runs at load only is left out: no test would see it change. */
export type Outcome = 'noticed' | 'unnoticed' | 'uncovered' | 'at load';

/** What a child writes down as it goes; its parent reads it when the child is dead. */
export type Row =
  /** The process that tries mutants. */
  | { readonly kind: 'begin'; readonly pid: number; readonly tests: number }
  | { readonly kind: 'at'; readonly id: string }
  | { readonly kind: 'tried'; readonly id: string; readonly outcome: Outcome; readonly by: string | null }
  | { readonly kind: 'end' };

/** The files that parent and child share, in a folder. */
export interface WorkFolder {
  /** `tests` are absolute paths of the files of tests. */
  readonly write: (instrumented: Instrumented, tests: readonly string[]) => void;
  readonly code: () => Instrumented['code'];
  readonly mutants: () => readonly Mutant[];
  readonly tests: () => readonly string[];
  readonly add: (row: Row) => void;
  readonly rows: () => readonly Row[];
}

export function workFolder(folder: string): WorkFolder {
  const file = (name: string): string => join(folder, name);
  const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'));
  const rows = file('rows.jsonl');
  return {
    write({ code, mutants }, tests) {
      writeFileSync(file('code.json'), JSON.stringify(code));
      writeFileSync(file('mutants.json'), JSON.stringify(mutants));
      writeFileSync(file('tests.json'), JSON.stringify(tests));
      writeFileSync(rows, '');
    },
    code: () => read('code.json'),
    mutants: () => read('mutants.json'),
    tests: () => read('tests.json'),
    add: (row) => appendFileSync(rows, `${JSON.stringify(row)}\n`),
    rows() {
      if (!existsSync(rows)) return [];
      const lines = readFileSync(rows, 'utf8').split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
    },
  };
}

/** The folder that the environment names. */
export const ownWorkFolder = (): WorkFolder => workFolder(process.env.COPYDESK_MUTANTS_WORK!);
