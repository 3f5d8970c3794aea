import type { Block } from './blocks.ts';

/** A text is broken to a width of so many characters. */
const NARROWEST = 40;
const WIDEST = 132;
/** So many of the line ends within its blocks come where the next word has no room; those of a list or of verse don't. */
const FULL_SHARE = 0.75;
/** And so many come within a sentence; where each line is a sentence, each is a paragraph. */
const WITHIN_SHARE = 0.25;
const SENTENCE_END = /[.!?:]["”’')]*$/u;

const firstWord = (line: string): string => line.trimStart().split(/\s/u, 1)[0]!;

/** Whether a line leaves no room for the first word of the next. */
const isFull = (line: string, next: string, width: number): boolean =>
  line.length + 1 + firstWord(next).length > width;

/**
 * Blocks whose lines were broken to a width, as LexisNexis does it, with a line for each paragraph: a blank line parts paragraphs
 * there, and what looks like a headline alone on its line is the first half of a sentence. Others stay as they are.
 */
export function unwrapped(blocks: readonly Block[]): readonly Block[] {
  const broken = blocks.filter((block) => block.length > 1);
  let width = 0;
  let breaks = 0;
  for (const block of broken) {
    for (const line of block) width = Math.max(width, line.length);
    breaks += block.length - 1;
  }
  if (width < NARROWEST || width > WIDEST) return blocks;
  let full = 0;
  let within = 0;
  for (const block of broken)
    for (let at = 1; at < block.length; at++) {
      if (!isFull(block[at - 1]!, block[at]!, width)) continue;
      full++;
      if (!SENTENCE_END.test(block[at - 1]!)) within++;
    }
  const isBroken = full >= breaks * FULL_SHARE && within >= breaks * WITHIN_SHARE;
  return isBroken ? blocks.map((block) => joined(block, width)) : blocks;
}

function joined(block: Block, width: number): Block {
  const lines: string[] = [];
  for (const [at, line] of block.entries()) {
    const before = block[at - 1];
    if (before !== undefined && isFull(before, line, width))
      lines.push(`${lines.pop()!} ${line.trimStart()}`);
    else lines.push(line);
  }
  return lines;
}
