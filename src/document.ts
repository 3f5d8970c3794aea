/**
 * The types that travel from stage to stage: an article as it is read, and what each stage adds to it.
 *
 * Every offset is a UTF-16 code unit, half open, into the article's `text`, which no stage changes:
 * `text.slice(start, end)` is the text of any span. Things refer to each other by index into the arrays of the same
 * document (`mention.sentence`, `quote.parent`), so a document is plain data and can be copied or serialized freely.
 *
 * There is no logic in this file.
 */

/** A stretch of an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the day of publication became known; `none` goes with a null value. */
export type PublishedBasis = 'given' | 'metadata' | 'dateline' | 'inferred' | 'none';

/** When an article was published, as far as anything tells. */
export interface Published {
  /**
   * An ISO 8601 day, month or year: `2023-10-06`, `2023-10`, `2023`; null when unknown. Where it is inferred, the year may
   * be open (`XXXX-10`), and null goes with a range.
   */
  readonly value: string | null;
  readonly basis: PublishedBasis;
  /** Where it is inferred, the first day that it can be, ISO; absent where the text bounds no year. */
  readonly from?: string;
  /** And the last. */
  readonly to?: string;
}

/** What the read stage gives: an article and what its file says of it. */
export interface Article {
  readonly id: string;
  /** Path of the file in the corpus folder, with `/`; null for a text that did not come from a file. */
  readonly path: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly published: Published;
  readonly source: string | null;
  readonly url: string | null;
  /** Where its headings stand, in order, if its file tells, as pages and Markdown do. */
  readonly headings?: readonly Span[];
}

/** `boilerplate` is what is not the article's own text: links to other articles, captions, bylines, copyright lines. */
export type TextKind = 'text' | 'heading' | 'boilerplate';

/** A paragraph of the text, without the white space around it. */
export interface Paragraph extends Span {
  readonly kind: TextKind;
  /** Its sentences: indices `[firstSentence, endSentence)` into `sentences`. */
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** A sentence; it never crosses a paragraph. */
export interface Sentence extends Span {
  /** Index into `paragraphs`. */
  readonly paragraph: number;
  readonly kind: TextKind;
  /** Its tokens: indices `[firstToken, endToken)` into `tokens`. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Tokens as parallel arrays, in the order of the text; every token lies in exactly one sentence. */
export interface Tokens {
  readonly length: number;
  readonly text: readonly string[];
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Index into `sentences`. */
  readonly sentence: Uint32Array;
  /** The tokenizer's own guess at the part of speech, an index into `UPOS`: a feature for the tag stage. */
  readonly guess: Uint8Array;
  /** The tokenizer's lemma, lower case. */
  readonly lemma: readonly string[];
}

/** What the segment stage adds. */
export interface Segmented extends Article {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
}

/** Universal part-of-speech tags (universaldependencies.org/u/pos), and SPACE-less: white space is never a token. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
/** A part of speech of Universal Dependencies. */
export type Upos = (typeof UPOS)[number];

/** Tags of the Penn Treebank, as the English treebanks of Universal Dependencies have them. */
export const PENN = [
  '$',
  "''",
  ',',
  '-LRB-',
  '-RRB-',
  '.',
  ':',
  'ADD',
  'AFX',
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'GW',
  'HYPH',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NFP',
  'NN',
  'NNP',
  'NNPS',
  'NNS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  '``',
] as const;
/** A tag of the Penn Treebank. */
export type Penn = (typeof PENN)[number];

/** Parallel to `tokens`. */
export interface Tags {
  /** Indices into `UPOS`. */
  readonly upos: Uint8Array;
  /** Indices into `PENN`. */
  readonly xpos: Uint8Array;
  readonly lemma: readonly string[];
}

/** What the tag stage adds. */
export interface Tagged extends Segmented {
  readonly tags: Tags;
}

/** The types of names. */
export const NAME_TYPES = [
  'PERSON',
  'ORG',
  /** A place with a government. */
  'GPE',
  /** Any other place. */
  'LOC',
  /** Buildings, bases, airports. */
  'FAC',
  /** Nationalities, religious and political groups. */
  'NORP',
  'EVENT',
  /** Treaties and statutes. */
  'LAW',
  'PRODUCT',
  'WORK',
] as const;
/** The type of a name, or of what a mention without a name refers to. */
export type NameType = (typeof NAME_TYPES)[number];

/** How a mention refers: by a name, by a noun phrase ("the president"), or by a pronoun. */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** A row of a list of the user's. */
export interface Listed {
  readonly name: string;
  /** An id in Wikidata, `Q813`. */
  readonly wikidata: string | null;
}

/** A place in the text that names somebody or something, or refers to one. */
export interface Mention extends Span {
  readonly type: NameType;
  readonly form: MentionForm;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** The rule or model that found it. */
  readonly rule: string;
  /** How sure the finder is, 0 to 1: the model's marginal probability, 1 for a list of the user's. */
  readonly score: number;
  /** The id that a list of the user's gives the name. */
  readonly id?: string;
  /** What else the list says of whom it names. */
  readonly listed?: Listed;
}

/** What the entities stage adds: mentions in the order of the text, not overlapping. */
export interface Named extends Tagged {
  readonly mentions: readonly Mention[];
}

/** What a time expression tells: a day or longer, a time of day, a length, or something that recurs. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
/** What a value was worked out from: the day of publication, another date of the text, an inferred day, or nothing. */
export type DateBasis = 'published' | 'text' | 'inferred' | 'none';

/** A time expression after TIMEX3 (ISO-TimeML). */
export interface TimeExpression extends Span {
  readonly type: TimexType;
  /** A TIMEX3 value: `2023-10-12`, `XXXX-10-12`, `2023-W41`, `PAST_REF`, `P3D`; null when it can't be told. */
  readonly value: string | null;
  readonly mod: string | null;
  /** For a SET: how often, as in `2W` or `EVERY`. */
  readonly quant: string | null;
  readonly freq: string | null;
  /** First day of the calendar interval that the value names, ISO; null when open. */
  readonly begin: string | null;
  /** First day after the interval. */
  readonly until: string | null;
  readonly basis: DateBasis;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly rule: string;
}

/** What the dates stage adds; it also fills `published` from the text where nothing outside the text told. */
export interface Dated extends Named {
  readonly dates: readonly TimeExpression[];
}

/** Whether all the words of a quote stand in quotation marks or are the turn of a transcript, some of them, or none. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';
/** Who said it, or who reported that it was said. */
export type SourceRole = 'speaker' | 'reporter';

/** A link of a quote's chain of sources: the speaker first, then who reported it. */
export interface Source extends Span {
  readonly role: SourceRole;
}

/** What somebody is quoted with. */
export interface Quote {
  readonly kind: QuoteKind;
  /** Pieces of the quoted words, quotation marks included, in the order of the text; at least one. */
  readonly content: readonly Span[];
  /** Pieces of the words that say it is a quote ("said", "according to"); empty where nothing does. */
  readonly cue: readonly Span[];
  readonly sources: readonly Source[];
  /** Index of the quote that this one is said within; null at the top. */
  readonly parent: number | null;
  /** Index into `sentences`: where the content begins. */
  readonly sentence: number;
  readonly rule: string;
  /** How likely it is right, 0 to 1: as the ranking of the taggers' attributions has it, or as often as the rule is right. */
  readonly score: number;
}

/** What the quotes stage adds: quotes by the start of their content. */
export interface Quoted extends Dated {
  readonly quotes: readonly Quote[];
}

/** What the world or a list of the user's calls a thing, as far as they know it, and what tells it from its namesakes. */
export interface WorldFacts {
  /**
   * What tells it from its namesakes, by what the article says of it: the field of a person (`sport`, `arts`, or `other` for
   * any other position), the country (`in`) of an organization whose name many countries have; absent where nothing tells.
   */
  readonly sense?: string;
  /** Its name for an id where the sense is no part of it: "Supreme Court" of "Supreme Court of India". */
  readonly bareName?: string;
  /** The id that a list of the user's gives it. */
  readonly listId?: string;
  readonly wikidata: string | null;
  readonly iso: string | null;
  readonly geonames: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** One thing in one article. */
export interface Entity extends WorldFacts {
  readonly type: NameType;
  /** Whether the article names it; "a spokesman … he" is a thing without a name, known inside its article only. */
  readonly named: boolean;
  /** The fullest form of its name; where it has none, the words that first refer to it. */
  readonly name: string;
  /** The other forms in the article, sorted. */
  readonly aliases: readonly string[];
}

/** A mention and what it refers to. */
export interface ResolvedMention extends Mention {
  /** Index into `entities`; null for a mention that refers to nothing known. */
  readonly entity: number | null;
  /** Index into `mentions` of the one that it takes up, where it is no name; null for the first of a thing without a name. */
  readonly antecedent?: number | null;
}

/** A source of a quote and who that is. */
export interface ResolvedSource extends Source {
  /** Index into `entities`, of one that is named. */
  readonly entity: number | null;
}

/** A quote and who its sources are. */
export interface ResolvedQuote extends Quote {
  readonly sources: readonly ResolvedSource[];
}

/** What an article says outright of one of its entities; `located_near` is beside, north of or outside a place. */
export const RELATION_KINDS = [
  'role',
  'located_in',
  'located_near',
  'member_of',
  'nationality',
  'acronym_of',
  'demonym_of',
] as const;
/** What is said of an entity. */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A statement about an entity, in the article's words: from the first to the last of them. */
export interface Relation extends Span {
  readonly kind: RelationKind;
  /** The words that name whom it is about, and the index into `entities`. */
  readonly subject: Span & { readonly entity: number };
  /** The words of what is said, and the entity among them: the country of "president of Kyrgyzstan"; null for none. */
  readonly object: Span & { readonly entity: number | null };
  /** Index into `sentences`: where the subject stands. */
  readonly sentence: number;
  readonly rule: string;
}

/** What the resolve stage adds. */
export interface Resolved extends Quoted {
  /** By start, the longer first; an outer one may hold others ("his wife" and "his"). */
  readonly mentions: readonly ResolvedMention[];
  readonly quotes: readonly ResolvedQuote[];
  /** Those with a name, and then those without. */
  readonly entities: readonly Entity[];
  /** In the order of the text, about entities with a name. */
  readonly relations: readonly Relation[];
}

/** How verbs behave as cues, each like the one that names it; `address` is criticizing and thanking, `act` demanding. */
export const CUE_CLASSES = ['say', 'tell', 'ask', 'think', 'show', 'address', 'act', 'write'] as const;
/** How a verb behaves as a cue. */
export type CueClass = (typeof CUE_CLASSES)[number];

/** A verb that the user wants taken for a cue. */
export interface CueVerb {
  /** Lower case, one word: "trumpet". */
  readonly verb: string;
  readonly class: CueClass;
  /** Past, participle and other forms that are not regular; the regular ones are known. */
  readonly forms?: readonly string[];
}

/** A day or period that has a name of the user's own. */
export interface NamedDate {
  /** Begins with a letter; where that is a capital, it is found with a capital only. */
  readonly name: string;
  /** A day of each year `05-14`, or a day `1992-09-16`, month `1992-09` or year `1992`. */
  readonly value: string;
}

/**
 * A step of the pipeline: a function from the document so far to the document with more, `Out` a readonly superset of
 * `In`, so that a stage run too early does not compile. A stage is made once by its folder's `create…` function, which
 * loads what it needs to know; it keeps nothing between documents.
 */
export type Stage<In extends Article, Out extends In> = (document: In) => Out;

/** What corpus-wide identity needs to know of one entity of one article: small enough to keep for every article. */
export interface EntitySummary extends WorldFacts {
  readonly docId: string;
  /** Index into the article's `entities`. */
  readonly entity: number;
  readonly type: NameType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** How many mentions of any form refer to it in the article. */
  readonly mentions: number;
  /** How often each form of its name stands in the article, sorted by form. */
  readonly aliasCounts: readonly (readonly [alias: string, count: number])[];
}

/** One thing in the world, over all articles. */
export interface CorpusEntity {
  /** The user's own where a list gives one, the world's where there is one (`Q813`), else from type and canonical name (`person:vladimir-putin`). */
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  readonly wikidata: string | null;
  readonly iso: string | null;
  readonly geonames: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly mentions: number;
  /** How many articles name it. */
  readonly documents: number;
  /** How often each form of its name stands in the corpus, sorted by form. */
  readonly aliases: readonly (readonly [alias: string, count: number])[];
}

/** Which entities of single articles are one thing; an entity's id does not depend on what other articles there are. */
export interface CorpusIdentity {
  /** Sorted by id. */
  readonly entities: readonly CorpusEntity[];
  /** The id of an article's entity (an index into its `entities`). */
  readonly idOf: (docId: string, entity: number) => string;
}
