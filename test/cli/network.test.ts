import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, temporaryFolder } from '../run/corpus.ts';
import { run } from './run.ts';

const TRAP = new URL('./no-network.mjs', import.meta.url).href;
const ARTICLE = 'Oslo will host the talks on Tuesday, Norwegian Foreign Minister Kari Nordmann said.';
const PAGE = `<!DOCTYPE html PUBLIC "x" "http://192.0.2.1/x.dtd"><html><head><base href="http://192.0.2.1/">
<link rel="stylesheet" href="a.css"><script src="http://192.0.2.1/a.js"></script></head>
<body><article><img src="http://192.0.2.1/a.png"><p>${ARTICLE}</p></article></body></html>`;

describe('the network', () => {
  it('is asked nothing by any command', { timeout: 300_000 }, async () => {
    const folder = temporaryFolder();
    const articles = Array.from({ length: 60 }, (_, index) => [`in/${index}.txt`, ARTICLE]);
    // Pages and Markdown, too: their parsers are loaded when they are needed, on threads as well.
    fill(folder, {
      ...Object.fromEntries(articles),
      'in/page.html': PAGE,
      'in/note.md': `# Talks\n\n${ARTICLE}`,
    });
    const out = join(folder, 'out');
    const trapped = join(folder, 'trapped');
    const env = { NODE_OPTIONS: `--import ${TRAP}`, COPYDESK_TRAP: trapped };
    for (const [args, input] of [
      // On threads.
      [
        [
          'extract',
          join(folder, 'in'),
          '--out',
          out,
          '--jobs',
          '2',
          '--format',
          'csv,json,parquet',
          '--report',
        ],
        '',
      ],
      [['report', out], ''],
      [['check', join(folder, 'in')], ''],
      [['show', join(folder, 'in/page.html')], ''],
      [['pipe'], JSON.stringify({ id: 'a', text: ARTICLE, url: 'http://192.0.2.1/' })],
    ] as const) {
      const { code, stderr } = await run(args, input, env);
      expect({ args, code, stderr }).toMatchObject({
        code: 0,
        stderr: expect.not.stringContaining('the network'),
      });
    }
    expect(existsSync(trapped)).toBe(false);
  });

  it.each([
    ['a page that is fetched', "await fetch('http://192.0.2.1/')"],
    ['a socket', "(await import('node:net')).connect(80, '192.0.2.1')"],
    ['an address that is asked for', "(await import('node:dns/promises')).lookup('example.org')"],
    [
      'a thread that does',
      "new (await import('node:worker_threads')).Worker(\"fetch('http://192.0.2.1/')\", { eval: true })",
    ],
  ])('would be seen to be used by %s', (_, code) => {
    const trapped = join(temporaryFolder(), 'trapped');
    const env = { ...process.env, COPYDESK_TRAP: trapped };
    spawnSync(process.execPath, ['--import', TRAP, '--input-type=module', '--eval', code], { env });
    expect(existsSync(trapped)).toBe(true);
  });
});
