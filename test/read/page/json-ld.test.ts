import { expect, test } from 'vitest';
import { readLinkedData } from '../../../src/read/page/json-ld.ts';

const NOTHING = { headline: null, published: null, publisher: null };
const read = (...objects: readonly unknown[]) =>
  readLinkedData(objects.map((object) => JSON.stringify(object)));
const ARTICLE = { '@type': 'NewsArticle', headline: 'H', datePublished: '2024-03-05' };

test.each(['NewsArticle', 'ReportageNewsArticle', 'BlogPosting', 'LiveBlogPosting', 'Report'])(
  'a %s is an article',
  (type) => {
    expect(read({ ...ARTICLE, '@type': type })).toEqual({
      ...NOTHING,
      headline: 'H',
      published: '2024-03-05',
    });
    expect(read({ ...ARTICLE, '@type': ['Thing', type] }).headline).toBe('H');
  },
);

test.each(['WebPage', 'Reporter', 'ArticleList', 5, null, ['Person', 7]])('a %j is none', (type) => {
  expect(read({ ...ARTICLE, '@type': type })).toEqual(NOTHING);
});

test('the first article counts, wherever it stands', () => {
  const other = { ...ARTICLE, headline: 'Other' };
  expect(read({ '@graph': [{ '@type': 'WebPage' }, ARTICLE] }, other).headline).toBe('H');
  expect(read([{ name: 'x', mainEntity: { about: [ARTICLE] } }]).headline).toBe('H');
});

test('its name is its headline where it has none, and the first of several is taken', () => {
  expect(read({ '@type': 'NewsArticle', name: 'N' }).headline).toBe('N');
  expect(read({ '@type': 'NewsArticle', headline: '  ', name: 'N' }).headline).toBe('N');
  expect(read({ '@type': 'NewsArticle', headline: ['A', 'B'] }).headline).toBe('A');
  expect(read({ '@type': 'NewsArticle', headline: { x: 1 }, datePublished: 2024 })).toEqual(NOTHING);
});

test.each([
  ['named by itself', { name: 'The Post' }],
  ['a word', 'The Post'],
  ['the first of several', [{ name: 'The Post' }, { name: 'Other' }]],
  ['a reference to what has the name', { '@id': '#p' }],
])('the publisher is %s', (_, publisher) => {
  const organization = { '@id': '#p', '@type': 'Organization', name: 'The Post' };
  const other = { '@id': '#q', name: 'Other' };
  expect(read({ ...ARTICLE, publisher }, other, organization).publisher).toBe('The Post');
});

test('a reference that leads nowhere names no publisher', () => {
  expect(read({ ...ARTICLE, publisher: { '@id': '#p' } }).publisher).toBe(null);
  // What has no id is not meant by what refers to nothing.
  expect(read({ ...ARTICLE, publisher: {} }, { name: 'Other' }).publisher).toBe(null);
});

test.each([
  (json: string) => `\n<!-- ${json} -->\n`,
  (json: string) => `<![CDATA[${json}]]>`,
  (json: string) => `//<![CDATA[\n${json}\n//]]>`,
])('marks around a block are no part of it', (around) => {
  expect(readLinkedData([around(JSON.stringify(ARTICLE))]).headline).toBe('H');
});

test('a block that is no JSON is passed over, and one that is no object holds nothing', () => {
  expect(readLinkedData(['{"@type": "NewsArticle", ', 'null', '5', '"x"', '[]'])).toEqual(NOTHING);
  expect(readLinkedData(['{', JSON.stringify(ARTICLE)]).headline).toBe('H');
  expect(readLinkedData([])).toEqual(NOTHING);
});

test('a block of very many objects ends', () => {
  const many = Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' }));
  expect(read([...many, ARTICLE])).toEqual(NOTHING);
  expect(read(many, ARTICLE).headline).toBe('H');
});
