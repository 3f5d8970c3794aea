import type { Frame } from './cues.ts';
import type { VerbGroup } from './groups.ts';
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
} from './reading.ts';

/** What a verb group governs. */
export interface Complement {
  readonly frame: Frame;
  /** Where the cue ends: after adjuncts that belong to it, such as "in a statement". */
  readonly cueEnd: number;
  /** Where the complement begins. */
  readonly at: number;
  /** Whom it is said to: "told AFP". */
  readonly addressee: { readonly from: number; readonly to: number } | null;
}

const WH = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);
const DAYS = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'today',
  'yesterday',
  'earlier',
  'recently',
  'later',
  'tonight',
  'again',
]);
const MEDIUM = new Set([
  'statement',
  'interview',
  'tweet',
  'speech',
  'post',
  'email',
  'e-mail',
  'letter',
  'memo',
  'report',
  'briefing',
  'conference',
  'release',
  'column',
  'message',
  'call',
  'note',
  'video',
  'editorial',
  'blog',
  'book',
  'memoir',
  'testimony',
  'article',
  'essay',
  'op-ed',
]);
const OBJECT_PRONOUN = new Set(['me', 'him', 'her', 'us', 'them', 'you', 'it']);
const NOMINATIVE = new Set([
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
  if (
    upos[at] === PRON &&
    lower[at] !== 'his' &&
    lower[at] !== 'their' &&
    lower[at] !== 'her' &&
    lower[at] !== 'its' &&
    lower[at] !== 'my' &&
    lower[at] !== 'our' &&
    lower[at] !== 'your'
  )
    return at + 1;
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

/** Skips time and place adjuncts after a verb: "on Tuesday", "in a statement", "last week", "to reporters". */
function skipAdjuncts(
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
    if (DAYS.has(word) || (upos[at] === ADV && !WH.has(word) && word !== 'there' && word !== 'that')) {
      if (DAYS.has(word) && at === cueEnd && word.endsWith('day')) cueEnd = at + 1;
      at++;
    } else if (
      (word === 'last' || word === 'this' || word === 'next') &&
      /^(?:week|month|year|spring|summer|fall|winter|time|morning|evening|afternoon|night|weekend|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
        lower[at + 1] ?? '',
      )
    ) {
      at += 2;
    } else if (
      upos[at] === ADP &&
      (word === 'in' ||
        word === 'on' ||
        word === 'at' ||
        word === 'during' ||
        word === 'to' ||
        word === 'of' ||
        word === 'after' ||
        word === 'through' ||
        word === 'via' ||
        word === 'from' ||
        word === 'about' ||
        word === 'by' ||
        word === 'before' ||
        word === 'with' ||
        word === 'for')
    ) {
      const end = phraseEnd(reading, at + 1, last);
      if (end <= at + 1) break;
      if (
        word === 'in' &&
        at === cueEnd &&
        MEDIUM.has(lower[end - 1]!) &&
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
function clauseBegins(reading: Reading, from: number, last: number): boolean {
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

const TELL = new Set([
  'tell',
  'ask',
  'inform',
  'remind',
  'warn',
  'assure',
  'advise',
  'notify',
  'convince',
  'persuade',
  'urge',
  'caution',
  'promise',
  'show',
  'email',
  'quote',
  'text',
  'brief',
  'challenge',
  'question',
  'address',
  'answer',
]);

/** The frame that a verb group stands in: what comes after it in its sentence. */
export function complementOf(reading: Reading, group: VerbGroup): Complement {
  const { lower, upos, inside } = reading;
  const { endToken: last, kind: sentenceKind } = reading.document.sentences[group.sentence]!;
  const side = inside[group.head]!;
  let at = group.to;
  let cueEnd = at;
  let addressee: { from: number; to: number } | null = null;
  const result = (frame: Frame): Complement => ({ frame, cueEnd, at, addressee });
  const quoteAt = (token: number): boolean => token < last && side < 0 && inside[token]! >= 0;
  const open = (): Complement | null => {
    // A colon or comma before a quotation, or the quotation itself.
    if (quoteAt(at)) return result('quote');
    const word = lower[at];
    if ((word === ':' || word === ',') && quoteAt(at + 1)) {
      if (word === ':' && at === cueEnd) cueEnd++;
      at++;
      return result('quote');
    }
    return null;
  };
  /** A colon that ends the sentence: the quotation opens the next one, often the next paragraph. */
  const acrossBreak = (token: number): boolean =>
    lower[token] === ':' && token + 1 >= last && side < 0 && (inside[last] ?? -1) >= 0;
  if (acrossBreak(at)) {
    cueEnd = at + 1;
    at = last;
    return result('quote');
  }
  const direct = open();
  if (direct !== null) return direct;
  if (at >= last) return result('end');
  if (lower[at] === ':' && at + 1 < last) {
    cueEnd = ++at;
    return result('colon');
  }
  if (group.form === 'passive' && lower[at] === 'by') {
    at++;
    return result('p:by');
  }
  // The addressee of "told X that".
  const mayAddress = TELL.has(group.lemma);
  if (mayAddress && upos[at] !== ADP && upos[at] !== SCONJ && !WH.has(lower[at]!) && !(upos[at] === PUNCT)) {
    const end = phraseEnd(reading, at, last);
    if (end > at) {
      addressee = { from: at, to: end };
      at = end;
    }
  }
  const before = at;
  const skipped = skipAdjuncts(reading, at, last);
  if (skipped.at > at) {
    const word = lower[skipped.at];
    const opens =
      skipped.at < last &&
      (quoteAt(skipped.at) || ((word === ':' || word === ',') && quoteAt(skipped.at + 1)));
    const clause =
      word === 'that' ||
      (word !== undefined && NOMINATIVE.has(word)) ||
      (word !== undefined && (word === 'whether' || word === ':'));
    const ends = skipped.at >= last || word === '.' || word === ',';
    if (skipped.to !== null && addressee === null) addressee = skipped.to;
    if (opens || clause || (skipped.at < last && ends) || (upos[at] !== ADP && skipped.at < last)) {
      if (skipped.cueEnd > at) cueEnd = skipped.cueEnd;
      at = skipped.at;
    }
  }
  if (acrossBreak(at)) {
    at = last;
    return result('quote');
  }
  const quote = open();
  if (quote !== null) return quote;
  if (at >= last) return result('end');
  // "believes, for example, that": a short aside between commas is passed over.
  if (lower[at] === ',' && side === inside[at]) {
    let close = at + 1;
    while (
      close < last &&
      close < at + 6 &&
      lower[close] !== ',' &&
      upos[close] !== VERB &&
      upos[close] !== AUX
    )
      close++;
    if (
      lower[close] === ',' &&
      close > at + 1 &&
      close + 1 < last &&
      (upos[at + 1] === ADP || upos[at + 1] === ADV)
    ) {
      const after = lower[close + 1]!;
      if (after === 'that' || quoteAt(close + 1)) at = close + 1;
      const opened = open();
      if (opened !== null) return opened;
    }
  }
  const word = lower[at]!;
  const next = upos[at]!;
  if (word === ':') {
    at++;
    return result(at < last ? 'colon' : 'end');
  }
  if (next === PUNCT && word !== '$' && word !== '#' && word !== '-' && word !== '(') {
    if (word === ',' && lower[at + 1] === 'that') {
      at++;
      return result('that');
    }
    return result('end');
  }
  if (
    word === 'that' &&
    (next !== DET || clauseBegins(reading, at + 1, last) || NOMINATIVE.has(lower[at + 1] ?? ''))
  )
    return result('that');
  if (WH.has(word) && word !== 'when' && word !== 'who' && word !== 'which' && word !== 'where')
    return result('wh');
  if (addressee === null && clauseBegins(reading, at, last)) return result('clause');
  if (
    addressee !== null &&
    before === at &&
    OBJECT_PRONOUN.has(lower[addressee.from]!) === false &&
    clauseBegins(reading, addressee.from, last) &&
    group.lemma !== 'tell' &&
    group.lemma !== 'remind'
  ) {
    at = addressee.from;
    addressee = null;
    return result('clause');
  }
  if (addressee !== null && clauseBegins(reading, at, last)) return result('clause');
  if (word === 'to' && (upos[at + 1] === VERB || upos[at + 1] === AUX || next === PART))
    return result(addressee === null ? 'inf' : 'np-inf');
  if (next === ADP || word === 'as' || word === 'to') {
    const preposition = word;
    at++;
    return at < last && upos[at] !== PUNCT ? result(`p:${preposition}`) : result('end');
  }
  if (next === VERB && word.endsWith('ing')) return result('ing');
  if (addressee !== null) {
    at = addressee.from;
    addressee = null;
    return result('np');
  }
  return result(
    next === NOUN ||
      next === PROPN ||
      next === PRON ||
      next === DET ||
      next === NUM ||
      next === ADV ||
      sentenceKind === 'heading' ||
      upos[at] !== VERB
      ? 'np'
      : 'end',
  );
}
