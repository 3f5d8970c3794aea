import type { Attribution } from '../attribution.ts';
import { withoutCited } from '../chain/citing.ts';
import { mended } from '../mends/index.ts';
import type { Reading } from '../reading.ts';
import { behindSources } from './behind-sources.ts';
import { withoutLeftover } from './leftovers.ts';
import { isNotSaid } from './not-said.ts';
import { overSources } from './over-sources.ts';
import { wholeClauses } from './whole-clauses.ts';
import { wholeSources } from './whole-sources.ts';

type Refiner = (reading: Reading, attributions: readonly Attribution[]) => readonly Attribution[];

/** What makes the attributions of the taggers good, in this order: the mends first, then what must see all attributions at once. */
const REFINERS: readonly Refiner[] = [
  withoutLeftovers,
  mended,
  wholeClauses,
  behindSources,
  overSources,
  wholeSources,
  withoutCited,
];

/** Without what is left over behind a cue, and without those in which nobody says anything. */
function withoutLeftovers(reading: Reading, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((one) => withoutLeftover(reading, one)).filter((one) => !isNotSaid(reading, one));
}

/** The attributions that the ranking chose, made good. */
export function refined(reading: Reading, chosen: readonly Attribution[]): readonly Attribution[] {
  return REFINERS.reduce((all, refine) => refine(reading, all), chosen);
}
