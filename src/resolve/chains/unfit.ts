import type { Names } from '../names/names.ts';
import type { Chain, Whose } from './chain.ts';
import { dropNeighbours, dropSubject } from './neighbours.ts';
import { dropPublicBodies } from './public-bodies.ts';
import type { Reference } from './reference.ts';
import { dropOthers } from './whose.ts';

/** "Our country" is that of whoever says it, which the text seldom tells: not the place that was named last. */
const FIRST_AND_SECOND = new Set(['my', 'our', 'your']);

function dropNamedPlaces(
  { tokens }: Names['document'],
  candidates: Chain[],
  { wording, sort, first }: Reference,
): void {
  if (wording !== 'possessed' || sort !== 'place') return;
  if (!FIRST_AND_SECOND.has(tokens.text[first]!.toLowerCase())) return;
  for (let i = candidates.length - 1; i >= 0; i--) if (candidates[i]!.entity >= 0) candidates.splice(i, 1);
}

/** Leaves out of a reference's candidates what the words around it, or within it, tell to be something else. */
export function dropUnfit(
  { document, knowledge }: Names,
  candidates: Chain[],
  reference: Reference,
  whose: Whose,
): void {
  dropNeighbours(document, candidates, reference);
  dropSubject(document, candidates, reference);
  dropPublicBodies(candidates, reference, knowledge);
  dropOthers(candidates, reference, whose);
  dropNamedPlaces(document, candidates, reference);
}
