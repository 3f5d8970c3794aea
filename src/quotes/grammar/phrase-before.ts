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
const MONTHS_DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
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

/** The noun phrase that ends at `end` (a token, exclusive), going left to `first`; null where none ends there. */
export function phraseBefore(reading: Reading, end: number, first: number): Tokens | null {
  const { lower, upos, inside } = reading;
  let at = end - 1;
  if (at < first) return null;
  const side = inside[at]!;
  const word = lower[at]!;
  if (upos[at] !== PUNCT && SUBJECT.has(word) && !(word === 'that' && upos[at] === DET)) {
    // "some of them", "those in the room" come with what follows; a bare pronoun stands alone.
    return { from: at, to: end };
  }
  if (lower[at] === ')') {
    // "Sen. Ted Cruz (R-Tex.)"
    let open = at - 1;
    while (open > first && open > at - 12 && lower[open] !== '(') open--;
    if (lower[open] !== '(') return null;
    const inner = phraseBefore(reading, open, first);
    return inner === null ? null : { from: inner.from, to: end };
  }
  if (
    !nominal(reading, at) &&
    !(upos[at] === ADJ && lower[at - 1] === 'the') &&
    !(upos[at] === VERB && upos[at - 1] === ADJ)
  ) {
    if (upos[at] === PRON || upos[at] === DET) {
      // "one of them"
      const partitive =
        lower[at - 1] === 'of' &&
        at - 2 >= first &&
        (SUBJECT.has(lower[at - 2]!) || nominal(reading, at - 2));
      return { from: partitive ? at - 2 : at, to: end };
    }
    return null;
  }
  let from = at;
  for (at = end - 2; at >= first && at > end - REACH; at--) {
    if (inside[at]! !== side) break;
    const left = lower[at]!;
    const tag = upos[at]!;
    if (
      nominal(reading, at) ||
      left === "'s" ||
      left === "'" ||
      left === '-' ||
      left === '/' ||
      left === '&' ||
      left === '’'
    ) {
      if (MONTHS_DAYS.test(left) && lower[at + 1] !== "'s" && lower[at + 1] !== '-' && upos[at + 1] !== NOUN)
        break;
      from = at;
    } else if (left === '.' && at > first && isCapital(reading, at - 1)) {
      from = at;
    } else if (tag === DET || POSSESSIVES.has(left)) {
      from = at;
    } else if (
      tag === ADJ ||
      (tag === ADV && (upos[at + 1] === ADJ || upos[at + 1] === NUM)) ||
      (tag === VERB &&
        (left.endsWith('ing') || left.endsWith('ed')) &&
        nominal(reading, at + 1) &&
        upos[at - 1] !== AUX &&
        (upos[at - 1] === DET || upos[at - 1] === ADJ || lower[at - 1] === '-'))
    ) {
      from = at;
    } else if (tag === ADP && TIES.has(left) && from === at + 1) {
      if (postmodifies(reading, at - 1, first, side)) {
        at--;
        from = at;
        continue;
      }
      // Only with a noun to the left of it; else the preposition opens the sentence or the clause.
      if (
        at - 1 < first ||
        inside[at - 1]! !== side ||
        !(nominal(reading, at - 1) || lower[at - 1] === ')' || SUBJECT.has(lower[at - 1]!))
      ) {
        return opening(reading, at, from, end);
      }
      from = at;
      if (SUBJECT.has(lower[at - 1]!) && !nominal(reading, at - 1)) return { from: at - 1, to: end };
    } else if (left === 'and' && nominal(reading, at - 1) && at - 1 >= first && inside[at - 1]! === side) {
      from = at;
    } else if (left === ')' && at > first) {
      let open = at - 1;
      while (open > first && open > at - 10 && lower[open] !== '(') open--;
      if (lower[open] !== '(') break;
      at = open;
      from = open;
    } else break;
  }
  while (
    from < end &&
    (lower[from] === "'s" ||
      lower[from] === "'" ||
      lower[from] === '-' ||
      lower[from] === 'and' ||
      lower[from] === '.' ||
      lower[from] === '’' ||
      upos[from] === ADP)
  )
    from++;
  return from < end ? { from, to: end } : null;
}

/** A phrase that a preposition opens ("In Iowa Mr. Trump said"): the subject is its last name or its last noun phrase. */
function opening(reading: Reading, preposition: number, from: number, end: number): Tokens | null {
  const { lower, upos } = reading;
  if (preposition < 0) return null;
  for (let at = end - 1; at > from; at--) {
    const tag = upos[at]!;
    if (tag === DET || POSSESSIVES.has(lower[at]!)) return { from: at, to: end };
    if (MONTHS_DAYS.test(lower[at]!) || /^(?:19|20)\d\d$/.test(lower[at]!))
      return at + 1 < end ? { from: at + 1, to: end } : { from, to: end };
  }
  return { from, to: end };
}
