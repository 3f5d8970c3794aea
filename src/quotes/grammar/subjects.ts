import { POSSESSIVES } from '../../text/function-words.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  DASHES,
  DET,
  isCapital,
  NOUN,
  NUM,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  type Tokens,
  VERB,
} from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { phraseBefore, REACH, SUBJECT, TIES } from './phrase-before.ts';
import { phraseEnd, RELATIVES } from './phrases.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Words that no subject begins with. */
const LIMITS = new Set([
  'that',
  'because',
  'although',
  'though',
  'while',
  'when',
  'where',
  'if',
  'whether',
  'but',
  'as',
  'since',
  'unless',
  'how',
  'why',
  'what',
  'or',
  'so',
  'than',
  'then',
  'yet',
  'nor',
]);

const REFLEXIVES = new Set(['himself', 'herself', 'themselves']);
/** What opens an adverbial between a subject and its verb: "Trump, in Iowa, said". */
const OPENS_ADVERBIAL = new Set(['for', 'in', 'on', 'at', 'meanwhile']);
/** Farthest that a dash which opens an aside stands from the one that closes it, in tokens. */
const ASIDE = 30;
/** Commas that are passed to the left of an apposition: "X, a lawyer, a father of two, said". */
const MOST_APPOSITIONS = 3;

/** The subject of a verb group, looked for to its left; appositions and relative clauses between commas are part of it. */
export function subjectBefore(reading: Reading, group: VerbGroup): Tokens | null {
  const { lower, upos, document } = reading;
  const first = document.sentences[group.sentence]!.firstToken;
  let end = group.from;
  while (end > first && (upos[end - 1] === ADV || REFLEXIVES.has(lower[end - 1]!))) end--;
  if (end <= first) return phraseBefore(reading, end, first);
  if (lower[end - 1] === ',') return subjectBeforeInsertion(reading, group, end, first);
  if (DASHES.has(lower[end - 1]!)) return subjectBeforeAside(reading, end, first);
  // "Ann Lee, Y's spokesman said" stays short: the comma before the spokesman is not passed.
  return phraseBefore(reading, end, first);
}

/** The subject before what stands between commas and ends at `end`: an apposition is part of it, "however" is not. */
function subjectBeforeInsertion(
  reading: Reading,
  group: VerbGroup,
  end: number,
  first: number,
): Tokens | null {
  const { lower, upos, inside } = reading;
  const limit = Math.max(first, end - REACH);
  let comma = end - 2;
  while (comma >= limit && !(lower[comma] === ',' && inside[comma]! === inside[group.head]!)) comma--;
  if (comma <= limit) return null;
  const subject = withAppositions(reading, phraseBefore(reading, comma, first), first);
  if (subject === null) return null;
  const between = lower[comma + 1]!;
  const isApart = upos[comma + 1] === ADV || OPENS_ADVERBIAL.has(between) || WORDS.citing.has(between);
  return isApart ? subject : { from: subject.from, to: end };
}

/** Goes on over commas to the left while the phrase is an apposition: "X, a lawyer, a father of two". */
function withAppositions(reading: Reading, phrase: Tokens | null, first: number): Tokens | null {
  const { lower, upos } = reading;
  let subject = phrase;
  for (let round = 0; round < MOST_APPOSITIONS && subject !== null; round++) {
    const { from, to } = subject;
    if (from - 1 <= first || lower[from - 1] !== ',') break;
    const further = phraseBefore(reading, from - 1, first);
    if (further === null || !isCapital(reading, further.to - 1) || upos[from] === PRON) break;
    if (upos[from] !== DET && upos[from] !== NUM && isCapital(reading, from)) break;
    subject = { from: further.from, to };
  }
  return subject;
}

/** The subject before an aside between dashes that ends at `end`. */
function subjectBeforeAside(reading: Reading, end: number, first: number): Tokens | null {
  let dash = end - 2;
  while (dash > first && dash > end - ASIDE && !DASHES.has(reading.lower[dash]!)) dash--;
  return dash > first && dash > end - ASIDE ? phraseBefore(reading, dash, first) : null;
}

/** Most pieces that are attached to a noun phrase behind it. */
const MOST_ATTACHED = 6;
/** Longest bracket, in tokens: "(R-Tex.)". */
const BRACKET = 12;
/** Prepositions that tie to what is done rather than to the noun, once a verb has come: "said Ann Lee on Monday". */
const NOT_AFTER_VERB = new Set(['on', 'in', 'at', 'about', 'to']);
const ENDS_RELATIVE = new Set([',', '.', '—', ';']);

/** The noun phrase after an inverted verb ("said Ann Lee, who runs the gym"), with its appositions. */
export function subjectAfter(reading: Reading, from: number, last: number): Tokens | null {
  const { lower, upos, inside } = reading;
  if (from >= last || inside[from]! >= 0) return null;
  const word = lower[from]!;
  if (upos[from] === PRON && !POSSESSIVES.has(word)) return SUBJECT.has(word) ? { from, to: from + 1 } : null;
  if (LIMITS.has(word) || upos[from] === PUNCT) return null;
  let to = phraseEnd(reading, from, last);
  if (to <= from) return null;
  for (let round = 0; round < MOST_ATTACHED && to < last && to < from + REACH; round++) {
    const end = attachedEnd(reading, from, to, last);
    if (end < 0) break;
    to = end;
  }
  return { from, to };
}

/**
 * Where the piece ends that is attached to a noun phrase at `to`: "of the party", "(R-Tex.)", "and Bo Day", ", a lawyer",
 * ", 55", ", who runs the gym"; -1 where nothing is.
 */
function attachedEnd(reading: Reading, from: number, to: number, last: number): number {
  const { lower, upos, inside } = reading;
  const next = lower[to]!;
  if (inside[to]! >= 0) return -1;
  if (next === '(') return bracketEnd(reading, to, last);
  const isTied = upos[to] === ADP && TIES.has(next) && !NOT_AFTER_VERB.has(next);
  if (isTied || ((next === 'at' || next === 'in') && lower[to - 1] !== ',' && !isCapital(reading, to - 1)))
    return endOfPhraseAt(reading, to + 1, last);
  if (to + 1 >= last) return -1;
  if (next === 'and' && (upos[to + 1] === PROPN || upos[to + 1] === DET)) {
    const end = endOfPhraseAt(reading, to + 1, last);
    return upos[end] === VERB || upos[end] === AUX ? -1 : end;
  }
  if (next !== ',' || inside[to + 1]! >= 0) return -1;
  if (RELATIVES.has(lower[to + 1]!)) {
    let end = to + 2;
    while (end < last && end < from + REACH && !ENDS_RELATIVE.has(lower[end]!) && inside[end]! < 0) end++;
    return end;
  }
  if (!opensApposition(reading, to + 1)) return -1;
  const end = endOfPhraseAt(reading, to + 1, last);
  const isClause = upos[end] === AUX || (upos[end] === VERB && !lower[end]!.endsWith('ing'));
  return isClause ? -1 : end;
}

/** Whether an apposition may begin behind the comma before `at`: ", a lawyer", ", 55", ", its chairman". */
function opensApposition(reading: Reading, at: number): boolean {
  const tag = reading.upos[at]!;
  if (tag === DET || tag === NUM || tag === NOUN || tag === ADJ) return true;
  return (tag === PROPN && isCapital(reading, at - 2)) || POSSESSIVES.has(reading.lower[at]!);
}

/** The end of the noun phrase that begins at `at`; -1 where none does. */
function endOfPhraseAt(reading: Reading, at: number, last: number): number {
  const end = phraseEnd(reading, at, last);
  return end > at ? end : -1;
}

/** The token after the bracket that closes the one at `open`; -1 where none does soon. */
function bracketEnd({ lower }: Reading, open: number, last: number): number {
  let close = open + 1;
  while (close < last && close < open + BRACKET && lower[close] !== ')') close++;
  return lower[close] === ')' ? close + 1 : -1;
}

/** Words that go on with a source, besides prepositions: "the wife and the son", "an official who", "people familiar with". */
const GOES_ON = new Set(['and', "'s", 'who', 'familiar', 'that']);

/** The noun phrase after "according to", "by", "citing": with what is attached to it, to the next comma or verb. */
export function sourceAfter(reading: Reading, from: number, last: number): Tokens | null {
  const { lower, upos, inside } = reading;
  if (from >= last) return null;
  let to = phraseEnd(reading, from, last);
  if (to <= from) {
    if (inside[from]! >= 0 || upos[from] === PUNCT) return null;
    to = from + 1;
  }
  const side = inside[from]!;
  while (to < last && to < from + REACH && (side < 0 || inside[to]! === side)) {
    if (opensRelative(reading, to) && !isBehindNoun(reading, to, last)) {
      let end = to + 1;
      while (end < last && end < from + REACH && !ENDS_RELATIVE.has(lower[end]!)) end++;
      return { from, to: end };
    }
    const end = sourcePieceEnd(reading, to, last);
    if (end < 0) break;
    to = end;
  }
  return { from, to };
}

/** Whether a relative clause or a participle goes on with a source, to the next comma. */
function opensRelative({ lower, upos }: Reading, at: number): boolean {
  const word = lower[at]!;
  if (word === 'who' || word === 'that') return true;
  return upos[at] === VERB && (GOES_ON.has(word) || word.endsWith('ed') || word.endsWith('ing'));
}

/** "a person [briefed on] the talks" */
function isBehindNoun({ lower, upos }: Reading, at: number, last: number): boolean {
  return WORDS['behind-noun'].has(lower[at]!) && at + 1 < last && upos[at + 1] === ADP;
}

/** Where the piece ends that goes on with a source at `at`; -1 where nothing does. */
function sourcePieceEnd(reading: Reading, at: number, last: number): number {
  const { lower, upos } = reading;
  const word = lower[at]!;
  if (word === '(') return bracketEnd(reading, at, last);
  if (isBehindNoun(reading, at, last)) return endOfPhraseAt(reading, at + 2, last);
  if (!GOES_ON.has(word) && (upos[at] !== ADP || word === 'as')) return -1;
  const end = endOfPhraseAt(reading, at + 1, last);
  return word === 'and' && (upos[end] === AUX || upos[end] === VERB) ? -1 : end;
}
