import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { hashText, mix } from '../../src/learn/hash.ts';

/** Properties that hold what tests, documents and people read, not what the code does. */
const TELLING = ['examples', 'counterExamples'];

/** The share of mutants that are tested, and what else to draw them by. */
const SHARE = Number(process.env.COPYDESK_MUTANTS_SHARE ?? 1);
const SEED = Number(process.env.COPYDESK_MUTANTS_SEED ?? 1);

/** Whether a mutant is drawn: the same ones for the same seed, and the same code, everywhere. */
function isDrawn({ fileName, location: { start, end }, mutatorName, replacement }: Mutant): boolean {
  const place = [start.line, start.column, end.line, end.column];
  const name = `${fileName.slice(fileName.lastIndexOf('/src/'))} ${mutatorName} ${replacement}`;
  const hash = place.reduce(mix, mix(hashText(name), SEED));
  // Neighbours differ in few bits, so they are mixed once more.
  return (mix(hash, 0x9e3779b9) >>> 0) / 2 ** 32 < SHARE;
}

const sample: Checker = {
  init: async () => undefined,
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant): [string, CheckResult] => [
        mutant.id,
        isDrawn(mutant)
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: 'not drawn' },
      ]),
    ),
  // All in one go.
  group: async (mutants) => [mutants.map(({ id }) => id)],
};

export const strykerPlugins = [
  // The one way Stryker has to leave single mutants out, which an ignorer can't.
  declareValuePlugin(PluginKind.Checker, 'sample', sample),
  declareValuePlugin(PluginKind.Ignore, 'telling', {
    shouldIgnore({ node }: { node?: { type: string; key?: { name?: string } } }) {
      return node?.type === 'ObjectProperty' && TELLING.includes(node.key?.name ?? '')
        ? 'examples, which are tests'
        : undefined;
    },
  }),
];
