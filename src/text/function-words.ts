import { readClasses } from './lexicon.ts';

const WORDS = readClasses(new URL('./data/function-words.txt', import.meta.url), [
  'article',
  'be',
  'is',
  'object',
  'possessive',
]);

/** "a", "an", "the". */
export const ARTICLES = WORDS.article;
/** The forms of "be" in full: "are", "been". */
export const BE = WORDS.be;
/** Those behind a subject of the third person: "is", "were". */
export const IS = WORDS.is;
/** Pronouns that something is said or done to, but "it": "them", "you". */
export const OBJECTS = WORDS.object;
/** Pronouns that say whose something is, before it: "her", "our". */
export const POSSESSIVES = WORDS.possessive;
