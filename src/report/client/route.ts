/** What the hash of the page's address says: `#/article/wire.jsonl%23a1?at=q3`. */
export interface Route {
  /** `overview` where the hash is empty. */
  readonly view: string;
  /** The id of what is looked at, empty for lists. */
  readonly id: string;
  readonly params: ReadonlyMap<string, string>;
}

/** Reads a hash; one that can't be read is the overview. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const [view = '', id = ''] = splitOnce(path, '/');
  return {
    view: view === '' ? 'overview' : view,
    id: decode(id),
    params: new Map(new URLSearchParams(query)),
  };
}

/** The hash of a view; parameters without a value are left out. */
export function routeHash(
  view: string,
  id = '',
  params: Readonly<Record<string, string | number | null>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `#/${view}${id === '' ? '' : `/${encodeURIComponent(id)}`}${text === '' ? '' : `?${text}`}`;
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
