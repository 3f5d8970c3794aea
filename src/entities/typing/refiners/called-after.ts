import { type Tagged, UPOS } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { BODIES } from '../bodies.ts';
import type { TypedName } from '../typed-name.ts';

const DISEASE = /^(?:chorea|disease|lymphoma|palsy|sarcoma|syndrome)$/iu;
const POSSESSIVE = /^['’]s?$/u;
const SAINT = /^(?:St\.?|Saint)$/u;
const CAPITAL = /^\p{Lu}/u;
const NOUN = UPOS.indexOf('NOUN');
const COUNTRIES = bits('country', 'region');
const OWNERS = bits(...BODIES, 'city', 'large-city', 'place');

/**
 * Leaves out what is nothing but what a disease or a day is called after: "Parkinson's disease", "Newcastle disease", "St Stephen's Day".
 * It is neither a person nor a place here; but "Orom's disease" may be that of somebody whom the article names elsewhere. Places and
 * bodies have diseases of their own: "India's disease burden", "WHO's disease unit"; countries, "Kenya disease experts" too.
 */
export function dropCalledAfter(
  { tokens: { text, sentence }, tags: { upos } }: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const isDisease = ({ start, end, type }: TypedName): boolean => {
    if (end - start > 1) return false;
    const lists = matches.listsOf(start, end);
    if ((lists & COUNTRIES) !== 0) return false;
    const isOwn = POSSESSIVE.test(text[end] ?? '');
    const after = isOwn ? end + 1 : end;
    if (isOwn && type !== 'PERSON' && ((lists & OWNERS) !== 0 || upos[after + 1] === NOUN)) return false;
    return DISEASE.test(text[after] ?? '') && sentence[after] === sentence[start];
  };
  const isFeast = ({ start, end }: TypedName): boolean =>
    end - start <= 2 &&
    (SAINT.test(text[start]!) || SAINT.test(text[start - 1] ?? '')) &&
    POSSESSIVE.test(text[end] ?? '') &&
    text[end + 1] === 'Day' &&
    !CAPITAL.test(text[end + 2] ?? '');
  const left = new Set(names.filter(isFeast));
  const diseases = names.filter(isDisease);
  if (diseases.length > 0) {
    const persons = new Set<string>();
    for (const name of names)
      if (name.type === 'PERSON' && !isDisease(name))
        for (let t = name.start; t < name.end; t++) persons.add(text[t]!);
    for (const name of diseases) if (!persons.has(text[name.start]!)) left.add(name);
  }
  return left.size === 0 ? names : names.filter((name) => !left.has(name));
}
