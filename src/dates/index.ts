import type { Dated, Named, NamedDate, Published, Stage, TimeExpression } from '../document.ts';
import { createDispatch, findExpressions } from './finding/find.ts';
import { insideName, outsideOwnDates } from './finding/names.ts';
import { createOwnDates } from './finding/own-dates.ts';
import { readDateline } from './publication/dateline.ts';
import { createInference } from './publication/index.ts';
import { createRangeResolver } from './publication/within.ts';
import { type Atoms, readAtoms } from './reading/atoms.ts';
import { DIGITS } from './reading/classes.ts';
import { loadLexicon } from './reading/lexicon.ts';
import { dayOf, parseDay } from './resolving/calendar.ts';
import { createResolver } from './resolving/index.ts';
import { intervalOf } from './resolving/interval.ts';
import type { Reference } from './resolving/memory.ts';
import { styleOf } from './resolving/style.ts';
import type { Found } from './rule.ts';

/** What the dates stage is told. */
export interface DatesOptions {
  /** Whether the day of publication is inferred from the text where nothing tells it; true where not given. */
  readonly inferDate?: boolean;
  /** Days and periods with names of the user's own. */
  readonly namedDates?: readonly NamedDate[];
}

/** What a publication date tells: a day, a month or a year. */
export function referenceOf({ value, basis }: Published): Reference | null {
  if (value === null) return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value.slice(0, 10));
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  if (dayOf(year, month ?? 1, 1) === null) return null;
  return { year, month, day: parseDay(value), basis: basis === 'inferred' ? 'inferred' : 'published' };
}

/**
 * The dates stage: the time expressions of an article after TIMEX3, anchored on the day of publication or on the date
 * that the text named last. Where the publication day is not known it is taken from the dateline, if that tells it,
 * else inferred from the text as far as that goes; what still can't be anchored stays open (`XXXX-10-12`). The clock is
 * never read. A name that lies inside a named day of the user's own is left out: it is a day.
 *
 * @example
 * const dates = createDates();
 * dates(named).dates[0]; // { text…, type: 'DATE', value: '2023-10-12', begin: '2023-10-12', until: '2023-10-13', … }
 */
export function createDates({ inferDate = true, namedDates = [] }: DatesOptions = {}): Stage<Named, Dated> {
  const own = createOwnDates(namedDates);
  const lexicon = loadLexicon(own.firstWords);
  const dispatch = createDispatch(
    new Set([DIGITS, ...[...lexicon.words.values()].map(({ classes }) => classes)]),
    [own.rule],
  );
  const inference = inferDate ? createInference((atoms) => findExpressions(atoms, dispatch)) : null;
  const publishedOf = (document: Named, atoms: Atoms, found: readonly Found[]): Published => {
    if (document.published.value !== null) return document.published;
    const told = readDateline(atoms, found, document);
    if (told !== null || inference === null) return told ?? document.published;
    return inference.infer(inference.clues(document, atoms, found)) ?? document.published;
  };
  return (document) => {
    const atoms = readAtoms(document, lexicon);
    const found = insideName(atoms, findExpressions(atoms, dispatch), document.mentions);
    const published = publishedOf(document, atoms, found);
    const style = styleOf(atoms, found, published);
    const resolverFor = (reference: Reference | null) => createResolver(atoms, reference, style);
    const resolve =
      published.from === undefined || published.to === undefined
        ? resolverFor(referenceOf(published))
        : createRangeResolver(resolverFor, published.from, published.to);
    const dates: TimeExpression[] = [];
    for (const item of found) {
      const { type, value, basis, fiscal } = resolve(item);
      const e = item.expression;
      // `Until then`, where the date that it means has no day of its own.
      if (value === null && e.kind === 'again' && e.unit === 'then') continue;
      const { begin, until } =
        e.fiscal === true || fiscal === true ? { begin: null, until: null } : intervalOf(value);
      dates.push({
        start: atoms.start[item.start]!,
        end: atoms.end[item.end - 1]!,
        type,
        value,
        mod: e.mod ?? null,
        quant: e.kind === 'fixed' ? (e.quant ?? null) : null,
        freq: e.kind === 'fixed' ? (e.freq ?? null) : null,
        begin,
        until,
        basis,
        sentence: atoms.sentence[item.start]!,
        rule: item.rule,
      });
    }
    return { ...document, mentions: outsideOwnDates(document.mentions, dates), published, dates };
  };
}
