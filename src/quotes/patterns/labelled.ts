import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { behindTime } from '../grammar/time-stamp.ts';
import {
  ADP,
  ADV,
  CCONJ,
  DET,
  hasFinite,
  isCapital,
  type Quoted,
  type Reading,
  type Tokens,
} from '../reading.ts';
import { CHAIN_VERBS, CLAUSE_VERBS } from '../word-classes.ts';
import { BULLETS, isSentence, paragraphEnd, signerIn } from './signed.ts';

/** A label has so many tokens at most. */
const LONGEST = 24;

/** The first token of the paragraph of a quotation, or of its line where a list stands in one paragraph. */
function lineStart({ document, lower }: Reading, { paragraph, firstToken }: Quoted): number {
  const { paragraphs, sentences, text, tokens } = document;
  const line = sentences[tokens.sentence[firstToken]!]!.firstToken;
  return BULLETS.has(lower[line]!) && text[tokens.start[line]! - 1] === '\n'
    ? line
    : sentences[paragraphs[paragraph]!.firstSentence]!.firstToken;
}

/** Whether nothing follows a quotation in its paragraph, or in its line where that is one of a list. */
function endsLine(reading: Reading, quotation: Quoted): boolean {
  const { end, endToken, paragraph } = quotation;
  if (endToken === paragraphEnd(reading, paragraph)) return true;
  return BULLETS.has(reading.lower[lineStart(reading, quotation)]!) && reading.document.text[end] === '\n';
}

/** The tokens before the colon that a quotation stands behind, from its line's beginning, the mark of a list or the time; null for none. */
function labelOf(reading: Reading, quotation: Quoted): Tokens | null {
  const { lower, inside } = reading;
  const begin = lineStart(reading, quotation);
  const from = behindTime(reading, BULLETS.has(lower[begin]!) ? begin + 1 : begin);
  const to = quotation.firstToken - 1;
  if (to <= from || to - from > LONGEST || lower[to] !== ':') return null;
  for (let t = from; t < to; t++) if (inside[t]! >= 0 || lower[t] === ':') return null;
  return { from, to };
}

/** A label without what leads up to the name: «And then Ann Lee», «Tweet of the day, Ann Lee». */
function withoutLead(reading: Reading, { from, to }: Tokens): Tokens {
  const { document, lower, upos } = reading;
  const { mentions, tokens } = document;
  const opensName = (t: number): boolean =>
    mentions[indexAt(mentions, tokens.start[t]!)]?.start === tokens.start[t];
  let first = from;
  while (first < to - 1 && !opensName(first) && (upos[first] === ADV || upos[first] === CCONJ)) first++;
  let comma = first;
  while (comma < to && lower[comma] !== ',') comma++;
  if (comma >= to - 1 || opensName(first)) return { from: first, to };
  for (let t = first + 1; t < comma; t++) if (isCapital(reading, t)) return { from: first, to };
  return mentions[indexAt(mentions, tokens.start[comma + 1]!)]?.type === 'PERSON' && opensName(comma + 1)
    ? { from: comma + 1, to }
    : { from: first, to };
}

/** Whether a label tells of somebody by a preposition before the name: «Message for Ann Lee», «The verdict of the Guardian». */
function isAbout({ document, lower, upos }: Reading, { from, to }: Tokens): boolean {
  const { mentions, tokens } = document;
  let name = from;
  while (name < to && mentions[indexAt(mentions, tokens.start[name]!)]?.start !== tokens.start[name]) name++;
  const before = upos[name - 1] === DET ? name - 2 : name - 1;
  if (before >= from && lower[before] === 'of') return true;
  for (let t = from; t < name; t++)
    if ((upos[t] === ADP && lower[t] !== 'of') || lower[t] === 'to') return true;
  return false;
}

/** Whether a verb of saying stands in a label, however it is tagged: «Mitt Romney, the nominee, tweeted in response». */
const saysIn = ({ lower }: Reading, { from, to }: Tokens): boolean =>
  lower.slice(from, to).some((word) => CHAIN_VERBS.says.has(word) || CLAUSE_VERBS.has(word));

/** A speaker with the party in a bracket behind the name, "Rep. Ann Lee (R-Tex.)", but not with "(right)". */
function withBracket(reading: Reading, source: Tokens, { to }: Tokens): Tokens {
  const { lower } = reading;
  if (lower[source.to] !== '(' || !isCapital(reading, source.to + 1)) return source;
  const close = lower.slice(source.to, to).indexOf(')');
  return close < 0 ? source : { from: source.from, to: source.to + close + 1 };
}

/**
 * Paragraphs, or lines of a list, that are a label and a quotation: who speaks, with what they are and where, a colon, and their words, as lists of reactions
 * have them: «- Ruth Dale, head of research at Rift, by email: “I expect a pause.”». Linear in the length of the text.
 */
export function findLabelled(reading: Reading): readonly Attribution[] {
  return reading.quoted.flatMap((quotation, index): Attribution | readonly [] => {
    const { start, end, closed, endToken } = quotation;
    if (!closed || !endsLine(reading, quotation)) return [];
    const label = labelOf(reading, quotation);
    if (label === null || hasFinite(reading, label) || !isSentence(reading, quotation)) return [];
    const source =
      isAbout(reading, label) || saysIn(reading, label)
        ? null
        : signerIn(reading, withoutLead(reading, label));
    if (source === null) return [];
    return {
      rule: 'labelled',
      content: [{ start, end }],
      cue: [{ from: label.to, to: label.to + 1 }],
      source: withBracket(reading, source, label),
      reporter: null,
      nests: true,
      contentEnd: endToken,
      quoted: [index],
      sentence: reading.document.tokens.sentence[label.to]!,
      score: 0.9,
    };
  });
}
