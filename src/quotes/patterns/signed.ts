import type { Mention, Span } from '../../document.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import {
  ADP,
  DASHES,
  hasFinite,
  PUNCT,
  paragraphOf,
  type Quoted,
  type Reading,
  type Tokens,
} from '../reading.ts';

/** A signature has so many tokens at most. */
const LONGEST = 30;
/** Tokens before its first name at most: "Egypt’s former deputy minister of supply". */
const TITLE = 8;
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '...']);
/** Fewest tokens of a quotation that is signed. */
const FEWEST = 4;

/** Whether a quotation opens its paragraph, or stands behind a label in it: «Quote of the week: “We go.” — Ann Lee». */
function opensParagraph({ document, lower }: Reading, { paragraph, firstToken }: Quoted): boolean {
  const { firstSentence } = document.paragraphs[paragraph]!;
  const begin = document.sentences[firstSentence]!.firstToken;
  return firstToken === begin || lower[firstToken - 1] === ':';
}

/** The token behind the last of a paragraph. */
function paragraphEnd({ document }: Reading, paragraph: number): number {
  return document.sentences[document.paragraphs[paragraph]!.endSentence - 1]!.endToken;
}

/** Whether a quotation is a sentence, not a title. */
const isSentence = (reading: Reading, { firstToken, endToken }: Quoted): boolean =>
  STOPS.has(reading.lower[endToken - 2]!) || hasFinite(reading, { from: firstToken, to: endToken });

const isSigner = ({ type }: Mention): boolean => type === 'PERSON' || type === 'ORG';

/**
 * Who has signed, in what stands behind the dash: up to the comma after the name behind which a place or a day follows («Ann Lee, at a
 * meeting in Rome, 12 May»), else to the end. Null where no person or organization is named first.
 */
function signerIn(reading: Reading, { from, to }: Tokens): Tokens | null {
  const { document, lower, upos } = reading;
  const { tokens, mentions, dates } = document;
  const last = tokens.end[Math.min(to, from + TITLE) - 1]!;
  let at = indexAt(mentions, tokens.start[from]! - 1) + 1;
  while (at < mentions.length && mentions[at]!.end <= last && !isSigner(mentions[at]!)) at++;
  const name = mentions[at];
  if (name === undefined || name.end > last || name.start < tokens.start[from]!) return null;
  let end = from;
  while (end < to && tokens.start[end]! < name.end) end++;
  const startsDate = (t: number): boolean =>
    dates[indexAt(dates, tokens.start[t]!)]?.start === tokens.start[t];
  while (end < to) {
    const isComma = lower[end] === ',';
    if (isComma && end + 1 < to && (upos[end + 1] === ADP || startsDate(end + 1))) break;
    if (lower[end] === '(' || (!isComma && startsDate(end))) break;
    end++;
  }
  while (end > from && upos[end - 1] === PUNCT && tokens.end[end - 1]! > name.end) end--;
  return { from, to: end };
}

/**
 * Quotations that are signed behind a dash, in their own paragraph or on the line below: «“We go.” — Ann Lee, mayor of Leeds».
 * The taggers have seen none. Linear: each quotation is looked at once, and of what follows no more than `LONGEST` tokens.
 */
export function findSigned(reading: Reading): readonly Attribution[] {
  const { document, lower, quoted, inside } = reading;
  return quoted.flatMap((quotation): Attribution | readonly [] => {
    const { start, end, closed, firstToken, endToken, paragraph } = quotation;
    if (!closed || endToken - firstToken < FEWEST) return [];
    if (!opensParagraph(reading, quotation) || !isSentence(reading, quotation)) return [];
    const dash = endToken;
    if (dash >= reading.length || !(DASHES.has(lower[dash]!) || lower[dash] === '-')) return [];
    const below = paragraphOf(reading, dash);
    if (below > paragraph + 1 || document.paragraphs[below]!.kind === 'boilerplate') return [];
    if (below > paragraph && dash !== paragraphEnd(reading, paragraph)) return [];
    const behind = { from: dash + 1, to: paragraphEnd(reading, below) };
    if (behind.to <= behind.from || behind.to - behind.from > LONGEST || inside[dash]! >= 0) return [];
    const source = hasFinite(reading, behind) ? null : signerIn(reading, behind);
    if (source === null) return [];
    return {
      rule: 'signed',
      content: [{ start, end }],
      cue: [{ from: dash, to: dash + 1 }],
      source,
      reporter: null,
      nests: true,
      contentEnd: endToken,
      quoted: [inside[firstToken]!],
      sentence: document.tokens.sentence[firstToken]!,
      score: 0.9,
    };
  });
}

/** Leaves out attributions, outside quotation marks, of words that are signed. */
export function withoutSigned(
  { quoted, inside }: Reading,
  attributions: readonly Attribution[],
  signed: readonly Attribution[],
): readonly Attribution[] {
  const taken = new Set(signed.flatMap((one) => one.quoted));
  const isTaken = ({ start, end }: Span): boolean => {
    for (let at = indexAt(quoted, end - 1); at >= 0 && quoted[at]!.end > start; at--)
      if (taken.has(at)) return true;
    return false;
  };
  return taken.size === 0
    ? attributions
    : attributions.filter(({ cue, content }) => taken.has(inside[cue[0]!.from]!) || !content.some(isTaken));
}
