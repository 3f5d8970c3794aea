import { type Tagged, UPOS } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { BEFORE_LETTER } from '../words.ts';

const INITIAL = /^\p{Lu}$/u;
/** Indian short forms, which a full stop ends: "Ch. Ravinder Naik". */
const SHORT_FORM = /^(?:Bh|Ch|Gh|Kh|Md|Sh|Th)\.$/u;
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;
const SMALL = /^\p{Ll}/u;
/** What a sentence and a clause begin behind. */
const OPENS = /^["“”‘«,;:(–—-]+$/u;
const DETERMINER = UPOS.indexOf('DET');
const NOUNS = new Set([UPOS.indexOf('NOUN'), UPOS.indexOf('PROPN')]);
const TITLE = bits('title');
/** No initials: a word of its own, and the network. */
const WORDS = /^[AIX]$/u;
/** How many initials a person has at most. */
const MOST = 4;

/** Whether the word before a letter leaves it to the name behind: "lawyer K Rao", "Justice N Rao"; not "vitamin K", "a C". */
function leavesLetter(
  { tokens: { text }, tags: { upos } }: Tagged,
  matches: GazetteerMatches,
  before: number,
  first: number,
  isSure: boolean,
): boolean {
  if (before < first) return true;
  const word = text[before]!;
  if (OPENS.test(word)) return true;
  if (upos[before] === DETERMINER || BEFORE_LETTER.has(word.toLowerCase())) return false;
  if (SMALL.test(word)) return true;
  if ((matches.listsOf(before, before + 1) & TITLE) !== 0) return true;
  // "Musician A R Rahman"; not "Gizmo B Paul Smith said was good"
  return before === first && NOUNS.has(upos[before]!) && isSure;
}

/**
 * "K" + "Raghunandan Rao", "A R" + "Rahman", "Ch." + "Ravinder Naik": letters that stand for names before a person's, as in India. Not
 * those of "Group B Harry Kane", nor an article that begins a sentence.
 */
export function takeInitials(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  from: number,
): TaggedName {
  const { tokens, sentences } = document;
  const { text } = tokens;
  if (name.type !== 'PER' || !CAPITALIZED.test(text[name.start]!)) return name;
  const { firstToken } = sentences[tokens.sentence[name.start]!]!;
  const least = Math.max(from, firstToken);
  let { start } = name;
  if (start - 1 >= least && SHORT_FORM.test(text[start - 1]!)) start--;
  else while (start - 1 >= least && INITIAL.test(text[start - 1]!) && name.start - start < MOST) start--;
  // "Michael J Fox" that the tagger cut
  if (start === name.start || (start === from && from > firstToken)) return name;
  // "A John Lewis store", "On X John Swinney wrote"
  if (name.start - start === 1 && WORDS.test(text[start]!)) return name;
  const isSure = name.start - start > 1 || !INITIAL.test(text[start]!);
  return leavesLetter(document, matches, start - 1, firstToken, isSure) ? { ...name, start } : name;
}
