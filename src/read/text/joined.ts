import type { Span } from '../../document.ts';

/** A block of a page or of a Markdown file. */
interface TextBlock {
  readonly text: string;
  readonly heading: boolean;
}

/** Blocks as the text of an article, parted by blank lines, and where its headings stand in it. */
export function joinBlocks(blocks: readonly TextBlock[]): {
  readonly text: string;
  readonly headings: readonly Span[];
} {
  const headings: Span[] = [];
  let length = 0;
  for (const { text, heading } of blocks) {
    if (heading) headings.push({ start: length, end: length + text.length });
    length += text.length + GAP.length;
  }
  return { text: blocks.map(({ text }) => text).join(GAP), headings };
}

const GAP = '\n\n';
