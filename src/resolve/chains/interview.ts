import type { Things } from '../entities.ts';
import type { Names } from '../names/names.ts';

/** An article that is an interview says so in its first sentences. */
const OPENING = 6;
/** "She spoke to Ann Lee" is said of who is asked as often as of who asks. */
const INTERVIEW =
  /\b(?:interview(?:s|ed)?|(?<!\bs?he )(?:spoke (?:with|to)|talk(?:s|ed) (?:with|to)|sat down with)|caught up with)\b/i;

/**
 * The entity of whom an interview asks: the first person named after "interviews", "an interview with" in the opening sentences,
 * else the last one before it in the sentence ("Jack Herrick, interviewed by Wikinews"). Null where the article is none.
 */
export function interviewee({ document, list }: Names, { entityOf, entities }: Things): number | null {
  const { sentences, mentions, text } = document;
  let name = 0;
  for (const [number, { start, end }] of sentences.slice(0, OPENING).entries()) {
    const match = INTERVIEW.exec(text.slice(start, end));
    let before: number | null = null;
    for (; name < list.length && mentions[list[name]!.mention]!.sentence <= number; name++) {
      const entity = entityOf[name]!;
      if (match === null || entities[entity]!.type !== 'PERSON') continue;
      if (mentions[list[name]!.mention]!.start > start + match.index) return entity;
      before = entity;
    }
    if (before !== null) return before;
  }
  return null;
}
