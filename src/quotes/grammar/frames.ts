import { OBJECTS } from '../../text/function-words.ts';
import type { Frame } from '../cues.ts';
import { ADP, ADV, AUX, DET, PART, PUNCT, type Reading, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { clauseBegins, NOMINATIVE, phraseEnd, skipAdjuncts, WH } from './phrases.ts';
import type { VerbGroup } from './verb-groups.ts';

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
  const mayAddress = WORDS.addresses.has(group.lemma);
  if (mayAddress && !WH.has(lower[at]!) && upos[at] !== PUNCT) {
    const end = phraseEnd(reading, at, last);
    if (end > at) {
      addressee = { from: at, to: end };
      at = end;
    }
  }
  const before = at;
  const skipped = skipAdjuncts(reading, at, last);
  const ahead = lower[skipped.at];
  const opens = quoteAt(skipped.at) || ((ahead === ':' || ahead === ',') && quoteAt(skipped.at + 1));
  const clause =
    ahead === 'that' ||
    (ahead !== undefined && NOMINATIVE.has(ahead)) ||
    ahead === 'whether' ||
    ahead === ':';
  const ends = ahead === '.' || ahead === ',';
  if (skipped.to !== null && addressee === null) addressee = skipped.to;
  if (opens || clause || (skipped.at < last && ends) || (upos[at] !== ADP && skipped.at < last)) {
    if (skipped.cueEnd > at) cueEnd = skipped.cueEnd;
    at = skipped.at;
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
    !OBJECTS.has(lower[addressee.from]!) &&
    lower[addressee.from] !== 'it' &&
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
  return result(sentenceKind === 'heading' || next !== VERB ? 'np' : 'end');
}
