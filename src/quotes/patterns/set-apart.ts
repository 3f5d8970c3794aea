import type { Attribution } from '../attribution.ts';
import { type Reading, spanOf, type Tokens } from '../reading.ts';

interface SetApart {
  readonly rule: string;
  readonly source: Tokens;
  /** Null where nothing but the place on the page says that it is said. */
  readonly cue: Tokens | null;
  readonly score: number;
}

/** Words that stand apart from who says them, in paragraphs of their own and without quotation marks. */
export function piecesApart(
  reading: Reading,
  { rule, source, cue, score }: SetApart,
  pieces: readonly Tokens[],
): Attribution {
  return {
    rule,
    content: pieces.map((piece) => spanOf(reading, piece)),
    cue: cue === null ? [] : [cue],
    source,
    reporter: null,
    nests: true,
    contentEnd: pieces.at(-1)!.to,
    quoted: [],
    sentence: reading.document.tokens.sentence[(cue ?? pieces[0]!).from]!,
    score,
  };
}

/** The same of quotations, by their numbers. */
export function quotationsApart(
  reading: Reading,
  { rule, source, cue, score }: SetApart,
  quoted: readonly number[],
): Attribution {
  const stretches = quoted.map((index) => reading.quoted[index]!);
  return {
    rule,
    content: stretches.map(({ start, end }) => ({ start, end })),
    cue: cue === null ? [] : [cue],
    source,
    reporter: null,
    nests: true,
    contentEnd: stretches.at(-1)!.endToken,
    quoted,
    sentence: reading.document.tokens.sentence[cue?.from ?? stretches[0]!.firstToken]!,
    score,
  };
}
