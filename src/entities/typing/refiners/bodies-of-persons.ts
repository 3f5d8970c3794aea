import type { Tagged } from '../../../document.ts';
import { ALL_LISTS, bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { PERSON_DOES } from '../words.ts';
import { wordsOfPersons } from '../words-of-persons.ts';
import { isPersonHere } from './firm-names.ts';
import { isOfMarket } from './one-word-bodies.ts';

const NAMES = bits('given-name', 'surname');
const OTHERS = ALL_LISTS & ~bits('company');
const OWNS = /^['’]s?$/u;
const WORD = /^\p{Lu}\p{L}+$/u;
const SAID = /^(?:added|according|says?|said)$/u;
const TO = /^to$/u;

/**
 * "Stanbic's Victor Chileshe said" in news of the market: who speaks is owned by a firm, not by a person, where the word before is no
 * name of a person in any list, of one whom the document names in full, or who stands as a person elsewhere. Not "Austen's Elizabeth
 * Bennet would", nor in other news "Nadal's Carlos Moya said".
 */
export function tellOwners(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text } = document.tokens;
  /** Words that persons are called by here. */
  let called: ReadonlySet<string> | null = null;
  let ofMarket: boolean | null = null;
  return names.map((name, i) => {
    const { start, end, type, rule } = name;
    const next = names[i + 1];
    if (type !== 'PERSON' || rule !== 'person' || end - start > 1 || next === undefined) return name;
    if (!OWNS.test(text[end]!) || next.start !== end + 1 || next.end - next.start < 2) return name;
    const lists = matches.listsOf(start, end);
    if (next.type !== 'PERSON' || !WORD.test(text[start]!) || (lists & (NAMES | OTHERS)) !== 0) return name;
    const speaks =
      PERSON_DOES.has(text[next.end] ?? '') ||
      SAID.test(text[start - 1] ?? '') ||
      (TO.test(text[start - 1] ?? '') && SAID.test(text[start - 2] ?? ''));
    if (!speaks) return name;
    ofMarket ??= isOfMarket(text);
    if (!ofMarket) return name;
    called ??= new Set([
      ...wordsOfPersons(document, names),
      ...names.filter((other) => isPersonHere(text, other.start)).map((other) => text[other.start]!),
    ]);
    return called.has(text[start]!) ? name : { ...name, type: 'ORG', rule: 'owner' };
  });
}
