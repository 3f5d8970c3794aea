import { readLexicon } from '../text/lexicon.ts';

const CAPITAL = /^\p{Lu}/u;
/** Words that open a sentence and no name. */
const OPENERS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/sentence-openers.txt', import.meta.url)),
);

/** Whether a full stop is that of an abbreviation, from the words on both sides of it. */
export type IsAbbreviation = (word: string, next: string | undefined) => boolean;

/**
 * Tells the full stop of a rank, an office or a style before a name, `Supt. Lee`, `Det. Insp. Lee`, from that which ends a
 * sentence. wink-nlp knows few of them.
 */
export function createAbbreviations(): IsAbbreviation {
  const words = new Set(readLexicon(new URL('./data/abbreviations.txt', import.meta.url)));
  return (word, next) => next !== undefined && words.has(word) && CAPITAL.test(next) && !OPENERS.has(next);
}
