import type { QuoteRow } from '../../model/payload.ts';
import { articleLink, type Context, heading, sourceCell } from '../context.ts';
import { announce, h } from '../dom.ts';
import { type Chip, filterForm } from '../filters.ts';
import { articleTitle, counted, folded, publishedWords } from '../format.ts';
import { fillPaged } from '../paged.ts';
import { routeHash } from '../route.ts';
import type { Store } from '../store.ts';
import { dataRow, dataTable } from '../table.ts';

const COLUMNS = ['Quote', 'Kind', 'Speaker', 'Reported by', 'Article'];

/** What the filters of words look into. */
const TEXTS = ['q', 'speaker', 'reporter', 'article'] as const;
type TextFilter = (typeof TEXTS)[number];

/** Who said what: all quotes, filtered by speaker, reporter, article, kind and words. */
export async function quotesView({ store, route, root, signal }: Context): Promise<string> {
  const all: QuoteRow[] = [];
  for await (const { items } of store.blocks('quotes')) for (const row of items) all.push(row);
  if (signal.aborted) return '';
  const texts = textsOf(store, all);
  const { table, body } = dataTable('Who said what', COLUMNS);
  const count = h('p', { class: 'count' });
  const filters = filterForm(
    route,
    [
      { name: 'q', label: 'Words of the quote', kind: 'text' },
      { name: 'speaker', label: 'Speaker', kind: 'text' },
      { name: 'reporter', label: 'Reported by', kind: 'text' },
      { name: 'article', label: 'Article', kind: 'text' },
      {
        name: 'kind',
        label: 'Kind',
        kind: 'select',
        options: [
          ['', 'all'],
          ['direct', 'direct'],
          ['mixed', 'mixed'],
          ['indirect', 'indirect'],
        ],
      },
    ],
    chipsOf(store, route.params),
    () => void show(),
  );
  function show(): Promise<void> {
    const wanted = TEXTS.map((filter) => [filter, folded(filters.value(filter))] as const).filter(
      ([, words]) => words !== '',
    );
    const kind = filters.value('kind');
    const by = store.entityNumber(filters.value('by'));
    const via = store.entityNumber(filters.value('via'));
    const within = store.articleNumber(filters.value('in'));
    const found = all.filter(
      (row, number) =>
        wanted.every(([filter, words]) => texts(filter)[number]!.includes(words)) &&
        (kind === '' || row.kind === kind) &&
        (by === undefined || row.speakerEntity === by) &&
        (via === undefined || row.reporterEntity === via) &&
        (within === undefined || row.article === within),
    );
    count.textContent = `${counted(found.length, 'quote')} of ${all.length.toLocaleString('en-US')}`;
    announce(counted(found.length, 'quote'));
    return fillPaged(body, found, (row) => quoteRow(store, row));
  }
  root.append(heading('Who said what'), filters.form, count, table);
  await show();
  return 'Who said what';
}

/** The texts that a filter looks into, one a quote; made when the filter is first used, for they are many. */
function textsOf(store: Store, rows: readonly QuoteRow[]): (filter: TextFilter) => readonly string[] {
  const { articles, entities } = store.index;
  const source = (words: string | null, entity: number | null): string =>
    `${words ?? ''} ${entity === null ? '' : entities[entity]!.name}`;
  const makers: Readonly<Record<TextFilter, (row: QuoteRow) => string>> = {
    q: ({ text }) => text,
    speaker: ({ speaker, speakerEntity }) => source(speaker, speakerEntity),
    reporter: ({ reporter, reporterEntity }) => source(reporter, reporterEntity),
    article: ({ article }) => `${articleTitle(articles[article]!)} ${articles[article]!.source ?? ''}`,
  };
  const made = new Map<TextFilter, readonly string[]>();
  return (filter) => {
    const texts = made.get(filter) ?? rows.map((row) => folded(makers[filter](row)));
    made.set(filter, texts);
    return texts;
  };
}

/** A row of the table. */
function quoteRow(store: Store, row: QuoteRow): HTMLElement {
  const head = store.index.articles[row.article]!;
  const at = `q${row.number + 1}`;
  const text = h('a', { href: routeHash('article', head.id, { at }), class: 'quote-text foreign' }, row.text);
  const kind = h('span', { class: `kind ${row.kind}` }, row.kind);
  const article = [articleLink(store, row.article, at), h('span', { class: 'muted' }, publishedWords(head))];
  return dataRow(COLUMNS, [
    text,
    kind,
    sourceCell(store, row.speaker, row.speakerEntity),
    sourceCell(store, row.reporter, row.reporterEntity),
    article,
  ]);
}

/** Filters by an entity or article, which links set. */
function chipsOf(store: Store, params: ReadonlyMap<string, string>): readonly Chip[] {
  const entity = (name: string, words: string): readonly Chip[] => {
    const number = store.entityNumber(params.get(name) ?? '');
    return number === undefined ? [] : [{ name, words: `${words} ${store.index.entities[number]!.name}` }];
  };
  const article = store.articleNumber(params.get('in') ?? '');
  return [
    ...entity('by', 'said by'),
    ...entity('via', 'reported by'),
    ...(article === undefined
      ? []
      : [{ name: 'in', words: `in ${articleTitle(store.index.articles[article]!)}` }]),
  ];
}
