import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { regexesIn, regexesOf } from '../scripts/regexes.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** Milliseconds after which the checker gives up on one. */
const PATIENCE = 60_000;

/** Patterns with what the checker says of them, but those that take linear time. */
async function slow(regexes: ReturnType<typeof regexesIn>): Promise<readonly string[]> {
  const unique = new Map(regexes.map((regex) => [`/${regex.source}/${regex.flags}`, regex]));
  const found: string[] = [];
  for (const [name, { file, source, flags }] of unique) {
    // The seed of its fuzzing is its own, so that it says the same each time.
    const result = await check(source, flags, { timeout: PATIENCE, randomSeed: 1 });
    if (result.status === 'safe') continue;
    const why = result.status === 'vulnerable' ? result.complexity.summary : result.error.kind;
    found.push(`${file}: ${name}: ${why}`);
  }
  return found;
}

describe('the regular expressions of src/', () => {
  it('take linear time for any text', { timeout: 900_000 }, async () => {
    const regexes = regexesIn(SRC);
    expect(regexes.length).toBeGreaterThan(200);
    expect(await slow(regexes)).toEqual([]);
  });

  it('would be found slow if they were', async () => {
    const code = 'const words: string[] = text.match(/(?:a|a)*$|^(\\s+)*$/gu) ?? [];';
    expect(regexesOf('x.ts', code)).toEqual([{ file: 'x.ts', source: '(?:a|a)*$|^(\\s+)*$', flags: 'gu' }]);
    expect(await slow(regexesOf('x.ts', code))).toHaveLength(1);
  });
});
