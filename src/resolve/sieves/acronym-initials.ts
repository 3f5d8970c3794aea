import { UPOS } from '../../document.ts';
import { acronymKey, initialsOf, isAcronym } from '../names/acronym.ts';
import type { Name, Names } from '../names/names.ts';
import type { Link, Sieve } from './sieve.ts';

const NOUN = UPOS.indexOf('NOUN');

/** An acronym and the one name of the article that it spells. */
export const acronymInitials: Sieve = {
  id: 'acronym-initials',
  joins: 'an acronym and the only name in the article with these initials',
  examples: [
    'The [ORG 1 World Health Organization] met. The [ORG 1 WHO] decided.',
    '[ORG 1 NASA] waits\nThe [ORG 1 National Aeronautics and Space Administration] waits.',
    '[PRODUCT 1 World of Warcraft] grew. [PRODUCT 1 WoW] players left.',
    '[ORG 1 KazMunayGas] lost money. [ORG 1 KMG] shares fell.',
    'The [ORG 1 Energy and Petroleum Regulatory Authority] met. [ORG 1 Epra] said so.',
  ],
  counterExamples: [
    'The [ORG 1 American Medical Association] and the [ORG 2 American Management Association] met at the [ORG 3 AMA].',
    'The [ORG 1 University of Sheffield] sent a team to the [GPE 2 US].',
    '[PERSON 1 Adam Poe] works for the [ORG 2 AP].',
    '[ORG 1 UniCreditBank] rose. The drug maker [ORG 2 UCB] fell.',
    '[ORG 1 DenizBank] sued the [ORG 2 DB].',
    'The [ORG 1 Food and Agriculture Organization] met [ORG 2 Fao].',
    'The [ORG 1 Town of Orom Law Office] met in [GPE 2 Tolo].',
  ],
  find: function* (names): Generator<Link> {
    const { list, sets, knowledge } = names;
    /** The set with these initials; null for several. */
    const spelled = new Map<string, number | null>();
    /** Initials that capitals within one word spell, which is less of a proof. */
    const within = new Set<string>();
    const note = (initials: string, index: number): void => {
      const other = spelled.get(initials);
      if (other === undefined) spelled.set(initials, index);
      else if (other !== null && sets.find(other) !== sets.find(index)) spelled.set(initials, null);
    };
    for (const [index, name] of list.entries()) {
      if (name.kind === 'person' || name.kind === 'group') continue;
      for (const initials of initialsOf(name.words)) note(initials, index);
      for (const initials of capitalsWithin(name.text)) {
        note(initials, index);
        within.add(initials);
      }
    }
    const introduced = within.size === 0 ? new Set<string>() : introducedKeys(names);
    for (const [index, name] of list.entries()) {
      if (name.kind === 'person' || name.kind === 'group' || !(isAcronym(name.text) || isWordAcronym(name)))
        continue;
      // "US" is the country, whatever else has these initials.
      if (name.kind === 'place' && knowledge.countries.byKey.has(name.key)) continue;
      const key = acronymKey(name.text);
      if (within.has(key) && introduced.has(name.key)) continue;
      const antecedent = spelled.get(key);
      if (antecedent !== undefined && antecedent !== null) yield [index, antecedent];
    }
  },
};

/** Keys of names that a noun introduces somewhere: "the drug maker UCB" is a thing of its own. */
function introducedKeys({ document, list }: Names): ReadonlySet<string> {
  const { tokens, tags, mentions } = document;
  const keys = new Set<string>();
  let token = 0;
  for (const { mention, key } of list) {
    const { start } = mentions[mention]!;
    while (token < tokens.length && tokens.start[token]! < start) token++;
    if (token > 0 && tokens.sentence[token - 1] === tokens.sentence[token] && tags.upos[token - 1] === NOUN)
      keys.add(key);
  }
  return keys;
}

/** "Epra", "Nato", as many newspapers write what is spoken as a word; three letters spell too much. */
function isWordAcronym({ kind, text }: Name): boolean {
  return kind === 'organization' && /^\p{Lu}\p{Ll}{3,7}$/u.test(text);
}

/** So many capitals at least spell a word that is written as one. */
const FEWEST = 3;

/** "kmg" of "KazMunayGas". */
function capitalsWithin(text: string): readonly string[] {
  if (/\s/u.test(text) || isAcronym(text)) return [];
  const capitals = text.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  return capitals.length >= FEWEST ? [capitals] : [];
}
