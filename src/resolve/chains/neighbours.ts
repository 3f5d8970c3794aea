import { type Quoted, UPOS } from '../../document.ts';
import type { Chain } from './chain.ts';
import type { Reference } from './reference.ts';

const ADP = UPOS.indexOf('ADP');

/**
 * Leaves out of a noun phrase's candidates what stands before its comma where no apposition follows: a possessor is said of
 * nobody ("by Ann Lee, a baker's son"), and a place at the head of a sentence is where it happens ("In Israel, a panel of
 * experts").
 */
export function dropNeighbours(
  { tokens, tags, sentences }: Quoted,
  candidates: Chain[],
  reference: Reference,
): void {
  const { first, noun, role, sentence, sort } = reference;
  if (noun === '' || tokens.text[first - 1] !== ',') return;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { last, noun: before } = candidates[i]!;
    if (last.endToken !== first - 1 || before === noun) continue;
    const opens = last.first - 1 === sentences[sentence]!.firstToken && tags.upos[last.first - 1] === ADP;
    if (role === 'possessor' || (opens && last.sort === 'place' && sort !== 'place')) candidates.splice(i, 1);
  }
}
