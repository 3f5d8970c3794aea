import { type Tagged, UPOS } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { isPlain } from '../capitals.ts';
import { AWARDS, EVENT_WORDS, FACILITY_WORDS, LEGAL_FORMS, PEERAGES } from '../words.ts';

const CAPITAL = /^\p{Lu}\p{L}/u;
const PLACES = bits('country', 'region', 'large-city');
const TEAM = bits('team');
const GIVEN = bits('given-name');
const SURNAME = bits('surname');
/** "Prince of Orom Hospital". */
const BUILT_OR_BODY = bits('organization-word', 'company-word', 'place-word');
const PROPN = UPOS.indexOf('PROPN');
/** Firms that are called so, but for the verb of a headline: "Orom Partners with Zarok", "Orom Teams Up". */
const PARTNERS = /^(?:Partners|Teams)$/u;
const WITH = /^(?:with|With|up|Up)$/u;

/** Whether a name ends as what is built, won or held does: "Prince of Wales Theatre", "Duke of Orom Award", "London Victoria Station". */
function isOfThing({ tokens: { text } }: Tagged, matches: GazetteerMatches, end: number): boolean {
  const last = text[end - 1]!.toLowerCase();
  if (AWARDS.has(last) || EVENT_WORDS.has(last) || FACILITY_WORDS.has(last)) return true;
  return (matches.listsOf(end - 1, end) & BUILT_OR_BODY) !== 0;
}

/** "the Duke of" + "Sussex", tagged as one or as two: whoever bears the title. */
function takePeerage(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  from: number,
): TaggedName {
  const { text, sentence } = document.tokens;
  const { start, end } = name;
  if (PEERAGES.has(text[start]!) && text[start + 1] === 'of' && end - start > 2 && end - start < 5)
    return isOfThing(document, matches, end) ? name : { ...name, type: 'PER' };
  const first = start - 2;
  const whole =
    name.type !== 'PER' &&
    end - start < 3 &&
    first >= from &&
    sentence[first] === sentence[start] &&
    text[start - 1] === 'of' &&
    PEERAGES.has(text[first]!) &&
    !CAPITAL.test(text[end] ?? '') &&
    !isOfThing(document, matches, end);
  return whole ? { ...name, start: first, type: 'PER' } : name;
}

/** A first name and more, or two words that no list has for anything else than a person's. */
function isPerson(matches: GazetteerMatches, start: number, end: number): boolean {
  if ((matches.listsOf(start, start + 1) & GIVEN) !== 0) return true;
  if (end - start !== 2) return false;
  return ((matches.listsOf(start, start + 1) | matches.listsOf(start + 1, end)) & ~(GIVEN | SURNAME)) === 0;
}

/** "Mayor of London Sadiq Khan": the place that an office is of, and who holds it. */
function partOffice(document: Tagged, matches: GazetteerMatches, name: TaggedName): readonly TaggedName[] {
  const { text } = document.tokens;
  const { start, end, type } = name;
  const of = text[start - 1] === 'the' ? start - 2 : start - 1;
  if ((type !== 'PER' && type !== 'LOC') || text[of] !== 'of') return [name];
  if (isOfThing(document, matches, end)) return [name];
  for (let cut = end - 2; cut > start; cut--) {
    if ((matches.listsOf(start, cut) & PLACES) === 0) continue;
    if (!isPerson(matches, cut, end)) continue;
    return [
      { ...name, end: cut, type: 'LOC' },
      { ...name, start: cut, type: 'PER' },
    ];
  }
  return [name];
}

/** "Orom Shipping Ltd": in "Orom v Zarok" nothing else tells a case from a match. */
function isFirm(text: readonly string[], { end }: TaggedName): boolean {
  return LEGAL_FORMS.has(text[end - 1]!.toLowerCase());
}

/** Names that "of" ties to a title or an office, cases of "v.", and firms before the verb of a headline; in order, not overlapping. */
export function settleTitles(
  document: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  const { text, sentence } = document.tokens;
  const settled: TaggedName[] = [];
  for (const found of names)
    for (const name of partOffice(document, matches, found)) {
      const last = settled.at(-1);
      if (last !== undefined && name.start < last.end) continue;
      const isCase =
        last !== undefined &&
        last.end + 1 === name.start &&
        (text[last.end] === 'v.' || (text[last.end] === 'v' && (isFirm(text, last) || isFirm(text, name)))) &&
        sentence[last.start] === sentence[name.start] &&
        (matches.listsOf(last.start, last.end) & TEAM) === 0 &&
        (last.type === 'PER' || name.type === 'PER' || last.type === 'ORG');
      if (isCase) {
        settled[settled.length - 1] = { ...last, end: name.end, type: 'MISC' };
        continue;
      }
      const before =
        last !== undefined && PEERAGES.has(text[last.start]!) && last.end === last.start + 1 ? last : null;
      const taken = takePeerage(document, matches, name, (before === null ? last?.end : before.start) ?? 0);
      if (before !== null && taken.start === before.start) settled.pop();
      const stop = taken.end - 1;
      const verb =
        taken.type === 'ORG' &&
        stop > taken.start &&
        PARTNERS.test(text[stop]!) &&
        WITH.test(text[stop + 1] ?? '') &&
        document.tags.upos[stop + 1] !== PROPN &&
        !isPlain(document, taken.start);
      settled.push(verb ? { ...taken, end: stop } : taken);
    }
  return settled;
}
