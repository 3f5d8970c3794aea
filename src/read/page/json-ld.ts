/** What a page's JSON-LD (schema.org) says of its article. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Pages hold a few dozen objects. */
const MAX_OBJECTS = 10_000;
/** `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`. */
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;

/**
 * The first article among the objects of a page's JSON-LD blocks. A block that is not JSON is passed over, as a browser
 * passes over it.
 */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const objects = blocks.flatMap((block) => collectObjects(parse(block)));
  // What only refers to an object has its `@id` and no name.
  const named = objects.filter((object) => asText(object.name) !== null);
  const byId = new Map(named.map((object) => [object['@id'], object]));
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  if (article === undefined) return { headline: null, published: null, publisher: null };
  const publisher: unknown = first(article.publisher);
  const reference = isObject(publisher) ? (byId.get(publisher['@id'] ?? null) ?? publisher) : publisher;
  return {
    headline: asText(article.headline) ?? asText(article.name),
    published: asText(article.datePublished),
    publisher: isObject(reference) ? asText(reference.name) : asText(reference),
  };
}

function parse(block: string): unknown {
  const json = block.trim().replace(/^(?:<!--|\/?\/?<!\[CDATA\[)|(?:-->|\/?\/?\]\]>)$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function collectObjects(root: unknown): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const pending: unknown[] = [root];
  for (let at = 0; at < pending.length && at < MAX_OBJECTS; at += 1) {
    const value = pending[at];
    if (Array.isArray(value)) pending.push(...value.slice(0, MAX_OBJECTS));
    else if (isObject(value)) {
      found.push(value);
      pending.push(...Object.values(value).slice(0, MAX_OBJECTS));
    }
  }
  return found;
}

function typesOf(object: JsonObject): readonly string[] {
  const type: unknown = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function asText(value: unknown): string | null {
  const text = first(value);
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}
