import { parseHTML } from 'linkedom';

/** The part of the DOM that reading an article needs; the project is compiled without the DOM's own types. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  append(...nodes: readonly DomNode[]): void;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  createElement(name: string): DomElement;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Whether a node holds text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE;
}

/**
 * A page with an `html` and a `body` element, which HTML lets authors leave out.
 *
 * The caller makes sure that `html` is not nested too deep: the parser's work grows with the depth.
 */
export function parsePage(html: string): { readonly document: DomDocument; readonly body: DomElement } {
  let document = parseHTML(html).document as unknown as DomDocument;
  if (document.documentElement?.localName !== 'html') {
    document = parseHTML(`<html><head></head><body>${html}</body></html>`).document as unknown as DomDocument;
  }
  const root = document.documentElement!;
  const children: DomNode[] = [];
  for (let child = root.firstChild; child !== null; child = child.nextSibling) children.push(child);
  const body = children.find((child) => isElement(child) && child.localName === 'body');
  if (body !== undefined) return { document, body: body as DomElement };
  const made = document.createElement('body');
  made.append(...children.filter((child) => !isElement(child) || child.localName !== 'head'));
  root.append(made);
  return { document, body: made };
}

export interface Visitor {
  /** Whether to go into the node's children. */
  enter(node: DomNode, depth: number): boolean;
  leave?(node: DomNode): void;
}

/** All nodes below `root` in the order of the page, without recursion. */
export function walk(root: DomNode, visitor: Visitor): void {
  let depth = 0;
  let node: DomNode = root;
  for (;;) {
    const inside = visitor.enter(node, depth) ? node.firstChild : null;
    if (inside !== null) {
      node = inside;
      depth += 1;
      continue;
    }
    visitor.leave?.(node);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      depth -= 1;
      visitor.leave?.(node);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}

/** Text as a browser shows it on one line: runs of white space are one space; a no-break space is not white space. */
export function collapse(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '');
}
