import { IS } from '../../text/function-words.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { phraseBefore } from '../phrase-before.ts';
import { ADV, isCapital, NUM, PROPN, PUNCT, type Reading, spanOf, type Tokens, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';

/**
 * A name, a colon, and quoted words («Kasich: “We are going”»), or a line of a transcript («BLITZER: Thank you.», «Q: Why?»).
 *
 * @param paragraph index of the paragraph, whose colon is looked at
 */
export function colonLeadIn(reading: Reading, paragraph: number): readonly Attribution[] {
  const { document, lower, inside, upos } = reading;
  const { firstSentence, endSentence, kind } = document.paragraphs[paragraph]!;
  if (kind === 'boilerplate' || endSentence <= firstSentence) return [];
  const first = document.sentences[firstSentence]!.firstToken;
  const last = document.sentences[endSentence - 1]!.endToken;
  const found: Attribution[] = [];
  const make = (
    colon: number,
    source: Tokens,
    content: Attribution['content'],
    quoted: readonly number[],
  ): Attribution => ({
    rule: 'colon',
    nests: true,
    content,
    cue: [{ from: colon, to: colon + 1 }],
    source,
    reporter: null,
    quoted,
    sentence: document.tokens.sentence[colon]!,
    score: 0.6,
  });
  for (let at = first + 1; at < last - 1; at++) {
    if (lower[at] !== ':' || inside[at]! >= 0) continue;
    const index = inside[at + 1]!;
    if (index >= 0) {
      const begin = document.sentences[document.tokens.sentence[at]!]!.firstToken;
      const source = phraseBefore(reading, at, begin);
      if (
        source !== null &&
        at - begin <= 12 &&
        isCapital(reading, source.from) &&
        upos[at - 1] !== NUM &&
        !WORDS.label.has(lower[source.from]!) &&
        (source.from === begin || upos[source.from] === PROPN)
      ) {
        const { start, end } = reading.quoted[index]!;
        found.push(make(at, source, [{ start, end }], [index]));
        continue;
      }
      const speaker = speakerBefore(reading, begin, at);
      if (speaker === null || !isSentence(reading, index)) continue;
      const { start, end } = reading.quoted[index]!;
      found.push(make(at, speaker, [{ start, end }], [index]));
      continue;
    }
    // A transcript: the paragraph opens with a name in capitals, or Q and A.
    if (at > first + 5 || at + 2 >= last) continue;
    const words = document.tokens.text.slice(first, at);
    const shouted =
      words.every((word, offset) => upos[first + offset] === PUNCT || !/\p{Ll}/u.test(word)) &&
      /\p{Lu}/u.test(words.join(''));
    if (!shouted || WORDS.label.has(lower[first]!) || document.sentences[firstSentence]!.kind === 'heading')
      continue;
    found.push(make(at, { from: first, to: at }, [spanOf(reading, { from: at + 1, to: last })], []));
    break;
  }
  return found;
}

/** Farthest from a sentence's beginning to its colon, in tokens. */
const CLAUSE = 24;
const PERSON = /^(?:he|she|they)$/u;
const SELF = /^(?:himself|herself|themselves)$/u;

/** Who is said to be somehow before a colon, where that is a person: «Ann Lee was blunter: “No.”». */
function speakerBefore(reading: Reading, begin: number, colon: number): Tokens | null {
  const { document, lower, upos } = reading;
  if (colon - begin > CLAUSE) return null;
  let to = begin + 1;
  if (!PERSON.test(lower[begin]!)) {
    const { mentions, tokens } = document;
    const name = mentions[indexAt(mentions, tokens.start[begin]!)];
    if (name?.type !== 'PERSON' || name.start !== tokens.start[begin]!) return null;
    while (to < colon && tokens.start[to]! < name.end) to++;
  }
  const verb = SELF.test(lower[to]!) ? to + 1 : to;
  if (verb >= colon || !IS.has(lower[verb]!)) return null;
  // «Lee was asked why: “No.”», «Lee was waiting: “No.”» are for the taggers.
  return upos[verb + 1] === VERB || (upos[verb + 1] === ADV && upos[verb + 2] === VERB)
    ? null
    : { from: begin, to };
}

/** Whether a quotation is a sentence of its own, or more. */
function isSentence({ document, upos, quoted }: Reading, index: number): boolean {
  const { firstToken, endToken } = quoted[index]!;
  const first = upos[firstToken] === PUNCT ? firstToken + 1 : firstToken;
  return /^\p{Lu}/u.test(document.tokens.text[first] ?? '') && endToken - first > 2;
}

export const COLON_EXAMPLES: readonly string[] = [
  '{Mr. Lee}<:> [“We will go.”]',
  '{She} was blunter<:> [“We will not go there.”]',
  '{Ann Lee} herself was in no mood to wait<:> [“We will not go there.”]',
  '{BLITZER}<:> [Thank you for coming, senator.]',
];
