import type { Tagged } from '../../document.ts';

const CAPITAL = /^\p{Lu}/u;

/** Whether capitals tell something in the sentence of a token: fewer than `most` of its words have one. */
export function isPlain(document: Tagged, token: number, most = 2 / 3): boolean {
  const { firstToken, endToken } = document.sentences[document.tokens.sentence[token]!]!;
  const limit = Math.min(endToken, firstToken + 60);
  let words = 0;
  let capitals = 0;
  for (let i = firstToken; i < limit; i++) {
    const text = document.tokens.text[i]!;
    if (text.length < 4) continue;
    words++;
    if (CAPITAL.test(text)) capitals++;
  }
  return capitals < words * most;
}
