const FIGURE = /^\d/u;
const LETTER = /^\p{Lu}\.?$/u;
const BEHIND_FIGURE = /\d\.$/u;
const BEHIND_LETTER = /\p{Lu}\.$/u;

/**
 * Whether the token that begins at `at` stands within a word, so that it opens no sentence: behind a stop that it touches, a
 * figure behind a figure, `Sh3.4 billion`, `magnitude-9.5`, or a capital behind a capital, `R-S.C.`. wink-nlp takes the stop for
 * a sentence's where letters and a hyphen go before. White space parts sentences of figures: `in 2022. 5 people died`.
 */
export function isInsideWord(text: string, start: number, at: number, token: string): boolean {
  const before = text.slice(Math.max(start, at - 3), at);
  return FIGURE.test(token) ? BEHIND_FIGURE.test(before) : LETTER.test(token) && BEHIND_LETTER.test(before);
}
