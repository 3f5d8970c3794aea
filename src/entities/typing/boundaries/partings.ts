import { type Tagged, UPOS, type Upos } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { LEGAL_FORMS, PARTNERS } from '../words.ts';

const CAPITAL = /^\p{Lu}/u;
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;
const tags = (...names: readonly Upos[]): ReadonlySet<number> =>
  new Set(names.map((name) => UPOS.indexOf(name)));
const NOUNS = tags('NOUN', 'PROPN');
const OF_NOUN = tags('ADJ', 'NOUN', 'NUM', 'PROPN');
const APOSTROPHE = /^['’]$/u;
/** Forms that are names' words too: "Jean Co", "Ab", "Se". */
const SURE_FORM_LETTERS = 3;

/** "Chrysler LLC | Jim Press": a firm ends with its legal form, and the person after it is a name of its own. */
function partAfterForm(
  { tokens: { text } }: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
): readonly TaggedName[] {
  if (name.type !== 'ORG') return [name];
  for (let cut = name.start + 2; cut < name.end; cut++) {
    const form = text[cut - 1]!.toLowerCase();
    if (form.length < SURE_FORM_LETTERS || !LEGAL_FORMS.has(form)) continue;
    // "… of Orom, Inc. Zarok is …": the stop was a sentence's too.
    if (cut === name.end - 1 && form.endsWith('.') && CAPITAL.test(text[cut]!))
      return [
        { ...name, end: cut },
        { ...name, start: cut },
      ];
    if (
      (matches.listsOf(cut, cut + 1) & bits('given-name')) !== 0 &&
      CAPITAL.test(text[cut + 1]!) &&
      cut < name.end - 1
    )
      return [
        { ...name, end: cut },
        { ...name, start: cut, type: 'PER' },
      ];
  }
  return [name];
}

/** "Michael O" + "' Leary": what follows an Irish "O'" belongs to the name, blank or not. */
function takeIrish({ tokens: { text, sentence } }: Tagged, name: TaggedName): TaggedName {
  const { end } = name;
  if (name.type !== 'PER' || text[end - 1] !== 'O' || !APOSTROPHE.test(text[end] ?? '')) return name;
  const goesOn = sentence[end + 1] === sentence[end] && CAPITAL.test(text[end + 1]!);
  return goesOn ? { ...name, end: end + 2 } : name;
}

/** "Edward D. Jones" + "& Co.": a firm that bears a person's name. */
function takePartners({ tokens: { text, sentence } }: Tagged, name: TaggedName): TaggedName {
  const { start, end } = name;
  if (name.type !== 'PER' || text[end] !== '&' || sentence[end + 1] !== sentence[start]) return name;
  return PARTNERS.has(text[end + 1]!.toLowerCase()) ? { ...name, end: end + 2, type: 'ORG' } : name;
}

/** "Age" + "UK": a charity or firm of the country, where its name is no adjective to what follows ("New UK rules"). */
function takeNational(
  { tokens: { text, sentence }, tags: { upos } }: Tagged,
  name: TaggedName,
  from: number,
): TaggedName {
  const { start, end } = name;
  const before = start - 1;
  if (text[start] !== 'UK' || end - start !== 1 || before < from || sentence[before] !== sentence[start])
    return name;
  if (!CAPITALIZED.test(text[before]!) || !NOUNS.has(upos[before]!)) return name;
  return sentence[end] === sentence[start] && OF_NOUN.has(upos[end]!)
    ? name
    : { ...name, start: before, type: 'ORG' };
}

/** Persons and firms parted, or joined to what belongs to them; in order, not overlapping. */
export function partPersons(
  document: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  const parted: TaggedName[] = [];
  for (const name of names)
    for (const part of partAfterForm(document, matches, name)) {
      const last = parted.at(-1);
      // "Leary" of "Michael O' Leary" was taken by the one before; what goes on behind it goes with it.
      if (last !== undefined && part.start < last.end)
        parted[parted.length - 1] = { ...last, end: Math.max(last.end, part.end) };
      else
        parted.push(
          takeNational(document, takePartners(document, takeIrish(document, part)), last?.end ?? 0),
        );
    }
  return parted;
}
