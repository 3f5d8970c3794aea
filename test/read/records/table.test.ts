import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFailed } from '../../../src/read/index.ts';
import { tableRows } from '../../../src/read/records/table-rows.ts';
import { TABLES } from '../../../src/write/index.ts';
import { readAll } from '../support.ts';

const read = (csv: string | Uint8Array, name = 'a.csv') => readAll({ [name]: csv });
const texts = async (csv: string | Uint8Array, name = 'a.csv') =>
  (await read(csv, name)).map((article) => (isFailed(article) ? article.error.code : article.text));

test('each row is an article, with an id of its own or the number of its row', async () => {
  const csv =
    '\ufeffid;Headline;Content;Publish Date;Publication;Link;notes\r\n' +
    'a1;"Calm; ""quiet""";"Paris is calm.\r\n\r\nRain came.";24/10/2024;The Post;https://a.example/;x\r\n' +
    '\r\n' +
    ';;Oslo is calm.;;;;\r\n' +
    ';;;;;;\r\n' +
    '7 ;;Rome is calm.\r\n';
  expect(await read(csv)).toEqual([
    {
      id: 'a.csv#a1',
      path: 'a.csv',
      text: 'Paris is calm.\r\n\r\nRain came.',
      title: 'Calm; "quiet"',
      published: { value: '2024-10-24', basis: 'given' },
      source: 'The Post',
      url: 'https://a.example/',
    },
    expect.objectContaining({
      id: 'a.csv:4',
      text: 'Oslo is calm.',
      published: { value: null, basis: 'none' },
    }),
    expect.objectContaining({ id: 'a.csv#7', text: 'Rome is calm.' }),
  ]);
});

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', '“', '😀', '"', ',', ';', '\t', '\n', '\r', ' ', '<', '') }),
  fc.string(),
);
const rows = fc.array(fc.record({ id: fc.uuid(), title: cell, text: cell, notes: cell }));

test('rows that a program wrote come back as they were, however their bytes come', async () => {
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    record_delimiter: fc.constantFrom('\n', '\r\n'),
    quoted: fc.boolean(),
    bom: fc.boolean(),
    header: fc.constant(true),
  });
  await fc.assert(
    fc.asyncProperty(
      rows,
      dialect,
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (made, how, wide, size) => {
        const csv = stringify(made, {
          ...how,
          quoted_match: /[\r\n]/,
          columns: ['id', 'title', 'text', 'notes'],
        });
        const bytes = wide ? Buffer.from(`\ufeff${csv.replace(/^\ufeff/, '')}`, 'utf16le') : Buffer.from(csv);
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        const found: string[][] = [];
        for await (const row of tableRows(chunks())) {
          expect(row.number).toBe(found.length + 1);
          found.push([...row.cells]);
        }
        expect(found).toEqual([
          ['id', 'title', 'text', 'notes'],
          ...made.map(({ id, title, text, notes }) => [id, title, text, notes]),
        ]);
        const expected = made.map(({ id, text }) => (/\S/.test(text) ? [`a.csv#${id}`, text] : null));
        const articles = await read(bytes);
        expect(articles.map((one) => (isFailed(one) ? null : [one.id, one.text]))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test('any bytes at all are articles or errors of the input', async () => {
  const piece = fc.constantFrom('id,text', '"', '""', ',', '\n', '\r', 'a', '\0', '\xe9', '<p>', 'sep=;\n');
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      for (const article of await read(Buffer.from(pieces.join(''), 'latin1')))
        if (isFailed(article))
          expect(article.error.code).toMatch(/^(?:bad-csv|bad-line|bad-encoding|no-text|duplicate-id)$/);
    }),
  );
});

test.each([
  ['tabs', 'id\ttext\n1\tA, b; c.\n', 'a.tsv', 'A, b; c.'],
  ['what Excel says on top', 'sep=;\r\nid;text\r\n1;A, b.\r\n', 'a.csv', 'A, b.'],
  ['lines that end as on old Macs', 'id,text\r1,A.\r', 'a.csv', 'A.'],
  ['quotes within a cell', 'id,text\n1,A "b" c.\n', 'a.csv', 'A "b" c.'],
  ['windows-1252', Buffer.from('id,text\n1,\x93Caf\xe9\x94\n', 'latin1'), 'a.csv', '“Café”'],
  ['UTF-16', Buffer.from('\ufeffid\ttext\n1\tZoë\n', 'utf16le'), 'a.csv', 'Zoë'],
  ['gzip', gzipSync('id,text\n1,A.\n'), 'a.csv.gz', 'A.'],
  ['columns that come twice', 'text,text\n,A.\n', 'a.csv', 'A.'],
  ['HTML in a body', 'id,body\n1,"<p>A.</p><p>B.</p>"\n', 'a.csv', 'A.\n\nB.'],
])('a table with %s is read', async (_, csv, name, text) => {
  expect(await texts(csv, name)).toEqual([text]);
});

test('a row that fails is told with its line and costs no other', async () => {
  const csv =
    'id,text,published\n1,"A.\nB.\r\nC.",2024\n1,Second.,\n2,,\n3,One, two, three\n4,D.,soon\n5,E.,2024-03-05\n6,"F\n7,G.,\n';
  const found = (await read(csv)).map((one) =>
    isFailed(one) ? [one.id, one.error.code, one.error.place] : one.id,
  );
  const file = 'a.csv';
  expect(found).toEqual([
    'a.csv#1',
    ['a.csv:3', 'duplicate-id', { file, line: 5 }],
    ['a.csv:4', 'no-text', { file, line: 6 }],
    ['a.csv:5', 'bad-csv', { file, line: 7 }],
    ['a.csv:6', 'bad-date', { file, line: 8 }],
    'a.csv#5',
    ['a.csv:8', 'bad-csv', { file, line: 10 }],
  ]);
});

test('a day given for all articles, and metadata.csv, go before the one in a row', async () => {
  const files = {
    'a.csv': 'id,text,date\n1,A.,2020\n2,B.,5 minutes ago\n',
    'metadata.csv': 'path,date\na.csv#2,2021\n',
  };
  const days = async (given?: string) =>
    (await readAll(files, given)).map((one) => (isFailed(one) ? one.error.code : one.published.value));
  expect(await days()).toEqual(['2020', '2021']);
  expect(await days('2024')).toEqual(['2024', '2024']);
});

test('a header without a text is told with its columns and what to call one', async () => {
  const [article, ...others] = await read('id,Summary,date\n1,A.,2024\n');
  expect(others).toEqual([]);
  expect(article).toMatchObject({
    id: 'a.csv',
    error: {
      code: 'bad-csv',
      message: 'none of its columns is the text of articles: it has "id", "summary", "date"',
      place: { file: 'a.csv', line: 1 },
      hint: expect.stringContaining('call that column text, or one of text, fulltext'),
    },
  });
});

test('no table of the output is read as articles', async () => {
  for (const { name, columns } of TABLES) {
    const header = columns.map((column) => column.name).join(',');
    const [article] = await read(`${header}\n${columns.map(() => 'x').join(',')}\n`, `${name}.csv`);
    expect(article).toMatchObject({
      id: `${name}.csv`,
      error: { code: 'bad-csv', message: 'is a table that copydesk wrote' },
    });
  }
});

test.each([
  ['nothing', '', 'no-text'],
  ['blank lines', '\n\n', 'no-text'],
  ['a spreadsheet', Buffer.from('PK\u0003\u0004abc', 'latin1'), 'bad-encoding'],
  ['a page', '<!doctype html><p>A, b.', 'bad-encoding'],
  ['JSON', '{"text": "A."}', 'bad-encoding'],
])('a table that is %s is refused', async (_, bytes, code) => {
  expect(await read(bytes)).toMatchObject([{ id: 'a.csv', error: { code } }]);
  expect(await texts('id,text\n')).toEqual([]);
});

test('rows are given while the file is still read', async () => {
  let given = 0;
  async function* chunks() {
    yield Buffer.from('id,text\n');
    for (; given < 1_000; given++) yield Buffer.from(`${given},"${'A b. '.repeat(2_000)}"\n`);
  }
  for await (const row of tableRows(chunks())) if (row.number === 3) break;
  expect(given).toBeLessThan(100);
});

test('the file is closed where its rows are not wanted to the end, or it is refused', async () => {
  let closed = 0;
  async function* chunks(head: string) {
    try {
      yield Buffer.from(head);
      for (;;) yield Buffer.from(`${'1,2\n'.repeat(20_000)}`);
    } finally {
      closed += 1;
    }
  }
  for await (const row of tableRows(chunks('id,text\n'))) if (row.number === 2) break;
  await expect(tableRows(chunks('%PDF-')).next()).rejects.toMatchObject({ code: 'bad-encoding' });
  expect(closed).toBe(2);
});
