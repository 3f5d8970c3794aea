import { expect, test } from 'vitest';
import { type Field, KEYS, pickFields, placeOf } from '../../../src/read/records/field-keys.ts';
import { readAll } from '../support.ts';

const FIELDS = Object.keys(KEYS) as Field[];
const told = (fields: object, field: Field) => pickFields(Object.entries(fields)).get(field)?.value;
const textOf = async (json: unknown) =>
  (await readAll({ 'a.json': JSON.stringify(json) })).map((article) =>
    'error' in article ? [article.error.code, article.error.message, article.error.hint] : article.text,
  );

test('no key tells two things, and each is written as it is looked up', () => {
  const all = FIELDS.flatMap((field) => KEYS[field]);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((key) => !/^[a-z]{2,20}$/.test(key))).toEqual([]);
});

test.each(['articleBody', 'article_body', 'Article Body', 'ARTICLE-BODY'])('%s is one key', (key) => {
  expect(placeOf(key)).toEqual(placeOf('articlebody'));
});

test.each([
  'summary',
  'description',
  'author',
  'section',
  'bodies',
  'textual',
  '',
  'x'.repeat(1e6),
  '__proto__',
])('the key %.20s tells nothing', (key) => {
  expect(placeOf(key)).toBe(null);
});

test('the documented key goes first, then those of the table in its order, whatever the order of the record', () => {
  expect(told({ content: 'c', body: 'b', text: 't' }, 'text')).toBe('t');
  expect(told({ content: 'c', body: 'b' }, 'text')).toBe('b');
  expect(told({ Text: 'T', text: 't' }, 'text')).toBe('t');
  expect(told({ headline: 'H', title: 'T' }, 'title')).toBe('T');
});

test('a key that says nothing, or nothing of the kind, gives way to the next', () => {
  expect(told({ text: ' ', body: null, content: 'c' }, 'text')).toBe('c');
  expect(told({ body: 7, content: ['a'], article: 'c' }, 'text')).toBe('c');
  expect(told({ text: '', body: '' }, 'text')).toBe('');
  expect(told({ text: 7, body: 'b' }, 'text')).toBe(7);
  expect(told({ source: { name: 'BBC' } }, 'source')).toEqual({ name: 'BBC' });
  expect(told({ article_id: 7 }, 'id')).toBe(7);
});

test('a record may have all it says under other keys', async () => {
  const record = {
    article_id: 7,
    Headline: 'Calm',
    articleBody: 'Paris is calm.',
    publisher: { name: 'The Post' },
    link: 'https://a.example/',
    publish_date: '2024-03-05',
  };
  expect(await readAll({ 'a.jsonl': JSON.stringify(record) })).toEqual([
    {
      id: 'a.jsonl#7',
      path: 'a.jsonl',
      text: 'Paris is calm.',
      title: 'Calm',
      published: { value: '2024-03-05', basis: 'given' },
      source: 'The Post',
      url: 'https://a.example/',
    },
  ]);
});

test('an answer of NewsAPI is read, without the mark of what is missing', async () => {
  const answer = {
    status: 'ok',
    totalResults: 2,
    articles: [
      {
        source: { id: 'bbc-news', name: 'BBC News' },
        author: 'Jane Roe',
        title: 'Bridge shut',
        description: 'Short.',
        url: 'https://a.example/1',
        publishedAt: '2024-03-05T10:00:00Z',
        content: 'The bridge will close on Tues… [+2345 chars]',
      },
      { title: 'Removed', content: null, source: { id: null, name: 'X' } },
    ],
  };
  expect(await readAll({ 'news.json': JSON.stringify(answer) })).toMatchObject([
    {
      id: 'news.json:1',
      text: 'The bridge will close on Tues…',
      title: 'Bridge shut',
      published: { value: '2024-03-05' },
      source: 'BBC News',
    },
    { id: 'news.json:2', error: { code: 'bad-line' } },
  ]);
});

test("an answer of The Guardian's interface is read, its HTML before its text without paragraphs", async () => {
  const fields = {
    headline: 'Bridge shut early',
    bodyText: 'One said. Two said.',
    body: '<p>One <a href="x">said</a>.</p><figure><figcaption>Photo</figcaption></figure><p>Two said.</p>',
  };
  const result = {
    id: 'uk/2024/bridge',
    type: 'article',
    webTitle: 'Bridge shut',
    webPublicationDate: '2024-03-05T10:00:00Z',
    webUrl: 'https://g.example/bridge',
  };
  const { bodyText, headline } = fields;
  const results = [{ ...result, fields }, { ...result, id: 'b', fields: { bodyText, headline } }, result];
  expect(await readAll({ 'g.json': JSON.stringify({ response: { status: 'ok', results } }) })).toMatchObject([
    {
      id: 'g.json#uk/2024/bridge',
      text: 'One said.\n\nTwo said.',
      title: 'Bridge shut early',
      published: { value: '2024-03-05' },
      url: 'https://g.example/bridge',
    },
    { id: 'g.json#b', text: 'One said. Two said.' },
    { id: 'g.json:3', error: { code: 'bad-line' } },
  ]);
});

test.each([
  ['a list', { articles: [{ text: 'A.' }, { body: 'B.' }] }, ['A.', 'B.']],
  ['items', { items: [{ text: 'A.' }] }, ['A.']],
  ['data in a response', { response: { data: [{ text: 'A.' }] } }, ['A.']],
  ['an empty list', { articles: [] }, []],
  ['a record that holds a list', { text: 'A.', items: [{ text: 'B.' }] }, ['A.']],
  ['HTML under another key', { content: '<p>A.</p><p>B &amp; C.</p>' }, ['A.\n\nB & C.']],
  ['HTML without paragraphs', { content: 'A <b>b</b>.\n\nB.' }, ['A b.\n\nB.']],
  ['HTML under text, which is exact', { text: '<p>A.</p>' }, ['<p>A.</p>']],
  [
    'what is no HTML',
    { content: 'if a <b and c> d, <j.roe@a.example> said' },
    ['if a <b and c> d, <j.roe@a.example> said'],
  ],
  ['a mark within the text', { content: 'A [+12 chars] b.' }, ['A [+12 chars] b.']],
  ['a mark under text', { text: 'A… [+12 chars]' }, ['A… [+12 chars]']],
])('of an object that holds %s, the texts are its articles', async (_, json, texts) => {
  expect(await textOf(json)).toEqual(texts);
});

test('where no key holds the text, it is told which were looked for', async () => {
  const hint = expect.stringMatching(/^looked for text, .*\bbody\b.*\bcontent\b/);
  for (const json of [{}, { title: 'T' }, { data: { items: [7] } }, { response: {} }])
    expect(await textOf(json)).toEqual([['bad-line', '"text" is missing', hint]]);
  const [line] = await readAll({ 'a.jsonl': '{"articles": [{"text": "A."}]}' });
  expect(line).toMatchObject({ error: { message: 'is a list of articles', hint: 'save it as .json' } });
});

test('posts of WordPress are read, whose title and text are HTML', async () => {
  const post = (title: string, content: string, text?: string) => ({
    id: 5,
    date: '2024-03-05T10:00:00',
    guid: { rendered: 'https://w.example/?p=5' },
    link: 'https://w.example/talks',
    title: { rendered: title },
    content: { rendered: content, protected: false },
    excerpt: { rendered: '<p>A</p>' },
    ...(text === undefined ? {} : { text }),
  });
  const posts = [
    post('Talks &#8211; <em>live</em>', '<p>One &amp; two.</p>\n<p>Three.</p>'),
    { ...post('Talks', '<p>B.</p>', 'A &amp; B'), id: 6 },
    { ...post('Talks', '  '), id: 7 },
    { id: 8, content: { rendered: 3 } },
  ];
  expect(await readAll({ 'w.json': JSON.stringify(posts) })).toMatchObject([
    {
      id: 'w.json#5',
      text: 'One & two.\n\nThree.',
      title: 'Talks – live',
      published: { value: '2024-03-05' },
      url: 'https://w.example/talks',
    },
    { id: 'w.json#6', text: 'A &amp; B', title: 'Talks' },
    { id: 'w.json:3', error: { code: 'bad-line' } },
    { id: 'w.json:4', error: { code: 'bad-line' } },
  ]);
  // Of other titles the words are as they stand.
  expect(await readAll({ 'a.json': '{"title": "R&amp;D", "body": "A."}' })).toMatchObject([
    { title: 'R&amp;D' },
  ]);
});

test('items of a JSON Feed are read, as HTML or as text', async () => {
  const items = [
    {
      id: '1',
      content_html: '<p>One.</p><p>Two.</p>',
      content_text: 'One. Two.',
      date_published: '2024-03-05',
    },
    { id: '2', content_text: 'Three.', summary: 'S.' },
  ];
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'News', items };
  expect(await readAll({ 'f.json': JSON.stringify(feed) })).toMatchObject([
    { id: 'f.json#1', text: 'One.\n\nTwo.', published: { value: '2024-03-05' } },
    { id: 'f.json#2', text: 'Three.' },
  ]);
});
