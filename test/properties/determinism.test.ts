import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD } from '../../fuzz/good.ts';
import { run } from '../cli/run.ts';
import { contents, fill, temporaryFolder } from '../run/corpus.ts';

/** What a machine may have otherwise; the first is what the others are held against. */
const MACHINES = [
  { LC_ALL: 'C', TZ: 'UTC', jobs: '1' },
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', jobs: '2' },
  { LC_ALL: 'de_DE.UTF-8', TZ: 'America/St_Johns', jobs: '3' },
];

describe('a run', () => {
  it('writes the same bytes whatever the locale, the time zone and the number of threads', {
    timeout: 300_000,
  }, async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 60; index++)
      fill(folder, {
        [`in/${index % 7}/ı${index}.txt`]: `IĞDIR, Item ${index}.\n\n${GOOD[index % GOOD.length]}`,
      });
    const outputs = [];
    for (const { jobs, LC_ALL, TZ } of MACHINES) {
      const output = join(folder, `out-${jobs}`);
      const args = ['extract', join(folder, 'in'), '--out', output, '--jobs', jobs, '--no-cache', '--report'];
      const { code, stderr } = await run(args, '', { LC_ALL, LANG: LC_ALL, TZ });
      expect({ code, stderr }).toMatchObject({ code: 0 });
      outputs.push(contents(output));
    }
    for (const other of outputs.slice(1)) expect(other).toEqual(outputs[0]);
  });
});
