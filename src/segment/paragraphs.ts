import type { Span } from '../document.ts';

interface Line extends Span {
  /** Whether nothing but white space stands on it. */
  readonly blank: boolean;
}

/** Line ends as Unicode lists them (UAX #14, class BK, CR, LF, NL). */
function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space as `\s` has it; a byte-order mark counts. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x80) return false;
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The text's lines without the white space at their ends. */
function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineEnd(text.charCodeAt(at))) continue;
    let start = from;
    let end = at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, blank: start === end });
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    from = at + 1;
  }
  return lines;
}

const WRAP_MIN = 45;
const WRAP_MAX = 100;
const RAGGED = 25;

/**
 * Whether a block of lines is one paragraph broken to a width, as in plain-text mail and old wire copy: at least three
 * lines, all but the last about equally long, none longer than a screen. Otherwise each line is a paragraph.
 */
function isWrapped(block: readonly Line[]): boolean {
  if (block.length < 3) return false;
  let longest = 0;
  for (const line of block) longest = Math.max(longest, line.end - line.start);
  if (longest < WRAP_MIN || longest > WRAP_MAX) return false;
  return block.slice(0, -1).every((line) => line.end - line.start >= longest - RAGGED);
}

/**
 * The paragraphs of a text, without the white space around them. A blank line always parts two; a single line end does
 * too, unless the block is wrapped to a width. Linear in the length of the text.
 *
 * @example
 * splitParagraphs('One.\nTwo.'); // [{ start: 0, end: 4 }, { start: 5, end: 9 }]
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let block: Line[] = [];
  const close = () => {
    if (isWrapped(block)) paragraphs.push({ start: block[0]!.start, end: block[block.length - 1]!.end });
    else for (const { start, end } of block) paragraphs.push({ start, end });
    block = [];
  };
  for (const line of splitLines(text)) {
    if (line.blank) close();
    else block.push(line);
  }
  close();
  return paragraphs;
}
