import { readLexicon } from './lexicon.ts';

/** Words that stand in the names of news outlets, as they are written there: "Gazette". */
export const OUTLET_WORDS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/outlet-words.txt', import.meta.url)),
);
