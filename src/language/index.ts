import { readdirSync } from 'node:fs';
import { readLexicon, readTable } from '../text/lexicon.ts';
import { createScriptCounter, languageOfScript, type Script } from './scripts.ts';
import { tellingWords, wordsOf } from './words.ts';

/** UTF-16 units of a text that are looked at: some 3,000 words. What stands behind them is of the same language. */
const LOOKED_AT = 20_000;
/** Letters that another script needs to decide. Chinese says in one what English says in three or four. */
const LETTERS_AT_LEAST = 10;

/** Words of another language that are none of English (or have letters that English lacks), so many more of them than of those the other way round. */
const LEAD = 4;
/** So many of them are not the same word, nor one that stands in names and borrowed phrases ("a la carte"). */
const DIFFERENT = 3;
/** They outnumber words of English so many times, */
const TIMES = 2;
/** and are no smaller a part of all words: of running text a third and more, of a page of English names a few. */
const PART = 0.15;
/** So many small words, so many of them different, without one in fifty of English are no English text, whatever they are. */
const LONG = { words: 150, different: 75, english: 0.02 };

const ENGLISH = 'en';
const BEYOND_ENGLISH = /[^a-z]/u;

/** What a text is written in. */
export interface Language {
  /** ISO 639-1; `und` for a language that is none of those known here; null where the text is too short to tell. */
  readonly code: string | null;
  /** Whether it is surely not English. */
  readonly foreign: boolean;
}

/**
 * Makes the function that tells what language a text is in, as far as is needed to know English from others: by its
 * script, then by its function words, of which each language has a list. It says that a text is not English only where
 * much speaks for it, so that headlines, lists and pages of foreign names stay English. It looks at the first 20,000
 * UTF-16 units; its work is linear in them.
 *
 * @example
 * const languageOf = createLanguageDetector();
 * languageOf('Le ministre a dit que la loi ne sera pas votée avant la fin du mois.').code; // 'fr'
 */
export function createLanguageDetector(): (text: string) => Language {
  const countScripts = createScriptCounter();
  const { codes, languagesOf } = loadWords();
  const particles = new Set(readLexicon(new URL('./data/particles.txt', import.meta.url)));
  const english = codes.indexOf(ENGLISH);
  return (text) => {
    const sample = text.slice(0, LOOKED_AT).normalize('NFC');
    const scripts = countScripts(sample);
    const script = mainScript(scripts);
    if (script !== null) return { code: languageOfScript(script, sample.toLowerCase()), foreign: true };
    const words = tellingWords(wordsOf(sample), particles);
    const counts = new Uint32Array(codes.length);
    const shared = new Uint32Array(codes.length);
    const different = new Uint32Array(codes.length);
    const seen = new Set<string>();
    let accented = 0;
    for (const word of words) {
      const languages = languagesOf.get(word);
      if (languages === undefined) {
        if (BEYOND_ENGLISH.test(word)) accented += 1;
        continue;
      }
      const isEnglish = languages.includes(english);
      const isNew = !isEnglish && !particles.has(word) && !seen.has(word);
      if (isNew) seen.add(word);
      for (const language of languages) {
        counts[language]! += 1;
        if (isEnglish) shared[language]! += 1;
        if (isNew) different[language]! += 1;
      }
    }
    return decide(words, { codes, english, counts, shared, different, accented });
  };
}

/** Of each language, how many words of a text stand in its list. */
interface Tally {
  readonly codes: readonly string[];
  /** Index of English in all of these. */
  readonly english: number;
  readonly counts: Uint32Array;
  /** Those that stand in the list of English too. */
  readonly shared: Uint32Array;
  /** How many different ones that are neither English nor particles. */
  readonly different: Uint32Array;
  /** Words that stand in no list and have letters that English lacks: Polish and Czech have few function words, but these. */
  readonly accented: number;
}

function decide(words: readonly string[], tally: Tally): Language {
  const { codes, english, counts, shared, different, accented } = tally;
  const own = counts[english]!;
  let best = english;
  for (let language = 0; language < codes.length; language++) {
    if (counts[language]! > counts[best]!) best = language;
  }
  const most = counts[best]! - shared[best]! + accented;
  const against = own - shared[best]!;
  const leads = most - against >= LEAD && most >= TIMES * against && most >= PART * words.length;
  if (leads && different[best]! >= DIFFERENT) return { code: codes[best]!, foreign: true };
  if (
    words.length >= LONG.words &&
    own < LONG.english * words.length &&
    new Set(words).size >= LONG.different
  )
    return { code: 'und', foreign: true };
  return { code: best === english && own >= LEAD ? ENGLISH : null, foreign: false };
}

/** The script of most letters, where it is not Latin. */
function mainScript(counts: Readonly<Record<Script, number>>): Script | null {
  let all = 0;
  let most: Script = 'latin';
  for (const script of Object.keys(counts) as Script[]) {
    all += counts[script];
    if (counts[script] > counts[most]) most = script;
  }
  if (all - counts.latin < LETTERS_AT_LEAST || 2 * counts.latin >= all) return null;
  // Japanese has as many Chinese characters as its own.
  if (most === 'han' && 10 * counts.kana >= counts.han) return 'kana';
  return most;
}

/** The lists of words: which languages, as indices into `codes`, have a word. */
function loadWords(): {
  readonly codes: readonly string[];
  readonly languagesOf: ReadonlyMap<string, readonly number[]>;
} {
  const folder = new URL('./data/words/', import.meta.url);
  const codes = readdirSync(folder)
    .map((file) => file.replace('.txt', ''))
    .sort();
  const languagesOf = new Map<string, number[]>();
  for (const [index, code] of codes.entries()) {
    for (const word of readLexicon(new URL(`${code}.txt`, folder))) {
      const languages = languagesOf.get(word);
      if (languages === undefined) languagesOf.set(word, [index]);
      else languages.push(index);
    }
  }
  return { codes, languagesOf };
}

/** The names of languages in English by their codes: `fr` is French. */
export function readLanguageNames(): ReadonlyMap<string, string> {
  const rows = readTable(new URL('./data/names.txt', import.meta.url));
  return new Map(rows.map(([code, name]) => [code!, name!]));
}
