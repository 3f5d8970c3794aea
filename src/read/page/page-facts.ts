import { readLexicon } from '../../text/lexicon.ts';
import { eitherDay, readDate } from '../told/published.ts';
import type { DatePart, MetadataRow } from '../types.ts';
import { collapse, type DomElement, isElement, walk } from './dom.ts';
import { readLinkedData } from './json-ld.ts';

const DATE_NAMES: ReadonlySet<string> = new Set(
  readLexicon(new URL('../data/html-date-names.txt', import.meta.url)),
);

/** Pages have one to three headings of level 1; more are not looked at, nor what is nested in them read again. */
const MAX_HEADINGS = 20;

/** What the elements of a page say, the first of each kind. */
interface Elements {
  readonly meta: Map<string, string>;
  readonly linkedData: string[];
  readonly dates: string[];
  readonly times: string[];
  readonly headings: string[];
  title: string | null;
  canonical: string | null;
}

export interface PageFacts extends MetadataRow {
  /** Which part of the page told the day; null where none did. */
  readonly publishedIn: DatePart | null;
  /** What it says of its day, where that may be two, in words. */
  readonly eitherDay: string | null;
}

/**
 * What a page says of its article. The title is `og:title`, the JSON-LD headline, or the page's title (the level-1
 * heading where the page's title only adds the site's name to it), without the name of the site at its end; the date that of JSON-LD, of a meta element, of
 * `itemprop="datePublished"`, or of the first `time`; what can't be read as a date is passed over.
 */
export function readPageFacts(root: DomElement): PageFacts {
  const elements = collect(root);
  const { meta } = elements;
  const data = readLinkedData(elements.linkedData);
  const told: Told = [
    ['JSON-LD', data.published === null ? [] : [data.published]],
    ['metadata of the page', elements.dates],
    ['time element', elements.times],
  ];
  const day = firstDate(told);
  const open = told.flatMap(([, dates]) => dates).map(eitherDay);
  const title = meta.get('og:title') ?? data.headline ?? pageTitle(elements);
  const site = orNull(meta.get('og:site_name'));
  const publisher = orNull(data.publisher);
  const url = elements.canonical ?? meta.get('og:url') ?? null;
  return {
    title: withoutSite(orNull(title), [site, publisher]),
    published: day?.value ?? null,
    publishedIn: day?.part ?? null,
    eitherDay: day === null ? (open.find((words) => words !== null) ?? null) : null,
    source: site ?? publisher,
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
  };
}

type Told = readonly (readonly [part: DatePart, dates: readonly string[]])[];

function firstDate(told: Told): { readonly value: string; readonly part: DatePart } | null {
  for (const [part, dates] of told) {
    for (const date of dates) {
      const value = readDate(date);
      if (value !== null) return { value, part };
    }
  }
  return null;
}

function collect(root: DomElement): Elements {
  const elements: Elements = {
    meta: new Map(),
    linkedData: [],
    dates: [],
    times: [],
    headings: [],
    title: null,
    canonical: null,
  };
  walk(root, {
    enter(node) {
      if (isElement(node)) visit(node, elements);
      return true;
    },
  });
  return elements;
}

function visit(element: DomElement, elements: Elements): void {
  const name = element.localName;
  if (name === 'meta') visitMeta(element, elements);
  else if (name === 'title') elements.title ??= element.textContent;
  else if (name === 'h1') {
    if (elements.headings.length < MAX_HEADINGS) elements.headings.push(collapse(element.textContent ?? ''));
  } else if (name === 'link') {
    if (element.getAttribute('rel')?.toLowerCase() === 'canonical')
      elements.canonical ??= element.getAttribute('href');
  } else if (name === 'script') {
    const type = element.getAttribute('type')?.trim().toLowerCase();
    if (type === 'application/ld+json') elements.linkedData.push(element.textContent ?? '');
  } else if (element.getAttribute('itemprop') === 'datePublished') {
    const date = element.getAttribute('datetime') ?? element.getAttribute('content');
    if (date !== null) elements.dates.push(date);
  } else if (name === 'time') {
    const date = element.getAttribute('datetime');
    if (date !== null) elements.times.push(date);
  }
}

function visitMeta(element: DomElement, elements: Elements): void {
  const content = element.getAttribute('content');
  if (content === null) return;
  for (const attribute of ['property', 'name', 'itemprop']) {
    const name = element.getAttribute(attribute)?.trim().toLowerCase();
    if (name === undefined) continue;
    if (!elements.meta.has(name)) elements.meta.set(name, content);
    if (DATE_NAMES.has(name)) elements.dates.push(content);
  }
}

/** A page's title is mostly the article's with the site's name behind it. */
function pageTitle({ title, headings }: Elements): string | null {
  const text = collapse(title ?? '');
  return headings.find((heading) => heading !== '' && text.startsWith(heading)) ?? text;
}

/** What stands between a title and the name of its site, and the spaces around it. */
const SITE_MARK = / ?(?:[|·•»]|(?<= )(?:::|[-–—])) $/u;

/** A title without the name of one of these sites behind a mark: `Storm kills two | The Post`. */
function withoutSite(title: string | null, sites: readonly (string | null)[]): string | null {
  for (const site of sites) {
    if (title === null || site === null) continue;
    const end = title.length - site.length;
    if (end <= 0 || title.slice(end).toLowerCase() !== site.toLowerCase()) continue;
    const mark = SITE_MARK.exec(title.slice(0, end));
    if (mark !== null && mark.index > 0) return title.slice(0, mark.index);
  }
  return title;
}

function orNull(value: string | null | undefined): string | null {
  const text = collapse(value ?? '').trim();
  return text === '' ? null : text;
}
