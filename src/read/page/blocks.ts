import { readLexicon } from '../../text/lexicon.ts';
import { type DomElement, type DomNode, isElement, isText, walk } from './dom.ts';

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  readLexicon(new URL('../data/html-block-tags.txt', import.meta.url)),
);

/** A run of text that a browser sets apart, with the tag of the nearest element that does so. */
export interface Block {
  readonly tag: string;
  readonly text: string;
}

/** The text below an element as its blocks, white space as a browser shows it. */
export function readBlocks(root: DomElement): readonly Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let space = false;
  let preformatted = 0;
  let tag = root.localName;
  const flush = (): void => {
    const text = pieces.join('').trim();
    if (text !== '') blocks.push({ tag, text });
    pieces = [];
    space = false;
  };
  const add = (text: string): void => {
    if (space && pieces.length > 0 && pieces.at(-1) !== '\n') pieces.push(' ');
    space = false;
    pieces.push(text);
  };
  const addText = (text: string): void => {
    if (preformatted > 0) {
      add(text.replace(/\r\n?/g, '\n'));
      return;
    }
    const collapsed = text.replace(/[\t\n\f\r ]+/g, ' ');
    const from = collapsed.startsWith(' ') ? 1 : 0;
    const to = collapsed.length - (collapsed.length > from && collapsed.endsWith(' ') ? 1 : 0);
    if (from === 1) space = true;
    if (to > from) add(collapsed.slice(from, to));
    if (to < collapsed.length) space = true;
  };
  walk(root, {
    enter(node) {
      if (isText(node)) addText(node.nodeValue ?? '');
      if (!isElement(node)) return false;
      const name = node.localName;
      if (name === 'br') {
        space = false;
        pieces.push('\n');
      } else if (name === 'q') add('“');
      else if (name === 'td' || name === 'th') space = true;
      else if (BLOCK_TAGS.has(name)) {
        flush();
        tag = name;
        if (name === 'pre') preformatted += 1;
      }
      return true;
    },
    leave(node) {
      if (!isElement(node)) return;
      const name = node.localName;
      if (name === 'q') {
        space = false;
        add('”');
      } else if (BLOCK_TAGS.has(name)) {
        flush();
        tag = nearestBlock(node.parentNode) ?? root.localName;
        if (name === 'pre') preformatted -= 1;
      }
    },
  });
  flush();
  return blocks;
}

function nearestBlock(node: DomNode | null): string | null {
  return node !== null && isElement(node) && BLOCK_TAGS.has(node.localName) ? node.localName : null;
}
