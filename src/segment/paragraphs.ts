import type { Span } from '../document.ts';

interface Line extends Span {
  /** Whether nothing but white space stands on it. */
  readonly blank: boolean;
  /** Its length with the white space before it, as whoever breaks lines to a width counts. */
  readonly columns: number;
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
    lines.push({ start, end, blank: start === end, columns: end - from });
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    from = at + 1;
  }
  return lines;
}

const WRAP_MIN = 45;
const WRAP_MAX = 100;
const RAGGED = 25;
/** Of so many lines one may be longer than the width: an edited line, an address of the web. */
const OVERLONG = 50;
/** Of a text broken to a width, so many of the line ends within its blocks must come where the next word has no room, */
const FULL_SHARE = 0.75;
/** and so many must be followed by a small letter, which tells such a text from a table or a list of long items. */
const RUNNING_SHARE = 0.25;

const longestOf = (block: readonly Line[]): number =>
  block.reduce((longest, line) => Math.max(longest, line.end - line.start), 0);

/**
 * Whether a block of lines is one paragraph broken to a width by its own look, whatever the rest of the text: at least
 * three lines, all but the last about equally long, none longer than a screen.
 */
function isWrapped(block: readonly Line[]): boolean {
  if (block.length < 3) return false;
  const longest = longestOf(block);
  if (longest < WRAP_MIN || longest > WRAP_MAX) return false;
  return block.slice(0, -1).every((line) => line.end - line.start >= longest - RAGGED);
}

/** Whether a line leaves no room within the width for the first word of the next. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let wordEnd = next.start;
  while (wordEnd < next.end && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
  return line.columns + 1 + (wordEnd - next.start) > width;
}

const startsSmall = (text: string, { start }: Line): boolean =>
  /^\p{Ll}/u.test(String.fromCodePoint(text.codePointAt(start)!));

/**
 * The width that the text is broken to, as in plain-text mail and old wire copy; null where each line is a paragraph. A
 * little less than the width does no harm: a line that is full stays so.
 */
function wrapWidth(text: string, blocks: readonly (readonly Line[])[]): number | null {
  const counts = new Uint32Array(WRAP_MAX + 1);
  let lines = 0;
  for (const block of blocks) {
    if (block.length < 2 || longestOf(block) > WRAP_MAX) continue;
    for (const { columns } of block) counts[Math.min(columns, WRAP_MAX)]! += 1;
    lines += block.length;
  }
  let width = WRAP_MAX;
  for (let longer = counts[width]!; width > 0 && longer <= lines / OVERLONG; longer += counts[width]!)
    width--;
  if (width < WRAP_MIN) return null;
  let breaks = 0;
  let full = 0;
  let running = 0;
  for (const block of blocks) {
    const long = longestOf(block) > WRAP_MAX;
    for (let index = 0; index + 1 < block.length; index++) {
      breaks++;
      if (long || !isFull(text, block[index]!, block[index + 1]!, width)) continue;
      full++;
      if (startsSmall(text, block[index + 1]!)) running++;
    }
  }
  return full >= breaks * FULL_SHARE && running >= breaks * RUNNING_SHARE ? width : null;
}

/** The paragraphs of a block of a text that is broken to a width: a line end parts two where the line is not full. */
function unwrap(text: string, block: readonly Line[], width: number): Span[] {
  const paragraphs: Span[] = [];
  let { start } = block[0]!;
  for (const [index, line] of block.entries()) {
    const next = block[index + 1];
    if (next !== undefined) {
      if (isFull(text, line, next, width)) continue;
      // Lines broken by hand are ragged, but a small letter goes on with the sentence.
      if (line.columns >= width - RAGGED && startsSmall(text, next)) continue;
    }
    paragraphs.push({ start, end: line.end });
    if (next !== undefined) start = next.start;
  }
  return paragraphs;
}

const NONE: ReadonlySet<number> = new Set();

/** The runs of lines between blank ones; a line that stands alone is one. */
function blocksOf(lines: readonly Line[], alone: ReadonlySet<number>): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  const close = (): void => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const line of lines) {
    const isAlone = alone.has(line.start);
    if (line.blank || isAlone) close();
    if (!line.blank) block.push(line);
    if (isAlone) close();
  }
  close();
  return blocks;
}

/**
 * The paragraphs of a text, without the white space around them. A blank line always parts two; a single line end does
 * too, unless the text, or that block of it, is broken to a width. Lines that begin at one of `alone` are paragraphs, whatever stands
 * beside them. Linear in the length of the text.
 *
 * @example
 * splitParagraphs('One.\nTwo.'); // [{ start: 0, end: 4 }, { start: 5, end: 9 }]
 */
export function splitParagraphs(text: string, alone: ReadonlySet<number> = NONE): Span[] {
  const blocks = blocksOf(splitLines(text), alone);
  const width = wrapWidth(text, blocks);
  return blocks.flatMap((block): Span[] => {
    if (isWrapped(block)) return [{ start: block[0]!.start, end: block[block.length - 1]!.end }];
    if (width !== null && longestOf(block) <= WRAP_MAX) return unwrap(text, block, width);
    return block.map(({ start, end }) => ({ start, end }));
  });
}
