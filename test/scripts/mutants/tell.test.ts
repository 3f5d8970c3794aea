import { describe, expect, it } from 'vitest';
import { type Tried, tell } from '../../../scripts/mutants/tell.ts';

const tried = (outcome: Tried['outcome'], column: number): Tried => ({
  mutant: {
    id: String(column),
    fileName: 'src/a.ts',
    location: { start: { line: 0, column }, end: { line: 0, column: column + 5 } },
    mutatorName: 'toy',
    replacement: 'a <= b',
  },
  outcome,
  by: outcome === 'noticed' ? 'a test' : null,
});
const codeOf = () => 'a < b; a < b; a < b';

describe('what is told of mutants', () => {
  it('is how many were noticed, and the places of the others', () => {
    const told = tell([tried('noticed', 0), tried('uncovered', 7), tried('at load', 14)], codeOf);
    expect(told.summary).toBe(
      '1 of 2 mutants noticed, 50.0 % (95 % interval 9.5 % to 90.5 %); 1 left out, of code that runs at load',
    );
    expect(told.table).toEqual([' 50.0 %      2  src/a.ts']);
    expect(told.survivors).toEqual(['src/a.ts:1: a < b → a <= b (no test comes here)']);
    expect(told.noticed).toEqual(['src/a.ts:1: a < b → a <= b | a test']);
  });

  it.each([[[]], [[tried('at load', 0)]]])('is no share where none was tried', (all) => {
    const { summary, table } = tell(all, codeOf);
    expect(summary).toBe(`no mutants tried; ${all.length} left out, of code that runs at load`);
    expect(table).toEqual([]);
  });
});
