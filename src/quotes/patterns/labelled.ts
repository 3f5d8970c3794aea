import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { ADP, DET, hasFinite, type Quoted, type Reading, type Tokens } from '../reading.ts';
import { CHAIN_VERBS, CLAUSE_VERBS } from '../word-classes.ts';
import { BULLETS, isSentence, paragraphEnd, signerIn } from './signed.ts';

/** A label has so many tokens at most. */
const LONGEST = 24;

/** The tokens before the colon that a quotation stands behind, from its paragraph's beginning or the mark of a list; null for none. */
function labelOf({ document, lower, inside }: Reading, { paragraph, firstToken }: Quoted): Tokens | null {
  const begin = document.sentences[document.paragraphs[paragraph]!.firstSentence]!.firstToken;
  const from = BULLETS.has(lower[begin]!) ? begin + 1 : begin;
  const to = firstToken - 1;
  if (to <= from || to - from > LONGEST || lower[to] !== ':') return null;
  for (let t = from; t < to; t++) if (inside[t]! >= 0 || lower[t] === ':') return null;
  return { from, to };
}

/** Whether a label tells of somebody by a preposition before the name: «Message for Ann Lee», «The verdict of the Guardian». */
function isAbout({ document, lower, upos }: Reading, { from, to }: Tokens): boolean {
  const { mentions, tokens } = document;
  let name = from;
  while (name < to && mentions[indexAt(mentions, tokens.start[name]!)]?.start !== tokens.start[name]) name++;
  const before = upos[name - 1] === DET ? name - 2 : name - 1;
  if (before >= from && lower[before] === 'of') return true;
  for (let t = from; t < name; t++) if (upos[t] === ADP && lower[t] !== 'of') return true;
  return false;
}

/** Whether a verb of saying stands in a label, however it is tagged: «Mitt Romney, the nominee, tweeted in response». */
const saysIn = ({ lower }: Reading, { from, to }: Tokens): boolean =>
  lower.slice(from, to).some((word) => CHAIN_VERBS.says.has(word) || CLAUSE_VERBS.has(word));

/** A speaker with the bracket behind the name: "Rep. Ann Lee (R-Tex.)". */
function withBracket({ lower }: Reading, source: Tokens, { to }: Tokens): Tokens {
  if (lower[source.to] !== '(') return source;
  const close = lower.slice(source.to, to).indexOf(')');
  return close < 0 ? source : { from: source.from, to: source.to + close + 1 };
}

/**
 * Paragraphs that are a label and a quotation: who speaks, with what they are and where, a colon, and their words, as lists of reactions
 * have them: «- Ruth Dale, head of research at Rift, by email: “I expect a pause.”». Linear in the length of the text.
 */
export function findLabelled(reading: Reading): readonly Attribution[] {
  return reading.quoted.flatMap((quotation, index): Attribution | readonly [] => {
    const { start, end, closed, endToken, paragraph } = quotation;
    if (!closed || endToken !== paragraphEnd(reading, paragraph)) return [];
    const label = labelOf(reading, quotation);
    if (label === null || hasFinite(reading, label) || !isSentence(reading, quotation)) return [];
    const source = isAbout(reading, label) || saysIn(reading, label) ? null : signerIn(reading, label);
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
