import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches, type ListName } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';

/** A name as the typing rules see it: its words, the lists that hold it, and what stands around it. */
export interface NameView {
  readonly document: Tagged;
  /** Tokens `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly type: TaggedName['type'];
  /** Whether one of the lists holds just this name. */
  readonly listed: (...lists: readonly ListName[]) => boolean;
  /** Whether one of the lists holds just the last words of this name, whatever their number. */
  readonly endsWith: (...lists: readonly ListName[]) => boolean;
  /** Whether one of the lists holds just the first words. */
  readonly beginsWith: (...lists: readonly ListName[]) => boolean;
  /** The text of the token that lies `offset` from the name's first: 0 is the first, -1 the one before; '' outside the sentence. */
  readonly word: (offset: number) => string;
  /** The same, counted from the first token after the name. */
  readonly after: (offset: number) => string;
}

const CAPITAL = /^\p{Lu}/u;

export function isCapitalized(word: string): boolean {
  return CAPITAL.test(word);
}

/** Tokens `[start, end)` of a document as a name. */
export function viewName(
  document: Tagged,
  matches: GazetteerMatches,
  name: Pick<TaggedName, 'start' | 'end' | 'type'>,
): NameView {
  const { start, end, type } = name;
  const { tokens } = document;
  const sentence = document.sentences[tokens.sentence[start]!]!;
  const textAt = (token: number): string =>
    token >= sentence.firstToken && token < sentence.endToken ? tokens.text[token]! : '';
  const whole = matches.listsOf(start, end);
  return {
    document,
    start,
    end,
    type,
    listed: (...lists) => (whole & bits(...lists)) !== 0,
    endsWith: (...lists) => {
      const mask = bits(...lists);
      for (let from = end - 1; from >= Math.max(start, end - 4); from--)
        if ((matches.listsOf(from, end) & mask) !== 0) return true;
      return false;
    },
    beginsWith: (...lists) => {
      const mask = bits(...lists);
      for (let to = start + 1; to <= Math.min(end, start + 4); to++)
        if ((matches.listsOf(start, to) & mask) !== 0) return true;
      return false;
    },
    word: (offset) => textAt(start + offset),
    after: (offset) => textAt(end + offset),
  };
}
