import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents, type Program, programsOf, readDocument } from '../../scripts/docs/blocks.ts';
import { compilePython, openWorkshop, tidy, tools, type Workshop } from '../../scripts/docs/workshop.ts';

const programs = documents().flatMap((file) => programsOf(file, readDocument(file)));
const there = tools();
const inLanguage = (language: string): readonly Program[] =>
  programs.filter((one) => one.language === language);
const titled = (some: readonly Program[]) =>
  some.map((program) => [`${program.file}:${program.steps[0]!.code.line}`, program] as const);
/** What is run here: Python needs pandas, and R is a program of its own. */
const run = programs.filter(
  ({ language }) => (language !== 'python' || there.pandas) && (language !== 'r' || there.r),
);

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
}, 120_000);
afterAll(() => workshop?.close());

describe('the examples in the documents', () => {
  it('compile, those in TypeScript', { timeout: 120_000 }, () => {
    expect(inLanguage('ts').length).toBeGreaterThan(0);
    expect(workshop.compile(inLanguage('ts'))).toBe('');
  });

  it('are there in SQL, Python and R', () => {
    expect(['sql', 'python', 'r'].filter((language) => inLanguage(language).length === 0)).toEqual([]);
  });

  it.each(titled(run))(
    'print what %s shows (npm run docs:examples writes it anew)',
    { timeout: 120_000 },
    async (_, program) => {
      const printed = await workshop.run(program);
      expect(printed).toEqual(program.steps.map(({ shown }) => tidy(shown?.code ?? '')));
    },
  );

  // Without pandas they can't be run (pip install pandas, or COPYDESK_PYTHON=path); that they are Python is seen without it.
  it.each(titled(there.pandas ? [] : inLanguage('python')))(
    'is Python that compiles, pandas not being here to run %s',
    (_, program) => {
      expect(compilePython(program)).toBe('');
    },
  );

  it(`are all run${there.pandas ? '' : ', but those for pandas, which is not here'}${there.r ? '' : ', but those in R, which is not here'}`, () => {
    const left = programs.filter((program) => !run.includes(program)).map(({ language }) => language);
    expect(new Set(left)).toEqual(new Set([...(there.pandas ? [] : ['python']), ...(there.r ? [] : ['r'])]));
  });
});
