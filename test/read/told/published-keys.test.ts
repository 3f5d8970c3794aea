import { expect, test } from 'vitest';
import { articleFromLine } from '../../../src/read/records/json.ts';
import { readPublished } from '../../../src/read/told/published.ts';
import { publishedOf } from '../../../src/read/told/published-keys.ts';
import { readAll } from '../support.ts';

const published = (fields: Readonly<Record<string, string>>) =>
  publishedOf(Object.entries(fields), (_, value) => readPublished(value));
const KEYS = [
  'date',
  'Date',
  'datePublished',
  'date_published',
  'publishedAt',
  'published_at',
  'published-on',
  'pubDate',
  'PubDate',
  'pubdate',
  'pub_date',
  'publish_date',
  'date_publish',
  'publishing_date',
  'Published',
  'published_date',
  'publication-date',
  'publishedDateTime',
  'published_time',
];

test.each(KEYS)('the key %s tells the day of a record and of front matter', async (key) => {
  const articles = await readAll({
    'a.md': `---\n${key}: 2024-03-05T10:00:00Z\n---\nText.`,
    'b.json': JSON.stringify({ text: 'Text.', [key]: 'Tue, 05 Mar 2024 10:00:00 GMT' }),
    'c.jsonl': JSON.stringify({ text: 'Text.', [key]: '2024-03-05' }),
  });
  const value = '2024-03-05';
  expect(articles.map((article) => 'published' in article && article.published)).toEqual([
    { value, basis: 'metadata' },
    { value, basis: 'given' },
    { value, basis: 'given' },
  ]);
});

test.each([
  'updated',
  'dateModified',
  'date_download',
  'created',
  'crawl_date',
  'datePublishedBy',
  'd'.repeat(1e6),
])('the key %.20s does not', (key) => {
  expect(published({ [key]: '2024-03-05' })).toEqual({ published: null });
});

test('published goes before all others, and these before date', () => {
  expect(published({ date: '2020', publishedAt: '2021', Published: '2022', published: '2023' })).toEqual({
    published: '2023',
  });
  expect(published({ date: '2020', pubDate: '2021' })).toEqual({ published: '2021' });
  expect(published({ date: '2020', Date: '2021' })).toEqual({ published: '2020' });
});

test('what can not be read is told, but where another key than published tells a day that can', () => {
  expect(published({ date: '05/03/2024' }).badDate?.message).toBe(
    '"05/03/2024" may be 2024-03-05 or 2024-05-03',
  );
  expect(published({ pubDate: 'soon', date: 'later' }).badDate?.message).toContain('"soon"');
  expect(published({ pubDate: 'soon', date: '2024' })).toEqual({ published: '2024' });
  expect(published({ published: 'soon', date: '2024' }).badDate?.message).toContain('"soon"');
});

test('a bad day under another key fails an article with front matter, with its line, and leaves a record without a day', async () => {
  const files = {
    'a.md': '---\ntitle: T\npubDate: soon\n---\nText.',
    'b.jsonl': '{"text": "Text.", "date": "5 minutes ago"}\n{"text": "Text.", "date": 1709596800}\n',
    'c.json': '{"text": "Text.", "date": {"$date": "2024-03-05"}}',
    'd.md': '---\ndate: [2024]\n---\nText.',
  };
  const told = (articles: Awaited<ReturnType<typeof readAll>>) =>
    articles.map((article) =>
      'error' in article ? [article.error.code, article.error.place.line] : article.published.value,
    );
  expect(told(await readAll(files))).toEqual([['bad-date', 3], null, null, null, ['bad-front-matter', 2]]);
  expect(told(await readAll(files, '2024')).slice(0, 4)).toEqual(['2024', '2024', '2024', '2024']);
});

test('a number may be a year or a day, and what says nothing is none', async () => {
  const days = [2023, 20240305, '', ' ', null, false, '2024-03-05'];
  const lines = days.map((date) => JSON.stringify({ text: 'Text.', date }));
  const articles = await readAll({ 'a.jsonl': lines.join('\n') });
  expect(articles.map((article) => 'published' in article && article.published.value)).toEqual([
    '2023',
    '2024-03-05',
    null,
    null,
    null,
    null,
    '2024-03-05',
  ]);
});

test('a line of pipe is read as a record is, and fails for no other key than published', () => {
  const line = (fields: object) => articleFromLine({ id: 'a', text: 'Text.', ...fields }, 1).published;
  expect(line({ pubDate: '2024-03-05' })).toEqual({ value: '2024-03-05', basis: 'given' });
  expect(line({ published: '2024', pubDate: '2024-03-05' })).toEqual({ value: '2024', basis: 'given' });
  expect(line({ date: 'soon', published: ' ' })).toEqual({ value: null, basis: 'none' });
  expect(line({ date: ['2024'] })).toEqual({ value: null, basis: 'none' });
  expect(() => line({ published: 'soon', date: '2024' })).toThrow('"soon" is not a date of the calendar');
});

test('front matter that says only whether it is published tells no day by that', async () => {
  const articles = await readAll({
    'a.md': '---\npublished: true\ndate: 2024-03-05\n---\nText.',
    'b.md': '---\npublished: false\n---\nText.',
  });
  expect(articles.map((article) => 'published' in article && article.published.value)).toEqual([
    '2024-03-05',
    null,
  ]);
});
