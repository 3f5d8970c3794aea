import { expect, test } from 'vitest';
import { CopydeskError, readError } from '../../src/errors.ts';
import { asReadError } from '../../src/read/failure.ts';
import { articleFile, articleInput, listArticleFiles } from '../../src/read/index.ts';
import { articleFromLine, parseJson, parseRecord } from '../../src/read/records/json.ts';
import { readRows } from '../../src/tables/rows.ts';
import { folderOf, readAll } from './support.ts';

const withCode = (code: string) =>
  Object.assign(new Error(`${code}: open '/secret'`), { code, errno: -1, syscall: 'open' });

test.each([
  ['ENOENT', 'not-found', 'there is no such file or folder'],
  ['EACCES', 'unreadable', 'may not be read'],
  ['EPERM', 'unreadable', 'may not be read'],
  ['EISDIR', 'unreadable', 'is a folder'],
  ['ENOTDIR', 'unreadable', 'a part of its path is a file, not a folder'],
  ['EIO', 'unreadable', 'the disk fails'],
  ['ESTALE', 'unreadable', "can't be read: ESTALE"],
])('what %s means is said in words', (code, ours, message) => {
  expect(asReadError(withCode(code), { file: 'a' })).toMatchObject({
    code: ours,
    message,
    place: { file: 'a' },
  });
});

test('an error without a code says what it said', () => {
  expect(readError(new Error('odd'), {}).message).toBe("can't be read: odd");
});

test('an error with a code that is not of the system says what it said', () => {
  const error = Object.assign(new Error('columns length is 2, got 1 on line 3'), { code: 'CSV_SOMETHING' });
  expect(readError(error, {}).message).toBe("can't be read: columns length is 2, got 1 on line 3");
});

test('a table that is damaged is told with what is wrong, and where', async () => {
  const folder = await folderOf({ 'documents.csv': 'a,b\n1,2\n3\n' });
  const read = async () => {
    for await (const _ of readRows(folder, 'documents'));
  };
  await expect(read()).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringMatching(/^can't be read: .*columns length is 2, got 1 on line 3/),
    place: { file: `${folder}/documents.csv` },
  });
});

test('a place is filled in, and what an error knows of its place stands', () => {
  const error = new CopydeskError('bad-json', 'no', { line: 3 }, 'do');
  expect(asReadError(error, { file: 'a', line: 1 })).toMatchObject({
    code: 'bad-json',
    message: 'no',
    place: { file: 'a', line: 3 },
    hint: 'do',
    cause: error,
  });
});

const ID = 'a'.repeat(512);
test.each([
  [[], 'is not a JSON object'],
  [null, 'is not a JSON object'],
  ['x', 'is not a JSON object'],
  [{ id: 'a' }, '"text" is missing'],
  [
    { id: 'a', title: 'A long title', by: 'Al', body: 'Oslo.' },
    '"text" is missing; is it what stands in "body"?',
  ],
  [{ text: 'x' }, '"id" is missing'],
  [{ id: 'a', text: null }, '"text" must be a string and is null'],
  [{ id: 'a', text: ['x'] }, '"text" must be a string and is an array'],
  [{ id: 'a', text: 'x', url: 5 }, '"url" must be a string and is of type number'],
  [{ id: 'a', text: 'x', title: {} }, '"title" must be a string and is of type object'],
  [{ id: '', text: 'x' }, '"id" is empty'],
  [{ id: `${ID}a`, text: 'x' }, '"id" is longer than 512 characters'],
  [{ id: 'a\u0007', text: 'x' }, '"id" holds control characters or broken Unicode'],
  [{ id: '\ud800', text: 'x' }, '"id" holds control characters or broken Unicode'],
])('of the line %j it is said that it %s', (line, message) => {
  const error = { code: 'bad-line', message, place: { line: 7 }, hint: expect.stringContaining('"text"') };
  expect(() => articleFromLine(line, 7)).toThrow(expect.objectContaining(error));
});

test.each([
  [{ text: 'x', id: '' }, '"id" is empty'],
  [{ text: 'x', id: `${ID}a` }, '"id" is longer than 512 characters'],
  [{ text: 'x', id: 1.5 }, '"id" must be a string and is of type number'],
  [{ text: 'x', id: true }, '"id" must be a string and is of type boolean'],
])('of the record %j it is said that it %s', (record, message) => {
  expect(() => parseRecord(record)).toThrow(expect.objectContaining({ code: 'bad-line', message }));
});

test('a record may have the longest id, a whole number or none, and what is blank is nothing', () => {
  expect(parseRecord({ text: 'x', id: ID }).id).toBe(ID);
  expect(parseRecord({ text: 'x', id: 7 }).id).toBe('7');
  expect(
    parseRecord({ text: ' x ', id: null, title: ' T ', published: ' ', source: ' ', url: ' u ' }),
  ).toEqual({
    id: null,
    exact: true,
    marked: false,
    text: ' x ',
    title: 'T',
    published: null,
    source: null,
    url: 'u',
  });
  expect(articleFromLine({ id: 'a', text: 'x', path: ' p ', published: ' ' }, 1)).toMatchObject({
    path: 'p',
    published: { value: null, basis: 'none' },
  });
});

test('what is not JSON is told with its place, and where it is a line with what belongs there', () => {
  expect(() => parseJson('{', { line: 2 })).toThrow(
    expect.objectContaining({
      code: 'bad-json',
      message: 'this line is not JSON',
      place: { line: 2 },
      hint: 'put one JSON object on each line',
    }),
  );
  expect(() => parseJson('{', {}, 'this file')).toThrow(
    expect.objectContaining({ message: 'this file is not JSON', hint: null }),
  );
});

test('JSON Lines called .json, and JSON called .jsonl, are told by one error with the name that they want', async () => {
  const lines = '{"text": "One."}\n{"text": "Two."}\n';
  expect(await readAll({ 'a.json': lines })).toMatchObject([
    { id: 'a.json', error: { code: 'bad-json', hint: 'call it .jsonl: each line is JSON' } },
  ]);
  for (const json of ['[\n  {"text": "One."}\n]\n', '{\n"text": "One."\n}\n', '[{\n"text": "One."\n}]\n'])
    expect(await readAll({ 'a.jsonl': json })).toMatchObject([
      {
        error: {
          code: 'bad-json',
          message: 'this is JSON over several lines',
          place: { line: 1 },
          hint: 'call it .json',
        },
      },
    ]);
});

test('what is named and holds no articles is told with what would', async () => {
  const folder = await folderOf({ 'b.pdf': 'x', 'c.txt': 'x' });
  const kinds =
    'use .txt .md .markdown .html .htm .xhtml .json .jsonl .ndjson .csv .tsv .xml .rss .atom .rdf .warc';
  await expect(articleFile(`${folder}/b.pdf`)).rejects.toMatchObject({
    message: 'not a kind of file that holds articles',
    place: { file: `${folder}/b.pdf` },
    hint: 'save its text as .txt',
  });
  expect(() => articleInput('crawl.dat')).toThrow(
    expect.objectContaining({ code: 'bad-usage', hint: kinds }),
  );
  expect(articleInput('a/Crawl.WARC.gz')).toEqual({
    path: 'a/Crawl.WARC.gz',
    file: '-',
    kind: 'warc',
    gzip: true,
  });
  await expect(articleFile(folder)).rejects.toThrow('is not a file');
  await expect(listArticleFiles(`${folder}/c.txt`)).rejects.toMatchObject({
    message: 'is a file, not a folder',
    hint: 'name its folder',
  });
  await expect(listArticleFiles(`${folder}/d`)).rejects.toThrow('there is no such file or folder');
});
