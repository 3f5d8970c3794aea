import { indexAt } from '../../text/spans.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { subjectAfter } from '../grammar/subjects.ts';
import type { Lead } from '../patterns/lead.ts';
import {
  ADP,
  ADV,
  hasFinite,
  type Quoted,
  type Reading,
  sentenceOf,
  spanOf,
  type Tokens,
  tokenAt,
  VERB,
} from '../reading.ts';
import { CHAIN_VERBS, CLAUSE_VERBS } from '../word-classes.ts';
import type { Joined } from './joining.ts';

/** Fewest tokens of a quotation that is somebody's speech, its marks counted. */
const LEAST_TOKENS = 5;
/** What is left of the score of the quote before. Not measured: no gold set marks such quotations. */
const SCORE = 0.7;
/** Most paragraphs below the first that a quotation goes on in. */
const MOST_PARAGRAPHS = 40;
const ONESELF = new Set(['i', "i'm", 'me', 'my', 'our', 'us', 'we']);
const SHE = new Set(['he', 'she', 'they']);

/** Whether a quotation is one sentence or more, each whole, and tells something: no title, no word that is set apart. */
function isSpeech(reading: Reading, quotation: Quoted, isOpen: boolean): boolean {
  const { firstToken, endToken, closed } = quotation;
  if (closed === isOpen || endToken - firstToken < LEAST_TOKENS) return false;
  const opens = firstToken === sentenceOf(reading, firstToken).from;
  const ends = endToken === sentenceOf(reading, endToken - 1).to;
  return opens && ends && hasFinite(reading, { from: firstToken, to: endToken });
}

/** The quotations of the paragraphs below in which one goes on that is closed at the end of the last of them alone; none where it never is. */
function goesOn({ document, quoted }: Reading, index: number): readonly number[] {
  const more: number[] = [];
  for (let at = index; !quoted[at]!.closed; at++) {
    const next = quoted[at + 1];
    if (next === undefined || more.length === MOST_PARAGRAPHS || next.paragraph !== quoted[at]!.paragraph + 1)
      return [];
    const { firstSentence } = document.paragraphs[next.paragraph]!;
    if (document.sentences[firstSentence]!.firstToken !== next.firstToken) return [];
    more.push(at + 1);
  }
  return more;
}

/** Whether a quotation speaks of "I" or "we". */
function isOfOneself({ lower, quoted }: Reading, index: number): boolean {
  const { firstToken, endToken } = quoted[index]!;
  for (let t = firstToken; t < endToken; t++) if (ONESELF.has(lower[t]!)) return true;
  return false;
}

/** By sentence, the quote whose cue is the last in it. */
function lastBySentence({ document }: Reading, joined: readonly Joined[]): Map<number, Joined> {
  const last = new Map<number, Joined>();
  for (const one of joined) {
    const [cue] = one.attribution.cue;
    if (cue === undefined) continue;
    const sentence = document.tokens.sentence[cue.from]!;
    const before = last.get(sentence);
    if (before === undefined || before.attribution.cue[0]!.from < cue.from) last.set(sentence, one);
  }
  return last;
}

/** Whether a person speaks, by name or as "he" or "she". */
function isPerson(reading: Reading, source: Tokens): boolean {
  const { mentions } = reading.document;
  const { start, end } = spanOf(reading, source);
  for (let at = indexAt(mentions, end - 1); at >= 0 && mentions[at]!.end > start; at--)
    if (mentions[at]!.type === 'PERSON') return true;
  return source.to - source.from === 1 && SHE.has(reading.lower[source.from]!);
}

/** Who says what stands below a sentence that a verb of saying and a colon end: «It further stated that:», «Stated Lee:»; null for none. */
function ledUpTo(reading: Reading, sentence: number): Lead | null {
  const { document, lower } = reading;
  const place = document.sentences[sentence];
  if (place === undefined || place.kind === 'boilerplate') return null;
  const { firstToken } = place;
  const colon = place.endToken - 1;
  if (lower[colon] !== ':' || colon <= firstToken + 1 || reading.inside[colon - 1]! >= 0) return null;
  if (says(lower[firstToken]!)) {
    const source = subjectAfter(reading, firstToken + 1, colon);
    return source !== null && isPerson(reading, source)
      ? { source, cue: { from: firstToken, to: firstToken + 1 } }
      : null;
  }
  const verb = verbBefore(reading, colon);
  let end = verb;
  while (end > firstToken && reading.upos[end - 1] === ADV) end--;
  const source = end > firstToken ? phraseBefore(reading, end, firstToken) : null;
  if (source === null) return null;
  // «Lee hit back:»: whatever a person does before a colon, the words below are theirs; not «Lee's band played:».
  const isOwner = lower.slice(source.from, source.to).includes("'s");
  const isDone = !isOwner && isPerson(reading, source) && hasFinite(reading, { from: verb, to: verb + 1 });
  return isDone || says(lower[verb]!) ? { source, cue: { from: verb, to: colon + 1 } } : null;
}

const says = (word: string): boolean => CLAUSE_VERBS.has(word) || CHAIN_VERBS.says.has(word);

/** The verb before a colon, a "that" or a particle between: «stated that:», «hit back:». */
function verbBefore({ lower, upos }: Reading, colon: number): number {
  const last = colon - 1;
  const isParticle = upos[last] === ADV || upos[last] === ADP || lower[last] === 'that';
  return isParticle && upos[last - 1] === VERB ? last - 1 : last;
}

/** Which quotations lie in the words or the cue of a quote. */
function claimedOf(reading: Reading, joined: readonly Joined[]): Uint8Array {
  const claimed = new Uint8Array(reading.quoted.length);
  const claim = (from: number, to: number): void => {
    for (let t = from; t < to; t++) if (reading.inside[t]! >= 0) claimed[reading.inside[t]!] = 1;
  };
  for (const { attribution, content } of joined) {
    for (const { from, to } of attribution.cue) claim(from, to);
    for (const { start, end } of content) {
      const { tokens } = reading.document;
      claim(tokenAt(tokens, start), tokenAt(tokens, end - 1) + 1);
    }
  }
  return claimed;
}

/**
 * Direct quotes that have no cue of their own, whole sentences in quotation marks right behind one in which somebody says something: «Lee
 * said that she was tired. “I sleep two hours.”» In the next paragraph a person must have spoken, who speaks of "I" or "we", or a colon
 * leads up to it. A quotation may go on over paragraphs, each of which opens it again.
 * PolNeAR marks none of them, so no tagger can learn them. Linear in the length of the text.
 */
export function spokenOn(reading: Reading, joined: readonly Joined[]): readonly Joined[] {
  const claimed = claimedOf(reading, joined);
  const saidIn = lastBySentence(reading, joined);
  const { document, lower } = reading;
  return reading.quoted.flatMap((quotation, index): Joined | readonly [] => {
    const more = claimed[index] === 1 ? [] : goesOn(reading, index);
    if (claimed[index] === 1 || !isSpeech(reading, quotation, more.length > 0)) return [];
    const { firstToken, paragraph } = quotation;
    const sentence = document.tokens.sentence[firstToken]!;
    const before = saidIn.get(sentence - 1)?.attribution;
    const led = before === undefined ? ledUpTo(reading, sentence - 1) : null;
    const { source, reporter, score } = before ?? { source: led?.source ?? null, reporter: null, score: 1 };
    if (source === null) return [];
    const all = [index, ...more];
    const opensParagraph = document.paragraphs[paragraph]!.firstSentence === sentence;
    if (opensParagraph && led === null) {
      const near = document.sentences[sentence - 1]!.paragraph === paragraph - 1;
      const isLedUpTo = lower[firstToken - 1] === ':';
      if (!near || !isPerson(reading, source) || !(isLedUpTo || all.some((one) => isOfOneself(reading, one))))
        return [];
    }
    for (const one of more) claimed[one] = 1;
    const content = all.map((one) => ({ start: reading.quoted[one]!.start, end: reading.quoted[one]!.end }));
    const spoken: Joined = {
      attribution: {
        rule: 'spoken-on',
        content,
        cue: led === null ? [] : [led.cue],
        source,
        reporter,
        nests: true,
        quoted: all,
        sentence,
        score: SCORE * score,
      },
      content,
    };
    const last = reading.quoted[all.at(-1)!]!.endToken;
    saidIn.set(document.tokens.sentence[last - 1]!, spoken);
    return spoken;
  });
}
