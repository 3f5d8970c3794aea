import { readClasses, readLexicon } from '../text/lexicon.ts';

/** Words and lemmas in small letters by their class; data/word-classes.txt says what each is. */
export const WORDS = readClasses(new URL('./data/word-classes.txt', import.meta.url), [
  'addresses',
  'adverb-phrase',
  'anonymous',
  'asked',
  'audience',
  'behind-noun',
  'citing',
  'elided',
  'exchange',
  'experienced',
  'interview',
  'issued-from',
  'label',
  'lies-where',
  'made-known',
  'medium',
  'period',
  'quoted',
  'receives',
  'record',
  'replies',
  'reported-by',
  'reports',
  'said-through',
  'says-below',
  'says-on',
  'says-soon',
  'speaker-title',
  'stands-below',
  'taken-for-noun',
  'talks-with',
  'tells-how',
  'tells-of',
  'tells-that',
  'tells-when',
  'tells-whom',
  'text-about',
  'told-body',
  'told-by',
  'unnamed',
  'warning-kind',
  'with-a-clause',
  'writes-in',
]);

/** Forms of verbs of the links of a chain of sources by their class; data/chain-verbs.txt says what each is. */
export const CHAIN_VERBS = readClasses(new URL('./data/chain-verbs.txt', import.meta.url), [
  'passes-on',
  'quoted-by',
  'quotes',
  'says',
]);

/** Nouns of what somebody says: "came the reply", "her verdict was short". */
export const SAID_NOUNS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/said-nouns.txt', import.meta.url)),
);

/** Forms of verbs that a clause follows, not what somebody thinks of: "said running back Jones, who left, would play". */
export const CLAUSE_VERBS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/clause-verbs.txt', import.meta.url)),
);

/** Nouns of a text that somebody gives out or reads out: "issued the following statement:". */
export const ISSUED_NOUNS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/issued-nouns.txt', import.meta.url)),
);

/** Lemmas of what somebody does with such a text. */
export const ISSUING_VERBS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/issuing-verbs.txt', import.meta.url)),
);

/** Nouns of what somebody tells by word of mouth: "gave this account:". */
export const TOLD_NOUNS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/told-nouns.txt', import.meta.url)),
);
