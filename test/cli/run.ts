import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtFile } from '../built/built.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** How the command line is run: by which Node, and of what it is made. */
export interface Program {
  readonly node?: string;
  /** Compiled as it runs, as `npm run extract` does, and not built before. */
  readonly fromSource?: boolean;
}

/** Starts the command line in the project's folder. */
export function start(
  args: readonly string[],
  env: Environment = {},
  { node = process.execPath, fromSource = false }: Program = {},
): ChildProcess {
  const program = fromSource ? ['--import', 'tsx', 'src/cli.ts'] : [builtFile('src/cli.ts')];
  return spawn(node, [...program, ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
}

/** Runs the command line to its end. */
export function run(
  args: readonly string[],
  input = '',
  env: Environment = {},
  program?: Program,
): Promise<Result> {
  const child = start(args, env, program);
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin!.on('error', () => undefined).end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
