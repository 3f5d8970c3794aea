import { paragraphOf, type Reading, type Tokens } from '../reading.ts';

/** Labels that no colon ends; “A” alone is an article: «Q Why?», «A. No.» */
const QUESTION_OR_ANSWER: ReadonlySet<string> = new Set(['q', 'q.', 'a.']);
/** A colon within so many tokens may end a label. */
const LONGEST_NAME = 7;
/** What a paragraph has in which somebody speaks, and an article has not. */
const SPOKEN: ReadonlySet<string> = new Set(['i', "i'm", 'me', 'my', 'we', 'you']);

/** Whether a word is such a label. */
export const isQuestionOrAnswer = (word: string | undefined): boolean => QUESTION_OR_ANSWER.has(word ?? '');

/** The end of a paragraph of text; -1 where there is none. */
export function endOfText({ document }: Reading, paragraph: number): number {
  const below = document.paragraphs[paragraph];
  return below?.kind === 'text' && below.endSentence > below.firstSentence
    ? document.sentences[below.endSentence - 1]!.endToken
    : -1;
}

/**
 * The paragraphs without a label between two turns in which whoever speaks goes on, one by one: up to the last that speaks of "I", "you"
 * or "we" outside quotation marks, for what stands behind it may be told by the article.
 */
export function goesOn(reading: Reading, { to }: Tokens, next: Tokens | undefined): readonly Tokens[] {
  if (next === undefined) return [];
  const { paragraphs, sentences } = reading.document;
  const all: Tokens[] = [];
  let spoken = 0;
  for (let p = paragraphOf(reading, to - 1) + 1; p < paragraphOf(reading, next.from); p++) {
    const end = endOfText(reading, p);
    if (end < 0) break;
    const piece = { from: sentences[paragraphs[p]!.firstSentence]!.firstToken, to: end };
    if (mayBeLabelled(reading, piece)) break;
    all.push(piece);
    if (speaksOfOneself(reading, piece)) spoken = all.length;
  }
  return all.slice(0, spoken);
}

/** Whether a colon stands near the beginning of a paragraph, or a label that has none: «The member for Sandwell: I do.», «Q. Why?» */
function mayBeLabelled({ lower }: Reading, { from, to }: Tokens): boolean {
  if (isQuestionOrAnswer(lower[from])) return true;
  const last = Math.min(to, from + LONGEST_NAME + 1);
  for (let t = from; t < last; t++) if (lower[t] === ':') return true;
  return false;
}

/** Whether "I", "you" or "we" stand in a stretch, outside quotation marks; "our children" an article has as well. */
function speaksOfOneself({ lower, inside }: Reading, { from, to }: Tokens): boolean {
  for (let t = from; t < to; t++) if (SPOKEN.has(lower[t]!) && inside[t]! < 0) return true;
  return false;
}
