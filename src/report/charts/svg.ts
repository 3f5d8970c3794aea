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
 * the page, and lengths to a tenth of a pixel.
 */
export function svgMarkup(node: DomNode): string {
  if (node.nodeType === 3) return escapeHtml(node.textContent ?? '');
  const name = node.localName ?? '';
  if (node.nodeType !== 1 || !ELEMENTS.has(name)) return '';
  const attributes = [...(node.attributes ?? [])].flatMap(({ name: attribute, value }) => {
    if (/^on|^style$/.test(attribute)) return [];
    const key = attribute.replace(/^xlink:/, '');
    if (key === 'href' && !LINKS.test(value)) return [];
    return [` ${key}="${escapeHtml(rounded(key, value))}"`];
  });
  const inner = [...node.childNodes].map(svgMarkup).join('');
  return `<${name}${attributes.join('')}>${inner}</${name}>`;
}

const GEOMETRY = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'transform', 'cx', 'cy']);

function rounded(attribute: string, value: string): string {
  if (!GEOMETRY.has(attribute)) return value;
  return value.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
