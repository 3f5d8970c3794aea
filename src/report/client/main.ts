import type { View } from './context.ts';
import { byId, debounced, h } from './dom.ts';
import { parseRoute, type Route, routeHash } from './route.ts';
import { openStore, type Store } from './store.ts';
import { startTheme } from './theme.ts';
import { articleView } from './views/article.ts';
import { articlesView } from './views/articles.ts';
import { entitiesView } from './views/entities.ts';
import { entityView } from './views/entity.ts';
import { quotesView } from './views/quotes.ts';
import { searchView } from './views/search.ts';
import { timelineView } from './views/timeline.ts';

const VIEWS: ReadonlyMap<string, View> = new Map<string, View>([
  ['articles', articlesView],
  ['article', articleView],
  ['quotes', quotesView],
  ['timeline', timelineView],
  ['entities', entitiesView],
  ['entity', entityView],
  ['search', searchView],
]);
/** The item of the menu that a view without one belongs to. */
const PARENTS: Readonly<Record<string, string>> = { article: 'articles', entity: 'entities' };

let store: Promise<Store> | null = null;
let leaving = new AbortController();

/** Shows the view that the address names. The overview is in the page already and needs no data. */
async function navigate(first: boolean): Promise<void> {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const route = parseRoute(location.hash);
  const view = VIEWS.get(route.view);
  tellView(route);
  byId('view').hidden = view === undefined;
  markMenu(route);
  if (view === undefined) return arrive('Overview', byId('overview'), first);
  const root = h('div', {});
  byId('view').replaceChildren(h('p', { class: 'count' }, 'Loading…'));
  try {
    store ??= openStore((id) => byId(id).textContent ?? '');
    const title = await view({ store: await store, route, root, signal });
    if (signal.aborted) return;
    byId('view').replaceChildren(root);
    arrive(title, root, first);
  } catch (error) {
    if (signal.aborted) return;
    byId('view').replaceChildren(
      h('p', { class: 'warning', role: 'alert' }, `This view can't be shown: ${(error as Error).message}`),
    );
  }
}

/** Tells where one is: by the title, and by the focus, which goes to the heading unless the page was just opened. */
function arrive(title: string, root: HTMLElement, first: boolean): void {
  document.title = `${title} – copydesk report`;
  if (first) return;
  if (!root.contains(document.activeElement)) {
    scrollTo(0, 0);
    if (document.activeElement !== byId('search-words')) {
      root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }
}

/** Lets the style sheet hide the overview where another view is asked for, from before it is read. */
function tellView({ view }: Route): void {
  document.documentElement.dataset.view = VIEWS.has(view) ? view : 'overview';
}

function markMenu({ view }: Route): void {
  const current = view === 'overview' ? '#/' : `#/${PARENTS[view] ?? view}`;
  for (const link of document.querySelectorAll('header nav a')) {
    if (link.getAttribute('href') === current) {
      link.setAttribute('aria-current', 'page');
      // On a phone the menu is wider than the screen.
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else link.removeAttribute('aria-current');
  }
}

function startSearch(): void {
  const input = byId<HTMLInputElement>('search-words');
  const search = (): void => {
    location.hash = routeHash('search', '', { q: input.value.trim() });
  };
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  const follow = debounced(search, 250);
  input.addEventListener('input', () => {
    if (parseRoute(location.hash).view === 'search') follow();
  });
  document.addEventListener('keydown', (event) => {
    const typing = document.activeElement?.matches('input, select, textarea') ?? false;
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}

tellView(parseRoute(location.hash));
document.addEventListener('DOMContentLoaded', () => {
  startTheme();
  startSearch();
  addEventListener('hashchange', () => void navigate(false));
  void navigate(true);
});
