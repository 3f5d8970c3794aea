import { readLexicon } from '../../text/lexicon.ts';
import { type DomElement, type DomNode, isElement, isText, walk } from './dom.ts';

const list = (name: string): ReadonlySet<string> =>
  new Set(readLexicon(new URL(`../data/${name}`, import.meta.url)));
const DROPPED_TAGS = list('html-dropped-tags.txt');
const FURNITURE = list('html-furniture.txt');
const DROPPED_ROLES = new Set(['banner', 'complementary', 'contentinfo', 'navigation', 'search']);
/** What holds more of the page's text than this is no furniture, whatever its class says ("sidebar-right"). */
const MAX_SHARE = 0.5;

/**
 * Takes out of a page what is not an article's text: scripts, navigation, figures with their captions, what is hidden,
 * and what class names call bylines, captions, sharing buttons and the like.
 */
export function prune(root: DomElement): void {
  const lengths = textLengths(root);
  const most = (lengths.get(root) ?? 0) * MAX_SHARE;
  const dropped: DomElement[] = [];
  walk(root, {
    enter(node) {
      if (!isElement(node) || node === root) return true;
      const drop =
        DROPPED_TAGS.has(node.localName) || ((lengths.get(node) ?? 0) <= most && isFurniture(node));
      if (drop) dropped.push(node);
      return !drop;
    },
  });
  for (const element of dropped) element.remove();
}

/** Characters of text below every element, without white space around each piece. */
function textLengths(root: DomElement): ReadonlyMap<DomNode, number> {
  const lengths = new Map<DomNode, number>();
  const add = (node: DomNode | null, length: number): void => {
    if (node !== null && length > 0) lengths.set(node, (lengths.get(node) ?? 0) + length);
  };
  walk(root, {
    enter(node) {
      if (isText(node)) add(node.parentNode, (node.nodeValue ?? '').trim().length);
      return !isElement(node) || !DROPPED_TAGS.has(node.localName);
    },
    leave(node) {
      if (isElement(node) && node !== root) add(node.parentNode, lengths.get(node) ?? 0);
    },
  });
  return lengths;
}

function isFurniture(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  if (DROPPED_ROLES.has(element.getAttribute('role') ?? '')) return true;
  return element.getAttribute('class')?.split(/\s+/).some(namesFurniture) ?? false;
}

/** `photo-caption`, `ArticleByline`, `share__list`; but not `has-caption`, which speaks of something within. */
function namesFurniture(name: string): boolean {
  if (FURNITURE.has(name.toLowerCase())) return true;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/);
  return !/^(?:has|is|no|with)$/.test(words[0] ?? '') && words.some((word) => FURNITURE.has(word));
}
