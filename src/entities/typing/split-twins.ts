import type { TaggedName } from '../tagger/index.ts';

/** A word before the last one of each half, at least. */
const LEAST_WORDS = 5;

/** "Dorset Police and Orom Police": two bodies of one kind, whose last words are the same, are two names. */
export function splitTwins(text: readonly string[], names: readonly TaggedName[]): readonly TaggedName[] {
  return names.flatMap((name) => {
    const { start, end } = name;
    if (name.type !== 'ORG' || end - start < LEAST_WORDS) return [name];
    for (let and = start + 2; and < end - 2; and++)
      if (text[and] === 'and' && text[and - 1] === text[end - 1])
        return [
          { ...name, end: and },
          { ...name, start: and + 1 },
        ];
    return [name];
  });
}
