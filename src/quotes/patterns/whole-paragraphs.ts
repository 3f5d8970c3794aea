import type { Quoted, Reading, Tokens } from '../reading.ts';

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
