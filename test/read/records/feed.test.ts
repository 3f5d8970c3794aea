import { expect, test } from 'vitest';
import { isFailed } from '../../../src/read/index.ts';
import { parseFeed, recordOf } from '../../../src/read/records/feed.ts';
import { readAll } from '../support.ts';

const rss = (items: string, head = '<title>Leeds &amp; District Gazette</title>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>${head}<link>https://gazette.example/</link>
<image><title>Logo</title><url>https://gazette.example/logo.png</url></image>
${items}
</channel></rss>`;

const item = (inner: string): string => rss(`<item>${inner}</item>`);
const read = (xml: string) => {
  const { title, items } = parseFeed(xml);
  return items.map((fields) => recordOf(fields, title));
};

test('each item of an RSS feed is an article with its whole text, title, day, address and the name of the feed', async () => {
  const feed = rss(`
  <item>
    <title>Bridge &amp; tunnel</title>
    <link>https://gazette.example/1?a=1&amp;b=2</link>
    <guid isPermaLink="false">post-1</guid>
    <dc:creator><![CDATA[Jane Roe]]></dc:creator>
    <pubDate>Wed, 04 Mar 2026 23:30:00 -0500</pubDate>
    <category>News</category>
    <description><![CDATA[The bridge will close [&#8230;]]]></description>
    <content:encoded><![CDATA[<p>The bridge will close on Tuesday, the mayor&#8217;s office said.</p>
<figure><img src="a.jpg"><figcaption>The bridge</figcaption></figure>
<h2>Why</h2>
<p>It is <b>old</b>.</p>]]></content:encoded>
  </item>
  <item><title>Second</title><link>https://gazette.example/2</link><description>Plain &amp; short.</description></item>
  <item><title>Third</title><description>No address.</description></item>`);
  expect(await readAll({ 'gazette.xml': feed })).toEqual([
    {
      id: 'gazette.xml#post-1',
      path: 'gazette.xml',
      text: 'The bridge will close on Tuesday, the mayor’s office said.\n\nWhy\n\nIt is old.',
      title: 'Bridge & tunnel',
      published: { value: '2026-03-04', basis: 'metadata' },
      source: 'Leeds & District Gazette',
      url: 'https://gazette.example/1?a=1&b=2',
      headings: [{ start: 60, end: 63 }],
    },
    expect.objectContaining({
      id: 'gazette.xml#https://gazette.example/2',
      text: 'Plain & short.',
      published: { value: null, basis: 'none' },
    }),
    expect.objectContaining({ id: 'gazette.xml:3', url: null, text: 'No address.' }),
  ]);
});

test('each entry of an Atom feed is an article', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Wire</title><id>urn:feed</id>
  <link rel="self" href="https://wire.example/feed"/><updated>2026-04-01T00:00:00Z</updated>
  <entry><id>urn:uuid:1</id><title type="html">Caf&amp;eacute; &lt;b&gt;shut&lt;/b&gt;</title>
    <link rel="edit" href="https://wire.example/edit"/><link href="https://wire.example/1"/>
    <published>2026-03-04T10:00:00Z</published><updated>2026-03-06T10:00:00Z</updated>
    <author><name>Jane Roe</name></author><summary>Short.</summary>
    <content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry>
  <entry><id>urn:uuid:2</id><title>Fire</title><link rel="alternate" href="https://wire.example/2"/>
    <updated>2026-03-06T10:00:00Z</updated>
    <source><id>urn:other</id><title>Other Wire</title></source>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>R&amp;D <em class="a&quot;b">grew</em>.</p><p class="caption">Photo</p><p>More.</p></div></content></entry>
  </feed>`;
  expect(read(feed)).toMatchObject([
    {
      id: 'urn:uuid:1',
      title: 'Café shut',
      published: '2026-03-04',
      url: 'https://wire.example/1',
      source: 'Wire',
      text: 'One.\n\nTwo.',
    },
    { id: 'urn:uuid:2', published: '2026-03-06', source: 'Other Wire', text: 'R&D grew.\n\nMore.' },
  ]);
});

test('RSS 1.0 is read, its items beside the channel', () => {
  const feed = `<rdf:RDF><channel rdf:about="https://a.example/"><title>A</title><items><rdf:Seq/></items></channel>
  <item rdf:about="https://a.example/1"><title>T</title><dc:date>2026-03-04</dc:date><description>Text.</description></item></rdf:RDF>`;
  expect(read(feed)).toMatchObject([
    {
      id: 'https://a.example/1',
      url: 'https://a.example/1',
      published: '2026-03-04',
      source: 'A',
      text: 'Text.',
    },
  ]);
});

test.each([
  [
    'the first text that says something',
    '<content:encoded><![CDATA[<img src="a">]]></content:encoded><description>Text.</description>',
    { text: 'Text.' },
  ],
  [
    'the lines of a plain text',
    '<description>One.\n\nTwo &lt; three.\nFour&amp;nbsp;five.</description>',
    { text: 'One.\n\nTwo < three.\nFour\u00a0five.' },
  ],
  [
    'markup that nobody escaped',
    '<description><p>One.</p><p>Two<br/>three.</p></description>',
    { text: 'One.\n\nTwo\nthree.' },
  ],
  [
    'a source that it was taken over from',
    '<source url="https://bbc.example/">BBC</source><description>x</description>',
    { source: 'BBC' },
  ],
  [
    'no day that is none',
    '<pubDate>yesterday</pubDate><dc:date>2026-03-04</dc:date><description>x</description>',
    { published: '2026-03-04' },
  ],
  [
    'an address as guid',
    '<guid>https://a.example/1</guid><description>x</description>',
    { id: 'https://a.example/1', url: 'https://a.example/1' },
  ],
  ['no id that would break a row', '<guid>a\tb</guid><description>x</description>', { id: null, url: null }],
  [
    'no heading that says the title',
    '<title>Storm</title><description>&lt;h2&gt;Storm&lt;/h2&gt;&lt;p&gt;x&lt;/p&gt;</description>',
    { text: 'x' },
  ],
  [
    'no title of a picture',
    '<media:content><media:title>P</media:title></media:content><description>x</description>',
    { title: null },
  ],
  ['no entity of its own', '<title>&lol; x</title><description>x</description>', { title: '&lol; x' }],
])('of an item is read %s', (_, inner, record) => {
  expect(read(item(inner))).toMatchObject([record]);
});

test('a feed in an encoding that it declares is read so', async () => {
  const feed = item('<description>Żółw</description>').replace('UTF-8', 'ISO-8859-2');
  const bytes = Buffer.from(feed.replace('Żółw', '\xaf\xf3\xb3w'), 'latin1');
  expect(await readAll({ 'a.rss': bytes })).toMatchObject([{ text: 'Żółw' }]);
});

test('a feed file of nothing but white space holds no text', async () => {
  expect(await readAll({ 'a.xml': ' \n' })).toMatchObject([{ id: 'a.xml', error: { code: 'no-text' } }]);
});

test('a feed without items holds no articles', async () => {
  expect(await readAll({ 'a.rss': rss(''), 'b.atom': '<feed/>' })).toEqual([]);
});

test('of a feed that is cut short the whole items are read', async () => {
  const feed = rss(
    '<item><description>One.</description></item><item><description>Two.</description></item>',
  );
  const articles = await readAll({ 'a.xml': feed.slice(0, feed.indexOf('Two') + 2) });
  expect(articles).toMatchObject([
    { id: 'a.xml:1', text: 'One.' },
    { id: 'a.xml:2', error: { code: 'bad-feed' } },
  ]);
});

test.each([
  ['other XML', '<?xml version="1.0"?>\n<nitf><body>Text.</body></nitf>', 'bad-feed', 2],
  ['a page', '<html><body>Text.</body></html>', 'bad-feed', 1],
  ['no XML', 'Text.', 'bad-feed', 1],
  ['tags nested too deep', `<rss>${'\n<a>'.repeat(600)}`, 'bad-feed', 501],
])('a feed file with %s is an error with its line', async (_, content, code, line) => {
  const [article] = await readAll({ 'a.xml': content });
  expect(article).toMatchObject({ id: 'a.xml', error: { code, place: { file: 'a.xml', line } } });
});

test('an item without text, and a second one of the same id, are errors of their own', async () => {
  const feed = rss(`<item><title>T</title></item>
    <item><guid>a</guid><description>One.</description></item><item><guid>a</guid><description>Two.</description></item>`);
  const articles = await readAll({ 'a.xml': feed });
  expect(articles.map((article) => (isFailed(article) ? article.error.code : article.text))).toEqual([
    'no-text',
    'One.',
    'duplicate-id',
  ]);
});

test.each([
  ['items', '<rss><channel>', '<item/>', '</channel></rss>'],
  ['tags in a text', '<rss><item><description>', '<a>x</a>', '</description></item></rss>'],
  ['open tags in a title', '<rss><item><title>', '&lt;a&gt;', '</title></item></rss>'],
  ['open tags in a text', '<rss><item><description>', '&lt;a&gt;', '</description></item></rss>'],
  ['ends of nothing', '<rss><item>', '</b>', '</item></rss>'],
  ['attributes', '<rss><item ', 'a="b" ', '/></rss>'],
  ['entities', '<!DOCTYPE rss [', '<!ENTITY a "b">', ']><rss/>'],
])('200,000 %s end with items or an error', (_, before, piece, after) => {
  for (const fields of parseFeed(before + piece.repeat(200_000) + after).items.slice(0, 10)) {
    try {
      recordOf(fields, null);
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-html' });
    }
  }
});
