import type { Tagged } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';

/** A word before the last one of each half, at least. */
const LEAST_BEFORE = 2;
/** "of", "for". */
const JOINT = /^(?!and$)\p{Ll}/u;

function hasJoint(words: readonly string[]): boolean {
  return words.some((word) => JOINT.test(word));
}

/**
 * "Dorset Police and Orom Police": two bodies of one kind, whose last words are the same, are two names. The "College of Liberal
 * Arts and Performing Arts" is one: two is what it is of.
 */
export function splitTwins(
  { tokens: { text } }: Tagged,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  return names.flatMap((name) => {
    if (name.type !== 'ORG') return [name];
    const words = text.slice(name.start, name.end);
    const and = words.findIndex(
      (word, i) =>
        word === 'and' &&
        i >= LEAST_BEFORE &&
        i < words.length - LEAST_BEFORE &&
        words[i - 1] === words.at(-1),
    );
    if (and < 0 || (hasJoint(words.slice(0, and)) && !hasJoint(words.slice(and + 1)))) return [name];
    return [
      { ...name, end: name.start + and },
      { ...name, start: name.start + and + 1 },
    ];
  });
}
