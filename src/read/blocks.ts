import { readLexicon } from '../text/lexicon.ts';
import { type DomElement, type DomNode, isElement, isText, walk } from './dom.ts';

const list = (name: string): ReadonlySet<string> =>
  new Set(readLexicon(new URL(`./data/${name}`, import.meta.url)));
const BLOCK_TAGS = list('html-block-tags.txt');
const DROPPED_TAGS = list('html-dropped-tags.txt');
const FURNITURE = list('html-furniture.txt');
const DROPPED_ROLES = new Set(['banner', 'complementary', 'contentinfo', 'navigation', 'search']);

/** A run of text that a browser sets apart, with the tag of the nearest element that does so. */
export interface Block {
  readonly tag: string;
  readonly text: string;
}

/**
 * The text below an element as its blocks, white space as a browser shows it. Left out are scripts, navigation, forms,
 * figures with their captions, and what the page's class names call bylines, captions, sharing buttons and the like.
 */
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
      if (!isElement(node) || (node !== root && isDropped(node))) return false;
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
      if (!isElement(node) || (node !== root && isDropped(node))) return;
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

function isDropped(element: DomElement): boolean {
  if (DROPPED_TAGS.has(element.localName)) return true;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  if (DROPPED_ROLES.has(element.getAttribute('role') ?? '')) return true;
  const classes = element.getAttribute('class');
  return classes?.split(/\s+/).some(isFurniture) ?? false;
}

/** `photo-caption`, `ArticleByline`, `share__list`; but not `has-caption`, which its neighbour's presence names. */
function isFurniture(name: string): boolean {
  if (FURNITURE.has(name.toLowerCase())) return true;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/);
  return !/^(?:has|is|no|with)$/.test(words[0] ?? '') && words.some((word) => FURNITURE.has(word));
}
