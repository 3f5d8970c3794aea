import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { isPlain } from '../capitals.ts';
import { NAMES_OF_THINGS } from '../name-lists.ts';
import { BODY_OF, BODY_OF_FIELDS, CALENDAR } from '../words.ts';

const PURPOSE = /^(?:of|for)$/u;
const WORD = /^\p{Lu}[\p{L}’'-]*$/u;
const FIELD = /^\p{Lu}\p{Ll}+s$/u;
/** Names of bodies are long: a sentence may have many capitals for their sake, but a headline has hardly any other word. */
const HEADLINE = 0.9;

/**
 * "Orom Institute" + "for Marine Microbiology", "Bureau of Alcohol" + ", Tobacco and Firearms": the field that a body is for,
 * as far as its words are in capitals and in no other name.
 */
export function takePurpose(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  limit: number,
): TaggedName {
  const { text } = document.tokens;
  const { endToken } = document.sentences[document.tokens.sentence[name.start]!]!;
  const stop = Math.min(limit, endToken);
  const isBody = (t: number): boolean => BODY_OF.has(text[t]!.toLowerCase());
  if (name.type !== 'ORG' || name.end >= stop || !isPlain(document, name.start, HEADLINE)) return name;

  /** End of one to three capitalised words, or -1; "and Prime Minister" before a person's name is not meant. */
  const wordsEnd = (from: number): number => {
    let t = from;
    while (t < stop && WORD.test(text[t]!)) t++;
    const count = t - from;
    const meant =
      count > 0 && count < 4 && (t < limit || t === endToken) && !CALENDAR.has(text[from]!.toLowerCase());
    return meant && (matches.listsOf(from, t) & bits('title')) === 0 ? t : -1;
  };
  /** End of ", Tobacco, Firearms and Explosives", or -1. */
  const listEnd = (from: number): number => {
    for (let t = from; t < stop; ) {
      const comma = text[t] === ',';
      const next = comma ? t + 1 : t;
      const and = text[next] === 'and' || text[next] === '&';
      if (!comma && !and) return -1;
      const last = wordsEnd(and ? next + 1 : next);
      if (last < 0 || and) return last;
      t = last;
    }
    return -1;
  };

  let { end } = name;
  if (isBody(end - 1) && PURPOSE.test(text[end]!))
    end = wordsEnd(text[end + 1] === 'the' ? end + 2 : end + 1);
  else {
    let link = name.start + 1;
    while (link < end && !(PURPOSE.test(text[link]!) && isBody(link - 1))) link++;
    if (link >= end) return name;
  }
  if (end < 0) return name;
  const last = listEnd(end);
  return { ...name, end: last < 0 ? end : last };
}

/**
 * "the Mines" + "and" + "Geosciences Bureau": a field in the plural, that no list knows as a name, before "and" and another
 * field of a body.
 */
export function joinFields(
  document: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  const { text } = document.tokens;
  const joined: TaggedName[] = [];
  for (const name of names) {
    const start = name.start - 2;
    const { firstToken } = document.sentences[document.tokens.sentence[name.start]!]!;
    const last = joined.at(-1);
    const fields =
      name.type === 'ORG' &&
      name.end - name.start === 2 &&
      BODY_OF_FIELDS.has(text[name.end - 1]!.toLowerCase()) &&
      start > firstToken &&
      text[start + 1] === 'and' &&
      text[start - 1]!.toLowerCase() === 'the' &&
      FIELD.test(text[start]!) &&
      ((matches.listsOf(start, start + 1) | matches.listsOf(name.start, name.start + 1)) &
        NAMES_OF_THINGS) ===
        0 &&
      isPlain(document, start, HEADLINE);
    if (!fields || (last !== undefined && last.end > start && last.start < start - 1)) {
      joined.push(name);
      continue;
    }
    if (last !== undefined && last.end > start) joined.pop();
    joined.push({ ...name, start });
  }
  return joined;
}
