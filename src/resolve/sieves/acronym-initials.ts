import { acronymKey, initialsOf, isAcronym } from '../names/acronym.ts';
import type { Link, Sieve } from './sieve.ts';

/** An acronym and the one name of the article that it spells. */
export const acronymInitials: Sieve = {
  id: 'acronym-initials',
  joins: 'an acronym and the only name in the article with these initials',
  examples: [
    'The [ORG 1 World Health Organization] met. The [ORG 1 WHO] decided.',
    '[ORG 1 NASA] waits\nThe [ORG 1 National Aeronautics and Space Administration] waits.',
    '[PRODUCT 1 World of Warcraft] grew. [PRODUCT 1 WoW] players left.',
    '[ORG 1 KazMunayGas] lost money. [ORG 1 KMG] shares fell.',
  ],
  counterExamples: [
    'The [ORG 1 American Medical Association] and the [ORG 2 American Management Association] met at the [ORG 3 AMA].',
    'The [ORG 1 University of Sheffield] sent a team to the [GPE 2 US].',
    '[PERSON 1 Adam Poe] works for the [ORG 2 AP].',
    '[ORG 1 DenizBank] sued the [ORG 2 DB].',
  ],
  find: function* ({ list, sets, knowledge }): Generator<Link> {
    /** The set with these initials; null for several. */
    const spelled = new Map<string, number | null>();
    for (const [index, name] of list.entries()) {
      if (name.kind === 'person' || name.kind === 'group') continue;
      for (const initials of [...initialsOf(name.words), ...capitalsWithin(name.text)]) {
        const other = spelled.get(initials);
        if (other === undefined) spelled.set(initials, index);
        else if (other !== null && sets.find(other) !== sets.find(index)) spelled.set(initials, null);
      }
    }
    for (const [index, name] of list.entries()) {
      if (name.kind === 'person' || name.kind === 'group' || !isAcronym(name.text)) continue;
      // "US" is the country, whatever else has these initials.
      if (name.kind === 'place' && knowledge.countries.byKey.has(name.key)) continue;
      const antecedent = spelled.get(acronymKey(name.text));
      if (antecedent !== undefined && antecedent !== null) yield [index, antecedent];
    }
  },
};

/** So many capitals at least spell a word that is written as one. */
const FEWEST = 3;

/** "kmg" of "KazMunayGas". */
function capitalsWithin(text: string): readonly string[] {
  if (/\s/u.test(text) || isAcronym(text)) return [];
  const capitals = text.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  return capitals.length >= FEWEST ? [capitals] : [];
}
