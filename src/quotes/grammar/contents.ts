import type { Span } from '../../document.ts';
import {
  ADV,
  AUX,
  DASHES,
  DET,
  FINITE,
  NOUN,
  PRON,
  PROPN,
  type Reading,
  sentenceOf,
  spanOf,
  VERB,
} from '../reading.ts';
import { WORDS } from '../word-classes.ts';

/** Farthest a clause goes, in tokens: keeps the work linear where a sentence has no end. */
const REACH = 160;
const ENDS = new Set(['.', '!', '?', '…', '...']);
const CLAUSE_BREAKS = new Set([
  'but',
  'while',
  'which',
  'who',
  'although',
  'though',
  'whereas',
  'despite',
  'even',
  'prompting',
  'yet',
]);
const PHRASE_BREAKS = new Set([
  'but',
  'while',
  'which',
  'who',
  'although',
  'though',
  'whereas',
  'despite',
  'with',
  'as',
  'when',
  'where',
  'after',
  'even',
  'because',
  'saying',
  'so',
  'the',
  'a',
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
]);
const LATE_BREAKS = new Set([
  'but',
  'while',
  'because',
  'although',
  'though',
  'after',
  'before',
  'during',
  'when',
  'since',
  'despite',
  'unless',
  'until',
]);

/** The token of a quoted stretch's closing mark; infinity outside. What is said within it ends before. */
function closingOf(reading: Reading, side: number): number {
  const stretch = reading.quoted[side];
  return stretch === undefined
    ? Number.POSITIVE_INFINITY
    : stretch.closed
      ? stretch.endToken - stretch.width
      : stretch.endToken;
}

/** Takes the sentence's closing sign off the end of a stretch of tokens. */
function trimEnd(reading: Reading, from: number, to: number, side = -1): number {
  let end = to;
  while (
    end > from + 1 &&
    reading.inside[end - 1]! === side &&
    (ENDS.has(reading.lower[end - 1]!) ||
      reading.lower[end - 1] === ',' ||
      reading.lower[end - 1] === ';' ||
      reading.lower[end - 1] === ':' ||
      DASHES.has(reading.lower[end - 1]!))
  )
    end--;
  return end;
}

/** Whether subject and verb follow at `at`: "and he said". */
function startsClause(reading: Reading, at: number, last: number): boolean {
  const { upos } = reading;
  for (let token = at; token < last && token < at + 6; token++) {
    const tag = upos[token]!;
    if (tag === AUX || tag === VERB) return token > at;
    if (
      tag !== PRON &&
      tag !== PROPN &&
      tag !== NOUN &&
      tag !== DET &&
      tag !== ADV &&
      reading.lower[token] !== '.'
    )
      return false;
  }
  return false;
}

/**
 * The clause that a verb of speech governs: from `from` to the end of its sentence, unless a break comes first: a
 * semicolon, a dash, another attribution ("…, adding"), a contrast. Quoted words are passed over whole.
 */
export function clauseFrom(reading: Reading, from: number, stop = Number.POSITIVE_INFINITY): number {
  const { lower, inside, upos } = reading;
  const side = inside[from - 1] ?? -1;
  const last = Math.min(sentenceOf(reading, from).to, stop, from + REACH, closingOf(reading, side));
  let at = from + 1;
  for (; at < last; at++) {
    if (side < 0 && inside[at]! >= 0) continue;
    const word = lower[at]!;
    if (word === ';' || DASHES.has(word)) break;
    if (word === ',') {
      const next = lower[at + 1] ?? '';
      if (WORDS['says-on'].has(next) || CLAUSE_BREAKS.has(next)) break;
      if (next === 'and' && startsClause(reading, at + 2, last) && saysSoon(reading, at + 2, last)) break;
      if (next === 'as' && at + 8 > last) break;
    } else if (word === 'according' && lower[at + 1] === 'to') break;
    else if (word === 'but' && upos[at + 1] === PRON && saysSoon(reading, at + 1, last)) break;
    else if (word === 'and' && saysNext(reading, at + 1)) break;
  }
  return trimEnd(reading, from, at, side);
}

/**
 * The first comma of [from, last) behind which the verb of a clause that something was put into stands, in quotation marks or not: that
 * before "was" in "the offer, which members rejected, was “an insult”"; -1 for none.
 */
export function commaBeforeVerb({ lower, inside, document }: Reading, from: number, last: number): number {
  for (let t = from; t < last - 2; t++) {
    if (lower[t] !== ',' || inside[t]! >= 0) continue;
    const verb = inside[t + 1]! >= 0 ? t + 2 : t + 1;
    if (FINITE.has(document.tags.xpos[verb]!)) return t;
  }
  return -1;
}

function saysSoon(reading: Reading, at: number, last: number): boolean {
  for (let token = at; token < last && token < at + 6; token++)
    if (WORDS['says-soon'].has(reading.lower[token]!)) return true;
  return false;
}
function saysNext(reading: Reading, at: number): boolean {
  return (
    WORDS['says-soon'].has(reading.lower[at] ?? '') ||
    (reading.upos[at] === ADV && WORDS['says-soon'].has(reading.lower[at + 1] ?? ''))
  );
}

/** The noun phrase, infinitive or prepositional object that a verb governs: shorter than a clause. */
export function phraseFrom(reading: Reading, from: number, stop = Number.POSITIVE_INFINITY): number {
  const { lower, inside, upos } = reading;
  const side = inside[from - 1] ?? -1;
  const last = Math.min(sentenceOf(reading, from).to, stop, from + REACH, closingOf(reading, side));
  let at = from + 1;
  for (; at < last; at++) {
    if (side < 0 && inside[at]! >= 0) continue;
    const word = lower[at]!;
    if (word === ';' || word === ':' || DASHES.has(word)) break;
    if (word === ',') {
      const next = lower[at + 1] ?? '';
      if (
        PHRASE_BREAKS.has(next) ||
        (upos[at + 1] === VERB && /(?:ing|ed)$/.test(next)) ||
        upos[at + 1] === ADV ||
        startsClause(reading, at + 1, last)
      )
        break;
      if (
        next === 'and' &&
        (upos[at + 2] === VERB || startsClause(reading, at + 2, last) || upos[at + 2] === ADV)
      )
        break;
    } else if (LATE_BREAKS.has(word) && at > from + 1) break;
    else if (
      word === 'and' &&
      (upos[at + 1] === VERB || upos[at + 1] === AUX) &&
      !lower[at + 1]!.endsWith('ing')
    )
      break;
  }
  return trimEnd(reading, from, at, side);
}

/** The tokens from a sentence's start to `to`, without a closing comma: what stands before ", he said". */
export function clauseBefore(reading: Reading, from: number, to: number): Span | null {
  const end = trimEnd(reading, from, to);
  return end > from ? spanOf(reading, { from, to: end }) : null;
}
