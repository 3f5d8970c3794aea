import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { instrument } from '../../../scripts/mutants/instrument.ts';

const root = mkdtempSync(join(tmpdir(), 'copydesk-mutants-test-'));
writeFileSync(join(root, 'types.ts'), 'export interface One {\n  readonly name: string;\n}\n');
writeFileSync(join(root, 'code.ts'), 'export const least = (a: number, b: number) => (a < b ? a : b);\n');
afterAll(() => rmSync(root, { recursive: true }));

describe('mutants of some files', () => {
  it('are drawn, as many as are wanted, and the same by the same seed', async () => {
    const draw = () => instrument(root, ['types.ts', 'code.ts'], { count: 2, seed: 1 });
    const { mutants, all, code } = await draw();
    expect(mutants).toHaveLength(2);
    expect(all).toBeGreaterThan(2);
    expect(code[join(root, 'code.ts')]).toContain('stryMutAct');
    expect((await draw()).mutants).toEqual(mutants);
  });

  it('are refused where there is nothing to change', async () => {
    await expect(instrument(root, ['types.ts'], { count: 2, seed: 1 })).rejects.toThrow(
      'there is nothing to change in types.ts',
    );
    await expect(instrument(root, [], { count: 2, seed: 1 })).rejects.toThrow(
      'nothing to change in no files',
    );
  });

  it.each([0, -1, 0.5, Number.NaN])('are refused where %d of them are wanted', async (count) => {
    await expect(instrument(root, ['code.ts'], { count, seed: 1 })).rejects.toThrow(
      '--count is a whole number',
    );
  });
});
