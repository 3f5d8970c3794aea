import type { NameType } from '../document.ts';
import type { Bar } from './charts/bars.ts';
import { binDays } from './charts/bins.ts';
import type { Collected } from './collect.ts';
import { html, type Markup } from './html.ts';
import type { EntityHead } from './model/payload.ts';

/** Bars of a chart. */
const TOP = 10;

/** Each chart of names: its title, the types in it and the colour, a variable of the page's style sheet. */
const NAME_CHARTS: readonly {
  readonly title: string;
  readonly types: readonly NameType[];
  readonly color: string;
}[] = [
  { title: 'People', types: ['PERSON'], color: 'var(--person)' },
  { title: 'Organizations', types: ['ORG'], color: 'var(--org)' },
  { title: 'Places', types: ['GPE', 'LOC', 'FAC'], color: 'var(--place)' },
  {
    title: 'Groups, events, laws, products, works',
    types: ['NORP', 'EVENT', 'LAW', 'PRODUCT', 'WORK'],
    color: 'var(--other)',
  },
];

/** The corpus at a glance: what the page shows first, drawn before it is opened. */
export async function overview(collected: Collected): Promise<Markup> {
  // Observable Plot takes a fifth of a second to load, which a run without a report need not pay.
  const [{ barChart }, { timeChart }] = await Promise.all([
    import('./charts/bars.ts'),
    import('./charts/time.ts'),
  ]);
  const { articles, entities, bodies } = collected;
  const days = articles.flatMap(({ published }) => (isDay(published) ? [published] : []));
  const undated = articles.length - days.length;
  const bins = binDays(days);
  const time = { color: 'var(--accent)', href: articlesHref, noun: 'article' };
  const timeNote = undated === 0 ? '' : ` ${undated} without a day of publication not shown.`;
  const speakers = topBars(
    entities,
    (_, number) => bodies[number]!.by.length,
    (_, id) => `#/quotes?by=${id}`,
  );
  return html`
    <h1 tabindex="-1">The corpus at a glance</h1>
    ${totals(collected)}
    ${failures(collected)}
    <div class="charts">
      ${
        bins.bins.length === 0
          ? []
          : html`<section class="chart wide"><h2>Articles over time</h2>
      <p class="note">Articles by ${bins.step} of publication.${timeNote}</p>
      <div class="at-wide">${timeChart(bins, { ...time, width: 1180 })}</div>
      <div class="at-narrow">${timeChart(bins, { ...time, width: 380 })}</div></section>`
      }
      ${chart('Most quoted', 'Quotes whose speaker is known.', speakers, (bars) => barChart(bars, 'var(--quote)'))}
      ${NAME_CHARTS.map(({ title, types, color }) => {
        const bars = topBars(
          entities,
          (entity) => (types.includes(entity.type) ? entity.mentions : 0),
          (_, id) => `#/entity/${id}`,
        );
        return chart(title, 'Mentions, by name or otherwise.', bars, (some) => barChart(some, color));
      })}
    </div>`;
}

function chart(
  title: string,
  note: string,
  bars: readonly Bar[],
  draw: (bars: readonly Bar[]) => Markup,
): Markup {
  if (bars.length === 0) return html``;
  return html`<section class="chart"><h2>${title}</h2><p class="note">${note}</p>${draw(bars)}</section>`;
}

function topBars(
  entities: readonly EntityHead[],
  count: (entity: EntityHead, number: number) => number,
  href: (entity: EntityHead, id: string) => string,
): readonly Bar[] {
  return entities
    .map((entity, number) => ({ entity, count: count(entity, number) }))
    .filter((item) => item.count > 0)
    .sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, TOP)
    .map(({ entity, count }) => ({
      label: entity.name,
      count,
      href: href(entity, encodeURIComponent(entity.id)),
    }));
}

function totals({ articles, entities, sentences }: Collected): Markup {
  const sum = (key: 'words' | 'names' | 'dates' | 'quotes'): number =>
    articles.reduce((all, article) => all + article[key], 0);
  const facts: readonly (readonly [name: string, value: number, href: string])[] = [
    ['articles', articles.length, '#/articles'],
    ['words', sum('words'), ''],
    ['sentences', sentences, ''],
    ['names', sum('names'), ''],
    ['entities', entities.length, '#/entities'],
    ['dates', sum('dates'), '#/timeline'],
    ['quotes', sum('quotes'), '#/quotes'],
  ];
  return html`<dl class="totals">${facts.map(([name, value, href]) => {
    const number = value.toLocaleString('en-US');
    return html`<div><dt>${name}</dt><dd>${href === '' ? number : html`<a href="${href}">${number}</a>`}</dd></div>`;
  })}</dl>`;
}

function failures({ articles }: Collected): Markup {
  const failed = articles.filter((article) => article.error !== null).length;
  if (failed === 0) return html``;
  const words = failed === 1 ? '1 article was' : `${failed} articles were`;
  return html`<p class="warning">${words} not processed: <a href="#/articles?status=error">see why</a>.</p>`;
}

const articlesHref = (from: string, until: string): string => `#/articles?from=${from}&until=${until}`;

function isDay(published: string | null): published is string {
  return published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published);
}
