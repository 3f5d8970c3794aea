import type { TextKind } from '../document.ts';
import { type OffsetUnit, offsetsOf } from '../write/index.ts';
import type { Row } from './rows.ts';

/** The text of an article as its sentences tell it. */
export interface ArticleText {
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number, paragraph: number, kind: TextKind])[];
  /** From an offset in the unit of the tables to one in `text`, in UTF-16 units. */
  readonly toUtf16: (offset: number) => number;
}

/**
 * Puts the text of an article together from its rows of sentences.csv. Between sentences there is white space alone;
 * what kind it was is not told by the tables, so it is spaces, and line feeds between paragraphs, as many as there were.
 */
export function articleText(rows: readonly Row[], unit: OffsetUnit): ArticleText {
  const pieces: string[] = [];
  let length = 0;
  /** The end of the sentence before, in the unit of the tables. */
  let end = 0;
  let paragraph = '1';
  const sentences = rows.map((row) => {
    const gap = Number(row.start) - end;
    pieces.push((row.paragraph === paragraph ? ' ' : '\n').repeat(Math.max(gap, 0)), row.text!);
    const start = length + Math.max(gap, 0);
    length = start + row.text!.length;
    end = Number(row.end);
    paragraph = row.paragraph!;
    return [start, length, Number(row.paragraph), row.kind as TextKind] as const;
  });
  const text = pieces.join('');
  return { text, sentences, toUtf16: inverse(text, unit) };
}

/** The other way round than `offsetsOf`: a look-up is logarithmic. */
function inverse(text: string, unit: OffsetUnit): (offset: number) => number {
  const offset = offsetsOf(text, unit);
  if (offset(text.length) === text.length) return (same) => same;
  return (wanted) => {
    // An offset in code points is at most as large as in units, and at least half: where it first reaches `wanted`.
    let low = wanted;
    let high = Math.min(2 * wanted, text.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offset(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
