import type { Things } from '../entities.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Name, Names } from '../names/names.ts';
import type { Layout } from '../references/layout.ts';
import { type Chain, NOBODYS, type Whose } from './chain.ts';
import type { Reference } from './reference.ts';

/**
 * Whose a noun phrase's thing is. A person's possessive tells it of governments and the like alone: Ann's school may be Bob's too.
 * Of two persons or two countries, and of a part of a compound ("French-born"), nothing is known.
 */
export function createWhose(
  { document, list, knowledge }: Names,
  { entityOf }: Things,
  { mentionAt, endToken }: Layout,
): (reference: Reference) => Whose {
  const { text } = document.tokens;
  const nameOf = new Map(list.map(({ mention }, index) => [mention, index]));
  return ({ first, head, noun, wording }) => {
    let person = -1;
    let country: string | null = null;
    for (let token = first; token < head; token++) {
      const mention = mentionAt[token]!;
      const index = nameOf.get(mention);
      if (index === undefined || text[endToken[mention]!] === '-' || text[token - 1] === '-') continue;
      const name = list[index]!;
      if (name.kind === 'person') {
        if (wording === 'possessed' && !knowledge.words.led.has(noun)) continue;
        if (person !== -1) return NOBODYS;
        person = entityOf[index]!;
        continue;
      }
      const found = countryOf(name, knowledge);
      if (found !== null && country !== null) return NOBODYS;
      country = found ?? country;
    }
    return person === -1 && country === null ? NOBODYS : { person, country };
  };
}

/** The country that a place's name or a people's is of. */
function countryOf({ kind, key }: Name, { demonyms, countries }: Knowledge): string | null {
  if (kind !== 'place' && kind !== 'group') return null;
  return countries.byKey.get(key)?.name ?? demonyms.get(key) ?? null;
}

/** Leaves out of a noun phrase's candidates what has been called by its noun and is another's: "the Marcos government". */
export function dropOthers(candidates: Chain[], { noun }: Reference, { person, country }: Whose): void {
  if (noun === '' || (person === -1 && country === null)) return;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { whose, noun: own } = candidates[i]!;
    if (own !== noun) continue;
    const isOther =
      (person !== -1 && whose.person !== -1 && whose.person !== person) ||
      (country !== null && whose.country !== null && whose.country !== country);
    if (isOther) candidates.splice(i, 1);
  }
}

/** "Ann Lee, an aide of Poe's, left. The minister, Bob Poe, regretted it. His aide": so near, it may be his. */
const APART = 2;

/**
 * Leaves out of the candidates for "her lawyer" whoever was called a lawyer, or anything else, before the text came to speak of her:
 * that was another's.
 */
export function dropCalledBefore(candidates: Chain[], { sort }: Reference, possessor: Chain): void {
  if (sort !== 'person') return;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { entity, called } = candidates[i]!;
    if (entity >= 0 && called >= 0 && possessor.began - called >= APART) candidates.splice(i, 1);
  }
}
