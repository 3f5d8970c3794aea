import type { DateRow } from '../../model/payload.ts';
import { articleLink, type Context, heading } from '../context.ts';
import { announce, h } from '../dom.ts';
import { filterForm } from '../filters.ts';
import { firstFew } from '../first-few.ts';
import { articleTitle, counted, dateWords, folded } from '../format.ts';
import { fillPaged } from '../paged.ts';
import { snippet } from '../snippet.ts';
import type { Store } from '../store.ts';

/** Dates that name one stretch of time. */
interface Period {
  readonly value: string;
  readonly rows: readonly DateRow[];
}

/** Sentences of a period that are shown before one asks for all. */
const SHOWN = 5;

/** What happens when: sentences by the days that their dates name. */
export async function timelineView({ store, route, root, signal }: Context): Promise<string> {
  const rows: DateRow[] = [];
  for await (const { items } of store.blocks('dates')) for (const row of items) rows.push(row);
  if (signal.aborted) return '';
  const titles = store.index.articles.map((head) => folded(`${articleTitle(head)} ${head.source ?? ''}`));
  const list = h('ol', { class: 'timeline' });
  const count = h('p', { class: 'count' });
  const filters = filterForm(
    route,
    [
      { name: 'from', label: 'From', kind: 'date' },
      { name: 'until', label: 'Before', kind: 'date' },
      { name: 'article', label: 'Article', kind: 'text' },
      {
        name: 'order',
        label: 'Order',
        kind: 'select',
        options: [
          ['', 'oldest first'],
          ['latest', 'latest first'],
        ],
      },
    ],
    [],
    () => void show(),
  );
  function show(): Promise<void> {
    const [from, until] = [filters.value('from'), filters.value('until')];
    const words = folded(filters.value('article'));
    const found = rows.filter(
      (row) =>
        (from === '' || row.until > from) &&
        (until === '' || row.begin < until) &&
        titles[row.article]!.includes(words),
    );
    const periods = periodsOf(found);
    if (filters.value('order') === 'latest') periods.reverse();
    count.textContent = `${counted(found.length, 'date')} in ${counted(periods.length, 'stretch', 'stretches')} of time`;
    announce(count.textContent);
    return fillPaged(list, periods, (period) => periodItem(store, period));
  }
  root.append(heading('Timeline'), filters.form, count, h('div', {}, list));
  await show();
  return 'Timeline';
}

/** Rows that follow each other and name the same; they are sorted by time. A time of day counts as its day. */
function periodsOf(rows: readonly DateRow[]): Period[] {
  const periods: { value: string; begin: string; until: string; rows: DateRow[] }[] = [];
  for (const row of rows) {
    const last = periods.at(-1);
    if (last !== undefined && last.begin === row.begin && last.until === row.until) last.rows.push(row);
    else
      periods.push({ value: row.value.split('T', 1)[0]!, begin: row.begin, until: row.until, rows: [row] });
  }
  return periods;
}

async function periodItem(store: Store, { value, rows }: Period): Promise<HTMLElement> {
  const list = h('ul', {});
  const words = dateWords(value);
  const all = await firstFew(
    list,
    rows,
    SHOWN,
    (row) => dateItem(store, row),
    `All ${rows.length} of ${words}`,
  );
  return h('li', {}, h('h2', {}, words), list, all);
}

async function dateItem(store: Store, { article, number }: DateRow): Promise<HTMLElement> {
  const body = await store.item('articles', article);
  const link = articleLink(store, article, `d${number + 1}`);
  return h('li', {}, snippet(body, body.dates[number]!.at), h('span', { class: 'from' }, link));
}
