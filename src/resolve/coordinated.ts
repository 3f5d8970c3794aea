import type { ResolvedMention, Span } from '../document.ts';

/** Between two names of a list: a comma, "and", an article, and titles. */
const BETWEEN = /^(?:,\s*)?(?:(and|&|as well as)\s+)?(?:the\s+)?(?:\p{Lu}[\p{L}.]{0,20}\s+){0,3}$/u;
/** What may follow a body that speaks together with a person. */
const ENDS = /^\s*(?:$|[,;:()[\]—–]|(?:who|which|that|of|in|from|at|for|both)(?=[^\p{L}]))/u;

/**
 * Whether a name is the first of several that speak together, "Georgia and Armenia", "Ann Lee, Bob Ray and Tom Poe", so that no one of
 * them is the source.
 *
 * @param at its index in the mentions, which stand in the order of the text
 */
export function isCoordinated(
  mentions: readonly ResolvedMention[],
  at: number,
  source: Span,
  text: string,
): boolean {
  const isPerson = mentions[at]!.type === 'PERSON';
  let last = mentions[at]!;
  for (let next = at + 1; next < mentions.length; next++) {
    const mention = mentions[next]!;
    if (mention.end > source.end) return false;
    if (mention.form !== 'name') continue;
    const between = BETWEEN.exec(text.slice(last.end, mention.start).trimStart());
    if (between === null || mention.type === 'NORP') return false;
    if (between[1] !== undefined) {
      // "Ann Lee and BBC colleagues" tells of her, "US and UK officials" of neither.
      const isBody = isPerson && mention.type !== 'PERSON';
      return mention.entity !== last.entity && (!isBody || ENDS.test(text.slice(mention.end, source.end)));
    }
    if ((mention.type === 'PERSON') !== isPerson) return false;
    last = mention;
  }
  return false;
}
