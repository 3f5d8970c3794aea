import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { BODIES } from '../bodies.ts';
import { isPlain } from '../capitals.ts';
import { NAMES_OF_THINGS, OF_THINGS } from '../name-lists.ts';
import { BODY_OF_COUNTRY, CHILD_OF, CLUBS, FIELDS_HEADS, HOSPITAL_KINDS } from '../words.ts';

const THE = /^the$/iu;
const WORD = /^\p{Lu}[\p{L}’'-]*$/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const HEADLINE = 0.9;
/** Most tokens that stand before the name: "Health, Education, Labor and" has six. */
const REACH = 10;

/** Where the fields before "and" begin, those of "the Health, Education, Labor and Pensions Committee"; -1 where there are none. */
function fieldsBefore(document: Tagged, matches: GazetteerMatches, name: TaggedName): number {
  const { text, sentence } = document.tokens;
  const { firstToken } = document.sentences[sentence[name.start]!]!;
  if (name.end - name.start < 2 || !FIELDS_HEADS.has(text[name.end - 1]!.toLowerCase())) return -1;
  if (text[name.start - 1] !== 'and' && text[name.start - 1] !== '&') return -1;
  const least = Math.max(firstToken, name.start - REACH);
  let from = name.start - 1;
  for (;;) {
    let word = from;
    while (word > least && WORD.test(text[word - 1]!) && !THE.test(text[word - 1]!)) word--;
    if (word === from || from - word > 3) return -1;
    // "The President and National Council" are two.
    if ((matches.listsOf(word, from) & (NAMES_OF_THINGS | bits('title'))) !== 0) return -1;
    for (let t = word; t < from; t++) if (ACRONYM.test(text[t]!)) return -1;
    if (word > least && text[word - 1] === ',') {
      from = word - 1;
      continue;
    }
    const opens = word > firstToken && THE.test(text[word - 1]!);
    return opens && isPlain(document, name.start, HEADLINE) ? word : -1;
  }
}

const HOSPITAL = /^Hospitals?$/u;

/** The token behind the hospital that a name begins, "Orom Teaching and Referral Hospital", "Zarok Medical College and Hospital"; or -1. */
function hospitalEnd(text: readonly string[], { end }: TaggedName): number {
  if (text[end] !== 'and' || !HOSPITAL_KINDS.has(text[end - 1]!.toLowerCase())) return -1;
  const at = HOSPITAL_KINDS.has(text[end + 1]?.toLowerCase() ?? '') ? end + 2 : end + 1;
  return HOSPITAL.test(text[at] ?? '') ? at + 1 : -1;
}

const OF_BODIES = bits(...BODIES);

/**
 * Whether two names with "bin" between are one person's, though the tagger takes a half that no list has for a place: "Azlan bin Mohd
 * Noor". Not "Arsenal bin Emery".
 */
function isOnePerson(matches: GazetteerMatches, last: TaggedName, link: string, next: TaggedName): boolean {
  if (!CHILD_OF.has(link) || (last.type !== 'PER' && next.type !== 'PER')) return false;
  return [last, next].every(({ start, end, type }) => {
    const lists = matches.listsOf(start, end);
    return type === 'PER' ? (lists & OF_BODIES) === 0 : type === 'LOC' && (lists & OF_THINGS) === 0;
  });
}

/** "Trinidad" and "Tobago Stock Exchange": whether a name goes on with the second half of a country's. */
function beginsAsCountry(matches: GazetteerMatches, last: TaggedName, { start, end }: TaggedName): boolean {
  if (last.type !== 'LOC') return false;
  for (let to = start + 1; to <= Math.min(end, start + 2); to++)
    if ((matches.listsOf(last.start, to) & bits('country')) !== 0) return true;
  return false;
}

/** Whether the word before a country makes a body of it: "Natural" England, but not "to Visit" Poland in a headline. */
function isBodyWord(document: Tagged, at: number, word: string): boolean {
  if (!BODY_OF_COUNTRY.has(word) || (at > 0 && document.tokens.text[at - 1] === 'to')) return false;
  const { firstToken } = document.sentences[document.tokens.sentence[at]!]!;
  return word !== 'Visit' || (at > firstToken && isPlain(document, at, HEADLINE));
}

/**
 * Names that the tagger cut, made whole: "the Planning and" + "Infrastructure Bill", "AFC" + "Wimbledon", "Natural" + "England",
 * "Orom Teaching" and "Referral Hospital".
 */
export function joinParts(
  document: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  const { text, sentence } = document.tokens;
  const joined: TaggedName[] = [];
  for (const name of names) {
    const { start, end, type } = name;
    const last = joined.at(-1);
    const before = start > 0 && sentence[start - 1] === sentence[start] ? text[start - 1]! : '';
    if (
      last?.end === start &&
      last.end - last.start === 1 &&
      CLUBS.has(text[last.start]!) &&
      type !== 'PER'
    ) {
      joined[joined.length - 1] = { ...name, start: last.start, type: 'ORG' };
      continue;
    }
    if (last !== undefined && last.end > start) continue;
    if (last !== undefined && last.end === start - 1 && sentence[last.start] === sentence[start]) {
      if (isOnePerson(matches, last, text[start - 1]!, name)) {
        joined[joined.length - 1] = { ...name, start: last.start, type: 'PER' };
        continue;
      }
      if (text[start - 1] === 'and' && beginsAsCountry(matches, last, name)) {
        joined[joined.length - 1] = { ...name, start: last.start };
        continue;
      }
    }
    const hospital = hospitalEnd(text, name);
    if (hospital > 0) {
      joined.push({ ...name, end: hospital });
      continue;
    }
    const whole =
      end - start === 1 && type === 'LOC' && (matches.listsOf(start, end) & bits('country', 'region')) !== 0;
    if (whole && isBodyWord(document, start - 1, before) && (last === undefined || last.end < start)) {
      joined.push({ ...name, start: start - 1, type: 'ORG' });
      continue;
    }
    const from = type === 'ORG' || type === 'MISC' ? fieldsBefore(document, matches, name) : -1;
    if (from < 0) {
      joined.push(name);
      continue;
    }
    while (joined.length > 0 && joined.at(-1)!.start >= from) joined.pop();
    joined.push(joined.length > 0 && joined.at(-1)!.end > from ? name : { ...name, start: from });
  }
  return joined;
}
