import { Parser } from 'htmlparser2';
import { CopydeskError } from '../../errors.ts';
import { VOID } from '../page/nesting.ts';

/** What an element of an item holds. */
interface Told {
  /** Text, without the elements in it. */
  readonly text: string;
  /** As markup, elements and all; null where it holds none. */
  readonly markup: string | null;
}

/** What an item, or an entry, of a feed says, by the names of its elements in small letters; of several the first. */
export type Fields = ReadonlyMap<string, Told>;

export interface Feed {
  readonly title: string | null;
  /** In the order of the file. */
  readonly items: readonly Fields[];
  /** Whether the file ends before the feed does: what its last item says is not here. */
  readonly cutShort: boolean;
}

/** RSS 2.0 and its forebears; Atom; RSS 1.0. */
const ROOTS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf:rdf']);
const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);
/** What may hold an item, or the title of the feed. */
const HOLDERS: ReadonlySet<string> = new Set(['channel', 'feed', 'rdf:rdf', 'rss']);
/** Feeds have a depth of 4, and pages within them of about 60; the parser's time for a tag grows with it. */
const MAX_DEPTH = 500;

/**
 * The items of a feed, RSS or Atom. Nothing is read from elsewhere, and no entity of its own is expanded.
 *
 * @throws CopydeskError `bad-feed` for what is none, or is nested over 500 deep, with the line.
 * @example
 * parseFeed('<rss><channel><item><title>A</title></item></channel></rss>').items[0]?.get('title')?.text // 'A'
 */
export function parseFeed(xml: string): Feed {
  const open: string[] = [];
  const items: Fields[] = [];
  let title: string | null = null;
  let item: Map<string, Told> | null = null;
  /** Where the open item stands among the open elements, and pieces of its open field. */
  let itemDepth = 0;
  let rooted = false;
  let text: string[] = [];
  let markup: string[] = [];
  let hasMarkup = false;
  let ended = false;
  let cutShort = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.toLowerCase().replace(/^atom:/, '');
        if (open.length === 0 && !ROOTS.has(name)) throw notAFeed(lineAt(xml, parser.startIndex));
        if (open.length >= MAX_DEPTH)
          throw bad('its tags are nested too deep', lineAt(xml, parser.startIndex));
        rooted = true;
        if (item !== null && open.length > itemDepth + 1) {
          hasMarkup = true;
          markup.push(openTag(name, attributes));
        } else {
          [text, markup, hasMarkup] = [[], [], false];
          if (item !== null) keepLink(item, name, attributes);
          else if (ITEMS.has(name) && HOLDERS.has(open.at(-1) ?? '')) {
            item = new Map();
            itemDepth = open.length;
            keep(item, 'rdf:about', attributes['rdf:about'] ?? '', null);
          }
        }
        open.push(name);
      },
      ontext(data) {
        text.push(data);
        markup.push(escaped(data));
      },
      onclosetag() {
        const name = open.pop()!;
        cutShort ||= ended;
        if (ended) return;
        if (item === null) {
          if (name === 'title' && HOLDERS.has(open.at(-1) ?? '')) title ??= text.join('');
        } else if (open.length === itemDepth) {
          items.push(item);
          item = null;
        } else if (open.length > itemDepth + 1) {
          if (!VOID.has(name)) markup.push(`</${name}>`);
        } else keep(item, name, text.join(''), hasMarkup ? markup.join('') : null);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  ended = true;
  parser.end();
  if (!rooted) throw notAFeed(1);
  return { title, items, cutShort };
}

/** The first that says something under a name stands. */
function keep(fields: Map<string, Told>, name: string, text: string, markup: string | null): void {
  if (!fields.has(name) && (markup !== null || text.trim() !== '')) fields.set(name, { text, markup });
}

/** Atom has its addresses in attributes; that of the article is the `alternate` one. */
function keepLink(
  fields: Map<string, Told>,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const { href = '', rel = 'alternate' } = attributes;
  if (name === 'link' && rel === 'alternate') keep(fields, name, href, null);
}

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${told.join('')}>`;
}

const escaped = (text: string): string => text.replace(/[&<"]/g, (mark) => ESCAPES[mark]!);
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const bad = (message: string, line: number, hint: string | null = null): CopydeskError =>
  new CopydeskError('bad-feed', message, { line }, hint);

const notAFeed = (line: number): CopydeskError =>
  bad('is no RSS or Atom feed', line, 'of XML only these are read; save a page as .html, a text as .txt');
