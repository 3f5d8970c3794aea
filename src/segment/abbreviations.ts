import { readLexicon } from '../text/lexicon.ts';

const CAPITAL = /^\p{Lu}/u;
/** Words that open a sentence and no name. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'A After All Also Although An And Another As At Because Before But By Despite During Each For From He Her His How ' +
    'However I If In It Its Later Many Most My No None Not Now On One Only Other Others Our People Police She Since So ' +
    'Some Such That The Their Then There These They This Those Though Through To Under Until We What When Where While ' +
    'Who Why With Yet You'
  ).split(' '),
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
