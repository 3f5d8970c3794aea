import type { NameType, Tagged } from '../../document.ts';
import { ALL_LISTS, bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TypedName } from './index.ts';

/** The rule of what nothing but the tagger's "none of these" speaks for. */
const UNTOLD = 'misc';
/** Rules that only say what the tagger said; one that saw more counts twice. */
const TAGGERS = new Set(['organization', 'person', 'place']);
/** Of which one name may be several in one document, as "New York" is a team too: its own surroundings tell. */
const PLACES_AND_BODIES: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'FAC', 'ORG']);
const TOWNS = bits('city', 'large-city', 'region');
const PERSONS = bits('given-name', 'surname');
const THINGS = ALL_LISTS & ~PERSONS;
/** A type that is told once says little of a word that is untold a dozen times, as "Zika" of "the Zika virus". */
const MOST_UNTOLD = 3;

/**
 * A name of several words is one thing wherever the document names it: "Bernie Sanders" that the tagger takes for a body once
 * and for a person five times. The type that more speaks for wins, by the scores, capitals or not. What no rule could tell, of one word or
 * several, is what a rule or the tagger tells elsewhere. And a name of one word that the tagger alone takes for a person here and for a body there is
the one that a rule told, or that more speaks for, if no list says otherwise: "Mashable". So is a town.
 */
export function agreeSameWords(
  { tokens }: Tagged,
  matches: GazetteerMatches,
  names: readonly TypedName[],
): readonly TypedName[] {
  const ofPersons = new Set<string>();
  for (const { start, end, type } of names)
    if (type === 'PERSON' && end - start > 1)
      for (let t = start; t < end; t++) ofPersons.add(tokens.text[t]!);
  /** "Osh residents", where the document speaks of the town, and nobody is called so in full. */
  const isTown = ({ start, end, rule }: TypedName, types: ReadonlyMap<NameType, number>): boolean => {
    const lists = matches.listsOf(start, end);
    if (rule !== 'person' || (lists & TOWNS) === 0 || (lists & ~TOWNS) !== 0) return false;
    return types.has('GPE') && !ofPersons.has(tokens.text[start]!);
  };
  /** What a single word that is a person or a body is not, by the lists. */
  const mayTurn = ({ start, end, rule }: TypedName): boolean =>
    (rule === 'person' && (matches.listsOf(start, end) & PERSONS) === 0) ||
    (rule === 'organization' &&
      (matches.listsOf(start, end) & THINGS) === 0 &&
      (matches.listsOf(start, end) & PERSONS) !== 0);
  const wordings = names.map(({ start, end }) => tokens.text.slice(start, end).join(' ').toLowerCase());
  const told = new Map<string, Map<NameType, number>>();
  const ruled = new Map<string, Set<NameType>>();
  const untold = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const words = wordings[i]!;
    if (name.rule === UNTOLD) {
      untold.set(words, (untold.get(words) ?? 0) + name.score);
      continue;
    }
    const types = told.get(words) ?? new Map<NameType, number>();
    const weight = TAGGERS.has(name.rule) ? name.score : 2 * name.score;
    types.set(name.type, (types.get(name.type) ?? 0) + weight);
    told.set(words, types);
    if (!TAGGERS.has(name.rule)) ruled.set(words, (ruled.get(words) ?? new Set()).add(name.type));
  }
  return names.map((name, i) => {
    const single = name.end - name.start === 1;
    const words = wordings[i]!;
    const types = told.get(words);
    if (types === undefined) return name;
    if (single && isTown(name, types)) return { ...name, type: 'GPE', rule: 'same-words' };
    if (single && name.rule !== UNTOLD) {
      const to: NameType = name.type === 'PERSON' ? 'ORG' : 'PERSON';
      const rules = ruled.get(words);
      const more = rules === undefined ? (types.get(to) ?? 0) > types.get(name.type)! : rules.has(to);
      const turns = more && rules?.has(name.type) !== true && mayTurn(name);
      return turns ? { ...name, type: to, rule: 'same-words' } : name;
    }
    let { type } = name;
    let most = name.rule === UNTOLD ? 0 : types.get(type)!;
    if (single) most = (untold.get(words) ?? 0) / MOST_UNTOLD;
    for (const [other, score] of types)
      if (score > most) {
        type = other;
        most = score;
      }
    if (type === name.type || (PLACES_AND_BODIES.has(type) && PLACES_AND_BODIES.has(name.type))) return name;
    return { ...name, type, rule: 'same-words' };
  });
}
