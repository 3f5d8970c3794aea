import type { Span } from '../document.ts';

/** Opening quotation marks, each with the marks that can close it. The longer of two comes first. */
const PAIRS: readonly (readonly [open: string, closes: readonly string[]])[] = [
  ['``', ["''", '``']],
  ["''", ["''"]],
  ['‘‘', ['’’']],
  ['“', ['”', '“', '"']],
  ['„', ['“', '”']],
  ['”', ['”']],
  ['"', ['"', '”']],
  ['«', ['»']],
  ['»', ['«']],
  ['‘', ['’', "'"]],
  ['‚', ['‘', '’']],
  ["'", ["'", '’']],
  ['`', ["'", '`']],
];

/** A closing mark without an opening one in the same piece is surely one only where it can't be an apostrophe. */
const SURE_CLOSES: readonly string[] = ['”', '"', '»', "''", '’’'];

/** One piece of a quote without the quotation marks around it; marks of quotes inside it stay. */
function withoutMarks(piece: string): string {
  const pair = PAIRS.find(([open]) => piece.startsWith(open));
  const inner = pair === undefined ? piece : piece.slice(pair[0].length);
  const closes = pair === undefined ? SURE_CLOSES : pair[1];
  const close = closes.find((mark) => inner.endsWith(mark));
  if (close === undefined) {
    // «“It will rain,” said the mayor» is opened and closed before its end.
    const closed = pair?.[1].some((mark) => SURE_CLOSES.includes(mark) && isClosed(inner, pair[0], mark));
    return closed === true ? piece : inner.trim();
  }
  const content = inner.slice(0, inner.length - close.length);
  // In "the plan is “mad”" the last mark belongs to words inside the piece, not to the piece.
  if (pair === undefined && opensInside(content, close)) return piece;
  // In "“Mad”, not “bad”" the first and last mark are not a pair.
  if (pair !== undefined && closesInside(content, pair[0], close)) return piece;
  return content.trim();
}

/** Whether an opening mark before some words is closed by one of them. */
function isClosed(words: string, open: string, close: string): boolean {
  if (open !== close) return closesInside(words, open, close);
  return (words.split(close).length - 1) % 2 === 1;
}

function opensInside(content: string, close: string): boolean {
  const opens = PAIRS.filter(([, closes]) => closes.includes(close)).map(([open]) => open);
  return opens.some((open) => content.includes(open));
}

function closesInside(content: string, open: string, close: string): boolean {
  // Where one mark both opens and closes, or is an apostrophe too, nothing can be told: the outer ones are taken.
  if (open === close || close === '’' || close === "'") return false;
  const first = content.indexOf(close);
  const opened = content.indexOf(open);
  return first !== -1 && (opened === -1 || first < opened);
}

/** Whether the words between two pieces end a sentence: «“We won,” she said. “It took years.”» */
const ENDS_SENTENCE = /[.!?]\s*$/;
/** The next piece begins one, so that the stop before it is no abbreviation's: «she told Acme Inc. “and it took years.”» */
const BEGINS_SENTENCE = /^\p{Lu}/u;

/**
 * A quote as running text: its pieces without the marks around them, one space between pieces and where a line ends. A
 * comma at the end goes too: it is there for the attribution («“We won,” she said»), not for what was said. Where the
 * attribution ends the sentence, and a capital begins the next, a full stop takes its place.
 *
 * @example
 * quoteText('“We will,” she said, “win.”', [{ start: 0, end: 10 }, { start: 21, end: 27 }]); // 'We will, win.'
 * @example
 * quoteText('“We won,” she said. “Go.”', [{ start: 0, end: 9 }, { start: 20, end: 25 }]); // 'We won. Go.'
 */
export function quoteText(text: string, content: readonly Span[]): string {
  const pieces: string[] = [];
  const bare = content.map(({ start, end }) => withoutMarks(text.slice(start, end).trim()));
  for (const [index, { end }] of content.entries()) {
    const piece = bare[index]!;
    if (piece === '') continue;
    const next = content[index + 1];
    const ends =
      next !== undefined &&
      BEGINS_SENTENCE.test(bare[index + 1]!) &&
      ENDS_SENTENCE.test(text.slice(Math.max(end, next.start - 20), next.start));
    pieces.push(ends ? piece.replace(/,$/, '.') : piece);
  }
  return unwrapped(pieces.join(' ').replace(/,$/, ''));
}

/** Words of an article in one line, one space between. */
export const unwrapped = (words: string): string => words.replace(/\s+/gu, ' ');

const RELATIVE = /,? who$/u;

/**
 * A source in running text: in one line, without the "who" of a clause that it ends with, and the comma before it.
 *
 * @example
 * sourceText('Lee, who said so', { start: 0, end: 8 }); // 'Lee'
 */
export const sourceText = (text: string, { start, end }: Span): string => {
  const words = unwrapped(text.slice(start, end));
  return words.replace(RELATIVE, '') || words;
};
