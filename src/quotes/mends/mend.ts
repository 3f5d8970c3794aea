import type { Attribution } from '../attribution.ts';
import { type Reading, type Tokens, tokenAt } from '../reading.ts';

/**
 * A case that the taggers misread and that a word tells. In the examples [ ] hold the content, { } the source, < > the cue, as
 * the whole stage reads them; in the counter-examples too, where the mend must keep away.
 */
export interface Mend {
  readonly id: string;
  /** What it is for, for people. */
  readonly about: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
  /** The attribution made good; the same where it needs nothing, null where nobody says anything in it. */
  readonly mend: (reading: Reading, one: Attribution) => Attribution | null;
}

/** The last piece of an attribution's cue, and its content in tokens, where that is one piece; null where it is more. */
export function onePiece(
  { document }: Reading,
  { cue, content }: Attribution,
): { readonly verb: Tokens; readonly from: number; readonly to: number } | null {
  if (content.length > 1) return null;
  const { start, end } = content[0]!;
  return {
    verb: cue.at(-1)!,
    from: tokenAt(document.tokens, start),
    to: tokenAt(document.tokens, end - 1) + 1,
  };
}
