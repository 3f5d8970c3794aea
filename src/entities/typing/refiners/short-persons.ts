import type { NameType, Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { isCapitalized } from '../name-view.ts';
import type { TypedName } from '../typed-name.ts';
import { isPlaceHere } from './firm-names.ts';

const OTHERS: ReadonlySet<NameType> = new Set(['FAC', 'GPE', 'LOC', 'PRODUCT']);
/** What everybody knows, and what another may be called. */
const KNOWN = bits('country', 'region', 'large-city', 'team', 'company', 'organization');
/** What begins a family's name of two words: "St. Clair", "De Klerk". */
const PARTICLE = /^(?:Al|Da|De|Del|Di|Du|El|La|Le|Mac|Ní|Ó|Saint|Ste?\.?|Van|Von)$/u;

/**
 * A person who is named in full before is meant by the family's name, or by the last two of three, though a town or an airport is called so: "O'Hare, 20, …" after
 * "Ciaran O'Hare", "St. Clair's mother" after "Meghan St. Clair". Not where it stands anywhere as a place does, as "in Kinsale",
 * "the Kinsale road".
 */
export function tellShortPersons(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { tokens } = document;
  const { text } = tokens;
  const wordsOf = (start: number, end: number): string => text.slice(start, end).join(' ');
  /** Families' names, and where they were told first. */
  const told = new Map<string, number>();
  const tell = (words: string, at: number): void => {
    if (!told.has(words)) told.set(words, at);
  };
  for (const { start, end, type } of names) {
    if (type !== 'PERSON' || end - start < 2) continue;
    if (isCapitalized(text[end - 1]!) && text[end - 1]!.length > 3) tell(text[end - 1]!, start);
    // "Quang Hai" of "Nguyen Quang Hai"
    if (end - start === 3 && isCapitalized(text[end - 2]!)) tell(wordsOf(end - 2, end), start);
    if (end - start > 2 && PARTICLE.test(text[end - 2]!)) tell(wordsOf(end - 2, end), start);
  }
  if (told.size === 0) return names;
  const isOther = ({ start, end, type }: TypedName): boolean => OTHERS.has(type) && end - start <= 2;
  for (const name of names) {
    if (!isOther(name)) continue;
    const { start, end } = name;
    const before = text[start - 1] ?? '';
    const after = text[end] ?? '';
    const stands =
      name.rule === 'defined' ||
      (matches.listsOf(start, end) & KNOWN) !== 0 ||
      isPlaceHere(document, matches, start) ||
      /^(?:the|of|and|,)$/iu.test(before) ||
      /^(?:-|and)$/u.test(after) ||
      (isCapitalized(after) && tokens.sentence[end] === tokens.sentence[start]);
    if (stands) told.delete(wordsOf(start, end));
  }
  return names.map((name) => {
    if (!isOther(name)) return name;
    const first = told.get(wordsOf(name.start, name.end));
    return first === undefined || first >= name.start
      ? name
      : { ...name, type: 'PERSON', rule: 'short-person' };
  });
}
