import { cpSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GOOD } from '../../fuzz/good.ts';
import { type Program, run } from '../cli/run.ts';
import { contents, fill, temporaryFolder } from '../run/corpus.ts';

interface Machine extends Program {
  readonly LC_ALL: string;
  readonly TZ: string;
  readonly jobs: string;
}

/** Programs of other releases of Node, where there are any: `COPYDESK_NODES=/opt/node22/bin/node:/opt/node24/bin/node`. */
const NODES = (process.env.COPYDESK_NODES ?? '').split(delimiter).filter((path) => path !== '');

/** What a machine may have otherwise; the first is what the others are held against. */
const MACHINES: readonly Machine[] = [
  { LC_ALL: 'C', TZ: 'UTC', jobs: '1' },
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', jobs: '2' },
  { LC_ALL: 'de_DE.UTF-8', TZ: 'America/St_Johns', jobs: '3', fromSource: true },
  ...NODES.map((node) => ({ LC_ALL: 'C.UTF-8', TZ: 'Asia/Tokyo', jobs: '1', node })),
];

describe('a run', () => {
  it('writes the same bytes whatever the locale, the time zone, the number of threads, the release of Node, built or not', {
    timeout: 300_000 * MACHINES.length,
  }, async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 60; index++)
      fill(folder, {
        [`in/${index % 7}/ı${index}.txt`]: `IĞDIR, Item ${index}.\n\n${GOOD[index % GOOD.length]}`,
      });
    cpSync(fileURLToPath(new URL('../../corpus', import.meta.url)), join(folder, 'in', 'corpus'), {
      recursive: true,
    });
    const lines = GOOD.map((text, index) => `${JSON.stringify({ id: `line-${index}`, text })}\n`).join('');
    const outputs = [];
    for (const [index, { jobs, LC_ALL, TZ, ...program }] of MACHINES.entries()) {
      const output = join(folder, `out-${index}`);
      const args = ['extract', join(folder, 'in'), '--out', output, '--jobs', jobs, '--no-cache', '--report'];
      const env = { LC_ALL, LANG: LC_ALL, TZ };
      const { code, stderr } = await run(args, '', env, program);
      expect({ code, stderr }).toMatchObject({ code: 0 });
      const piped = await run(['pipe', '--jobs', jobs], lines, env, program);
      expect(piped).toMatchObject({ code: 0 });
      outputs.push({ ...contents(output), 'the answers of pipe': piped.stdout });
    }
    for (const other of outputs.slice(1)) expect(other).toEqual(outputs[0]);
  });
});
