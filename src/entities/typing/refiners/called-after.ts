import type { Tagged } from '../../../document.ts';
import type { TypedName } from '../typed-name.ts';

const DISEASE = /^(?:chorea|disease|lymphoma|palsy|sarcoma|syndrome)$/iu;
const POSSESSIVE = /^['’]s?$/u;
const SAINT = /^(?:St\.?|Saint)$/u;

/**
 * Leaves out what is nothing but what a disease or a day is called after: "Parkinson's disease", "Newcastle disease", "St Stephen's Day".
 * It is neither a person nor a place here; but "Orom's disease" may be that of somebody whom the article names elsewhere.
 */
export function dropCalledAfter(
  { tokens: { text, sentence } }: Tagged,
  names: readonly TypedName[],
): readonly TypedName[] {
  const isDisease = ({ start, end }: TypedName): boolean => {
    if (end - start > 1) return false;
    const after = POSSESSIVE.test(text[end] ?? '') ? end + 1 : end;
    return DISEASE.test(text[after] ?? '') && sentence[after] === sentence[start];
  };
  const isFeast = ({ start, end }: TypedName): boolean =>
    end - start <= 2 &&
    (SAINT.test(text[start]!) || SAINT.test(text[start - 1] ?? '')) &&
    POSSESSIVE.test(text[end] ?? '') &&
    text[end + 1] === 'Day';
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
