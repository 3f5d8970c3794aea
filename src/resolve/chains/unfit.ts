import type { Names } from '../names/names.ts';
import { SUPERLATIVE } from '../references/nominals.ts';
import type { Chain, Whose } from './chain.ts';
import { dropNeighbours, dropSubject } from './neighbours.ts';
import { dropPublicBodies } from './public-bodies.ts';
import type { Reference } from './reference.ts';
import type { Tells } from './tellers.ts';
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

/** "The first chance to the largest party": whichever is, and nobody who was named before; but "the Greens, the largest party". */
function dropOfSuperlatives(
  { tags }: Names['document'],
  candidates: Chain[],
  { wording, role, first, head }: Reference,
): void {
  if (wording !== 'the' || (role !== 'object' && role !== 'oblique')) return;
  if (!SUPERLATIVE.has(tags.xpos[first + 1]!) || first + 1 === head) return;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { entity, last } = candidates[i]!;
    if (entity >= 0 && first - last.endToken > 1) candidates.splice(i, 1);
  }
}

/** Leaves out of a reference's candidates what the words around it, or within it, tell to be something else. */
export function dropUnfit(
  { document, knowledge }: Names,
  candidates: Chain[],
  reference: Reference,
  whose: Whose,
  tells: Tells,
): void {
  dropNeighbours(document, candidates, reference);
  dropSubject(document, candidates, reference);
  dropPublicBodies(candidates, reference, knowledge);
  dropOthers(candidates, reference, whose);
  dropNamedPlaces(document, candidates, reference);
  dropOfSuperlatives(document, candidates, reference);
  tells.dropTellers(candidates, reference);
}
