import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { extractCorpus } from '../../src/run/extract.ts';
import { type Language, type Program, ROOT } from './blocks.ts';

const BETWEEN = '---- the next block ----';
const PYTHON = process.env.COPYDESK_PYTHON ?? 'python3';

/** Where the programs of the documents are run: a folder with the corpus, and the output of a run over it. */
export interface Workshop {
  readonly folder: string;
  /** What each block of a program prints. */
  readonly run: (program: Program) => Promise<readonly string[]>;
  /** Compiles programs in TypeScript without running them; gives what the compiler says. */
  readonly compile: (programs: readonly Program[]) => string;
  readonly close: () => void;
}

/** Makes a folder within the checkout, so that programs find the packages of it. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(ROOT, '.docs-'));
  symlinkSync(join(ROOT, 'corpus'), join(folder, 'corpus'));
  const output = join(folder, 'output');
  await extractCorpus({ corpus: join(folder, 'corpus'), output, formats: ['csv', 'json', 'duckdb'] });
  let count = 0;
  const write = (ending: string, content: string): string => {
    count++;
    const file = `program-${count}.${ending}`;
    writeFileSync(join(folder, file), content);
    return file;
  };
  const execute = (command: string, args: readonly string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const chained = (program: Program, between: string): string =>
    program.steps.map(({ code }) => code.code).join(`\n${between}\n`);
  const outputs = (printed: string): readonly string[] => printed.split(`${BETWEEN}\n`).map(tidy);
  const runners: Readonly<Record<Language, (program: Program) => Promise<readonly string[]>>> = {
    async ts(program) {
      const file = write('ts', chained(program, `console.log('${BETWEEN}');`));
      return outputs(execute(process.execPath, ['--import', 'tsx', file]));
    },
    async python(program) {
      return outputs(execute(PYTHON, [write('py', chained(program, `print('${BETWEEN}')`))]));
    },
    async r(program) {
      return outputs(execute('Rscript', [write('r', chained(program, `cat('${BETWEEN}\\n')`))]));
    },
    async sql({ steps }) {
      return [await query(join(output, 'copydesk.duckdb'), steps[0]!.code.code)];
    },
  };
  return {
    folder,
    run: (program) => runners[program.language](program),
    compile(programs) {
      const files = programs.map((program) => write('ts', chained(program, '')));
      const tsconfig = { extends: '../tsconfig.json', include: files };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
      const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
      return spawnSync(tsc, ['--noEmit', '-p', folder], { encoding: 'utf8' }).stdout;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Without spaces at the ends of lines and empty lines at the ends of the text. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

/** The rows of a query as columns of text. */
async function query(file: string, sql: string): Promise<string> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    const cell = (value: unknown): string =>
      value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value).replace(/\s+/g, ' ');
    const rows = [reader.columnNames(), ...reader.getRowsJson().map((row) => row.map(cell))];
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
    return tidy(
      rows.map((row) => row.map((text, column) => text.padEnd(widths[column]!)).join('  ')).join('\n'),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Whether a command ends well. */
const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** What there is to run programs with. */
export const tools = (): { readonly python: boolean; readonly pandas: boolean; readonly r: boolean } => ({
  python: works(PYTHON, ['-c', '']),
  pandas: works(PYTHON, ['-c', 'import pandas']),
  r: works('Rscript', ['-e', '0']),
});

/** Whether a program in Python compiles; what Python says where it does not. */
export function compilePython({ steps }: Program): string {
  const source = steps.map(({ code }) => code.code).join('\n');
  return spawnSync(PYTHON, ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
    input: source,
    encoding: 'utf8',
  }).stderr;
}
