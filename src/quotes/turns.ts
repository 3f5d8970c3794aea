import { indexAt } from '../text/spans.ts';
import type { Attribution } from './attribution.ts';
import { isCapital, PUNCT, type Reading, spanOf, type Tokens } from './reading.ts';

/** Tokens of a label at most: "MR. HARTONO (Kompas)". */
const LONGEST_LABEL = 7;
const FEWEST_TURNS = 3;
const FEWEST_LABELS = 2;
const SMALL = /\p{Ll}/u;

/** A paragraph that a label and a colon open: its tokens, the colon within them. */
interface Turn extends Tokens {
  readonly colon: number;
  /** The label as it counts: "MR. HARTONO" of "MR. HARTONO (Kompas)". */
  readonly label: string;
}

/** The token after a label's name: before a bracket, where it has one. */
function endOfName({ lower }: Reading, from: number, colon: number): number {
  let end = from;
  while (end < colon && lower[end] !== '(') end++;
  return end;
}

/** Whether somebody is so called: in capitals ("WIBOWO", "Q"), or as a person whom the article names. */
function isLabel(reading: Reading, from: number, end: number): boolean {
  const { tokens, mentions } = reading.document;
  if (end === from) return false;
  const words = tokens.text.slice(from, end);
  if (!isCapital(reading, from)) return false;
  if (words.every((word, i) => reading.upos[from + i] === PUNCT || !SMALL.test(word))) return true;
  const person = mentions[indexAt(mentions, tokens.start[end - 1]!)];
  return person?.type === 'PERSON' && person.end === tokens.end[end - 1];
}

function turnAt(reading: Reading, paragraph: number): Turn | null {
  const { sentences, paragraphs } = reading.document;
  const { firstSentence, endSentence, kind } = paragraphs[paragraph]!;
  if (kind !== 'text' || endSentence <= firstSentence) return null;
  const from = sentences[firstSentence]!.firstToken;
  const to = sentences[endSentence - 1]!.endToken;
  let colon = from + 1;
  while (colon < to && colon <= from + LONGEST_LABEL && reading.lower[colon] !== ':') colon++;
  if (reading.lower[colon] !== ':' || colon + 1 >= to || reading.inside[colon]! >= 0) return null;
  const end = endOfName(reading, from, colon);
  const label = reading.document.tokens.text.slice(from, end).join(' ');
  return isLabel(reading, from, end) ? { from, to, colon, label } : null;
}

/**
 * The turns of a transcript or an interview: paragraphs that a speaker's label opens («WIBOWO: Thank you.», «Q: Why?»), three or
 * more of at least two speakers, one of whom speaks again: in a list of players or of places to go each is named once.
 */
export function findTurns(reading: Reading): readonly Attribution[] {
  const turns = reading.document.paragraphs.flatMap((_, paragraph) => turnAt(reading, paragraph) ?? []);
  const labels = new Set(turns.map(({ label }) => label));
  if (turns.length < FEWEST_TURNS || labels.size < FEWEST_LABELS || labels.size === turns.length) return [];
  return turns.map(({ from, to, colon }) => ({
    rule: 'turn',
    content: [spanOf(reading, { from: colon + 1, to })],
    cue: [{ from: colon, to: colon + 1 }],
    source: { from, to: endOfName(reading, from, colon) },
    reporter: null,
    nests: true,
    contentEnd: to,
    quoted: [],
    sentence: reading.document.tokens.sentence[colon]!,
    score: 1,
  }));
}
