import { unpackMentions } from '../../model/mentions.ts';
import type { ArticleBody, ArticleHead } from '../../model/payload.ts';
import { entityLink, sourceCell } from '../context.ts';
import { h } from '../dom.ts';
import { firstFew } from '../first-few.ts';
import { dateWords } from '../format.ts';
import { routeHash } from '../route.ts';
import type { Store } from '../store.ts';

/** Items of a list beside the text that show before one asks for all. */
const SHOWN = 40;

/** What was found in an article, as lists beside the text that lead to the places in it. */
export async function outline(store: Store, head: ArticleHead, body: ArticleBody): Promise<HTMLElement> {
  const to = (at: string, ...children: readonly (Node | string)[]): HTMLElement =>
    h('a', { href: routeHash('article', head.id, { at }) }, ...children);
  const quotes = body.quotes.map((_, number) => async () => {
    const row = await store.item('quotes', head.firstQuote + number);
    const speaker = sourceCell(store, row.speaker, row.speakerEntity);
    return h('li', {}, h('div', { class: 'who' }, ...speaker), to(`q${number + 1}`, cut(row.text)));
  });
  const names = namesOf(body).map(([entity, count, first]) => async () => {
    return h('li', { class: 'counted' }, entityLink(store, entity), to(`m${first + 1}`, `${count}×`));
  });
  const dates = body.dates.map(({ at, value }, number) => async () => {
    const words = body.text.slice(...(at as [number, number])).replace(/\s+/g, ' ');
    return h(
      'li',
      { class: 'counted' },
      to(`d${number + 1}`, words),
      h('span', { class: 'muted' }, value === null ? '' : dateWords(value)),
    );
  });
  return h(
    'aside',
    { class: 'outline', 'aria-label': 'What was found' },
    await list('Quotes', quotes),
    await list('Names', names),
    await list('Dates', dates),
  );
}

/** Each entity, how often the article mentions it, and its first mention; the most mentioned first. */
function namesOf(body: ArticleBody): readonly (readonly [entity: number, count: number, first: number])[] {
  const found = new Map<number, { count: number; first: number }>();
  unpackMentions(body.mentions).forEach(({ entity }, number) => {
    if (entity === null) return;
    const own = found.get(entity);
    if (own === undefined) found.set(entity, { count: 1, first: number });
    else own.count += 1;
  });
  return [...found]
    .map(([entity, { count, first }]) => [entity, count, first] as const)
    .sort((a, b) => b[1] - a[1]);
}

async function list(
  title: string,
  items: readonly (() => Promise<HTMLElement>)[],
): Promise<HTMLElement | null> {
  if (items.length === 0) return null;
  const ul = h('ul', {});
  const all = await firstFew(ul, items, SHOWN, (item) => item(), `All ${items.length}`);
  const count = h('span', { class: 'muted' }, ` ${items.length}`);
  return h('details', { open: true }, h('summary', {}, title, count), ul, all);
}

const LONG = 140;
const cut = (text: string): string => (text.length <= LONG ? text : `${text.slice(0, LONG).trimEnd()}…`);
