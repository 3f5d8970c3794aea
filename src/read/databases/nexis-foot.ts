import { type Block, oneLine } from './blocks.ts';
import { isFoot, isStamp, type Manner } from './nexis-labels.ts';
import { areRightsBelow } from './parts.ts';

/** The text of a document, and what stands below it. */
interface Parted {
  readonly body: readonly Block[];
  readonly foot: readonly Block[];
}

/** What the captions begin with, in one block or several. */
const CAPTIONS = /^[ \t]*(?:Graphic$|(?:GRAPHIC|GRAFIK|GRAFIEK):)/;
/** There are not more blocks of captions, and none as long as a long paragraph. */
const MOST_CAPTIONS = 12;
const LONGEST_CAPTION = 400;
/** What stands alone on its line above the terms of the index. */
const TERMS = /^[ \t]*Classification$/;

export const isCaptions = (line: string): boolean => CAPTIONS.test(line);

/** Whether a block is none of the text by itself. */
export const isBelow = (block: Block, manner: Manner): boolean =>
  isFoot(block, manner) || areRightsBelow(block) || (block.length === 1 && TERMS.test(block[0]!));

/**
 * The blocks below a header as text and foot. The day of loading and that of a correction end a text for certain; what is printed
 * below them, as is the correction, is of the text.
 */
export function partFoot(blocks: readonly Block[], manner: Manner): Parted {
  const starts = [0, ...blocks.flatMap((block, index) => (isStamp(block[0]!, manner) ? [index] : []))];
  const parts = starts.map((start, place) =>
    partAt(place === 0 ? 0 : 1, blocks.slice(start, starts[place + 1]), manner),
  );
  return { body: parts.flatMap(({ body }) => body), foot: parts.flatMap(({ foot }) => foot) };
}

/** Blocks from one such day to the next, of which the text begins with this one, and the last ones may be no text. */
function partAt(start: number, blocks: readonly Block[], manner: Manner): Parted {
  const end = textEnd(blocks, blocks.length, manner);
  const captions = blocks.slice(0, end).findLastIndex((block) => isCaptions(block[0]!));
  const areCaptions =
    captions > 0 &&
    end - captions <= MOST_CAPTIONS &&
    blocks.slice(captions + 1, end).every((block) => oneLine(block).length <= LONGEST_CAPTION);
  const last = Math.max(start, areCaptions ? textEnd(blocks, captions, manner) : end);
  return {
    body: blocks.slice(start, last),
    foot: [...blocks.slice(0, start), ...blocks.slice(last)],
  };
}

function textEnd(blocks: readonly Block[], from: number, manner: Manner): number {
  let end = from;
  while (end > 0 && isBelow(blocks[end - 1]!, manner)) end -= 1;
  return end;
}
