import type { ArticleHead } from '../../model/payload.ts';
import { createLayers } from '../article/layers.ts';
import { outline } from '../article/outline.ts';
import { createReader } from '../article/reader.ts';
import { markedText } from '../article/text.ts';
import { type Context, heading } from '../context.ts';
import { h, webLink } from '../dom.ts';
import { articleTitle, counted, publishedWords } from '../format.ts';
import { routeHash } from '../route.ts';
import type { Store } from '../store.ts';
import { missing } from './missing.ts';

/** An article: its text with everything that was found in it, and lists of that beside it. */
export async function articleView({ store, route, root, signal }: Context): Promise<string> {
  const number = store.articleNumber(route.id);
  if (number === undefined) return missing(root, 'article', route.id);
  const head = store.index.articles[number]!;
  const body = await store.item('articles', number);
  if (signal.aborted) return '';
  const title = articleTitle(head);
  root.append(neighbours(store, number), heading(title), facts(head));
  if (head.error !== null) {
    root.append(h('p', { class: 'warning' }, `This article was not processed: ${head.error}`));
    return title;
  }
  const text = await markedText(body, signal);
  const lists = await outline(store, head, body);
  if (signal.aborted) return '';
  const frame = h('div', { class: 'frame' }, text.element);
  const layers = createLayers(frame, () => reader.refresh());
  const reader = createReader(store, body, text, { frame, shows: layers.shows });
  root.append(layers.element, h('div', { class: 'article' }, frame, lists));
  const at = route.params.get('at');
  // After the view has the focus, which goes to its heading first.
  if (at !== undefined) setTimeout(() => reader.goTo(at), 0);
  return title;
}

function facts(head: ArticleHead): HTMLElement {
  const parts = [head.source, publishedWords(head), counted(head.words, 'word'), head.path ?? head.id];
  const link = head.url === null ? [] : [' · ', webLink(head.url, 'original')];
  return h('p', { class: 'facts foreign' }, parts.filter((part) => part !== null).join(' · '), ...link);
}

function neighbours(store: Store, number: number): HTMLElement {
  const link = (at: number, words: string): HTMLElement | null => {
    const head = store.index.articles[at];
    return head === undefined ? null : h('a', { href: routeHash('article', head.id) }, words);
  };
  const ends = [link(number - 1, '← Previous'), link(number + 1, 'Next →')];
  return h('nav', { class: 'neighbours', 'aria-label': 'Articles' }, ends);
}
