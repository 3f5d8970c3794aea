import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches, type ListName } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';

/** A name as the typing rules see it: its words, the lists that hold it, and what stands around it. */
export interface NameView {
  /** Its tokens. */
  readonly words: readonly string[];
  /** Whether one of the lists holds just this name. */
  readonly listed: (...lists: readonly ListName[]) => boolean;
  /** Whether no list but these holds just this name. */
  readonly listedOnly: (...lists: readonly ListName[]) => boolean;
  /** Whether one of the lists holds its first words, or its last, whatever their number. */
  readonly beginsWith: (...lists: readonly ListName[]) => boolean;
  readonly endsWith: (...lists: readonly ListName[]) => boolean;
  /** Whether its last word or words, not all of them and before a year, are in a set of words in small letters. */
  readonly endsIn: (words: ReadonlySet<string>) => boolean;
  /** The same for its first word. */
  readonly beginsIn: (words: ReadonlySet<string>) => boolean;
  /** The token before the name, and after; '' at the edge of the sentence. */
  readonly before: string;
  readonly after: string;
  /** The two tokens before, in small letters, and after. */
  readonly twoBefore: string;
  readonly twoAfter: string;
}

const CAPITAL = /^\p{Lu}/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;
/** How many words the longest head word of the sets has. */
const MAX_HEAD = 3;

/** Whether a word begins with a capital. */
export function isCapitalized(word: string): boolean {
  return CAPITAL.test(word);
}

/** The last word, two and three of a name in small letters, not all of its words, and before a year. */
function tailsOf(words: readonly string[]): readonly string[] {
  const tails: string[] = [];
  const last = words.length > 2 && YEAR.test(words.at(-1)!) ? words.length - 1 : words.length;
  let tail = '';
  for (let count = 1; count <= MAX_HEAD && count < last; count++) {
    const word = words[last - count]!.toLowerCase();
    tail = tail === '' ? word : `${word} ${tail}`;
    tails.push(tail);
  }
  return tails;
}

/** Tokens `[start, end)` of a document as a name. */
export function viewName(
  document: Tagged,
  matches: GazetteerMatches,
  { start, end }: Pick<TaggedName, 'start' | 'end'>,
): NameView {
  const { tokens } = document;
  const { firstToken, endToken } = document.sentences[tokens.sentence[start]!]!;
  const words = tokens.text.slice(start, end);
  const whole = matches.listsOf(start, end);
  const someOf = (mask: number, holds: (count: number) => number): boolean => {
    for (let count = 1; count <= Math.min(words.length, MAX_HEAD + 1); count++)
      if ((holds(count) & mask) !== 0) return true;
    return false;
  };
  /** Asked for by many rules, and made where one asks. */
  let tails: readonly string[] | null = null;
  let twoBefore: string | null = null;
  let twoAfter: string | null = null;
  return {
    words,
    listed: (...lists) => (whole & bits(...lists)) !== 0,
    listedOnly: (...lists) => whole !== 0 && (whole & ~bits(...lists)) === 0,
    beginsWith: (...lists) => someOf(bits(...lists), (count) => matches.listsOf(start, start + count)),
    endsWith: (...lists) => someOf(bits(...lists), (count) => matches.listsOf(end - count, end)),
    endsIn: (set) => {
      tails ??= tailsOf(words);
      for (const tail of tails) if (set.has(tail)) return true;
      return false;
    },
    beginsIn: (set) => words.length > 1 && set.has(words[0]!.toLowerCase()),
    before: start > firstToken ? tokens.text[start - 1]! : '',
    after: end < endToken ? tokens.text[end]! : '',
    get twoBefore() {
      twoBefore ??= tokens.text
        .slice(Math.max(firstToken, start - 2), start)
        .join(' ')
        .toLowerCase();
      return twoBefore;
    },
    get twoAfter() {
      twoAfter ??= tokens.text
        .slice(end, Math.min(endToken, end + 2))
        .join(' ')
        .toLowerCase();
      return twoAfter;
    },
  };
}
