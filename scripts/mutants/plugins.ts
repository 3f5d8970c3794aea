import { appendFileSync } from 'node:fs';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';
import { rank } from './draw.ts';

/** Properties that hold what tests, documents and people read, not what the code does. */
const TELLING = ['examples', 'counterExamples'];

/** The share of mutants that are tested, and what else to draw them by. */
const SHARE = Number(process.env.COPYDESK_MUTANTS_SHARE ?? 1);
const SEED = Number(process.env.COPYDESK_MUTANTS_SEED ?? 1);

const rankOf = (mutant: Mutant): number => rank(mutant, SEED, 0);

const sample: Checker = {
  init: async () => undefined,
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant): [string, CheckResult] => [
        mutant.id,
        rankOf(mutant) < SHARE
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: 'not drawn' },
      ]),
    ),
  // One by one: the order within a group is lost.
  group: async (mutants) => mutants.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ id }) => [id]),
};

/** Keeps each result as it comes: a run that is stopped was not for nothing. */
const keep: Reporter = {
  onMutantTested(result) {
    appendFileSync(process.env.COPYDESK_MUTANTS_KEPT!, `${JSON.stringify(result)}\n`);
  },
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Reporter, 'keep', keep),
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
