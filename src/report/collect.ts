import { readArticles, type TableArticle } from '../tables/read.ts';
import { cellOf } from '../tables/rows.ts';
import type { DocumentJson, OffsetUnit } from '../write/index.ts';
import { articleBody, type Numbers } from './article-body.ts';
import { type Block, createBlockWriter, packBlock } from './blocks.ts';
import { createEntityBodies, readEntities } from './entities.ts';
import type {
  ArticleBody,
  ArticleHead,
  DateRow,
  EntityBody,
  EntityHead,
  MentionMark,
  QuoteRow,
  ReportIndex,
} from './model/payload.ts';
import { quotedEntities, quoteRows } from './quote-rows.ts';

/** What a report is made of. */
export interface Collected {
  readonly articles: readonly ArticleHead[];
  readonly entities: readonly EntityHead[];
  readonly bodies: readonly EntityBody[];
  readonly sentences: number;
  readonly blocks: readonly Block[];
}

/** Goes through the tables of an output folder once, article by article, and packs what the page will read. */
export async function collect(folder: string, unit: OffsetUnit, signal?: AbortSignal): Promise<Collected> {
  const entities = await readEntities(folder);
  const places = createEntityBodies(entities.heads.length);
  const rules = createNumbering();
  const numbers: Numbers = { entity: entities.numberOf, rule: rules.numberOf };
  const writers = {
    articles: createBlockWriter<ArticleBody>('articles'),
    quotes: createBlockWriter<QuoteRow>('quotes'),
    dates: createBlockWriter<DateRow>('dates'),
    entities: createBlockWriter<EntityBody>('entities'),
  };
  const articles: ArticleHead[] = [];
  const dates: DateRow[] = [];
  let quotes = 0;
  let sentences = 0;
  for await (const article of readArticles(folder)) {
    signal?.throwIfAborted();
    const number = articles.length;
    articles.push(articleHead(article, quotes));
    const { document } = article;
    if (document === null) {
      writers.articles.add(EMPTY_BODY);
      continue;
    }
    const { body, mentions } = articleBody(document, article.sentences, unit, numbers);
    writers.articles.add(body);
    places.addArticle(number, known(mentions));
    const about = quotedEntities(body.quotes, mentions);
    for (const [index, row] of quoteRows(number, body).entries()) {
      writers.quotes.add(row);
      places.add('by', row.speakerEntity, quotes);
      places.add('via', row.reporterEntity, quotes);
      for (const entity of about[index]!) places.add('about', entity, quotes);
      quotes += 1;
    }
    for (const row of dateRows(number, document)) dates.push(row);
    sentences += article.sentences.length;
  }
  for (const row of dates.sort(byTime)) writers.dates.add(row);
  for (const body of places.bodies) writers.entities.add(body);
  const packed = {
    quotes: writers.quotes.finish(),
    dates: writers.dates.finish(),
    entities: writers.entities.finish(),
    articles: writers.articles.finish(),
  };
  const starts = {
    articles: packed.articles.starts,
    quotes: packed.quotes.starts,
    dates: packed.dates.starts,
    entities: packed.entities.starts,
  };
  const index: ReportIndex = { articles, entities: entities.heads, rules: rules.names, starts };
  const blocks = [
    packBlock('index-0', JSON.stringify(index)),
    ...Object.values(packed).flatMap((series) => series.blocks),
  ];
  return { articles, entities: entities.heads, bodies: places.bodies, sentences, blocks };
}

const EMPTY_BODY: ArticleBody = { text: '', sentences: [], mentions: [], dates: [], quotes: [] };

function articleHead({ row, document }: TableArticle, firstQuote: number): ArticleHead {
  return {
    id: row.doc_id!,
    path: cellOf(row, 'path'),
    title: cellOf(row, 'title'),
    published: cellOf(row, 'published'),
    basis: cellOf(row, 'published_basis'),
    source: cellOf(row, 'source'),
    url: cellOf(row, 'url'),
    words: Number(row.words),
    names: document?.mentions.filter((mention) => mention.form === 'name').length ?? 0,
    dates: document?.dates.length ?? 0,
    quotes: document?.quotes.length ?? 0,
    firstQuote,
    error: cellOf(row, 'error'),
  };
}

function known(mentions: readonly MentionMark[]): readonly number[] {
  return mentions.flatMap(({ entity }) => (entity === null ? [] : [entity]));
}

/** Dates that name days of the calendar; an open one (`XXXX-10-12`, `P3D`) has no place on a timeline. */
function dateRows(article: number, document: DocumentJson): readonly DateRow[] {
  return document.dates.flatMap(({ value, begin, until }, number) =>
    value === null || begin === null || until === null ? [] : [{ article, number, value, begin, until }],
  );
}

/** By the first day; of those that begin together, the shorter first, then by place. */
function byTime(a: DateRow, b: DateRow): number {
  return (
    compare(a.begin, b.begin) || compare(a.until, b.until) || a.article - b.article || a.number - b.number
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Numbering {
  readonly names: readonly string[];
  readonly numberOf: (name: string) => number;
}

function createNumbering(): Numbering {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const found = numbers.get(name);
    if (found !== undefined) return found;
    numbers.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  return { names, numberOf };
}
