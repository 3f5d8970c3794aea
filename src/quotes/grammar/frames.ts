import { OBJECTS } from '../../text/function-words.ts';
import type { Frame } from '../cues.ts';
import { ADP, ADV, AUX, DET, PART, PUNCT, type Reading, type Tokens, VERB } from '../reading.ts';
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
  readonly addressee: Tokens | null;
}

/** A complement while it is being read: the steps below move `at` on. */
interface Slot {
  at: number;
  cueEnd: number;
  addressee: Tokens | null;
  /** The token after the sentence. */
  readonly last: number;
  /** The quoted stretch that the verb stands in, or -1. */
  readonly side: number;
}

/** Longest aside between commas, in tokens: "believes, for example, that". */
const ASIDE = 6;
/** Question words that open a clause of time or a relative one more often than what is asked. */
const SELDOM_ASKED = new Set(['when', 'who', 'which', 'where']);
/** Signs tagged as punctuation that a noun phrase may begin with. */
const OPENS_PHRASE = new Set(['$', '#', '-', '(']);
/** Verbs whose addressee is never the subject of what is said: "told her she had won". */
const ALWAYS_ADDRESS = new Set(['tell', 'remind']);

/** The frame that a verb group stands in: what comes after it in its sentence. */
export function complementOf(reading: Reading, group: VerbGroup): Complement {
  const { endToken: last, kind } = reading.document.sentences[group.sentence]!;
  const side = reading.inside[group.head]!;
  const slot: Slot = { at: group.to, cueEnd: group.to, addressee: null, last, side };
  const frame = frameOf(reading, group, slot, kind === 'heading');
  return { frame, cueEnd: slot.cueEnd, at: slot.at, addressee: slot.addressee };
}

function frameOf(reading: Reading, group: VerbGroup, slot: Slot, isHeading: boolean): Frame {
  const { lower } = reading;
  if (opensAcrossBreak(reading, slot)) {
    slot.cueEnd = group.to + 1;
    slot.at = slot.last;
    return 'quote';
  }
  if (opensQuote(reading, slot)) return 'quote';
  if (slot.at >= slot.last) return 'end';
  if (lower[slot.at] === ':' && slot.at + 1 < slot.last) {
    slot.cueEnd = ++slot.at;
    return 'colon';
  }
  if (group.form === 'passive' && lower[slot.at] === 'by') {
    slot.at++;
    return 'p:by';
  }
  readAddressee(reading, group, slot);
  const behindAddressee = slot.at;
  passAdjuncts(reading, slot);
  if (opensAcrossBreak(reading, slot)) {
    slot.at = slot.last;
    return 'quote';
  }
  if (opensQuote(reading, slot)) return 'quote';
  if (slot.at >= slot.last) return 'end';
  passAside(reading, slot);
  if (opensQuote(reading, slot)) return 'quote';
  return (
    frameOfMark(reading, slot) ??
    frameOfClause(reading, group, slot, slot.at === behindAddressee) ??
    frameOfPhrase(reading, slot, isHeading)
  );
}

const isQuoteAt = ({ inside }: Reading, { last, side }: Slot, token: number): boolean =>
  token < last && side < 0 && inside[token]! >= 0;

/** A colon that ends the sentence: the quotation opens the next one, often the next paragraph. */
const opensAcrossBreak = ({ lower, inside }: Reading, { at, last, side }: Slot): boolean =>
  lower[at] === ':' && at + 1 >= last && side < 0 && (inside[last] ?? -1) >= 0;

/** Whether a quotation opens here, or behind a colon or comma, which is passed. */
function opensQuote(reading: Reading, slot: Slot): boolean {
  if (isQuoteAt(reading, slot, slot.at)) return true;
  const word = reading.lower[slot.at];
  if ((word !== ':' && word !== ',') || !isQuoteAt(reading, slot, slot.at + 1)) return false;
  if (word === ':' && slot.at === slot.cueEnd) slot.cueEnd++;
  slot.at++;
  return true;
}

/** The addressee of "told X that". */
function readAddressee(reading: Reading, group: VerbGroup, slot: Slot): void {
  const { at, last } = slot;
  if (!WORDS.addresses.has(group.lemma) || WH.has(reading.lower[at]!) || reading.upos[at] === PUNCT) return;
  const end = phraseEnd(reading, at, last);
  if (end <= at) return;
  slot.addressee = { from: at, to: end };
  slot.at = end;
}

/** Passes when and where it was said, unless a preposition opens what the verb governs: "in a statement", "on Tuesday". */
function passAdjuncts(reading: Reading, slot: Slot): void {
  const { lower, upos } = reading;
  const { at, last } = slot;
  const skipped = skipAdjuncts(reading, at, last);
  const ahead = lower[skipped.at];
  const opens =
    isQuoteAt(reading, slot, skipped.at) ||
    ((ahead === ':' || ahead === ',') && isQuoteAt(reading, slot, skipped.at + 1)) ||
    ahead === 'that' ||
    ahead === 'whether' ||
    ahead === ':' ||
    (ahead !== undefined && NOMINATIVE.has(ahead));
  const ends = skipped.at < last && (ahead === '.' || ahead === ',');
  if (skipped.to !== null && slot.addressee === null) slot.addressee = skipped.to;
  if (!opens && !ends && (upos[at] === ADP || skipped.at >= last)) return;
  if (skipped.cueEnd > at) slot.cueEnd = skipped.cueEnd;
  slot.at = skipped.at;
}

/** Passes a short aside between commas before "that" or a quotation: "believes, for example, that". */
function passAside(reading: Reading, slot: Slot): void {
  const { lower, upos, inside } = reading;
  const { at, last } = slot;
  if (lower[at] !== ',' || inside[at] !== slot.side) return;
  if (upos[at + 1] !== ADP && upos[at + 1] !== ADV) return;
  let close = at + 1;
  while (
    close < last &&
    close < at + ASIDE &&
    lower[close] !== ',' &&
    upos[close] !== VERB &&
    upos[close] !== AUX
  )
    close++;
  if (lower[close] !== ',' || close === at + 1 || close + 1 >= last) return;
  if (lower[close + 1] === 'that' || isQuoteAt(reading, slot, close + 1)) slot.at = close + 1;
}

/** The frame where a sign stands here; null where a word does. */
function frameOfMark({ lower, upos }: Reading, slot: Slot): Frame | null {
  const word = lower[slot.at]!;
  if (word === ':') {
    slot.at++;
    return slot.at < slot.last ? 'colon' : 'end';
  }
  if (upos[slot.at] !== PUNCT || OPENS_PHRASE.has(word)) return null;
  if (word !== ',' || lower[slot.at + 1] !== 'that') return 'end';
  slot.at++;
  return 'that';
}

/** The frame where a clause stands here; null where none does. */
function frameOfClause(
  reading: Reading,
  group: VerbGroup,
  slot: Slot,
  isBehindAddressee: boolean,
): Frame | null {
  const { lower, upos } = reading;
  const { at, last, addressee } = slot;
  const word = lower[at]!;
  if (
    word === 'that' &&
    (upos[at] !== DET || clauseBegins(reading, at + 1, last) || NOMINATIVE.has(lower[at + 1] ?? ''))
  )
    return 'that';
  if (WH.has(word) && !SELDOM_ASKED.has(word)) return 'wh';
  if (addressee === null) return clauseBegins(reading, at, last) ? 'clause' : null;
  // "warned the mayor would go": who seemed to be told is the subject of what is said.
  if (
    isBehindAddressee &&
    !OBJECTS.has(lower[addressee.from]!) &&
    lower[addressee.from] !== 'it' &&
    !ALWAYS_ADDRESS.has(group.lemma) &&
    clauseBegins(reading, addressee.from, last)
  ) {
    slot.at = addressee.from;
    slot.addressee = null;
    return 'clause';
  }
  return clauseBegins(reading, at, last) ? 'clause' : null;
}

/** The frame of what is no clause: an infinitive, a preposition, a noun phrase. */
function frameOfPhrase({ lower, upos }: Reading, slot: Slot, isHeading: boolean): Frame {
  const { at, last, addressee } = slot;
  const word = lower[at]!;
  const tag = upos[at]!;
  if (word === 'to' && (upos[at + 1] === VERB || upos[at + 1] === AUX || tag === PART))
    return addressee === null ? 'inf' : 'np-inf';
  if (tag === ADP || word === 'as' || word === 'to') {
    slot.at++;
    return slot.at < last && upos[slot.at] !== PUNCT ? `p:${word}` : 'end';
  }
  if (tag === VERB && word.endsWith('ing')) return 'ing';
  if (addressee !== null) {
    slot.at = addressee.from;
    slot.addressee = null;
    return 'np';
  }
  return isHeading || tag !== VERB ? 'np' : 'end';
}
