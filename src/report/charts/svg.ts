import { parseHTML } from 'linkedom';
import { escapeHtml } from '../html.ts';

/** A document for Observable Plot to draw in. */
export function createChartDocument() {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

/** What a chart may consist of; all else is left out, Plot's own style sheet too, for which the page has its own. */
const ELEMENTS = new Set(['svg', 'g', 'a', 'rect', 'text', 'tspan', 'title', 'line', 'path', 'circle']);
const LINKS = /^#\//;

/** The part of a DOM node that is read here. */
interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/**
 * A chart as markup, every string escaped (linkedom leaves `<` and `&` in attributes as they are), links only to views of
 * the page, and lengths to a tenth of a pixel. A label for screen readers goes to the link that is labelled by it: Plot
 * puts labels where they are not allowed.
 */
export function svgMarkup(node: DomNode): string {
  if (node.nodeType === 3) return escapeHtml(node.textContent ?? '');
  const name = node.localName ?? '';
  if (node.nodeType !== 1 || !ELEMENTS.has(name)) return '';
  const attributes = [...(node.attributes ?? [])].flatMap(({ name: attribute, value }) => {
    if (/^on|^style$|^aria-label$/.test(attribute)) return [];
    const key = attribute.replace(/^xlink:/, '');
    if (key === 'href' && !LINKS.test(value)) return [];
    return [` ${key}="${escapeHtml(rounded(key, value))}"`];
  });
  const children = [...node.childNodes];
  const label = name === 'a' ? labelOf(children) : null;
  if (label !== null) attributes.push(` aria-label="${escapeHtml(label)}"`);
  return `<${name}${attributes.join('')}>${children.map(svgMarkup).join('')}</${name}>`;
}

function labelOf(children: readonly DomNode[]): string | null {
  const attributes = children.flatMap((child) => [...(child.attributes ?? [])]);
  return attributes.find(({ name }) => name === 'aria-label')?.value ?? null;
}

const GEOMETRY = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'transform', 'cx', 'cy']);

function rounded(attribute: string, value: string): string {
  if (!GEOMETRY.has(attribute)) return value;
  return value.replace(/(?<!\d)\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
