import type { Quoted, Reading, Tokens } from '../reading.ts';
import { BULLETS } from './signed.ts';

/** The tokens of a paragraph; null for boilerplate and for one without any. */
export function tokensOfParagraph({ document }: Reading, paragraph: number): Tokens | null {
  const { kind, firstSentence, endSentence } = document.paragraphs[paragraph]!;
  if (kind === 'boilerplate' || endSentence <= firstSentence) return null;
  const { sentences } = document;
  return { from: sentences[firstSentence]!.firstToken, to: sentences[endSentence - 1]!.endToken };
}

/** The paragraphs that are a quotation from the first token to the last; by paragraph, the index of that quotation. */
export function wholeParagraphs(reading: Reading): ReadonlyMap<number, number> {
  const whole = new Map<number, number>();
  reading.quoted.forEach(({ firstToken, endToken, paragraph }: Quoted, index) => {
    const all = tokensOfParagraph(reading, paragraph);
    if (all !== null && all.from === firstToken && all.to === endToken) whole.set(paragraph, index);
  });
  return whole;
}

/**
 * The paragraphs that are one quotation, or nothing but quotations that the mark of a list stands before each; by paragraph, the
 * indices of those quotations.
 */
export function quotedParagraphs(reading: Reading): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [paragraph, index] of wholeParagraphs(reading)) found.set(paragraph, [index]);
  /** By paragraph, the quotations of a list so far and the token behind the last. */
  const lists = new Map<number, { readonly indices: number[]; end: number }>();
  reading.quoted.forEach(({ firstToken, endToken, paragraph }, index) => {
    const all = tokensOfParagraph(reading, paragraph);
    if (all === null || !BULLETS.has(reading.lower[firstToken - 1] ?? '')) return;
    const list = lists.get(paragraph) ?? { indices: [], end: all.from };
    if (list.end !== firstToken - 1) return;
    list.indices.push(index);
    list.end = endToken;
    lists.set(paragraph, list);
    if (endToken === all.to) found.set(paragraph, list.indices);
  });
  return found;
}
