import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileId, numberedId, recordId } from '../../src/read/id.ts';
import { isFailed, readArticles, readLines, readMetadata } from '../../src/read/index.ts';
import { articleFromLine } from '../../src/read/records/json.ts';
import { folderOf, readAll } from './support.ts';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const textOf = async (name: string, bytes: string | Uint8Array) => {
  const [article] = await readAll({ [name]: bytes });
  return article !== undefined && !isFailed(article) ? article.text : article?.error.code;
};

test('a text is the exact content of its file but for a byte-order mark', async () => {
  for (const text of ['Zoë\r\nsaid\0 “no”. \n', ' \ta\u2028b\n\n']) {
    expect(await textOf('a.txt', text)).toBe(text);
    expect(await textOf('a.txt', `\ufeff${text}`)).toBe(text);
    expect(await textOf('a.txt', utf16(text))).toBe(text);
    expect(await textOf('a.txt', utf16(text).swap16())).toBe(text);
    expect(await textOf('a.txt.gz', gzipSync(text))).toBe(text);
  }
});

test('bytes that are not UTF-8 are windows-1252, or what a page declares', async () => {
  expect(await textOf('a.txt', Buffer.from([0x93, 0x41, 0x94, 0xe9]))).toBe('“A”é');
  const page = Buffer.from('<meta charset="iso-8859-2"><p>\xb1 long enough</p>', 'latin1');
  expect(await textOf('a.html', page)).toBe('ą long enough');
});

test.each([
  ['a.txt', '', 'no-text'],
  ['a.txt', ' \n', 'no-text'],
  ['a.md', '---\ntitle: x\n---\n', 'no-text'],
  ['a.html', '', 'no-text'],
  ['a.json', '', 'bad-json'],
  ['a.json', '{"text": ""}', 'no-text'],
  ['a.txt', Buffer.from('unmarked', 'utf16le'), 'bad-encoding'],
  ['a.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'bad-encoding'],
  ['a.txt', '%PDF-1.7\n\u00e2\u00e3', 'bad-encoding'],
  ['a.md', '{\\rtf1 The mayor.}', 'bad-encoding'],
  ['a.html', 'PK\u0003\u0004 word/document.xml', 'bad-encoding'],
  ['a.txt', gzipSync('Text.'), 'bad-encoding'],
  ['a.txt', '<!DOCTYPE html><html><p>Text.', 'bad-encoding'],
  ['a.html', '<?xml version="1.0"?>\n<rss><channel/></rss>', 'bad-encoding'],
  ['a.txt', '[\n  {"title": "T", "text": "Text."}]', 'bad-encoding'],
  ['a.txt', '1\n00:00:01,000 --> 00:00:04,000\nGood evening.\n', 'bad-encoding'],
  ['a.txt', '\ufeffWEBVTT - News\r\n\r\n00:01.000 --> 00:04.000\r\nGood evening.\r\n', 'bad-encoding'],
  ['a.txt', 'TY  - NEWS\nTI  - Talks\nAB  - Oslo will host the talks.\n', 'bad-encoding'],
  ['a.txt', '@article{roe2024, title={Talks}, abstract={Oslo will host the talks.}}', 'bad-encoding'],
  ['a.txt.gz', 'not gzip', 'bad-gzip'],
  ['a.txt.gz', gzipSync('text '.repeat(1000)).subarray(0, 30), 'bad-gzip'],
])('%s with %j fails as %s', async (name, bytes, code) => {
  expect(await readAll({ [name]: bytes })).toMatchObject([
    { id: name, path: name, error: { code, place: { file: name } } },
  ]);
});

test.each([
  ['a.txt', '{The mayor} said: no.'],
  ['a.txt', '[{1}] The mayor.'],
  ['a.txt', '1\n2024 was a year of talks.'],
  ['a.txt', '00:00:01 The mayor: We will talk.'],
  ['a.txt', 'WEBVTT is a format of subtitles.'],
  ['a.txt', '@mayor said: no.'],
  ['a.txt', '@mayor {laughs}, said no.'],
  ['a.txt', 'PKK fighters left.'],
  ['a.txt', 'The page began with <html> and <rss>.'],
  ['a.txt', '<headline>The mayor'],
  ['a.md', '<html><p>The mayor.</p></html>\n\nText.'],
])('%s with %j is text', async (name, text) => {
  expect(await textOf(name, text)).not.toBe('');
});

test('a file of the wrong name is told what it is and what to call it', async () => {
  const [article] = await readAll({ 'a.txt': '<rss><channel/></rss>' });
  expect(article).toMatchObject({ error: { message: 'is a feed by what it holds', hint: 'call it .xml' } });
});

test('what has become a pipe since it was listed is refused, not waited for', async () => {
  const folder = await folderOf({});
  for (const name of ['a.txt', 'metadata.csv']) execFileSync('mkfifo', [join(folder, name)]);
  const source = { path: 'a.txt', file: join(folder, 'a.txt'), kind: 'text', gzip: false } as const;
  for await (const article of readArticles(source, { metadata: new Map() }))
    expect(article).toMatchObject({ error: { code: 'unreadable', message: 'is not a plain file' } });
  await expect(readMetadata(folder)).rejects.toMatchObject({ code: 'unreadable' });
});

test('a gzip bomb ends with an error, in a file read whole and in one read by lines', {
  timeout: 120_000,
}, async () => {
  const piece = gzipSync(Buffer.alloc(2 ** 25, ' '), { level: 9 });
  const bomb = Buffer.concat(Array.from({ length: 9 }, () => piece));
  expect(await readAll({ 'a.txt.gz': bomb, 'b.jsonl.gz': bomb })).toMatchObject([
    { error: { code: 'bad-gzip' } },
    { error: { code: 'bad-gzip' } },
  ]);
});

test('a bad line of JSON Lines fails alone, with its number', async () => {
  const lines = [
    '{"text":"One."}',
    '',
    '{"text":',
    '[]',
    '{"text":"Two.","id":"x","__proto__":{"title":"no"},"other":1}',
    '{"text":"Again.","id":"x"}',
    '{"text":"Three.","id":7,"title":null}',
    '{"text":"Bad day.","published":"2023-02-30"}',
    '{"title":"No text."}',
    '{"text":5}',
  ];
  const bytes = Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\n`),
    Buffer.from([0xff, 0x0a]),
    Buffer.from('{"text":"End."}'),
  ]);
  const articles = await readAll({ 'w.jsonl': bytes });
  expect(
    articles.map((a) => (isFailed(a) ? [a.id, a.error.code, a.error.place.line] : [a.id, a.text, a.title])),
  ).toEqual([
    ['w.jsonl:1', 'One.', null],
    ['w.jsonl:3', 'bad-json', 3],
    ['w.jsonl:4', 'bad-line', 4],
    ['w.jsonl#x', 'Two.', null],
    ['w.jsonl:6', 'duplicate-id', 6],
    ['w.jsonl#7', 'Three.', null],
    ['w.jsonl:8', 'bad-date', 8],
    ['w.jsonl:9', 'bad-line', 9],
    ['w.jsonl:10', 'bad-line', 10],
    ['w.jsonl:11', 'bad-encoding', 11],
    ['w.jsonl:12', 'End.', null],
  ]);
});

test('a JSON Lines file cut short gives its good lines and one error', async () => {
  const line = `${JSON.stringify({ text: 'A line of some length.' })}\n`;
  const packed = gzipSync(
    line.repeat(20000).concat(Array.from({ length: 5000 }, (_, i) => `{"text":"${i}"}\n`).join('')),
  );
  const articles = await readAll({ 'w.jsonl.gz': packed.subarray(0, packed.length - 100) });
  expect(articles.length).toBeGreaterThan(20000);
  expect(articles.filter(isFailed)).toMatchObject([{ error: { code: 'bad-gzip' } }]);
  expect(articles.at(-1)).toHaveProperty('error');
});

test('JSON holds one article or an array of them', async () => {
  const ids = async (json: unknown) =>
    (await readAll({ 'a.json': JSON.stringify(json) })).map(({ id }) => id);
  expect(await ids({ text: 'T' })).toEqual(['a.json']);
  expect(await ids({ text: 'T', id: 'k' })).toEqual(['a.json#k']);
  expect(await ids([{ text: 'T' }, { text: 'T', id: 'k' }, 5])).toEqual(['a.json:1', 'a.json#k', 'a.json:3']);
});

test('files side by side have ids of their own, whatever they are called', () => {
  const path = fc.stringMatching(/^[a#%:1]{0,4}\.(txt|md|jsonl|txt\.gz)$/);
  const made = fc.oneof(
    path.map((p) => [`file ${p}`, fileId(p)] as const),
    fc
      .tuple(path, fc.string({ minLength: 1 }))
      .map(([p, id]) => [`record ${p} ${id}`, recordId(p, id)] as const),
    fc.tuple(path, fc.nat(12)).map(([p, n]) => [`line ${p} ${n}`, numberedId(p, n)] as const),
  );
  fc.assert(
    fc.property(made, made, ([a, idOfA], [b, idOfB]) => {
      expect(idOfA === idOfB).toBe(a === b);
    }),
  );
});

test('lines are the same however the bytes are cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '😀') }),
      fc.boolean(),
      fc.integer({ min: 1, max: 7 }),
      async (text, wide, size) => {
        const bytes = wide ? utf16(text) : Buffer.from(text);
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        const found: (readonly [number, string])[] = [];
        for await (const line of readLines(chunks()))
          if ('text' in line) found.push([line.number, line.text]);
        const expected = text.split('\n').map((line, index) => [index + 1, line.trim()] as const);
        expect(found).toEqual(expected.filter(([, line]) => line !== ''));
      },
    ),
  );
});

test('a line of pipe needs an id and a text, and gives its day', () => {
  expect(articleFromLine({ id: 7, text: 'x' }, 1).id).toBe('7');
  expect(articleFromLine({ id: 'a', text: '', published: '2023-10' }, 1)).toEqual({
    id: 'a',
    path: null,
    text: '',
    title: null,
    published: { value: '2023-10', basis: 'given' },
    source: null,
    url: null,
  });
  for (const line of [
    null,
    [],
    'x',
    { text: 'x' },
    { id: '', text: 'x' },
    { id: 1.5, text: 'x' },
    { id: 'a\n', text: 'x' },
    { id: 'a' },
    { id: 'a', text: 'x', title: 5 },
  ]) {
    expect(() => articleFromLine(line, 7)).toThrow(
      expect.objectContaining({ code: 'bad-line', place: { line: 7 } }),
    );
  }
  expect(() => articleFromLine({ id: 'a', text: 'x', published: '2023-02-30' }, 7)).toThrow(
    expect.objectContaining({ code: 'bad-date', place: { line: 7 } }),
  );
});
