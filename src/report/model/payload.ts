/**
 * What report.html holds, as both sides know it: the build writes these objects as blocks of JSON, deflated and in
 * base64, and the page reads them when a view needs them. Articles, entities, quotes and dates are known by their number
 * in the order in which they are written. Offsets are UTF-16 units into the text of the article's own body.
 */
import type {
  DateBasis,
  MentionForm,
  NameType,
  QuoteKind,
  SourceRole,
  TextKind,
  TimexType,
} from '../../document.ts';

/** The series of blocks; `index` is one block, of the others there are as many as the corpus needs. */
export type Series = 'index' | 'articles' | 'quotes' | 'dates' | 'entities';

/** What the page reads first: enough to list and to search names and titles, and where all else is. */
export interface ReportIndex {
  readonly articles: readonly ArticleHead[];
  readonly entities: readonly EntityHead[];
  readonly rules: readonly string[];
  /** For each series, the number of the first item of each block, and last how many items there are. */
  readonly starts: Readonly<Record<Exclude<Series, 'index'>, readonly number[]>>;
}

export interface ArticleHead {
  readonly id: string;
  readonly path: string | null;
  readonly title: string | null;
  /** As documents.csv has it: `2023-10-06`, `2023-10`, `XXXX-10`. */
  readonly published: string | null;
  readonly basis: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly words: number;
  /** Mentions that are names. */
  readonly names: number;
  readonly dates: number;
  readonly quotes: number;
  /** The number of its first quote. */
  readonly firstQuote: number;
  /** What went wrong or why it was skipped, where it was not processed. */
  readonly error: string | null;
}

export interface EntityHead {
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  /** Other forms of its name and how often each stands in the corpus, the most frequent first. */
  readonly aliases: readonly (readonly [form: string, count: number])[];
  readonly mentions: number;
  readonly documents: number;
  readonly wikidata?: string;
  readonly iso?: string;
  readonly geonames?: string;
  readonly place?: readonly [latitude: number, longitude: number];
}

/** Where an entity is spoken of. */
export interface EntityBody {
  /** Article and how many mentions it has there, in the order of the articles. */
  readonly articles: readonly (readonly [article: number, mentions: number])[];
  /** Quotes that it is the speaker of. */
  readonly by: readonly number[];
  /** Quotes that it reported. */
  readonly via: readonly number[];
  /** Quotes by others whose words refer to it. */
  readonly about: readonly number[];
}

/** A row of who said what. */
export interface QuoteRow {
  readonly article: number;
  /** Its number among the quotes of the article, from 0. */
  readonly number: number;
  readonly kind: QuoteKind;
  readonly text: string;
  readonly cue: string;
  readonly speaker: string | null;
  readonly speakerEntity: number | null;
  readonly reporter: string | null;
  readonly reporterEntity: number | null;
}

/** A row of the timeline: a date that names days of the calendar. */
export interface DateRow {
  readonly article: number;
  /** Its number among the dates of the article, from 0. */
  readonly number: number;
  readonly value: string;
  readonly begin: string;
  readonly until: string;
}

export interface ArticleBody {
  readonly text: string;
  /** Start, end, paragraph and kind of each sentence. */
  readonly sentences: readonly (readonly [start: number, end: number, paragraph: number, kind: TextKind])[];
  /** Seven numbers a mention, as `packMentions` writes them. */
  readonly mentions: readonly number[];
  readonly dates: readonly DateMark[];
  readonly quotes: readonly QuoteMark[];
}

/** An offset pair as arrays are smaller than objects with keys. */
export type Range = readonly [start: number, end: number];

export interface MentionMark {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly form: MentionForm;
  readonly entity: number | null;
  /** Index into the `rules` of the index. */
  readonly rule: number;
  /** How sure the finder is, in percent. */
  readonly score: number;
}

export interface DateMark {
  readonly at: Range;
  readonly type: TimexType;
  readonly value: string | null;
  readonly mod?: string;
  readonly begin?: string;
  readonly until?: string;
  readonly basis: DateBasis;
  readonly rule: number;
}

export interface SourceMark {
  readonly role: SourceRole;
  readonly at: Range;
  readonly entity: number | null;
}

export interface QuoteMark {
  readonly kind: QuoteKind;
  readonly content: readonly Range[];
  readonly cue: readonly Range[];
  readonly sources: readonly SourceMark[];
  readonly parent: number | null;
  readonly rule: number;
  /** How likely it is right, in percent. */
  readonly score: number;
}
