import { POSSESSIVES } from '../../text/function-words.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  isCapital,
  NOUN,
  NUM,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  SCONJ,
  SYM,
  type Tokens,
  VERB,
} from '../reading.ts';
import { WORDS } from '../word-classes.ts';

/** Farthest a source is looked for from its cue, in tokens: keeps the work linear. */
export const REACH = 60;

export const SUBJECT = new Set([
  'i',
  'he',
  'she',
  'we',
  'they',
  'it',
  'you',
  'who',
  'which',
  'that',
  'this',
  'these',
  'those',
  'some',
  'many',
  'others',
  'most',
  'both',
  'few',
  'another',
  'all',
  'none',
  'several',
  'everyone',
  'everybody',
  'someone',
  'nobody',
  'one',
]);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** Prepositions that tie a noun to the one before it. */
export const TIES = new Set([
  'of',
  'from',
  'for',
  'in',
  'at',
  'with',
  'on',
  'by',
  'to',
  'about',
  'against',
  'near',
  'behind',
  'under',
  'familiar',
  'between',
  'among',
  'around',
  'outside',
  'inside',
  'like',
  'over',
  'including',
]);

function nominal(reading: Reading, at: number): boolean {
  const tag = reading.upos[at]!;
  if (tag === NOUN || tag === PROPN || tag === NUM || tag === SYM) return true;
  return (
    isCapital(reading, at) &&
    tag !== PRON &&
    tag !== DET &&
    tag !== ADP &&
    tag !== SCONJ &&
    tag !== AUX &&
    tag !== CCONJ
  );
}

/** Whether an adjective or participle at `at` describes the noun before it: "a person briefed on the talks". */
function postmodifies(reading: Reading, at: number, first: number, side: number): boolean {
  if (at - 1 < first || reading.inside[at]! !== side || !nominal(reading, at - 1) || isCapital(reading, at))
    return false;
  const word = reading.lower[at]!;
  return WORDS['behind-noun'].has(word) || (reading.upos[at] === VERB && /(?:ed|ing|en)$/.test(word));
}

/** Longest bracket at the end of a phrase, "Sen. Ted Cruz (R-Tex.)", and within one, in tokens. */
const BRACKET_AT_END = 12;
const BRACKET_WITHIN = 10;
/** What joins the words of a phrase: "Mr. Lee's", "Franco-German", "AT&T". */
const JOINING = new Set(["'s", "'", '-', '/', '&', '’']);
/** What no phrase begins with. */
const NEVER_FIRST = new Set(["'s", "'", '-', 'and', '.', '’']);

/** The noun phrase that ends at `end` (a token, exclusive), going left to `first`; null where none ends there. */
export function phraseBefore(reading: Reading, end: number, first: number): Tokens | null {
  const { lower, upos } = reading;
  const last = end - 1;
  if (last < first) return null;
  const word = lower[last]!;
  // "some of them", "those in the room" come with what follows; a bare pronoun stands alone.
  if (upos[last] !== PUNCT && SUBJECT.has(word) && !(word === 'that' && upos[last] === DET))
    return { from: last, to: end };
  if (word === ')') {
    const open = openingBracket(reading, last, first, BRACKET_AT_END);
    const inner = open < 0 ? null : phraseBefore(reading, open, first);
    return inner === null ? null : { from: inner.from, to: end };
  }
  const isNoun =
    nominal(reading, last) ||
    (upos[last] === ADJ && lower[last - 1] === 'the') ||
    (upos[last] === VERB && upos[last - 1] === ADJ);
  if (isNoun) return phraseToNoun(reading, end, first);
  if (upos[last] !== PRON && upos[last] !== DET) return null;
  // "one of them"
  const isPart =
    lower[last - 1] === 'of' &&
    last - 2 >= first &&
    (SUBJECT.has(lower[last - 2]!) || nominal(reading, last - 2));
  return { from: isPart ? last - 2 : last, to: end };
}

/** The token of the bracket that the one at `close` closes; -1 where it stands too far away, or there is none. */
function openingBracket({ lower }: Reading, close: number, first: number, most: number): number {
  let open = close - 1;
  while (open > first && open > close - most && lower[open] !== '(') open--;
  return lower[open] === '(' ? open : -1;
}

/** The noun phrase whose noun stands before `end`, word by word to the left. */
function phraseToNoun(reading: Reading, end: number, first: number): Tokens | null {
  const { lower, upos, inside } = reading;
  const side = inside[end - 1]!;
  let from = end - 1;
  for (let at = end - 2; at >= first && at > end - REACH; at--) {
    if (inside[at]! !== side) break;
    const left = lower[at]!;
    if (belongs(reading, at, first)) {
      from = at;
    } else if (upos[at] === ADP && TIES.has(left) && from === at + 1) {
      if (postmodifies(reading, at - 1, first, side)) {
        at--;
        from = at;
        continue;
      }
      // Only with a noun to the left of it; else the preposition opens the sentence or the clause.
      const isNoun = at - 1 >= first && nominal(reading, at - 1);
      const isPronoun = SUBJECT.has(lower[at - 1] ?? '');
      if (at - 1 < first || inside[at - 1]! !== side || !(isNoun || isPronoun || lower[at - 1] === ')'))
        return opening(reading, at, from, end);
      from = at;
      if (isPronoun && !isNoun) return { from: at - 1, to: end };
    } else if (left === 'and' && at - 1 >= first && inside[at - 1]! === side && nominal(reading, at - 1)) {
      from = at;
    } else if (left === ')' && at > first) {
      const open = openingBracket(reading, at, first, BRACKET_WITHIN);
      if (open < 0) break;
      at = open;
      from = open;
    } else break;
  }
  while (from < end && (NEVER_FIRST.has(lower[from]!) || upos[from] === ADP)) from++;
  return from < end ? { from, to: end } : null;
}

/** Whether the word at `at` is part of the noun phrase behind it. */
function belongs(reading: Reading, at: number, first: number): boolean {
  const { lower, upos } = reading;
  const word = lower[at]!;
  const tag = upos[at]!;
  if (nominal(reading, at) || JOINING.has(word)) return !isDayApart(reading, at);
  if (word === '.' && at > first && isCapital(reading, at - 1)) return true;
  if (tag === DET || tag === ADJ || POSSESSIVES.has(word)) return true;
  if (tag === ADV) return upos[at + 1] === ADJ || upos[at + 1] === NUM;
  // "the leading candidate", "newly-elected members"
  return (
    tag === VERB &&
    (word.endsWith('ing') || word.endsWith('ed')) &&
    nominal(reading, at + 1) &&
    (upos[at - 1] === DET || upos[at - 1] === ADJ || lower[at - 1] === '-')
  );
}

/** Whether a weekday stands before a phrase without being part of it: "on Friday Mr. Lee said", but "Friday's vote". */
function isDayApart({ lower, upos }: Reading, at: number): boolean {
  const next = lower[at + 1];
  return WEEKDAY.test(lower[at]!) && next !== "'s" && next !== '-' && upos[at + 1] !== NOUN;
}

/** A phrase that a preposition opens ("In Iowa Mr. Trump said"): the subject is its last name or its last noun phrase. */
function opening(reading: Reading, preposition: number, from: number, end: number): Tokens | null {
  const { lower, upos } = reading;
  if (preposition < 0) return null;
  for (let at = end - 1; at > from; at--) {
    const tag = upos[at]!;
    if (tag === DET || POSSESSIVES.has(lower[at]!)) return { from: at, to: end };
    if (WEEKDAY.test(lower[at]!) || /^(?:19|20)\d\d$/.test(lower[at]!))
      return at + 1 < end ? { from: at + 1, to: end } : { from, to: end };
  }
  return { from, to: end };
}
