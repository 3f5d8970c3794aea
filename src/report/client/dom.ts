/** What can stand in an element: other nodes, and text that is shown as it is, never read as markup. */
export type Child = Node | string | number | null;

type Handler = (event: Event) => void;
export type Properties = Readonly<Record<string, string | number | boolean | Handler | null>>;

/**
 * Makes an element. Text becomes text nodes and nothing is ever parsed, so no article can bring markup in; links lead to
 * views of this page or to the web by http(s), nowhere else.
 *
 * @example
 * h('a', { href: '#/articles' }, 'Articles');
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (name !== 'href' || isSafeLink(String(value))) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().flatMap((child) => (child === null ? [] : [nodeOf(child)])));
  return element;
}

const nodeOf = (child: Node | string | number): Node | string =>
  typeof child === 'number' ? String(child) : child;

function isSafeLink(href: string): boolean {
  return href.startsWith('#') || /^https?:\/\//i.test(href);
}

/** A link out of the page. */
export function webLink(href: string, ...children: readonly Child[]): HTMLElement {
  return isSafeLink(href)
    ? h('a', { href, rel: 'noopener noreferrer', target: '_blank' }, ...children)
    : h('span', {}, ...children);
}

/** The element with an id that the page is known to have. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** Says something to screen readers. */
export function announce(message: string): void {
  byId('status').textContent = message;
}

/** Calls a function when there was no other call for a while: for what follows typing. */
export function debounced(action: () => void, milliseconds = 150): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

/** Lets the browser draw. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
