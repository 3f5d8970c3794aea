/**
 * What the features of both taggers see of a document: hashes of words and lemmas, tags, names, quotation marks and
 * what the patterns found, in arrays parallel to the tokens.
 */
import { hashText, mix } from '../learn/features/hash.ts';
import { createWords, type Words } from '../learn/features/words.ts';
import type { CueLexicon } from './cues.ts';
import type { Findings } from './patterns/index.ts';
import type { Situation } from './patterns/pattern.ts';
import { NOUN, PRON, PROPN, type Reading, type Tokens, tokenAt } from './reading.ts';

export interface View {
  readonly reading: Reading;
  readonly words: Words;
  /** Hash of each token's lemma. */
  readonly lemma: Int32Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** 0 for no name, else 1 + 2 × the coarse type + whether the token begins it. */
  readonly name: Uint8Array;
  /** How a token lies to quotation marks: bits of MARK. */
  readonly marks: Uint8Array;
  /** How likely the token's verb is a cue by the counts, 0 to 9; 0 for what is no verb. */
  readonly prior: Uint8Array;
  /** Hash of what a verb governs and of its form; 0 for what is no verb. */
  readonly frame: Int32Array;
  readonly paragraph: Uint32Array;
  /** What the patterns found: index of the attribution whose cue the token is in, or -1. */
  readonly patternCue: Int32Array;
  /** How likely that attribution is by the counts, 0 to 1, by its index. */
  readonly patternScore: readonly number[];
  /** Whether the token is in the content of any attribution that a pattern found: 0, 1, 2 where it begins it, 3 where it ends it. */
  readonly patternContent: Uint8Array;
  readonly patternSource: Uint8Array;
  /** Every verb group with its subject and complement, in order. */
  readonly situations: readonly Situation[];
  /** Index of the verb group whose main verb the token is, or -1. */
  readonly situationAt: Int32Array;
  /** What a verb group's subject is, by index of the group: hash of its type of name, pronoun or lemma; 0 for none. */
  readonly subject: Int32Array;
  /** 1 where the subject of a finite verb begins that has one of its own. */
  readonly clause: Uint8Array;
}

/** Inside quotation marks. */
export const INSIDE = 1;
/** The first token of a quoted stretch. */
export const OPENS = 2;
/** The last one. */
export const CLOSES = 4;

/** Reporters, people, places, groups: what can speak; the rest. */
const COARSE: Readonly<Record<string, number>> = { PERSON: 1, ORG: 2, GPE: 3, NORP: 4, LOC: 5, FAC: 5 };

/** Lays names, marks and patterns over the tokens. */
export function createView(
  reading: Reading,
  lexicon: CueLexicon,
  { situations, outside: found }: Findings,
): View {
  const { document, length, quoted, inside } = reading;
  const { tokens, tags, mentions } = document;
  const words = createWords(tokens.text);
  const lemma = new Int32Array(length);
  const name = new Uint8Array(length);
  const marks = new Uint8Array(length);
  const prior = new Uint8Array(length);
  const paragraph = new Uint32Array(length);
  const cache = new Map<string, number>();
  for (let t = 0; t < length; t++) {
    const text = reading.lemma[t]!;
    let hash = cache.get(text);
    if (hash === undefined) {
      hash = hashText(text);
      cache.set(text, hash);
    }
    lemma[t] = hash;
    if (inside[t]! >= 0) marks[t] = INSIDE;
    paragraph[t] = document.sentences[tokens.sentence[t]!]!.paragraph;
  }
  const frame = new Int32Array(length);
  for (const { group, complement } of situations) {
    const form = group.form === 'passive' ? `passive ${complement.frame}` : complement.frame;
    prior[group.head] = 1 + Math.min(8, Math.floor(9 * lexicon.prior(group.lemma, form)));
    frame[group.head] = mix(hashText(form), hashText(group.form));
  }
  for (const { firstToken, endToken } of quoted) {
    marks[firstToken] = marks[firstToken]! | OPENS;
    marks[endToken - 1] = marks[endToken - 1]! | CLOSES;
  }
  let t = 0;
  for (const { start, end, type } of mentions) {
    while (t < length && tokens.end[t]! <= start) t++;
    const first = t;
    for (; t < length && tokens.start[t]! < end; t++)
      name[t] = 2 + 2 * (COARSE[type] ?? 0) + (t === first ? 1 : 0);
  }
  const patternCue = new Int32Array(length).fill(-1);
  const patternContent = new Uint8Array(length);
  const patternSource = new Uint8Array(length);
  for (const [index, { attribution, content }] of found.entries()) {
    for (const { from, to } of attribution.cue) patternCue.fill(index, from, to);
    if (attribution.source !== null) patternSource.fill(1, attribution.source.from, attribution.source.to);
    for (const span of content) markSpan(patternContent, tokens, span);
  }
  const situationAt = new Int32Array(length).fill(-1);
  const subject = new Int32Array(situations.length);
  const clause = new Uint8Array(length);
  for (const [index, one] of situations.entries()) {
    situationAt[one.group.head] = index;
    if (one.subject === null) continue;
    const head = headOfPhrase(tags.upos, one.subject);
    subject[index] = (name[head]! > 0 ? mix(0x51, name[head]! >> 1) : mix(0x52, lemma[head]!)) || 1;
    if (one.own) clause[one.subject.from] = 1;
  }
  return {
    reading,
    words,
    lemma,
    upos: tags.upos,
    xpos: tags.xpos,
    name,
    marks,
    prior,
    frame,
    paragraph,
    patternCue,
    patternScore: found.map(({ attribution }) => attribution.score),
    patternContent,
    patternSource,
    situations,
    situationAt,
    subject,
    clause,
  };
}

/** The last of the first nouns in a row, or the pronoun, of a noun phrase. */
function headOfPhrase(upos: Uint8Array, { from, to }: Tokens): number {
  for (let t = from; t < to; t++) {
    if (upos[t] === PRON) return t;
    if (upos[t] !== NOUN && upos[t] !== PROPN) continue;
    while (t + 1 < to && (upos[t + 1] === NOUN || upos[t + 1] === PROPN)) t++;
    return t;
  }
  return to - 1;
}

function markSpan(
  into: Uint8Array,
  tokens: { readonly length: number; readonly start: Uint32Array; readonly end: Uint32Array },
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const first = tokenAt(tokens, start);
  let t = first;
  for (; t < tokens.length && tokens.start[t]! < end; t++) into[t] = t === first ? 2 : 1;
  if (t > first + 1) into[t - 1] = 3;
}
