import type {
  DateBasis,
  MentionForm,
  NameType,
  Published,
  QuoteKind,
  RelationKind,
  SourceRole,
  Span,
  TimexType,
} from '../document.ts';
import { dateId, entityIdInArticle, mentionId, quoteId, relationId } from './ids.ts';
import type { OffsetUnit } from './offsets.ts';
import { offsetsOf } from './offsets.ts';
import { oneLine } from './one-line.ts';
import type { ArticleRecord } from './record.ts';
import { rounded } from './score.ts';

/**
 * An article as JSON: a line of documents.jsonl and of `copydesk pipe`, what `extract` of the library gives.
 * docs/document.schema.json describes it; offsets count what the caller asked for.
 */
export interface DocumentJson {
  readonly id: string;
  readonly status: 'ok';
  readonly title: string | null;
  readonly published: Published;
  readonly sentences: readonly Span[];
  readonly mentions: readonly MentionJson[];
  readonly entities: readonly EntityJson[];
  readonly dates: readonly DateJson[];
  readonly quotes: readonly QuoteJson[];
  readonly relations: readonly RelationJson[];
}

/** What stands in the place of an article that can't be processed, or is left alone because it is not in English. */
export interface FailureJson {
  readonly id: string | null;
  readonly status: 'error' | 'skipped';
  readonly error: { readonly code: string; readonly message: string };
}

/** A place that names something, or refers to it. */
export interface MentionJson extends Span {
  readonly id: string;
  readonly text: string;
  readonly type: NameType;
  readonly form: MentionForm;
  readonly entity: string | null;
  readonly rule: string;
  /** Four decimals. */
  readonly score: number;
}

/** A thing of the article. */
export interface EntityJson {
  readonly id: string;
  readonly type: NameType;
  /** False for "a spokesman … he", which only a line of `pipe` holds. */
  readonly named: boolean;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The id that a list of the user's gives it. */
  readonly listId?: string;
  readonly wikidata: string | null;
  readonly iso: string | null;
  readonly geonames: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A time expression after TIMEX3. */
export interface DateJson extends Span {
  readonly id: string;
  readonly text: string;
  readonly type: TimexType;
  readonly value: string | null;
  readonly mod: string | null;
  readonly begin: string | null;
  readonly until: string | null;
  readonly basis: DateBasis;
  readonly rule: string;
  /** For a set, where stated. */
  readonly quant?: string;
  readonly freq?: string;
}

/** Who said a quote, or reported it. */
export interface SourceJson extends Span {
  readonly role: SourceRole;
  readonly text: string;
  readonly entity: string | null;
}

/** What somebody is quoted with. */
export interface QuoteJson {
  readonly id: string;
  readonly kind: QuoteKind;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly sources: readonly SourceJson[];
  readonly parent: string | null;
  readonly rule: string;
  /** Four decimals. */
  readonly score: number;
}

/** Words that stand for an entity, on one line; offsets of the words themselves. */
export interface RelationEndJson extends Span {
  readonly text: string;
  readonly entity: string | null;
}

/** What the article says outright of an entity. */
export interface RelationJson extends Span {
  readonly id: string;
  readonly relation: RelationKind;
  readonly subject: RelationEndJson;
  readonly object: RelationEndJson;
  readonly rule: string;
}

/** How a document is written. */
export interface DocumentJsonOptions {
  /** `codepoint` where not given. */
  readonly offsets?: OffsetUnit;
  /** The id of an entity, given its index, null to leave it out: `e1`, `e2`… where not given. */
  readonly entityId?: (entity: number) => string | null;
}

/**
 * The JSON of a document. Entities that `entityId` gives one id are written once, under the first one's name.
 *
 * @example
 * JSON.stringify(documentJson(document, { offsets: 'utf16' }));
 */
export function documentJson(record: ArticleRecord, options: DocumentJsonOptions = {}): DocumentJson {
  const { offsets = 'codepoint', entityId = entityIdInArticle } = options;
  const offset = offsetsOf(record.text, offsets);
  const span = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  const words = ({ start, end }: Span): string => record.text.slice(start, end);
  const entity = (index: number | null): string | null => (index === null ? null : entityId(index));
  const end = (side: Span & { readonly entity: number | null }): RelationEndJson => ({
    ...span(side),
    text: oneLine(words(side)),
    entity: entity(side.entity),
  });
  return {
    id: record.id,
    status: 'ok',
    title: record.title,
    published: publishedJson(record.published),
    sentences: record.sentences.map(span),
    mentions: record.mentions.map((mention, index) => ({
      id: mentionId(index),
      ...span(mention),
      text: words(mention),
      type: mention.type,
      form: mention.form,
      entity: entity(mention.entity),
      rule: mention.rule,
      score: rounded(mention.score),
    })),
    entities: entitiesJson(record, entityId),
    dates: record.dates.map((date, index) => ({
      id: dateId(index),
      ...span(date),
      text: words(date),
      type: date.type,
      value: date.value,
      mod: date.mod,
      begin: date.begin,
      until: date.until,
      basis: date.basis,
      rule: date.rule,
      ...(date.quant === null ? {} : { quant: date.quant }),
      ...(date.freq === null ? {} : { freq: date.freq }),
    })),
    quotes: record.quotes.map((quote, index) => ({
      id: quoteId(index),
      kind: quote.kind,
      content: quote.content.map(span),
      cue: quote.cue.map(span),
      sources: quote.sources.map((source) => ({
        role: source.role,
        ...span(source),
        text: words(source),
        entity: entity(source.entity),
      })),
      parent: quote.parent === null ? null : quoteId(quote.parent),
      rule: quote.rule,
      score: rounded(quote.score),
    })),
    relations: record.relations.map((relation, index) => ({
      id: relationId(index),
      relation: relation.kind,
      ...span(relation),
      subject: end(relation.subject),
      object: end(relation.object),
      rule: relation.rule,
    })),
  };
}

/** Without what else the caller's object holds. */
function publishedJson({ value, basis, from, to }: Published): Published {
  return { value, basis, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function entitiesJson(
  record: ArticleRecord,
  entityId: (entity: number) => string | null,
): readonly EntityJson[] {
  const byId = new Map<string, EntityJson>();
  record.entities.forEach((entity, index) => {
    const id = entityId(index);
    if (id === null) return;
    const first = byId.get(id);
    const forms = first === undefined ? entity.aliases : [...first.aliases, entity.name, ...entity.aliases];
    const { name } = first ?? entity;
    byId.set(id, {
      id,
      type: first?.type ?? entity.type,
      named: entity.named,
      name,
      aliases: [...new Set(forms)].filter((form) => form !== name).sort(),
      ...(entity.listId === undefined ? {} : { listId: entity.listId }),
      wikidata: first?.wikidata ?? entity.wikidata,
      iso: first?.iso ?? entity.iso,
      geonames: first?.geonames ?? entity.geonames,
      latitude: first?.latitude ?? entity.latitude,
      longitude: first?.longitude ?? entity.longitude,
    });
  });
  return [...byId.values()];
}

/** The JSON of an article that could not be processed, or was skipped. */
export function failureJson(
  id: string | null,
  code: string,
  message: string,
  status: FailureJson['status'] = 'error',
): FailureJson {
  return { id, status, error: { code, message } };
}
