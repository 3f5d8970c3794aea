import { type Child, h } from './dom.ts';
import { articleTitle, typeColor } from './format.ts';
import { type Route, routeHash } from './route.ts';
import type { Store } from './store.ts';

/** What a view is given. */
export interface Context {
  readonly store: Store;
  readonly route: Route;
  /** Where it goes; empty at first. */
  readonly root: HTMLElement;
  /** Aborted when another view is asked for: who waited then stops. */
  readonly signal: AbortSignal;
}

/** Shows a view and gives its title. */
export type View = (context: Context) => string | Promise<string>;

export function heading(text: string): HTMLElement {
  return h('h1', { tabindex: '-1' }, text);
}

export function articleLink(store: Store, article: number, at = ''): HTMLElement {
  const head = store.index.articles[article]!;
  return h('a', { href: routeHash('article', head.id, { at }), class: 'foreign' }, articleTitle(head));
}

export function entityLink(store: Store, entity: number, words?: string): HTMLElement {
  const { id, type, name } = store.index.entities[entity]!;
  return h('a', { href: routeHash('entity', id), class: `entity ${typeColor(type)}` }, words ?? name);
}

/** Who said or reported something: the words of the article and, where they differ, the entity. */
export function sourceCell(store: Store, words: string | null, entity: number | null): readonly Child[] {
  if (words === null) return [h('span', { class: 'muted' }, '—')];
  if (entity === null) return [h('span', { class: 'foreign' }, words)];
  const { name } = store.index.entities[entity]!;
  const link = entityLink(store, entity);
  return name === words ? [link] : [link, h('span', { class: 'muted foreign said-as' }, words)];
}
