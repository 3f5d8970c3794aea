import { expect, test } from 'vitest';
import { describeError } from '../../../src/errors.ts';
import { readMetadata, rowsOfNothing } from '../../../src/read/index.ts';
import { folderOf, readAll } from '../support.ts';

const readSidecar = async (csv: string | Uint8Array) => readMetadata(await folderOf({ 'metadata.csv': csv }));
const read = async (csv: string | Uint8Array) => (await readSidecar(csv)).metadata;

test('a folder without a sidecar, and an empty sidecar, have no metadata', async () => {
  expect((await readMetadata(await folderOf({}))).metadata.size).toBe(0);
  expect((await read('')).size).toBe(0);
});

test('columns come in any order, others are passed over, and marks and blank lines do no harm', async () => {
  const rows = await read(
    '\ufeffnotes,published,__proto__,path,title\r\n\r\nx,2024-03-05,y,./a.txt,"One, ""two"""\r\n',
  );
  expect([...rows]).toEqual([
    ['a.txt', { title: 'One, "two"', published: '2024-03-05', source: null, url: null }],
  ]);
});

test('columns that are not read are named, with the one that is meant where it is missing', async () => {
  const unread = async (header: string) =>
    (await readSidecar(`${header}\na.txt\n`)).unread.map(({ name, meant }) => [name, meant]);
  expect(await unread('path,title,publishd,source,,')).toEqual([['publishd', 'published']]);
  expect(await unread('path,Date,publisher,headline,link')).toEqual([]);
  expect(await unread('path,title,titel,notes,notes,__proto__')).toEqual([
    ['titel', null],
    ['notes', null],
    ['__proto__', null],
  ]);
  expect(await unread(' Path , PUBLISHED')).toEqual([]);
});

test('a column that seems to be the path is named where there is none', async () => {
  const hints = ['pth,title', 'name,title'].map((header) =>
    read(`${header}\na,b\n`).catch(({ message, hint }) => [message, hint]),
  );
  expect(await Promise.all(hints)).toEqual([
    ['has no column "path"', 'is it "pth"?'],
    ['has no column "path"', 'it has "name,title"'],
  ]);
});

test('columns may have other names, and of two that mean the same the first that says something counts', async () => {
  const rows = await read(
    'Headline,Date,File,title,Publication,Publish Date\nH,2020,a.txt,T,Post,2024-03-05\nH,2020,b.txt,,,\n',
  );
  expect([...rows]).toEqual([
    ['a.txt', { title: 'T', published: '2024-03-05', source: 'Post', url: null }],
    ['b.txt', { title: 'H', published: '2020', source: null, url: null }],
  ]);
});

test('a path may be written as Windows does', async () => {
  expect([...(await read('path,title\n.\\wire\\a.txt,T\n'))]).toMatchObject([['wire/a.txt', { title: 'T' }]]);
});

test('semicolons or tabs part the columns where the first line has most of them', async () => {
  const rows = await read('\ufeff\r\npath;title;published\r\na.txt;"One, two; three";2024-03-05\r\n');
  expect([...rows]).toEqual([
    ['a.txt', { title: 'One, two; three', published: '2024-03-05', source: null, url: null }],
  ]);
  expect((await read('path,a;b\nc.txt,d\n')).has('c.txt')).toBe(true);
  expect((await read('path\ttitle\nc.txt\tOne, two\n')).get('c.txt')?.title).toBe('One, two');
});

test('rows that speak of no file, or of no article, are known', async () => {
  const rows = await read('path\na.txt\nb.txt\nc#1.jsonl\nc%231.jsonl#x\nc%231.jsonl:3\nc#x\n');
  const files = ['a.txt', 'c#1.jsonl'].map(
    (path) => ({ path, file: path, kind: 'text', gzip: false }) as const,
  );
  expect(rowsOfNothing([...rows.keys()], files)).toEqual(['b.txt', 'c#x']);
  expect(rowsOfNothing([...rows.keys()], files, ['a.txt', 'c%231.jsonl#x'])).toEqual([
    'b.txt',
    'c%231.jsonl:3',
    'c#x',
  ]);
});

test.each([
  ['no path column', 'id,title\na,b\n', 'bad-metadata', 1],
  ['a quote that is never closed', 'path,title\na,"b\n', 'bad-metadata', 2],
])('%s is an error with file and line', async (_, csv, code, line) => {
  await expect(read(csv)).rejects.toMatchObject({
    code,
    place: { file: expect.stringContaining('metadata.csv'), line },
  });
});

test('rows that are wrong are told, each with its line, and cost no other row anything', async () => {
  const csv =
    'path,published,title\na.txt,2024-03-05,A\nb.txt,05/03/2024,B\n,2024-03-06,\nb.txt,2024-03-07,\nc.txt,2023-02-30,C\n';
  const { metadata, wrong } = await readSidecar(csv);
  expect([...metadata].map(([path, { published, title }]) => [path, published, title])).toEqual([
    ['a.txt', '2024-03-05', 'A'],
    ['b.txt', null, 'B'],
    ['c.txt', null, 'C'],
  ]);
  expect(wrong.map(({ path, error: { code, place } }) => [path, code, place.line])).toEqual([
    ['b.txt', 'bad-date', 3],
    [null, 'bad-metadata', 4],
    ['b.txt', 'bad-metadata', 5],
    ['c.txt', 'bad-date', 6],
  ]);
  expect(describeError(wrong[0]!.error)).toMatch(
    /metadata\.csv:3: "05\/03\/2024" may be 2024-03-05 or 2024-05-03 \(write it as year-month-day, such as 2023-10-06\)$/,
  );
});

test('rows that spreadsheets leave empty, and a row that stands there twice, are passed over', async () => {
  const csv = 'path,published,title\n,,\n,\na.txt,05/03/2024,A\n./a.txt, 05/03/2024,A,,\n ,,\nb.txt\n';
  const { metadata, wrong } = await readSidecar(csv);
  expect([...metadata.keys()]).toEqual(['a.txt', 'b.txt']);
  expect(wrong.map(({ error: { code, place } }) => [code, place.line])).toEqual([['bad-date', 4]]);
});

test.each([
  ['path,title,published\na.txt,One, two,2024-03-05\nb.txt,B,2024-03-06\n', 'comma'],
  ['path;title;published\na.txt;One; two;2024-03-05\nb.txt;B;2024-03-06\n', 'semicolon'],
])('a row with too many cells is told and costs no other row anything: %j', async (csv, mark) => {
  const { metadata, wrong } = await readSidecar(csv);
  expect([...metadata.keys()]).toEqual(['b.txt']);
  expect(wrong.map(({ error }) => describeError(error))).toEqual([
    expect.stringMatching(
      `metadata\\.csv:2: this row has more than 3 cells \\(put a title that holds a ${mark} in quotes\\)$`,
    ),
  ]);
});

test('a day that a file tells wrongly fails its article only where nothing else tells the day', async () => {
  const files = {
    'a.md': '---\ndate: 2023-02-30\n---\nText.',
    'b.json': '{"text": "Text.", "published": "soon"}',
    'c.jsonl': '{"text": "Text.", "published": "soon"}\n',
  };
  const [article] = await readAll(files);
  expect(article).toMatchObject({ error: { code: 'bad-date', place: { file: 'a.md', line: 2 } } });
  const told = (articles: Awaited<ReturnType<typeof readAll>>) =>
    articles.map((article) => ('error' in article ? article.error.code : article.published.value));
  expect(told(await readAll(files))).toEqual(['bad-date', 'bad-date', 'bad-date']);
  expect(told(await readAll(files, '2024-03-05'))).toEqual(['2024-03-05', '2024-03-05', '2024-03-05']);
  const sidecar = { ...files, 'metadata.csv': 'path,published\na.md,2024-03-06\nc.jsonl,2024-03-07\n' };
  expect(told(await readAll(sidecar))).toEqual(['2024-03-06', 'bad-date', '2024-03-07']);
});

test('--published goes before the sidecar, and the sidecar before the file', async () => {
  const files = {
    'metadata.csv': 'path,published,title\na.md,2024-02,Sidecar\nb.jsonl#x,2020,\n',
    'a.md': '---\ndate: 2021-01-01\ntitle: Own\n---\nText.',
    'b.jsonl': '{"id":"x","text":"T"}\n{"id":"y","text":"T","published":"2021"}\n{"text":"T"}',
  };
  const dates = (await readAll(files)).map((article) => 'published' in article && article.published);
  expect(dates).toEqual([
    { value: '2024-02', basis: 'metadata' },
    { value: '2020', basis: 'metadata' },
    { value: '2021', basis: 'given' },
    { value: null, basis: 'none' },
  ]);
  const given = await readAll(files, '2022-05-05');
  expect(given[0]).toMatchObject({ title: 'Sidecar', published: { value: '2022-05-05', basis: 'given' } });
});
