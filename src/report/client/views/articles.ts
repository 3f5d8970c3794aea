import type { ArticleHead } from '../../model/payload.ts';
import { articleLink, type Context, heading } from '../context.ts';
import { announce, h } from '../dom.ts';
import { filterForm } from '../filters.ts';
import { articleTitle, counted, folded, publishedWords } from '../format.ts';
import { fillPaged } from '../paged.ts';
import { dataRow, dataTable } from '../table.ts';

const COLUMNS = ['Article', 'Published', 'Source', 'Words', 'Names', 'Dates', 'Quotes'];

/** All articles, filtered by words of their title and source, and by when they were published. */
export async function articlesView({ store, route, root }: Context): Promise<string> {
  const { articles } = store.index;
  const texts = articles.map((head) =>
    folded(`${articleTitle(head)} ${head.source ?? ''} ${head.path ?? ''}`),
  );
  const order = articles.map((_, number) => number).sort((a, b) => byDay(articles[a]!, articles[b]!));
  const { table, body } = dataTable('Articles', COLUMNS);
  const count = h('p', { class: 'count' });
  const filters = filterForm(
    route,
    [
      { name: 'q', label: 'Title, source or file', kind: 'text' },
      { name: 'from', label: 'Published from', kind: 'date' },
      { name: 'until', label: 'and before', kind: 'date' },
      {
        name: 'status',
        label: 'Status',
        kind: 'select',
        options: [
          ['', 'all'],
          ['ok', 'processed'],
          ['error', 'not processed'],
        ],
      },
    ],
    [],
    () => void show(),
  );
  function show(): Promise<void> {
    const words = folded(filters.value('q'));
    const found = order.filter((number) => {
      const { error } = articles[number]!;
      const status = filters.value('status');
      return (
        texts[number]!.includes(words) &&
        isWithin(dayOf(articles[number]!), filters.value('from'), filters.value('until')) &&
        (status === '' || (status === 'error') === (error !== null))
      );
    });
    count.textContent = counted(found.length, 'article');
    announce(counted(found.length, 'article'));
    return fillPaged(body, found, (number) => {
      const head = articles[number]!;
      const title = articleLink(store, number);
      const cells = [head.words, head.names, head.dates, head.quotes].map((value) =>
        value.toLocaleString('en-US'),
      );
      const named = head.error === null ? [title] : [title, h('p', { class: 'error' }, head.error)];
      return dataRow(COLUMNS, [named, publishedWords(head), head.source ?? '', ...cells]);
    });
  }
  root.append(heading('Articles'), filters.form, count, table);
  table.classList.add('numbers-from-4');
  await show();
  return 'Articles';
}

/** The newest first, those without a date last. */
function byDay(a: ArticleHead, b: ArticleHead): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === y ? 0 : x < y ? 1 : -1;
}

/** When it was published, as text that sorts; empty where not even the year is known. */
function dayOf({ published }: ArticleHead): string {
  return published === null || published.startsWith('X') ? '' : published;
}

/** Whether something lies in a range of days; where no end is given, all is; what has no date is in none. */
function isWithin(day: string, from: string, until: string): boolean {
  if (from === '' && until === '') return true;
  return day !== '' && (from === '' || day >= from) && (until === '' || day < until);
}
