import { POSSESSIVES } from '../../text/function-words.ts';
import { indexAt } from '../../text/spans.ts';
import {
  ADP,
  ADV,
  AUX,
  DET,
  isCapital,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  SCONJ,
  VERB,
} from '../reading.ts';
import { WORDS } from '../word-classes.ts';

/** Pronouns and "where", which open a relative clause. */
export const RELATIVES = new Set(['who', 'whom', 'whose', 'which', 'where']);
export const WH = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);
export const NOMINATIVE = new Set([
  'i',
  'he',
  'she',
  'we',
  'they',
  'it',
  'there',
  'you',
  'this',
  'that',
  'these',
  'those',
]);

/** The end of a noun phrase that begins at `from`, without what is attached to it by prepositions. */
export function phraseEnd(reading: Reading, from: number, last: number): number {
  const { upos, lower } = reading;
  let at = from;
  if (upos[at] === PRON && !POSSESSIVES.has(lower[at]!)) return at + 1;
  let noun = -1;
  for (; at < last && at < from + 12; at++) {
    if (reading.inside[at]! !== reading.inside[from]!) break;
    const tag = upos[at]!;
    if (tag === NOUN || tag === PROPN || tag === NUM) noun = at + 1;
    else if (lower[at] === "'s" || lower[at] === "'" || lower[at] === '-' || lower[at] === '.') continue;
    else if (isCapital(reading, at) && at > from) noun = at + 1;
    else if (tag === DET || tag === PRON) {
      if (noun >= 0 && lower[at - 1] !== "'s") break;
    } else if (
      tag === VERB ||
      tag === AUX ||
      tag === ADP ||
      tag === SCONJ ||
      tag === PUNCT ||
      tag === PART ||
      lower[at] === 'and'
    )
      break;
  }
  return Math.max(noun, from);
}

/** Adverbs by their tag that open what is said rather than tell how. */
const OPENS_CLAUSE = new Set(['there', 'that']);
const QUANTITIES = new Set(['than', 'half', 'all', 'every', 'everyone', 'everything']);

/** "more than 12 million", "nearly half": an adverb that belongs to what is said. */
function opensQuantity({ lower, upos }: Reading, at: number): boolean {
  return upos[at + 1] === NUM || QUANTITIES.has(lower[at + 1] ?? '');
}

const PERIOD_WORDS = new Set(['last', 'this', 'next']);
const ADJUNCT_PREPOSITIONS = new Set(
  'in on at during to of after through via from about by before with for'.split(' '),
);

/** Where the time expression ends that begins at a token, "two weeks ago"; the token itself where none does. */
function dateEnd({ document: { dates, tokens } }: Reading, at: number, last: number): number {
  const date = dates[indexAt(dates, tokens.start[at]!)];
  if (date === undefined || date.start !== tokens.start[at]) return at;
  let to = at;
  while (to < last && tokens.end[to]! <= date.end) to++;
  return to;
}

/** Skips time and place adjuncts after a verb: "on Tuesday", "in a statement", "last week", "to reporters". */
export function skipAdjuncts(
  reading: Reading,
  from: number,
  last: number,
): {
  at: number;
  cueEnd: number;
  to: { readonly from: number; readonly to: number } | null;
} {
  let to: { readonly from: number; readonly to: number } | null = null;
  const { lower, upos } = reading;
  let at = from;
  let cueEnd = from;
  for (let round = 0; round < 4 && at < last; round++) {
    const word = lower[at]!;
    if (reading.inside[at]! !== reading.inside[from - 1]!) break;
    const date = dateEnd(reading, at, last);
    if (date > at + 1 && lower[date] === 'that') at = date;
    else if (
      WORDS['tells-when'].has(word) ||
      (upos[at] === ADV && !OPENS_CLAUSE.has(word) && !WH.has(word) && !opensQuantity(reading, at))
    ) {
      if (WORDS['tells-when'].has(word) && at === cueEnd && word.endsWith('day')) cueEnd = at + 1;
      at++;
    } else if (PERIOD_WORDS.has(word) && WORDS.period.has(lower[at + 1] ?? '')) {
      at += 2;
    } else if (upos[at] === ADP && ADJUNCT_PREPOSITIONS.has(word)) {
      const end = phraseEnd(reading, at + 1, last);
      if (end <= at + 1) break;
      if (
        word === 'in' &&
        at === cueEnd &&
        WORDS.medium.has(lower[end - 1]!) &&
        (lower[at + 1] === 'a' || lower[at + 1] === 'an')
      )
        cueEnd = end;
      if (word === 'to') to = { from: at + 1, to: end };
      at = end;
    } else break;
  }
  return { at, cueEnd, to };
}

/** Whether a clause of its own begins at `from`: a subject and a finite verb, near enough. */
export function clauseBegins(reading: Reading, from: number, last: number): boolean {
  const { lower, upos } = reading;
  if (
    NOMINATIVE.has(lower[from]!) &&
    from + 1 < last &&
    (upos[from + 1] === AUX || upos[from + 1] === VERB || upos[from + 1] === ADV)
  )
    return true;
  let nominal = false;
  for (let at = from; at < last && at < from + 14; at++) {
    const tag = upos[at]!;
    const word = lower[at]!;
    if (tag === NOUN || tag === PROPN || tag === PRON || tag === NUM || tag === DET) nominal = true;
    else if (tag === AUX) return nominal;
    else if (tag === VERB && !isCapital(reading, at)) {
      if (word.endsWith('ing') || lower[at - 1] === 'to') continue;
      return nominal && upos[at - 1] !== ADP && upos[at - 1] !== DET;
    } else if (
      tag === PUNCT &&
      word !== '-' &&
      word !== '.' &&
      word !== "'" &&
      word !== '’' &&
      word !== '“' &&
      word !== '"' &&
      word !== '(' &&
      word !== ')'
    )
      return false;
    else if (word === 'that' || word === 'to' || tag === SCONJ) return false;
  }
  return false;
}
