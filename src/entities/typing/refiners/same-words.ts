import type { NameType, Tagged } from '../../../document.ts';
import { ALL_LISTS, bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';
import { wordsOfPersons } from '../words-of-persons.ts';

/** Rules that only say what the tagger said; one that saw more counts twice. */
const TAGGERS = new Set(['organization', 'person', 'place']);
/** Of which one name may be several in one document, as "New York" is a team too: its own surroundings tell. */
const PLACES_AND_BODIES: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'FAC', 'ORG']);
const TOWNS = bits('city', 'large-city', 'region');
const NO_TOWNS = ALL_LISTS & ~TOWNS;
/** A type that is told once says little of a word that is untold a dozen times, as "Zika" of "the Zika virus". */
const MOST_UNTOLD = 3;

/**
 * A name of several words is one thing wherever the document names it: "Bernie Sanders" that the tagger takes for a body once
 * and for a person five times. The type that more speaks for wins, by the scores, capitals or not. What no rule could tell, of one
 * word or several, is what a rule or the tagger tells elsewhere. And a word that only lists of towns have is a town again where the
 * tagger takes it for a person.
 */
export function agreeSameWords(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { tokens } = document;
  const ofPersons = wordsOfPersons(document, names);
  /** "Osh residents", where the document speaks of the town, and nobody is called so in full. */
  const isTown = ({ start, end, rule }: TypedName, types: ReadonlyMap<NameType, number>): boolean => {
    const lists = matches.listsOf(start, end);
    if (rule !== 'person' || (lists & TOWNS) === 0 || (lists & NO_TOWNS) !== 0) return false;
    return types.has('GPE') && !ofPersons.has(tokens.text[start]!);
  };
  const wordings = names.map(({ start, end }) => tokens.text.slice(start, end).join(' ').toLowerCase());
  const told = new Map<string, Map<NameType, number>>();
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
  }
  return names.map((name, i) => {
    const single = name.end - name.start === 1;
    const words = wordings[i]!;
    const types = told.get(words);
    if (types === undefined) return name;
    if (single && name.rule !== UNTOLD)
      return isTown(name, types) ? { ...name, type: 'GPE', rule: 'same-words' } : name;
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
