import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readFrontMatter } from '../told/front-matter.ts';
import type { Content } from '../types.ts';
import { joinBlocks } from './joined.ts';

/** Beyond these no newspaper article goes, and the Markdown parser's work is no longer linear. */
const MAX_LENGTH = 200_000;
const MAX_MARKS = 1_000;
const MAX_INDENT = 60;

/** A leaf of the document's structure that holds text. */
interface Block {
  readonly text: string;
  /** 1 to 6 for a heading, 0 for a paragraph. */
  readonly level: number;
}

/**
 * A Markdown article as plain text: paragraphs, headings and list items, each a line, parted by blank lines. The text
 * of links stays; images, HTML tags and blocks of code go. The title is the front matter's, else that of the first
 * heading of level 1; a heading that says the title is not part of the text.
 *
 * @throws CopydeskError `bad-front-matter`
 */
export function readMarkdown(file: string): Content {
  const { fields, bodyStart } = readFrontMatter(file);
  const body = file.slice(bodyStart);
  const blocks = isKnotted(body) ? plainBlocks(body) : markdownBlocks(body);
  const top = blocks.find((block) => block.level === 1) ?? null;
  const title = fields.title ?? top?.text.replaceAll('\n', ' ') ?? null;
  const paragraphs = blocks.filter((block) => block !== top || block.text !== title);
  return {
    ...fields,
    title,
    ...joinBlocks(paragraphs.map(({ text, level }) => ({ text, heading: level > 0 }))),
  };
}

/**
 * Whether the text is so long, so deep in lists and block quotes, or so full of marks in one paragraph that it is no
 * article. Such text is taken as it stands.
 */
function isKnotted(body: string): boolean {
  if (body.length > MAX_LENGTH) return true;
  let marks = 0;
  for (const line of body.split('\n')) {
    if (line.trim() === '') marks = 0;
    const container = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)+/.exec(line)?.[0] ?? '';
    // A line of nothing but marks is a thematic break.
    if (container.length > MAX_INDENT && container.trimEnd() !== line.trimEnd()) return true;
    for (const character of line) if ('[]*_<`!'.includes(character)) marks += 1;
    if (marks > MAX_MARKS) return true;
  }
  return false;
}

function plainBlocks(body: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  for (const line of [...body.split('\n'), '']) {
    if (line.trim() !== '') lines.push(line.trim());
    else if (lines.length > 0) {
      blocks.push({ text: lines.join(' '), level: 0 });
      lines = [];
    }
  }
  return blocks;
}

function markdownBlocks(body: string): readonly Block[] {
  const blocks: Block[] = [];
  const pending: RootContent[] = fromMarkdown(body).children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const text = inlineText(node.children, body).trim();
      if (text !== '') blocks.push({ text, level: node.type === 'heading' ? node.depth : 0 });
    } else if ('children' in node) {
      for (const child of node.children.toReversed()) pending.push(child as RootContent);
    }
  }
  return blocks;
}

function inlineText(children: readonly PhrasingContent[], body: string): string {
  const pieces: string[] = [];
  const pending: Nodes[] = children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'text') pieces.push(node.value.replace(/\r\n?|\n/g, ' '));
    else if (node.type === 'inlineCode') pieces.push(codeOrQuote(node.value, node.position, body));
    else if (node.type === 'break') pieces.push('\n');
    else if ('children' in node) for (const child of node.children.toReversed()) pending.push(child);
  }
  return pieces.join('');
}

/** Quotation marks typed ``like this'' look like the start of code, which then runs on to the next quote. */
function codeOrQuote(value: string, position: Nodes['position'], body: string): string {
  if (!value.includes("''")) return value;
  const { start, end } = position!;
  return body.slice(start.offset, end.offset).replace(/\r?\n/g, ' ');
}
