import { unpackMentions } from '../../model/mentions.ts';
import type { EntityHead } from '../../model/payload.ts';
import { articleLink, type Context, heading, sourceCell } from '../context.ts';
import { h, webLink } from '../dom.ts';
import { firstFew } from '../first-few.ts';
import { counted, publishedWords, typeColor, typeWords } from '../format.ts';
import { fillPaged } from '../paged.ts';
import { routeHash } from '../route.ts';
import { snippet } from '../snippet.ts';
import type { Store } from '../store.ts';
import { missing } from './missing.ts';

/** Sentences of an article that are shown for an entity before one asks for all. */
const SNIPPETS = 3;

/** All that is known of one entity: names, links, what it said, what was said of it, where it is mentioned. */
export async function entityView({ store, route, root, signal }: Context): Promise<string> {
  const number = store.entityNumber(route.id);
  if (number === undefined) return missing(root, 'name', route.id);
  const head = store.index.entities[number]!;
  const body = await store.item('entities', number);
  if (signal.aborted) return '';
  root.append(
    h('p', { class: `type ${typeColor(head.type)}` }, typeWords(head.type)),
    heading(head.name),
    h(
      'p',
      { class: 'facts' },
      `${counted(head.mentions, 'mention')} in ${counted(head.documents, 'article')}`,
      ...linksOf(head).flatMap((link) => [' · ', link]),
    ),
    ...aliases(head),
  );
  const said = routeHash('quotes', '', { by: head.id });
  await section(root, `Said by ${head.name}`, body.by, (quote) => quoteItem(store, quote, false), said);
  const reported = routeHash('quotes', '', { via: head.id });
  await section(
    root,
    `Reported by ${head.name}`,
    body.via,
    (quote) => quoteItem(store, quote, true),
    reported,
  );
  await section(root, `What others say of ${head.name}`, body.about, (quote) =>
    quoteItem(store, quote, true),
  );
  await section(root, 'Where it is mentioned', body.articles, ([article, mentions]) =>
    articleItem(store, number, article, mentions),
  );
  return head.name;
}

/** What the world knows it by. */
function linksOf({ wikidata, geonames, iso, place }: EntityHead): readonly HTMLElement[] {
  return [
    ...(wikidata === undefined
      ? []
      : [webLink(`https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`, `Wikidata ${wikidata}`)]),
    ...(geonames === undefined
      ? []
      : [webLink(`https://www.geonames.org/${encodeURIComponent(geonames)}`, `GeoNames ${geonames}`)]),
    ...(iso === undefined ? [] : [h('span', {}, `ISO 3166 ${iso}`)]),
    ...(place === undefined ? [] : [h('span', {}, `${place[0]}, ${place[1]}`)]),
  ];
}

function aliases({ aliases: forms }: EntityHead): readonly HTMLElement[] {
  if (forms.length === 0) return [];
  const items = forms.map(([form, count]) =>
    h('li', {}, h('span', { class: 'foreign' }, form), h('span', { class: 'muted' }, ` ${count}×`)),
  );
  return [h('h2', {}, 'Other forms of the name'), h('ul', { class: 'forms' }, items)];
}

async function section<Item>(
  root: HTMLElement,
  title: string,
  items: readonly Item[],
  row: (item: Item) => Promise<Node>,
  all: string | null = null,
): Promise<void> {
  if (items.length === 0) return;
  const list = h('ul', { class: 'items' });
  const link =
    all === null ? null : h('a', { href: all, 'aria-label': `as a table: ${title}` }, 'as a table');
  const count = h('span', { class: 'muted' }, ` ${items.length.toLocaleString('en-US')}`);
  const head = h('div', { class: 'section-head' }, h('h2', {}, title, count), link);
  root.append(h('section', {}, head, list));
  await fillPaged(list, items, row);
}

async function quoteItem(store: Store, quote: number, withSpeaker: boolean): Promise<HTMLElement> {
  const row = await store.item('quotes', quote);
  const head = store.index.articles[row.article]!;
  const at = `q${row.number + 1}`;
  return h(
    'li',
    {},
    h('a', { href: routeHash('article', head.id, { at }), class: 'quote-text foreign' }, row.text),
    h(
      'span',
      { class: 'from' },
      ...(withSpeaker ? [...sourceCell(store, row.speaker, row.speakerEntity), ' · '] : []),
      h('span', { class: 'foreign' }, head.title ?? head.id),
      ` · ${publishedWords(head)}`,
    ),
  );
}

async function articleItem(
  store: Store,
  entity: number,
  article: number,
  mentions: number,
): Promise<HTMLElement> {
  const body = await store.item('articles', article);
  const head = store.index.articles[article]!;
  const own = unpackMentions(body.mentions)
    .map((mention, number) => ({ ...mention, number }))
    .filter((mention) => mention.entity === entity);
  const byName = [...own.filter(({ form }) => form === 'name'), ...own.filter(({ form }) => form !== 'name')];
  const list = h('ul', { class: 'snippets' });
  const row = ({ start, end, number }: (typeof own)[number]): HTMLElement => {
    const href = routeHash('article', head.id, { at: `m${number + 1}` });
    return h('li', {}, h('a', { href, class: 'quote-text' }, snippet(body, [start, end])));
  };
  const all = await firstFew(list, byName, SNIPPETS, row, `All ${counted(own.length, 'mention')}`);
  const facts = ` ${publishedWords(head)} · ${counted(mentions, 'mention')}`;
  const title = h('span', { class: 'title' }, articleLink(store, article));
  return h('li', {}, title, h('span', { class: 'muted' }, facts), list, all);
}
