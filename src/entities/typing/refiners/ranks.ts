import type { Tagged } from '../../../document.ts';
import type { TypedName } from '../typed-name.ts';
import { POSTNOMINALS, RANKS } from '../words.ts';

/**
 * Leaves out a rank in capitals that stands before a person's name as a name of its own, "DCI" of "DCI Jane Orom", and the
 * letters that stand behind one: "M.D." of "Jane Orom, M.D.".
 */
export function dropRanks({ tokens }: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  return names.filter(({ start, end }, i) => {
    const next = names[i + 1];
    const last = names[i - 1];
    const letters =
      end - start === 1 &&
      POSTNOMINALS.has(tokens.text[start]!.toLowerCase()) &&
      last?.type === 'PERSON' &&
      (last.end === start || (last.end + 1 === start && tokens.text[last.end] === ','));
    return (
      !letters &&
      !(end - start === 1 && RANKS.has(tokens.text[start]!) && next?.start === end && next.type === 'PERSON')
    );
  });
}
