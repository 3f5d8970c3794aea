import { spawnSync } from 'node:child_process';

/** What a process took: seconds of the clock, of the processor, and the most memory it had, in MB. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly rss: number;
  readonly output: string;
}

/** Prints to the last line of stderr what the process took, when it ends. */
const TELL = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(2, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 }) + '\\n');
});`;

/** Runs a script of Node to its end. Threads count; processes that it starts do not. */
export function measure(args: readonly string[], input?: string): Cost {
  const begun = performance.now();
  const tell = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'node:module';const require=createRequire('file:///');${TELL}`)}`;
  const done = spawnSync(process.execPath, ['--import', tell, ...args], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
    maxBuffer: 2 ** 30,
  });
  const wall = (performance.now() - begun) / 1000;
  if (done.status !== 0 && done.status !== 1) throw new Error(`${args.join(' ')}\n${done.stderr}`);
  const told = done.stderr.trimEnd().split('\n').at(-1)!;
  const { cpu, rss } = JSON.parse(told) as { cpu: number; rss: number };
  return { wall, cpu, rss, output: done.stdout };
}

export const least = (values: readonly number[]): number => Math.min(...values);

/** The exponent of the growth of costs with sizes: the slope of a line through their logarithms. */
export function exponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const xs = points.map(([size]) => Math.log(size));
  const ys = points.map(([, cost]) => Math.log(cost));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, value, index) => sum + (value - x) * (ys[index]! - y), 0);
  return covariance / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}
