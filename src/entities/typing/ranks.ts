import type { Tagged } from '../../document.ts';
import type { TypedName } from './index.ts';
import { RANKS } from './words.ts';

/** Leaves out a rank in capitals that stands before a person's name as a name of its own: "DCI" of "DCI Jane Orom". */
export function dropRanks({ tokens }: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  return names.filter(({ start, end }, i) => {
    const next = names[i + 1];
    return !(
      end - start === 1 &&
      RANKS.has(tokens.text[start]!) &&
      next?.start === end &&
      next.type === 'PERSON'
    );
  });
}
