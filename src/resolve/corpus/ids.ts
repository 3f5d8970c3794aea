import type { EntitySummary } from '../../document.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { fold, isShouted, nameWords } from '../names/fold.ts';
import { withoutLegalForm } from '../names/legal-form.ts';
import { KIND } from '../names/names.ts';
import { plainName, surnameOf } from './persons.ts';

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  readLexicon(new URL('../data/legal-forms.txt', import.meta.url)),
);

/**
 * A name as the last part of an id: folded, letters and digits of any script kept, all else a hyphen.
 *
 * @example
 * slug('Recep Tayyip Erdoğan'); // 'recep-tayyip-erdogan'
 */
export function slug(name: string): string {
  const parts = fold(name)
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  return parts.length > 0 ? parts.join('-') : 'unnamed';
}

type Identified = Pick<
  EntitySummary,
  'type' | 'name' | 'listId' | 'wikidata' | 'geonames' | 'sense' | 'bareName'
>;

/**
 * The corpus-wide id of an article's entity: the user's own where a list gives one, the world's where there is one, else from type and
 * name, and what the article says that tells it from its namesakes (`person:john-smith.sport`). It depends on nothing but the entity,
 * so it stays when other articles come or go.
 */
export function entityId(entity: Identified): string {
  return isByName(entity) ? withSense(idByName(entity), entity.sense) : idOfWorld(entity)!;
}

/** What goes without saying, so that an id does not say it: a politician, a manager, a neighbour. */
const USUAL = 'other';

/** The id of what goes by its name and by what its article tells of it. */
export const withSense = (id: string, sense: string | undefined): string =>
  sense === undefined || sense === USUAL ? id : `${id}.${sense}`;

/** Whether an entity goes by its name, as neither the user's lists nor the world know it. */
export function isByName({ listId, wikidata, geonames }: Identified): boolean {
  return listId === undefined && wikidata === null && geonames === null;
}

/** The id that the user's lists or the world give an entity; null where none do. */
export function idOfWorld({ listId, wikidata, geonames }: Identified): string | null {
  return listId ?? wikidata ?? (geonames === null ? null : `geonames:${geonames}`);
}

/** What an id by name is made of, besides the type. */
export const namedBy = ({ type, name, bareName }: Identified): string =>
  type === 'ORG' ? (bareName ?? name) : name;

/** The id by type and name alone. */
export function idByName(entity: Identified): string {
  const { type } = entity;
  const name = namedBy(entity);
  if (type === 'PERSON') return `${KIND.PERSON}:${slug(plainName(name))}`;
  if (type !== 'ORG') return `${KIND[type]}:${slug(name)}`;
  // "General Motors" here and "General Motors Corporation" there are one company.
  return `${KIND.ORG}:${slug(withoutLegalForm(nameWords(name), LEGAL_FORMS).join(' '))}`;
}

/** Whether no more than one word is told of a person, perhaps a surname. */
export const isAlone = (summary: EntitySummary): boolean =>
  summary.type === 'PERSON' && isByName(summary) && !summary.name.includes(' ');

/** What the corpus-wide step needs of an entity's summary where it is done elsewhere. */
export interface Identification {
  /** Its id as far as the article tells. */
  readonly id: string;
  /** That id without a sense. */
  readonly plain: string;
  /** Whether it goes by the name alone. */
  readonly byName: boolean;
  /** The surname of a person who is named in full, folded; null of one whom a list of the user's names. */
  readonly surname: string | null;
  /** The name, folded, of a person of whom no more than one word is told: perhaps a surname. */
  readonly alone: string | null;
}

/** What its own article tells of the identity of an entity. */
export function identifySummary(summary: EntitySummary): Identification {
  return {
    id: entityId(summary),
    plain: idOfWorld(summary) ?? idByName(summary),
    byName: isByName(summary),
    surname: summary.listId === undefined ? surnameOf(summary) : null,
    alone: isAlone(summary) ? fold(summary.name) : null,
  };
}

/**
 * How a form of a name is compared where a name in capitals alone is to be written as it is elsewhere: of a name in capitals,
 * `shouted`, of any other, `written`.
 */
export function writingOf(name: string): {
  readonly shouted: string | null;
  readonly written: string | null;
} {
  return isShouted(name) ? { shouted: slug(name), written: null } : { shouted: null, written: slug(name) };
}
