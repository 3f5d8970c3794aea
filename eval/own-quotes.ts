import { readQuoted } from '../scripts/train/marked-quotes.ts';
import type { GoldQuotes } from './gold.ts';

const FOLDER = new URL('./said/', import.meta.url);

const OPENS = /^(?:["“]|[‘'](?=\p{Lu}))/u;
const CLOSES = /["”’'][.,]?$/u;
const HOLDS = /["“”]|(?:^|\s)[‘'](?=\S)/u;

/** Whether marks hold all of what is said, or some, or none. */
export function kindOfPieces(pieces: readonly string[]): 'direct' | 'mixed' | 'indirect' {
  if (pieces.every((piece) => OPENS.test(piece) && CLOSES.test(piece))) return 'direct';
  return pieces.some((piece) => HOLDS.test(piece)) ? 'mixed' : 'indirect';
}

/** The texts of eval/said/, with what is said in them. */
export const readOwnQuotes = (): readonly GoldQuotes[] =>
  readQuoted(FOLDER).map(({ text, quotes }, index) => ({
    id: `said-${index}`,
    text,
    quotes: quotes.map((quote) => ({
      ...quote,
      kind: kindOfPieces(quote.content.map(([start, end]) => text.slice(start, end))),
    })),
  }));
