import type { Names } from '../names/names.ts';
import type { Chain } from './chain.ts';
import { dropNeighbours, dropSubject } from './neighbours.ts';
import { dropPublicBodies } from './public-bodies.ts';
import type { Reference } from './reference.ts';
import { dropOthers, type Whose } from './whose.ts';

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
}
