import { expect, test } from 'vitest';
import { readHtml } from '../../../src/read/page/html.ts';

const WORDS = 'The council met on Tuesday, and the mayor, who was there, said that the plan would go ahead.';
const PARAGRAPHS = `<p>${WORDS}</p>`.repeat(5);
const page = (head: string, body = PARAGRAPHS) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

test('the text is the article, without what stands around it', () => {
  const furniture = [
    '<nav><a href="/">Home</a></nav>',
    '<aside>Related: other news</aside>',
    '<figure><img src="a"><figcaption>A caption</figcaption></figure>',
    '<div class="newsletter-signup"><p>Sign up now</p></div>',
    '<p class="ArticleByline">By A. Reporter</p>',
    '<script>var a = "<p>script</p>"</script>',
  ].join('');
  const body = `${furniture}<article><h1>The title</h1>${furniture}<h2>Part  one</h2>${PARAGRAPHS}<ul><li>Item</li></ul></article>${furniture}`;
  const { title, text } = readHtml(page('<title>The title - The Post</title>', body));
  expect(title).toBe('The title');
  expect(text).toBe(['Part one', ...Array.from({ length: 5 }, () => WORDS), 'Item'].join('\n\n'));
});

test('white space is as a browser shows it', () => {
  const body = `<p>  One\n two <b> three</b> four<br> five&nbsp; six </p><pre>a\n  b</pre><p><q>Yes,</q> he said.</p>${PARAGRAPHS}`;
  expect(readHtml(page('', body)).text).toContain(
    'One two three four\nfive\u00a0 six\n\na\n  b\n\n“Yes,” he said.\n\n',
  );
});

test('a class that speaks of a sidebar does not take the article with it', () => {
  const body = `<div class="content sidebar-right has-caption">${PARAGRAPHS}</div>`;
  expect(readHtml(page('', body)).text).toContain(WORDS);
});

test.each([
  [
    'JSON-LD before all else',
    `${ld({
      '@graph': [
        { '@type': 'WebPage', datePublished: '2001-01-01' },
        { '@type': ['NewsArticle'], datePublished: '2024-03-05T23:00:00-05:00' },
      ],
    })}<meta name="date" content="2020-01-01">`,
    '2024-03-05',
  ],
  [
    'article:published_time',
    '<meta property="article:published_time" content="2024-03-05T01:00:00+09:00">',
    '2024-03-05',
  ],
  ['a spelled date', '<meta name="DC.date" content="March 5, 2024">', '2024-03-05'],
  [
    'the next one where one is no date',
    '<meta name="date" content="yesterday"><meta name="pubdate" content="20240305">',
    '2024-03-05',
  ],
  ['a time element', '<time datetime="2024-03-05 10:00">today</time>', '2024-03-05'],
  ['none in broken JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle", </script>', null],
])('the day of publication: %s', (_, head, published) => {
  expect(readHtml(page(head)).published).toBe(published);
});

test('source and address come from the page', () => {
  const graph = {
    '@graph': [
      { '@type': 'NewsArticle', headline: 'H', publisher: { '@id': '#p' } },
      { '@id': '#p', '@type': 'Organization', name: 'The Post' },
    ],
  };
  expect(readHtml(page(`${ld(graph)}<link rel="canonical" href="https://a.example/b">`))).toMatchObject({
    title: 'H',
    source: 'The Post',
    url: 'https://a.example/b',
  });
  expect(
    readHtml(page('<meta property="og:site_name" content="Og"><link rel="canonical" href="javascript:0">')),
  ).toMatchObject({
    source: 'Og',
    url: null,
  });
});

test('pages without html, head or body elements are pages', () => {
  expect(readHtml(`<title>T</title>${PARAGRAPHS}`)).toMatchObject({ title: 'T' });
  expect(readHtml(PARAGRAPHS).text).toContain(WORDS);
  expect(readHtml(`<html><title>T</title>${PARAGRAPHS}</html>`).text).toContain(WORDS);
  expect(readHtml('just words').text).toBe('just words');
  expect(readHtml('').text).toBe('');
});

test.each([
  ['opened', '<div>'.repeat(100_000)],
  ['opened in line', `<p>${'<b>'.repeat(100_000)}`],
  ['opened, with ends of others between', '<div></x>'.repeat(100_000)],
  ['opened and ended by a slash', '<div/>'.repeat(100_000)],
])('100,000 tags %s are nested too deep', (_, html) => {
  expect(() => readHtml(html)).toThrow(expect.objectContaining({ code: 'bad-html' }));
});

test.each([
  ['deep but within bounds', `${'<div>'.repeat(900)}${PARAGRAPHS}`],
  ['100,000 list items left open', `${'<li>'.repeat(100_000)}${PARAGRAPHS}`],
  ['comments left open', `${PARAGRAPHS}${'<!--'.repeat(100_000)}`],
  ['a script left open', `${PARAGRAPHS}<script>${'<div>'.repeat(100_000)}`],
  ['a large drawing', `<svg>${'<path/>'.repeat(20_000)}</svg>${PARAGRAPHS}`],
  ['a million spaces', `${PARAGRAPHS}<p>a${' '.repeat(1_000_000)}</p>`],
])('%s still gives the text', (_, html) => {
  expect(readHtml(html).text).toContain(WORDS);
});

test.each(['<', '&', '</x>', '<i></i>'])('a million and more of %j are too many', (piece) => {
  expect(() => readHtml(piece.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'bad-html' }));
});
