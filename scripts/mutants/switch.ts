/** Counts by the numbers of mutants. */
export type Hits = Readonly<Record<string, number>>;

/** What instrumented code looks at, and where it counts. */
interface Stryker {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  /** How often each mutant was come to: outside of tests, and in each. */
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
}

const world = globalThis as { __stryker__?: Stryker };
world.__stryker__ ??= {};
export const stryker: Stryker = world.__stryker__;
