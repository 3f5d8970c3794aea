import { expect, test } from 'vitest';
import { readHtml } from '../../src/read/page/html.ts';

const WORDS = 'The council met on Tuesday, and the mayor, who was there, said that the plan would go ahead.';
const PARAGRAPHS = `<p>${WORDS}</p>`.repeat(5);
const page = (head: string, body = PARAGRAPHS) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const textOf = (body: string) => readHtml(page('', `${body}${PARAGRAPHS}`)).text;
const ld = (json: unknown) => `<script type=" Application/LD+json ">${JSON.stringify(json)}</script>`;

test.each([
  ['<div hidden><p>Gone</p></div>'],
  ['<div aria-hidden="true"><p>Gone</p></div>'],
  ['<div role="banner"><p>Gone</p></div>'],
  ['<div role="complementary"><p>Gone</p></div>'],
  ['<div role="contentinfo"><p>Gone</p></div>'],
  ['<div role="navigation"><p>Gone</p></div>'],
  ['<div role="search"><p>Gone</p></div>'],
  ['<p class="photo-caption">Gone</p>'],
  ['<p class="lead ArticleByline">Gone</p>'],
  ['<p class="share__list">Gone</p>'],
  ['<p class="CAPTION">Gone</p>'],
])('what %s holds is no part of an article', (element) => {
  const { text } = readHtml(page('', `<article>${element}${PARAGRAPHS}</article>`));
  expect(text).toContain(WORDS);
  expect(text).not.toContain('Gone');
});

test.each([
  ['<p aria-hidden="false">Here it stays.</p>'],
  ['<p role="note">Here it stays.</p>'],
  ['<p class="has-caption">Here it stays.</p>'],
  ['<p class="is-caption no_caption withCaption">Here it stays.</p>'],
])('what %s holds is', (element) => {
  expect(readHtml(page('', `<article>${element}${PARAGRAPHS}</article>`)).text).toContain('Here it stays.');
});

test('what holds half of the text or more is no furniture', () => {
  const caption = `<div class="caption"><p>${WORDS}</p></div>`;
  expect(readHtml(page('', `${caption}<p>Short.</p>`)).text).toContain(WORDS);
  expect(readHtml(page('', `${caption}${PARAGRAPHS}`)).text.split(WORDS)).toHaveLength(6);
});

test.each([
  ['cells apart', '<table><tr><td>One</td><td>two</td><th>three</th></tr></table>', 'One two three'],
  ['rows as lines of their own', '<table><tr><td>One</td></tr><tr><td>two</td></tr></table>', 'One\n\ntwo'],
  ['breaks', '<p>One <br> two<br><br>three</p>', 'One\ntwo\n\nthree'],
  ['elements in a line without a space', '<p>O<b>n</b>e<i>,</i> <b> two</b> </p>', 'One, two'],
  ['a space at the end of an element', '<p><b>One </b>two <b> </b> three</p>', 'One two three'],
  ['quotations', '<p><q>One <q>two</q> </q>three</p>', '“One “two””three'],
  ['line ends in preformatted text', '<pre>a\r\n b\rc\n</pre>', 'a\n b\nc'],
  ['what follows it', '<pre>a\n b</pre><p>a\n b</p>', 'a\n b\n\na b'],
  ['text beside blocks', '<div>One<p>two</p>three</div>', 'One\n\ntwo\n\nthree'],
  ['a no-break space', '<p>One\u00a0 two</p>', 'One\u00a0 two'],
])('the text has %s', (_, body, text) => {
  // Too short for an article, so the whole page is taken.
  expect(readHtml(page('', body)).text).toBe(text);
});

test('a heading that only repeats the title goes, whatever its level, and others stay', () => {
  const body = '<h1>The  Title</h1><h6>the title</h6><h2>The title of more</h2><p>The title</p>';
  expect(readHtml(page('<title>The title</title>', body)).text).toBe('The title of more\n\nThe title');
  expect(readHtml('<h1>One</h1><p>Two</p>')).toMatchObject({ title: null, text: 'One\n\nTwo' });
});

test.each([
  [
    'og:title before all',
    `<meta property=" OG:Title " content=" A  b "><title>T</title>${ld({ '@type': 'Report', headline: 'H' })}`,
    '',
    'A b',
  ],
  ['the headline of linked data', `<title>T</title>${ld({ '@type': 'Report', headline: 'H' })}`, '', 'H'],
  ['the title of the page', '<title> T \n t </title><title>U</title>', '<h1>Other</h1>', 'T t'],
  [
    'a heading that the title begins with',
    '<title>T t | The Post</title>',
    '<h1></h1><h1>U</h1><h1>T  t</h1>',
    'T t',
  ],
  ['none', '<meta property="og:title"><title> </title>', '', null],
])('the title is %s', (_, head, body, title) => {
  expect(readHtml(page(head, `${body}${PARAGRAPHS}`)).title).toBe(title);
});

const OG = (title: string, site = 'Baltic Courier') =>
  `<meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">`;

test.each([
  ['Storm hits port | Baltic Courier', 'Storm hits port'],
  ['Storm hits port|Baltic Courier', 'Storm hits port|Baltic Courier'],
  ['Storm hits port| Baltic Courier', 'Storm hits port'],
  ['Storm hits port - baltic courier', 'Storm hits port'],
  ['Storm hits port – Baltic Courier', 'Storm hits port'],
  ['Storm hits port — Baltic  Courier', 'Storm hits port'],
  ['Storm hits port · Baltic Courier', 'Storm hits port'],
  ['Storm hits port • Baltic Courier', 'Storm hits port'],
  ['Storm hits port » Baltic Courier', 'Storm hits port'],
  ['Storm hits port :: Baltic Courier', 'Storm hits port'],
  ['Storm hits port | World | Baltic Courier', 'Storm hits port | World'],
])('the name of the site goes from the end of a title: %s', (title, without) => {
  expect(readHtml(page(OG(title)))).toMatchObject({ title: without, source: 'Baltic Courier' });
});

test.each([
  'Baltic Courier',
  '| Baltic Courier',
  'Ferry firm buys Baltic Courier',
  'Ferry firm buys the: Baltic Courier',
  'Ferry firm buys half of Non-Baltic Courier',
  'Ferry firm buys- Baltic Courier',
  'Baltic Courier | Storm hits port',
  'Storm hits port | The Baltic Courier',
  'Storm hits port | Baltic Courier Online',
  'Storm hits port | Nordic Post',
])('and not where it is part of what the title says, or another: %s', (title) => {
  expect(readHtml(page(OG(title))).title).toBe(title);
});

test('the name of the publisher, too, and of a title of the page', () => {
  const data = ld({ '@type': 'Report', headline: 'Storm – The Post', publisher: 'The Post' });
  expect(readHtml(page(data)).title).toBe('Storm');
  expect(readHtml(page(`${data}${OG('Storm – The Post', 'Post Online')}`)).title).toBe('Storm');
  const site = '<meta property="og:site_name" content="The Post">';
  expect(readHtml(page(`<title>Storm hits | The Post</title>${site}`)).title).toBe('Storm hits');
});

test('a heading that repeats a title without the name of the site goes', () => {
  expect(readHtml(page(OG('Storm | Baltic Courier'), `<h1>Storm</h1>${PARAGRAPHS}`)).text).not.toContain(
    'Storm',
  );
});

test('only the first twenty headings are looked at', () => {
  const after = (count: number) =>
    readHtml(page('<title>T - Post</title>', `${'<h1>x</h1>'.repeat(count)}<h1>T</h1>${PARAGRAPHS}`)).title;
  expect(after(19)).toBe('T');
  expect(after(20)).toBe('T - Post');
});

const META = '<meta name="date" content="2024-03-02">';
test.each([
  [
    'linked data',
    `${META}${ld({ '@type': 'Report', datePublished: '2024-03-01' })}`,
    '2024-03-01',
    'JSON-LD',
  ],
  [
    'a meta element, also where linked data tells none that can be read',
    `${META}${ld({ '@type': 'Report', datePublished: 'soon' })}`,
    '2024-03-02',
    'metadata of the page',
  ],
  [
    'an itemprop with a time',
    `<span itemprop="datePublished" datetime="2024-03-03">x</span>`,
    '2024-03-03',
    'metadata of the page',
  ],
  [
    'an itemprop with a content',
    `<span itemprop="datePublished" content="2024-03-03">x</span>`,
    '2024-03-03',
    'metadata of the page',
  ],
  [
    'a meta element by its itemprop',
    '<meta itemprop="datePublished" content="2024-03-03">',
    '2024-03-03',
    'metadata of the page',
  ],
  [
    'a time element',
    '<time>today</time><time datetime="soon"></time><time datetime="2024-03-04"></time>',
    '2024-03-04',
    'time element',
  ],
  [
    'nothing',
    '<span itemprop="datePublished">2024-03-03</span><span datetime="2024-03-04"></span><meta name="author" content="2024-03-05">',
    null,
    null,
  ],
])('the day is told by %s', (_, parts, published, publishedIn) => {
  expect(readHtml(page('', `${parts}${PARAGRAPHS}`))).toMatchObject({ published, publishedIn });
});

test.each([
  [
    '<link rel="Canonical" href="https://a.example/1"><link rel="canonical" href="https://a.example/2"><meta property="og:url" content="https://b.example">',
    'https://a.example/1',
  ],
  [
    '<link rel="stylesheet" href="https://a.example/x"><meta property="og:url" content="HTTP://b.example">',
    'HTTP://b.example',
  ],
  ['<meta property="og:url" content="ftp://b.example">', null],
  ['<meta property="og:url" content="see https://b.example">', null],
  ['<link rel="canonical">', null],
])('of %s the address is %s', (head, url) => {
  expect(readHtml(page(head)).url).toBe(url);
});

test('the source is the name of the site before that of the publisher', () => {
  const data = ld({ '@type': 'Report', publisher: 'The Post' });
  expect(readHtml(page(data)).source).toBe('The Post');
  expect(readHtml(page(`${data}<meta property="og:site_name" content=" Site ">`)).source).toBe('Site');
});

test.each([
  ['too many tags', '<i></i>'.repeat(200_000), 'has too many tags to be an article'],
  ['tags too deep', '<div>'.repeat(1_001), 'its tags are nested too deep'],
])('of a page with %s it is said', (_, html, message) => {
  expect(() => readHtml(html)).toThrow(expect.objectContaining({ code: 'bad-html', message }));
});

test('a page may nest a thousand tags, and its text is whole', () => {
  expect(textOf('<div>'.repeat(990))).toContain(WORDS);
});
