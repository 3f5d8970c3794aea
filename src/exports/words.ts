import type { Span } from '../document.ts';
import type { TokenColumns } from '../segment/token-columns.ts';
import { createTokenizer } from '../segment/tokenize.ts';
import type { ExportArticle } from './article.ts';

/** A word of an article, or a sign of punctuation; it holds no white space. */
export interface Word extends Span {
  /** Whether a sentence begins with it. */
  readonly opens: boolean;
}

/** The words of an article, cut where one of `cuts` lies within a word. */
export type WordSplitter = (article: ExportArticle, cuts: readonly Span[]) => readonly Word[];

/** Splits articles into words as the segment stage does, for the tables don't hold them. */
export function createWordSplitter(): WordSplitter {
  const tokenize = createTokenizer();
  return ({ text, sentences }, cuts) => {
    const edges = [...new Set(cuts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const words: Word[] = [];
    let edge = 0;
    for (const sentence of sentences) {
      const columns: TokenColumns = { text: [], start: [], end: [], guess: [], lemma: [], firstTokens: [] };
      tokenize(text, sentence.start, sentence.end, columns);
      for (const [index, tokenStart] of columns.start.entries()) {
        const tokenEnd = columns.end[index]!;
        let start = tokenStart;
        while (edge < edges.length && edges[edge]! <= start) edge++;
        for (; edge < edges.length && edges[edge]! < tokenEnd; edge++) {
          words.push({ start, end: edges[edge]!, opens: index === 0 && start === tokenStart });
          start = edges[edge]!;
        }
        words.push({ start, end: tokenEnd, opens: index === 0 && start === tokenStart });
      }
    }
    return words;
  };
}
