import { IS } from '../../text/function-words.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { isTitle } from '../grammar/titles.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  isCapital,
  NUM,
  PROPN,
  PUNCT,
  type Reading,
  spanOf,
  type Tokens,
  VERB,
} from '../reading.ts';
import { SAID_NOUNS, WORDS } from '../word-classes.ts';
import { ownerAt } from './answer.ts';

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
        found.push(make(at, whoIsThere(reading, begin, source), [{ start, end }], [index]));
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

/** The person who is at a place that stands before the colon: «Our reporter [Ann Lee] is in Lund: “…”»; else the source itself. */
function whoIsThere(reading: Reading, begin: number, source: Tokens): Tokens {
  const { document, upos } = reading;
  if (source.from < begin + 3 || upos[source.from - 1] !== ADP) return source;
  const be = beFrom(reading, begin, source.from);
  const subject = be < 0 ? null : phraseBefore(reading, be, begin);
  if (subject === null || subject.from !== begin || subject.to !== be) return source;
  const name = document.mentions[indexAt(document.mentions, document.tokens.start[be - 1]!)];
  return name?.type === 'PERSON' && name.end === document.tokens.end[be - 1] ? subject : source;
}

/** Farthest from a sentence's beginning to its colon, in tokens. */
const CLAUSE = 24;
const PERSON = /^(?:he|she|they)$/u;
const SELF = /^(?:himself|herself|themselves)$/u;

/** Prepositions before what somebody has a view of: «On the other offer she is dry: “…”». */
const ABOUT = new Set(['about', 'on']);

/** The first form of "be" from a token on, where no other verb stands before it; -1 where there is none such. */
function beFrom({ lower, upos, inside }: Reading, from: number, colon: number): number {
  let be = from;
  while (be < colon && !IS.has(lower[be]!)) {
    if (upos[be] === VERB || upos[be] === AUX || inside[be]! >= 0) return -1;
    be++;
  }
  return be < colon ? be : -1;
}

/** The token behind the name of a person that begins at a token; the token itself where none does. */
function personEnd({ document: { mentions, tokens } }: Reading, at: number, last: number): number {
  const name = mentions[indexAt(mentions, tokens.start[at]!)];
  if (name?.type !== 'PERSON' || name.start !== tokens.start[at]!) return at;
  let to = at;
  while (to < last && tokens.start[to]! < name.end) to++;
  return to;
}

/**
 * Who says the words behind a colon where a clause leads up to it: a person that is somehow («Ann Lee was blunter: “No.”»,
 * «On that she is dry: “No.”»), or whose words are («Her verdict was short: “No.”»).
 */
function speakerBefore(reading: Reading, begin: number, colon: number): Tokens | null {
  if (colon - begin > CLAUSE) return null;
  let comma = colon - 1;
  while (comma > begin && reading.lower[comma] !== ',') comma--;
  return leadsUp(reading, begin, colon) ?? (comma > begin ? leadsUp(reading, comma + 1, colon) : null);
}

/** Who says the words behind a colon, by the clause that begins at a token. */
function leadsUp(reading: Reading, begin: number, colon: number): Tokens | null {
  const { lower, upos } = reading;
  const be = beFrom(reading, begin, colon);
  if (be < 0) return null;
  let noun = begin;
  while (noun < be && !SAID_NOUNS.has(lower[noun]!)) noun++;
  if (noun < be) return upos[begin] === ADP ? null : ownerAt(reading, begin, noun);
  // «Lee was asked why: “No.”», «Lee was waiting: “No.”» are for the taggers.
  if (upos[be + 1] === VERB || (upos[be + 1] === ADV && upos[be + 2] === VERB)) return null;
  const subject = {
    from: begin,
    to: PERSON.test(lower[begin]!) ? begin + 1 : personEnd(reading, begin, colon),
  };
  if (subject.to > begin && (subject.to === be || (SELF.test(lower[subject.to]!) && subject.to + 1 === be)))
    return subject;
  // «On the poster he is a hero: “…”» tells what others say.
  const isSomehow = upos[be + 1] === ADJ || (upos[be + 1] === ADV && upos[be + 2] === ADJ);
  return ABOUT.has(lower[begin]!) && isSomehow && PERSON.test(lower[be - 1]!)
    ? { from: be - 1, to: be }
    : null;
}

/** Whether a quotation is a sentence of its own, or more, and no title: «Her answer was a song: “Let It Be Me.”». */
function isSentence(reading: Reading, index: number): boolean {
  const { firstToken, endToken } = reading.quoted[index]!;
  const first = reading.upos[firstToken] === PUNCT ? firstToken + 1 : firstToken;
  if (!isCapital(reading, first) || endToken - first <= 2) return false;
  return !isTitle(reading, first, endToken);
}

export const COLON_COUNTER_EXAMPLES: readonly string[] = [
  'The menu is short: “Fish of the day.”',
  'Her answer to the question was a song: “Let It Be Me.”',
  'She was the star of two films: “Long Way Home” and “The Good Wife.”',
  'On the poster he is a hero: “The man who saved a city.”',
  'At school she was a rebel: “A wild child who bit.”',
  'For Ann Lee, the news was bad: “Your bank has failed.”',
];

export const COLON_EXAMPLES: readonly string[] = [
  '{Mr. Lee}<:> [“We will go.”]',
  '{She} was blunter<:> [“We will not go there.”]',
  '{Ann Lee} herself was in no mood to wait<:> [“We will not go there.”]',
  'On the other offer {she} is dry<:> [“They can keep it.”]',
  '{Her} verdict on the meal was short<:> [“Too much salt.”]',
  '{The mayor}’s message to drivers was blunt<:> [“Stay at home tonight.”]',
  '{Our reporter Ann Lee} is in Lund<:> [“Water is over the bridge.”]',
  '{BLITZER}<:> [Thank you for coming, senator.]',
];
