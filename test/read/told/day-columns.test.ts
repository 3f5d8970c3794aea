import { expect, test } from 'vitest';
import { isFailed } from '../../../src/read/index.ts';
import { withDaysInOrder } from '../../../src/read/records/table-days.ts';
import { cellsInOrder, dayColumnsOf, figureOrderOf } from '../../../src/read/told/day-columns.ts';
import { readAll } from '../support.ts';

/** Days that may be read either way. */
function twelve(mark: string, year = '2024'): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => ['3', String(month + 1), year].join(mark));
}

test.each([
  [['05/03/2024', '25/03/2024'], 'dayFirst'],
  [['25/03/2024 10:15', 'soon', '', '05/03/2024'], 'dayFirst'],
  [['3/5/2024', '3/25/2024'], 'monthFirst'],
  [['05-03-2024', '03-25-2024, 10:15'], 'monthFirst'],
  [['05/03/2024', '05/03/2024', '25/03/2024', '25/03/2024'], 'dayFirst'],
  [twelve('/'), null],
  [[...twelve('/'), '13/03/2024'], 'dayFirst'],
  // One in ten must tell: fewer may be slips.
  [[...twelve('/'), ...twelve('/', '2023'), '13/03/2024'], null],
  [[...twelve('/'), ...twelve('/', '2023'), '13/03/2024', '3/14/2024', '14/03/2023'], null],
  [[...twelve('/'), ...twelve('/', '2023'), '13/03/2024', '14/03/2023'], 'dayFirst'],
  // Two manners are of two hands, which need not agree.
  [['05/03/2024', '25.03.2024'], null],
  [['05/03/2024', '25-03-2024'], null],
  [['05.03.2024', '06.03.2024'], 'dayFirst'],
  // The same day either way tells nothing, as do days of another form.
  [['05/03/2024', '04/04/2024', '2024-03-25', '25 March 2024'], null],
  [['25/03/2024', '03/25/2024'], null],
  [['25/25/2024', '31/02/2024'], null],
  [[], null],
])('a column of %j has the order %s', (values, order) => {
  expect(figureOrderOf(values)).toBe(order);
});

test('each column of days has an order of its own, and no other cell changes', () => {
  const rows = [
    [' '],
    ['path', 'Publish Date', 'date', 'title'],
    ['05/03/2024', '05/03/2024', '05/03/2024', '05/03/2024'],
    ['25/03/2024', '25/03/2024', '03/25/2024', '25/03/2024'],
    ['a.txt'],
  ];
  const columns = dayColumnsOf(rows);
  expect(rows.map((cells) => cellsInOrder(cells, columns))).toEqual([
    [' '],
    ['path', 'Publish Date', 'date', 'title'],
    ['05/03/2024', '2024-03-05', '2024-05-03', '05/03/2024'],
    ['25/03/2024', '2024-03-25', '2024-03-25', '25/03/2024'],
    ['a.txt'],
  ]);
  // A day that is none in the order of its column stays what it is.
  expect(
    cellsInOrder(
      ['03/25/2024', '30/02/2024'],
      new Map([
        [0, 'dayFirst'],
        [1, 'dayFirst'],
      ]),
    ),
  ).toEqual(['03/25/2024', '30/02/2024']);
});

const days = async (files: Readonly<Record<string, string>>) =>
  (await readAll(files)).map((article) => (isFailed(article) ? article.error.code : article.published.value));

test('whether day or month stands first in a table, its other rows tell, above and below', async () => {
  expect(await days({ 'a.csv': 'date,text\n05/03/2024,A.\n25/03/2024,B.\n06/03/2024,C.\n' })).toEqual([
    '2024-03-05',
    '2024-03-25',
    '2024-03-06',
  ]);
  expect(await days({ 'a.csv': 'published,text\n05/03/2024,A.\n06/03/2024,B.\n' })).toEqual([
    'bad-date',
    'bad-date',
  ]);
  expect(await days({ 'a.csv': 'published,text\n05/03/2024,A.\n25/03/2024,B.\n1,"C' })).toEqual([
    '2024-03-05',
    '2024-03-25',
    'bad-csv',
  ]);
});

test('so do the other rows of metadata.csv', async () => {
  const csv = 'path,published\na.txt,05/03/2024\nb.txt,25/03/2024\n';
  expect(await days({ 'a.txt': 'A.', 'b.txt': 'B.', 'metadata.csv': csv })).toEqual([
    '2024-03-05',
    '2024-03-25',
  ]);
});

test('a table is read as a stream all the same: its first thousand rows, or four million characters, tell', async () => {
  const rowsOf = async (cells: readonly (readonly string[])[], wanted: number) => {
    let asked = 0;
    async function* rows() {
      for (const row of cells) {
        asked += 1;
        yield { number: asked, line: asked, cells: row };
      }
    }
    const found: (readonly string[])[] = [];
    for await (const row of withDaysInOrder(rows())) if (found.push(row.cells) === wanted) break;
    return { asked, found };
  };
  const many = Array.from({ length: 5_000 }, (_, index) => [index < 2_000 ? '05/03/2024' : '25/03/2024']);
  expect((await rowsOf([['date'], ...many], 2)).asked).toBe(1_000);
  // What comes later tells nothing: rows that have been given would be read otherwise.
  expect((await rowsOf([['date'], ...many], 5_000)).found.at(1_999)).toEqual(['05/03/2024']);
  const wide = Array.from({ length: 20 }, () => ['05/03/2024', 'A b. '.repeat(200_000)]);
  expect((await rowsOf([['date', 'text'], ...wide], 2)).asked).toBeLessThan(10);
});
