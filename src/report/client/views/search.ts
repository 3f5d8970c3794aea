import type { Range } from '../../model/payload.ts';
import { articleLink, type Context, entityLink, heading } from '../context.ts';
import { announce, byId, h, nextFrame } from '../dom.ts';
import { articleTitle, counted, folded, publishedWords, typeWords } from '../format.ts';
import { snippet } from '../snippet.ts';

/** Names and articles that are shown. */
const HEADS = 12;
/** Sentences that are shown; the search stops there. */
const SENTENCES = 200;

/** Finds words in names, in titles, and in the text of every article. */
export function searchView({ store, route, root, signal }: Context): string {
  const asked = route.params.get('q') ?? '';
  const words = folded(asked);
  byId<HTMLInputElement>('search-words').value = asked;
  root.append(heading(words === '' ? 'Search' : `Search: ${asked}`));
  if (words === '') {
    root.append(h('p', {}, 'Type into the search box above; the key / leads there.'));
    return 'Search';
  }
  const { entities, articles } = store.index;
  const named = entities
    .map(({ name, aliases, mentions }, number) => ({
      number,
      mentions,
      text: folded([name, ...aliases.map(([form]) => form)].join(' | ')),
    }))
    .filter(({ text }) => text.includes(words))
    .sort((a, b) => b.mentions - a.mentions);
  heads(
    root,
    'Names',
    named.map(({ number }) => number),
    (number) => [
      entityLink(store, number),
      h(
        'span',
        { class: 'muted' },
        ` ${typeWords(entities[number]!.type)}, ${counted(entities[number]!.mentions, 'mention')}`,
      ),
    ],
  );
  const titled = articles.flatMap((head, number) =>
    folded(`${articleTitle(head)} ${head.source ?? ''}`).includes(words) ? [number] : [],
  );
  heads(root, 'Articles', titled, (number) => [
    articleLink(store, number),
    h('span', { class: 'muted' }, ` ${publishedWords(articles[number]!)}`),
  ]);
  void sentences({ store, route, root, signal }, asked);
  return `Search: ${asked}`;
}

function heads(
  root: HTMLElement,
  title: string,
  found: readonly number[],
  item: (number: number) => readonly Node[],
): void {
  if (found.length === 0) return;
  root.append(
    h('h2', {}, title, h('span', { class: 'muted' }, ` ${found.length.toLocaleString('en-US')}`)),
    h(
      'ul',
      { class: 'items short' },
      found.slice(0, HEADS).map((number) => h('li', {}, ...item(number))),
    ),
  );
}

/** Looks through the text of all articles, block by block, and shows what is found as it is found. */
async function sentences({ store, root, signal }: Context, asked: string): Promise<void> {
  const list = h('ul', { class: 'items' });
  const state = h('p', { class: 'count' }, 'Searching the text…');
  root.append(h('h2', {}, 'In the text'), state, list);
  const wanted = asked.toLowerCase();
  let found = 0;
  for await (const { first, items } of store.blocks('articles')) {
    if (signal.aborted) return;
    for (const [index, body] of items.entries()) {
      for (const at of placesOf(body.text, wanted)) {
        if (found++ >= SENTENCES) break;
        const from = h('span', { class: 'from' }, articleLink(store, first + index, `t${at[0]}`));
        list.append(h('li', {}, snippet(body, at), from));
      }
    }
    if (found >= SENTENCES) break;
    state.textContent = `Searching the text… ${counted(first + items.length, 'article')} of ${store.count('articles')}`;
    await nextFrame();
  }
  const more =
    found >= SENTENCES ? `The first ${SENTENCES} places; add words to find fewer.` : counted(found, 'place');
  state.textContent = more;
  announce(more);
}

/** Where words stand in a text, whatever the case. */
function placesOf(text: string, wanted: string): readonly Range[] {
  const lower = text.toLowerCase();
  // A few letters change their length in lower case; then the places could not be told.
  if (wanted === '' || lower.length !== text.length) return [];
  const places: Range[] = [];
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
    places.push([at, at + wanted.length]);
    if (places.length >= SENTENCES) break;
  }
  return places;
}
