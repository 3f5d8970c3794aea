import { type Child, h } from './dom.ts';

/** A table that a narrow screen shows as cards, so its roles are written out; rows go into its body. */
export function dataTable(
  caption: string,
  columns: readonly string[],
): { readonly table: HTMLElement; readonly body: HTMLElement } {
  const body = h('tbody', { role: 'rowgroup' });
  const head = h(
    'tr',
    { role: 'row' },
    columns.map((column) => h('th', { scope: 'col', role: 'columnheader' }, column)),
  );
  const table = h(
    'table',
    { class: 'data', role: 'table' },
    h('caption', { class: 'visually-hidden' }, caption),
    h('thead', { role: 'rowgroup' }, head),
    body,
  );
  return { table: h('div', { class: 'table' }, table), body };
}

/** A row; `labels` name the cells where the head of the table is not shown. */
export function dataRow(
  labels: readonly string[],
  cells: readonly (Child | readonly Child[])[],
): HTMLElement {
  return h(
    'tr',
    { role: 'row' },
    cells.map((cell, at) =>
      h('td', { role: 'cell', 'data-label': labels[at] ?? null }, h('div', {}, ...[cell].flat())),
    ),
  );
}
