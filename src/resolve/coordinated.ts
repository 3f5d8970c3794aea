import type { ResolvedMention, Span } from '../document.ts';

/** Between two names of a list: a comma, "and", an article, and titles. */
const BETWEEN = /^(?:,\s*)?(?:(and|&|as well as)\s+)?(?:the\s+)?(?:\p{Lu}[\p{L}.]{0,20}\s+){0,3}$/u;
/** What may follow a body that speaks together with a person. */
const ENDS = /^\s*(?:$|[,;:()[\]—–]|(?:who|which|that|of|in|from|at|for|both)(?=[^\p{L}]))/u;

/**
 * Whether a name is the first of several that speak together, "Georgia and Armenia", "Ann Lee, Bob Ray and Tom Poe", "Ann Lee and
 * Tolk manager Tom Poe", so that no one of them is the source. Not "Tolk and Varn striker Ann Lee": she speaks alone.
 *
 * @param at its index in the mentions, which stand in the order of the text
 * @param isHead whether a mention may be whom the words of the source are about
 */
export function isCoordinated(
  mentions: readonly ResolvedMention[],
  at: number,
  source: Span,
  text: string,
  isHead: (mention: ResolvedMention) => boolean,
): boolean {
  const first = mentions[at]!;
  const isPerson = first.type === 'PERSON';
  /** Whether a person stands behind the names from `from` on, as in "and Israeli Prime Minister Ann Lee". */
  const isPersonBehind = (from: number): boolean => {
    for (let next = from; next < mentions.length && mentions[next]!.end <= source.end; next++) {
      const mention = mentions[next]!;
      if (mention.form === 'name' && mention.type === 'PERSON' && mention.entity !== first.entity)
        if (isHead(mention)) return true;
    }
    return false;
  };
  let last = first;
  for (let next = at + 1; next < mentions.length; next++) {
    const mention = mentions[next]!;
    if (mention.end > source.end) return false;
    if (mention.form !== 'name') continue;
    const between = BETWEEN.exec(text.slice(last.end, mention.start).trimStart());
    if (between === null) return false;
    if (between[1] !== undefined) {
      if (mention.entity === last.entity) return false;
      if (mention.type === 'PERSON') return true;
      if (!isPerson) return mention.type !== 'NORP' && !isPersonBehind(next + 1);
      // "Ann Lee and BBC colleagues" tells of her, "US and UK officials" of neither.
      const endsWithBody = mention.type !== 'NORP' && ENDS.test(text.slice(mention.end, source.end));
      return endsWithBody || isPersonBehind(next + 1);
    }
    if (mention.type === 'NORP' || (mention.type === 'PERSON') !== isPerson) return false;
    last = mention;
  }
  return false;
}
