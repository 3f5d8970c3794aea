import { collapse, parsePage } from '../page/dom.ts';
import { readFragment } from '../page/html.ts';
import { readDate } from '../told/published.ts';
import type { Fields } from './feed-items.ts';
import type { JsonRecord } from './json.ts';

export { parseFeed } from './feed-items.ts';

/** Where the text of an item stands, the whole one first; the others are often only its first lines. */
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];
/** Where its day stands; that of its last change where no other does. */
const DAYS = ['published', 'pubdate', 'dc:date', 'updated'];
/** Longer ones, and such as would break a row or an address, are passed over. */
const ID = /^[^\p{Cc}\p{Cs}]{1,512}$/u;

/**
 * What an item of a feed says: its fullest text, as plain text without what is left out of a web page; its title, address and
 * the first of its days that can be read; as source the feed that it was taken over from, else the name of this one. Its id
 * is the one that the feed gives it, else its address.
 *
 * @throws CopydeskError `bad-html`, as `readFragment` does.
 */
export function recordOf(fields: Fields, feedTitle: string | null): JsonRecord {
  const said = (name: string): string | null => fields.get(name)?.text.trim() || null;
  const title = oneLine(said('title'));
  const given = said('guid') ?? said('id') ?? said('rdf:about');
  const url = said('link') ?? (given !== null && /^https?:/.test(given) ? given : null);
  const id = given ?? url;
  const days = DAYS.map((name) => readDate(said(name) ?? ''));
  return {
    id: id !== null && ID.test(id) ? id : null,
    title,
    published: days.find((day) => day !== null) ?? null,
    source: oneLine(sourceIn(fields) ?? feedTitle),
    url,
    ...textOf(fields, title),
  };
}

function textOf(fields: Fields, title: string | null): ReturnType<typeof readFragment> {
  for (const name of TEXTS) {
    const told = fields.get(name);
    const found = told === undefined ? null : readFragment(asHtml(told.markup ?? told.text), title);
    if (found !== null && found.text !== '') return found;
  }
  return { text: '', headings: [] };
}

/** Feeds hold pages, or plain text, of which the lines stay as they are. */
const asHtml = (text: string): string =>
  /<[a-z!/]/i.test(text) ? text : `<pre>${text.replaceAll('<', '&lt;')}</pre>`;

/** RSS has a name there, Atom the head of a feed. */
function sourceIn(fields: Fields): string | null {
  const source = fields.get('source');
  if (source === undefined || source.markup === null) return source?.text ?? null;
  return /<title[^<>]*>([^<]*)/.exec(source.markup)?.[1] ?? null;
}

/** A page's parser takes time with the square of tags that are not closed; no title is longer. */
const LONGEST_NAME = 1_000;

/** A name as a browser would show it: there may be tags in it, and entities once more. */
function oneLine(text: string | null): string | null {
  if (text === null) return null;
  const shown = text.slice(0, LONGEST_NAME);
  return collapse(/[<&]/.test(shown) ? (parsePage(shown).body.textContent ?? '') : shown) || null;
}
