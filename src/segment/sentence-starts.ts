import { endsAfterClock } from './after-clock.ts';
import { endsAfterX } from './after-x.ts';
import { closes, goesOn, trailingMarks } from './closing.ts';
import { isInsideWord } from './inside-word.ts';
import type { TokenColumns } from './token-columns.ts';

const SMALL_LETTER = /^\p{Ll}/u;

/** Tells for the tokens of a piece of text, one after the other, where sentences open. */
export interface SentenceStarts {
  /**
   * Whether a sentence opens with the token.
   *
   * @param index of the token among those of wink-nlp
   * @param at where it begins in the text
   * @param next the token behind it
   * @param before the tokens before it
   */
  readonly opensAt: (
    index: number,
    at: number,
    value: string,
    next: string | undefined,
    before: TokenColumns,
  ) => boolean;
  /** In place of `opensAt` for the stop of an abbreviation that a name follows: no sentence opens behind it. */
  readonly passAbbreviation: (index: number) => void;
}

/**
 * Where the sentences of `text.slice(start, end)` open: where wink-nlp says so, but for what belongs to the sentence before, such
 * as closing marks. The first token goes on with the sentence that is open.
 *
 * @param begins where each of wink's sentences begins, as an index of its tokens
 */
export function createSentenceStarts(
  begins: readonly (readonly [from: number, to: number])[],
  text: string,
  start: number,
  end: number,
): SentenceStarts {
  let sentence = 1;
  const marks = trailingMarks(text, start, end);
  // Whether a sentence opens behind closing marks that wink takes for its first tokens.
  let opensBehind = false;
  // Whether the last token is an abbreviation that a name follows.
  let beforeName = false;
  const winkOpens = (index: number): boolean => {
    const from = sentence;
    while (sentence < begins.length && begins[sentence]![0] <= index) sentence++;
    return sentence > from;
  };
  return {
    opensAt(index, at, value, next, before) {
      const isOpen = winkOpens(index) || (opensBehind && !goesOn(value));
      let opens = isOpen && !beforeName && !isInsideWord(text, start, at, value);
      beforeName = false;
      opensBehind = opens && (at >= marks || closes(text, at, value.length, before.end.at(-1) ?? -1));
      if (opensBehind) opens = false;
      if (!opens)
        opens =
          endsAfterClock(before.text, before.firstTokens.at(-1) ?? 0, value, next) ||
          endsAfterX(before.text, value);
      // A small letter goes on with the sentence: «"Go!" she said.», "Lee (R-Tex.) isn't here".
      return opens && !SMALL_LETTER.test(value) && before.firstTokens.at(-1) !== before.text.length;
    },
    passAbbreviation(index) {
      winkOpens(index);
      opensBehind = false;
      beforeName = true;
    },
  };
}
