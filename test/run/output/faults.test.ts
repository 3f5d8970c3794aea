import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createCorpusResolve } from '../../../src/resolve/corpus/index.ts';
import { extractCorpus, type RunParts } from '../../../src/run/extract.ts';
import { takeLock } from '../../../src/run/output/lock.ts';
import { openOutputFolder } from '../../../src/run/output/output-folder.ts';
import { heal, replaceFolder } from '../../../src/run/output/replace.ts';
import { builtFile } from '../../built/built.ts';
import { contents, fill, temporaryFolder } from '../corpus.ts';
import { toyPipelines } from '../toy-pipeline.ts';

const TOY: RunParts = { parts: { createPipeline: () => toyPipelines, createCorpusResolve } };
const ENDLESS = builtFile('test/run/output/endless-run.ts');
/** `npm run test:kills` has 200 of them. */
const KILLS = Number(process.env.COPYDESK_KILLS ?? 24);
const LANES = 4;

/** A whole number that looks random and is the same each time. */
const scatter = (seed: number, below: number): number =>
  Math.floor(((Math.sin(seed * 12.9898) * 43758.5453) % 1) ** 2 * below);

describe('a run that is killed', () => {
  it('leaves the last output whole or the new one, at any moment, and the next run cleans up after it', {
    timeout: 60_000 + KILLS * 20_000,
  }, async () => {
    const folder = temporaryFolder();
    const [few, many] = [join(folder, 'few'), join(folder, 'many')];
    fill(few, { 'a.txt': 'Ana met Boris in 2021.' });
    for (let index = 0; index < 40; index++)
      fill(many, { [`${index}.txt`]: `Ana said “Yes ${index}.” in 1999.\n`.repeat(20) });
    const expected: object[] = [];
    for (const corpus of [few, many]) {
      await extractCorpus({ corpus, output: join(folder, 'expected') }, TOY);
      expected.push(contents(join(folder, 'expected')));
    }

    const killOnce = async (lane: number, kill: number): Promise<void> => {
      const output = join(folder, `lane-${lane}`, 'output');
      const child = spawn(process.execPath, [ENDLESS, output, few, many], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await wait(scatter(lane * KILLS + kill, 150));
      child.kill('SIGKILL');
      await once(child, 'close');
      // Between the two renames of a swap the output stands aside, whole, until the next run puts it back.
      if (existsSync(output)) expect(expected).toContainEqual(contents(output));
      const opened = await openOutputFolder(output);
      expect(expected).toContainEqual(contents(output));
      await opened.discard();
      expect(readdirSync(join(folder, `lane-${lane}`))).toEqual(['output']);
    };
    await Promise.all(
      Array.from({ length: LANES }, async (_, lane) => {
        for (let kill = lane; kill < KILLS; kill += LANES) await killOnce(lane, kill);
      }),
    );
  });
});

describe('an output that can not be written', () => {
  it('is as it was where the disk is full, and says so', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const [few, many, output] = [join(folder, 'few'), join(folder, 'many'), join(folder, 'place', 'output')];
    fill(few, { 'a.txt': 'Ana met Boris in 2021.' });
    for (let index = 0; index < 40; index++)
      fill(many, { [`${index}.txt`]: `Ana said “Yes ${index}.” in 1999.\n`.repeat(100) });
    await extractCorpus({ corpus: few, output: join(folder, 'expected') }, TOY);
    // A limit to the size of files, in KiB: the tables of one article fit, those of 40 do not.
    const command = `ulimit -f 100; exec "${process.execPath}" "${ENDLESS}" "${output}" "${few}" "${many}"`;
    const child = spawn('bash', ['-c', command], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    await once(child, 'close');
    expect(stderr).toContain("the output can't be written: EFBIG");
    expect(stderr).toContain("code: 'unwritable'");
    expect(contents(output)).toEqual(contents(join(folder, 'expected')));
    expect(readdirSync(join(folder, 'place'))).toEqual(['output']);
  });

  it('is as it was where its folder is read-only, and says so', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/a.txt': 'Ana.', 'place/output/kept.txt': 'kept' });
    const output = join(folder, 'place', 'output');
    for (const path of [folder, join(folder, 'in')]) chmodSync(path, 0o755);
    for (const path of [join(folder, 'place'), output]) chmodSync(path, 0o555);
    const child = spawn(process.execPath, [ENDLESS, output, join(folder, 'in')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Root may write anywhere, so somebody else tries.
      ...(process.getuid?.() === 0 ? { uid: 65_534 } : {}),
    });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    await once(child, 'close');
    expect(stderr).toContain("the output can't be written: EACCES");
    expect(stderr).toContain('name another folder with --out');
    expect(contents(output)).toEqual({ 'kept.txt': 'kept' });
  });
});

describe('the lock of an output folder', () => {
  it('refuses a second run while the first one lives, and says who has it', async () => {
    const folder = temporaryFolder();
    const output = join(folder, 'output');
    fill(folder, { 'corpus/a.txt': 'Ana.' });
    const first = await openOutputFolder(output);
    await expect(extractCorpus({ corpus: join(folder, 'corpus'), output }, TOY)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(
        new RegExp(`by process ${process.pid} on ${hostname()} since \\d{4}-\\d\\d-\\d\\dT`),
      ),
      hint: expect.stringContaining('--out'),
    });
    await first.discard();
    await extractCorpus({ corpus: join(folder, 'corpus'), output }, TOY);
    expect(readdirSync(folder).sort()).toEqual(['corpus', 'output']);
  });

  it.each([
    ['a process that is no more', { pid: 2 ** 22 + 1, host: hostname(), start: null }],
    [
      'an earlier process with a number that is in use again',
      { pid: process.pid, host: hostname(), start: 'x 1' },
    ],
  ])('is taken over from %s', async (_, holder) => {
    const file = join(temporaryFolder(), 'lock');
    writeFileSync(file, JSON.stringify(holder));
    const lock = await takeLock(file, 'output');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
    expect(existsSync(file)).toBe(false);
  });

  it('holds where another host has it, which may live or not', async () => {
    const file = join(temporaryFolder(), 'lock');
    writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere.example', start: null }));
    await expect(takeLock(file, 'output')).rejects.toThrow('process 1 on elsewhere.example');
  });

  it('is had by one alone of many who find it stale at once', async () => {
    const file = join(temporaryFolder(), 'lock');
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), start: null }));
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file, 'output')));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is taken over where the run died that was about to take it over', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'lock');
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), start: null });
    writeFileSync(file, dead);
    writeFileSync(`${file}-claim`, dead);
    await (await takeLock(file, 'output')).release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an output folder that can not be moved', () => {
  const old = { '.gitignore': '*', 'gone.csv': 'old', 'run.json': 'old', 'same.csv': 'old' };
  const fresh = { 'new.csv': 'new', 'run.json': 'new', 'same.csv': 'new' };
  const after = { '.gitignore': '*', ...fresh };

  function prepare(): { output: string; inside: string } {
    const output = temporaryFolder();
    const inside = join(output, '.copydesk-1');
    fill(output, old);
    fill(join(inside, 'new'), fresh);
    return { output, inside };
  }

  it('gets its files one by one', async () => {
    const { output, inside } = prepare();
    await replaceFolder(inside, output, inside);
    expect(readdirSync(join(inside, 'new'))).toEqual([]);
    renameSync(inside, join(temporaryFolder(), 'aside'));
    expect(contents(output)).toEqual(after);
  });

  it.each([0, 1, 2, 3])('is finished by the next run where one died after %i files', async (moved) => {
    const { output, inside } = prepare();
    const move = Object.keys(fresh);
    writeFileSync(join(inside, 'plan.json'), JSON.stringify({ remove: ['gone.csv'], move }));
    for (const name of move.slice(0, moved)) renameSync(join(inside, 'new', name), join(output, name));
    await heal(inside, output);
    renameSync(inside, join(temporaryFolder(), 'aside'));
    expect(contents(output)).toEqual(after);
  });

  it('is left as it was where a run died before it had a plan', async () => {
    const { output, inside } = prepare();
    mkdirSync(join(inside, 'scratch'));
    await heal(inside, output);
    renameSync(inside, join(temporaryFolder(), 'aside'));
    expect(contents(output)).toEqual(old);
  });
});
