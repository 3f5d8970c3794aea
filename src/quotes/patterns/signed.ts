import type { Mention, Span } from '../../document.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { WH } from '../grammar/phrases.ts';
import {
  ADJ,
  ADP,
  DASHES,
  DET,
  hasFinite,
  NOUN,
  PUNCT,
  paragraphOf,
  type Quoted,
  type Reading,
  type Tokens,
  tokenAt,
} from '../reading.ts';

/** A signature has so many tokens at most. */
const LONGEST = 30;
/** Tokens before its first name at most: "Egypt’s former deputy minister of supply". */
const TITLE = 8;
/** Between the parties of a case in court. */
const VERSUS: ReadonlySet<string> = new Set(['v', 'v.', 'vs', 'vs.']);
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '...']);
/** Fewest tokens of a quotation that is signed. */
const FEWEST = 4;
/** Marks that open what is one of a list. */
export const BULLETS: ReadonlySet<string> = new Set([...DASHES, '-', '*', '•', '·']);

/** Whether a quotation opens its paragraph or one of a list, or stands behind a label: «Quote of the week: “We go.” — Ann Lee». */
function opensParagraph(reading: Reading, quotation: Quoted): boolean {
  const { firstToken } = quotation;
  const begin = paragraphStart(reading, quotation);
  if (firstToken === begin || reading.lower[firstToken - 1] === ':') return true;
  return firstToken === begin + 1 && BULLETS.has(reading.lower[begin]!);
}

const paragraphStart = ({ document }: Reading, { paragraph }: Quoted): number =>
  document.sentences[document.paragraphs[paragraph]!.firstSentence]!.firstToken;

/** Whether a dash opens a quotation's paragraph, as one of a list: the next dash is the next one's. */
const isListed = (reading: Reading, quotation: Quoted): boolean =>
  BULLETS.has(reading.lower[paragraphStart(reading, quotation)]!);

/** Whether nothing is said in a stretch: no quotation and no colon, which stand behind the dash of a list, «- Ann Lee: “No.”». */
function isMute({ lower, inside }: Reading, { from, to }: Tokens): boolean {
  for (let t = from; t < to; t++) if (inside[t]! >= 0 || lower[t] === ':') return false;
  return true;
}

/** The token behind the last of a paragraph. */
export function paragraphEnd({ document }: Reading, paragraph: number): number {
  return document.sentences[document.paragraphs[paragraph]!.endSentence - 1]!.endToken;
}

const LETTERS = /^\p{L}+$/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}+$/u;
/** Words of fewer letters may be small in a title: «To Kill a Mockingbird». */
const LONG = 4;

/** Whether the words of a quotation stand as those of a title: «They Shall Not Grow Old», «What’s Up, Doc?». */
function isTitle(reading: Reading, { firstToken, endToken }: Quoted): boolean {
  const { text } = reading.document.tokens;
  // «Lost in Translation is a gem.»
  for (let t = firstToken + 2; t < endToken - 1; t++)
    if (SMALL.test(text[t]!) && hasFinite(reading, { from: t, to: t + 1 })) return false;
  const words = text
    .slice(firstToken + 2, endToken - 1)
    .filter((word) => word.length > 1 && LETTERS.test(word));
  const long = words.filter((word) => word.length >= LONG);
  return words.length > 0 && (long.length > 0 ? long : words).every((word) => CAPITAL.test(word));
}

/**
 * Whether a quotation says something: no title, no question alone, which a quiz answers behind a dash, and without a stop no headline
 * such as «How I lost my dog».
 */
export function isSentence(reading: Reading, quotation: Quoted): boolean {
  const { firstToken, endToken } = quotation;
  const { lower, document } = reading;
  const { sentence } = document.tokens;
  const stop = lower[endToken - 2]!;
  if (isTitle(reading, quotation)) return false;
  if (stop === '?') return sentence[firstToken + 1] !== sentence[endToken - 2];
  return (
    STOPS.has(stop) ||
    (!WH.has(lower[firstToken + 1]!) && hasFinite(reading, { from: firstToken, to: endToken }))
  );
}

/** A person or an organization, and no part of what is called after it: «a Trump rallying cry», «Guardian headline», «Lee v. Poe». */
function isSigner({ document, lower, upos }: Reading, { type, start, end }: Mention): boolean {
  if (type !== 'PERSON' && type !== 'ORG') return false;
  const { tokens } = document;
  const from = tokenAt(tokens, start);
  const to = tokenAt(tokens, end - 1) + 1;
  if (type === 'PERSON' && upos[from - 1] === DET) return false;
  if (tokens.sentence[to] === tokens.sentence[from] && (upos[to] === NOUN || upos[to] === ADJ)) return false;
  return !lower.slice(from, to + 1).some((word) => VERSUS.has(word));
}

/**
 * Who has signed, in what stands behind the dash: up to the comma after the name behind which a place or a day follows («Ann Lee, at a
 * meeting in Rome, 12 May»), else to the end. Null where no person or organization is named first.
 */
export function signerIn(reading: Reading, { from, to }: Tokens): Tokens | null {
  const { document, lower, upos } = reading;
  const { tokens, mentions, dates } = document;
  const last = tokens.end[Math.min(to, from + TITLE) - 1]!;
  let at = indexAt(mentions, tokens.start[from]! - 1) + 1;
  while (at < mentions.length && mentions[at]!.end <= last && !isSigner(reading, mentions[at]!)) at++;
  const name = mentions[at];
  if (name === undefined || name.end > last || name.start < tokens.start[from]!) return null;
  // «Reporting by Ann Lee»: who has made something of it, not who speaks.
  if (tokens.start[from]! < name.start && lower.slice(from + 1, tokenAt(tokens, name.start)).includes('by'))
    return null;
  let end = from;
  while (end < to && tokens.start[end]! < name.end) end++;
  const startsDate = (t: number): boolean =>
    dates[indexAt(dates, tokens.start[t]!)]?.start === tokens.start[t];
  while (end < to) {
    const isComma = lower[end] === ',';
    if (isComma && end + 1 < to && (upos[end + 1] === ADP || startsDate(end + 1))) break;
    // «Ann Lee on the law»: of what she speaks.
    if (upos[end] === ADP && lower[end] !== 'of' && tokens.end[end - 1] === name.end) break;
    if (lower[end] === '(' || (!isComma && startsDate(end))) break;
    end++;
  }
  while (end > from && (upos[end - 1] === PUNCT || upos[end - 1] === DET) && tokens.end[end - 1]! > name.end)
    end--;
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
    if (below > paragraph && (dash !== paragraphEnd(reading, paragraph) || isListed(reading, quotation)))
      return [];
    const behind = { from: dash + 1, to: paragraphEnd(reading, below) };
    if (behind.to <= behind.from || behind.to - behind.from > LONGEST || inside[dash]! >= 0) return [];
    if (below > paragraph && !isMute(reading, behind)) return [];
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
