import type { EntitySummary } from '../../document.ts';
import { fold } from '../names/fold.ts';
import type { Article } from './articles.ts';
import { type Counted, count, createCounted, nearlyAll } from './counted.ts';
import { idByName, idOfWorld, isAlone, isByName, namedBy, withSense } from './ids.ts';
import { surnameOf } from './persons.ts';

/**
 * The id of each entity by what all articles tell: an entity whose article does not say which of some namesakes it is is the one that
 * is known, if the corpus knows only one, or nearly all articles that tell mean one, and it is no other entity of its own article. So
 * is a surname alone who nearly all articles mean that give a full name with it. Two entities of one article may have one id yet.
 */
export function idsOf(articles: readonly Article[]): readonly (readonly string[])[] {
  const { nameOf, families } = createNames();
  const names = articles.map((article) => article.map(nameOf));
  for (const [at, article] of articles.entries()) noteSenses(article, names[at]!);
  const known = articles.map((article, at) => withKnownSenses(article, names[at]!));
  for (const [at, article] of articles.entries()) countBearers(article, names[at]!, known[at]!);
  const bearers = new Map([...families].map(([surname, named]) => [surname, nearlyAll(named)]));
  return articles.map((article, at) => withBearers(article, known[at]!, bearers));
}

/** What is known of the entities of one type and name. Most come in article after article, so each is looked for only once. */
interface Name {
  readonly shared: SharedId;
  /** By whom its surname is borne; null where it has none. */
  readonly family: Counted<string> | null;
}

/** An id by name, which several names may have ("Donald J. Trump"). */
interface SharedId {
  readonly id: string;
  /** The senses that articles tell; null before one does. */
  senses: Counted<string> | null;
}

function createNames() {
  const names = new Map<string, Map<string, Name>>();
  const sharedIds = new Map<string, SharedId>();
  const families = new Map<string, Counted<string>>();
  const createName = (summary: EntitySummary): Name => {
    const id = idByName(summary);
    const shared = getOr(sharedIds, id, () => ({ id, senses: null }));
    const surname = surnameOf(summary);
    return { shared, family: surname === null ? null : getOr(families, surname, () => createCounted(id)) };
  };
  const nameOf = (summary: EntitySummary): Name => {
    const ofType = getOr(names, summary.type, () => new Map<string, Name>());
    return getOr(ofType, namedBy(summary), () => createName(summary));
  };
  return { nameOf, families };
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}

function noteSenses(article: Article, names: readonly Name[]): void {
  for (const [index, summary] of article.entries()) {
    if (summary.sense === undefined || !isByName(summary)) continue;
    const { shared } = names[index]!;
    shared.senses ??= createCounted(summary.sense);
    count(shared.senses, summary.sense, 1);
  }
}

function withKnownSenses(article: Article, names: readonly Name[]): readonly string[] {
  const told = article.map((summary, index) =>
    summary.sense !== undefined && isByName(summary)
      ? withSense(names[index]!.shared.id, summary.sense)
      : null,
  );
  const taken = new Set(told);
  return article.map((summary, index) => {
    const { id, senses } = names[index]!.shared;
    const own = told[index] ?? idOfWorld(summary);
    if (own !== null) return own;
    const sense = senses === null ? null : meant(senses);
    if (sense === null) return id;
    const joined = withSense(id, sense);
    return taken.has(joined) ? id : joined;
  });
}

/** The one sense that articles tell, or nearly all of them: one Senate of Mexico does not make any Senate doubtful. */
function meant(senses: Counted<string>): string | null {
  return senses.others === null ? senses.key : nearlyAll(senses);
}

/** Counts who is named in full. */
function countBearers(article: Article, names: readonly Name[], ids: readonly string[]): void {
  for (const [index, { listId }] of article.entries()) {
    const { family } = names[index]!;
    if (listId === undefined && family !== null) count(family, ids[index]!, 1);
  }
}

function withBearers(
  article: Article,
  known: readonly string[],
  bearers: ReadonlyMap<string, string | null>,
): readonly string[] {
  if (!article.some(isAlone)) return known;
  const persons = new Set(known.filter((_, index) => article[index]!.type === 'PERSON'));
  return article.map((summary, index) => {
    const bearer = isAlone(summary) ? bearers.get(fold(summary.name)) : null;
    return bearer === undefined || bearer === null || persons.has(bearer) ? known[index]! : bearer;
  });
}
