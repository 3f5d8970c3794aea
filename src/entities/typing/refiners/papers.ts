import type { Tagged } from '../../../document.ts';
import type { TypedName } from '../typed-name.ts';
import { PAPER_WRITES, PAPERS } from '../words.ts';

const TOLD = /^(?:tell|tells|telling|told)$/u;
const BEFORE_IT = /^(?:in|with|of)$/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Adds newspapers that are called by one everyday word where somebody speaks to them: "told the Mail", "wrote in the Telegraph".
 * Elsewhere such a word may be any mail.
 */
export function addPapers({ tokens }: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  const { text } = tokens;
  const added: TypedName[] = [];
  let next = 0;
  for (let t = 2; t < tokens.length; t++) {
    while (next < names.length && names[next]!.end <= t) next++;
    if (!PAPERS.has(text[t]!) || text[t - 1]!.toLowerCase() !== 'the') continue;
    if (next < names.length && names[next]!.start <= t) continue;
    const spoken =
      TOLD.test(text[t - 2]!) || (BEFORE_IT.test(text[t - 2]!) && PAPER_WRITES.has(text[t - 3] ?? ''));
    if (!spoken || CAPITAL.test(text[t + 1] ?? '')) continue;
    const end = text[t + 1] === 'on' && text[t + 2] === 'Sunday' ? t + 3 : t + 1;
    added.push({ start: t, end, type: 'ORG', score: 0.5, rule: 'paper' });
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.start - b.start);
}
