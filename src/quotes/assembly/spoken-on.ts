import { indexAt } from '../../text/spans.ts';
import {
  hasFinite,
  type Quoted,
  type Reading,
  sentenceOf,
  spanOf,
  type Tokens,
  tokenAt,
} from '../reading.ts';
import type { Joined } from './joining.ts';

/** Fewest tokens of a quotation that is somebody's speech, its marks counted. */
const LEAST_TOKENS = 5;
/** What is left of the score of the quote before. Not measured: no gold set marks such quotations. */
const SCORE = 0.7;
const ONESELF = new Set(['i', "i'm", 'me', 'my', 'our', 'us', 'we']);
const SHE = new Set(['he', 'she', 'they']);

/** Whether a quotation is one sentence or more, each whole, and tells something: no title, no word that is set apart. */
function isSpeech(reading: Reading, { firstToken, endToken, closed }: Quoted): boolean {
  if (!closed || endToken - firstToken < LEAST_TOKENS) return false;
  const opens = firstToken === sentenceOf(reading, firstToken).from;
  const ends = endToken === sentenceOf(reading, endToken - 1).to;
  return opens && ends && hasFinite(reading, { from: firstToken, to: endToken });
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
 * said that she was tired. “I sleep two hours.”» In the next paragraph a person must have spoken, who speaks of "I" or "we".
 * PolNeAR marks none of them, so no tagger can learn them. Linear in the length of the text.
 */
export function spokenOn(reading: Reading, joined: readonly Joined[]): readonly Joined[] {
  const claimed = claimedOf(reading, joined);
  const saidIn = lastBySentence(reading, joined);
  const { document, lower } = reading;
  return reading.quoted.flatMap((quotation, index): Joined | readonly [] => {
    if (claimed[index] === 1 || !isSpeech(reading, quotation)) return [];
    const { firstToken, endToken, start, end, paragraph } = quotation;
    const sentence = document.tokens.sentence[firstToken]!;
    const before = saidIn.get(sentence - 1);
    if (before === undefined) return [];
    const { source, reporter } = before.attribution;
    if (source === null) return [];
    const opensParagraph = document.paragraphs[paragraph]!.firstSentence === sentence;
    if (opensParagraph) {
      const words = lower.slice(firstToken, endToken);
      const near = document.sentences[sentence - 1]!.paragraph === paragraph - 1;
      if (!near || !isPerson(reading, source) || !words.some((word) => ONESELF.has(word))) return [];
    }
    const content = [{ start, end }];
    const more: Joined = {
      attribution: {
        rule: 'spoken-on',
        content,
        cue: [],
        source,
        reporter,
        nests: true,
        quoted: [index],
        sentence,
        score: SCORE * before.attribution.score,
      },
      content,
    };
    saidIn.set(document.tokens.sentence[endToken - 1]!, more);
    return more;
  });
}
