import type { Things } from '../entities.ts';
import { fold } from '../names/fold.ts';
import type { Names } from '../names/names.ts';
import { familyName } from '../names/surnames.ts';
import type { Layout } from '../references/layout.ts';
import type { Chain } from './chain.ts';
import type { Reference } from './reference.ts';

/** So many words stand between "his" and the name at most: "his late first wife, Ann Lee". */
const REACH = 5;

/**
 * Makes the function that finds whose "his" is by the surname of the kin behind it: of "His wife, Ann Lee," the Lee who was named.
 * Its index among the candidates; -1 where none of them has that surname, or several.
 */
export function createKinOf(
  { document, list, knowledge }: Names,
  { entityOf }: Things,
  { lower, mentionAt }: Layout,
): (candidates: readonly Chain[], reference: Reference) => number {
  const nameOf = new Map(list.map(({ mention }, index) => [mention, index]));
  /** By entity: the family name of the first full name. */
  const surnameOf = new Map<number, string>();
  for (const [index, name] of list.entries()) {
    if (name.kind !== 'person' || name.words.length < 2) continue;
    const entity = entityOf[index]!;
    if (!surnameOf.has(entity)) surnameOf.set(entity, familyName(name, knowledge.familyFirst));
  }
  return (candidates, { wording, role, first, sentence }) => {
    if ((wording !== 'he' && wording !== 'she') || role !== 'possessor') return -1;
    const kin = kinBehind(first, document.sentences[sentence]!.endToken);
    const surname = surnameOf.get(kin);
    if (surname === undefined) return -1;
    let found = -1;
    for (const [index, { entity }] of candidates.entries()) {
      if (entity === kin || surnameOf.get(entity) !== surname) continue;
      if (found >= 0) return -1;
      found = index;
    }
    return found;
  };

  /** The entity of the person whom "his wife" is said of right before the name; -1 for none. */
  function kinBehind(possessor: number, endToken: number): number {
    let isKin = false;
    for (let token = possessor + 1; token < Math.min(endToken, possessor + REACH + 1); token++) {
      const index = nameOf.get(mentionAt[token]!);
      if (index !== undefined) return isKin && list[index]!.kind === 'person' ? entityOf[index]! : -1;
      const word = fold(lower[token]!);
      if (word === ',' && isKin) continue;
      isKin = knowledge.genderedNouns.get(word)?.beside === 'kin';
      if (word === 'and' || word === ',') return -1;
    }
    return -1;
  }
}
