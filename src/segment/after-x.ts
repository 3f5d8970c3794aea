/** Words before `X` behind which it is the platform that was Twitter, and no initial: `wrote on X`. */
const BEFORE = new Set(['now', 'on', 'platform', 'site', 'to', 'via']);
/** Another initial goes on with a name: `on X. J. Zhang's theorem`. */
const OPENS = /^(?!\p{Lu}\.$)[\p{Lu}"“‘']/u;

/** Whether a sentence ends behind the last of `tokens`, `X.`, and before `token`: `posted on X. The mayor left.`, not `George X. Lee`. */
export function endsAfterX(tokens: readonly string[], token: string): boolean {
  const last = tokens.length - 1;
  return tokens[last] === 'X.' && BEFORE.has(tokens[last - 1] ?? '') && OPENS.test(token);
}
