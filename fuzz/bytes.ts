import { gzipSync } from 'node:zlib';
import { brokenExport } from './databases.ts';
import { brokenFeed } from './feeds.ts';
import { GOOD } from './good.ts';
import { ESCAPING_IDS, json, records, trickyJson } from './json.ts';
import { anyLength, type Random } from './random.ts';
import { brokenTable } from './tables.ts';
import { anyText } from './texts.ts';
import { webArchive } from './web-archives.ts';

/** A file in the making. */
export interface HostileFile {
  /** With the dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** Bytes that it may cost the time of: those of the file unpacked. */
  readonly size?: number;
}

type FileMaker = (random: Random) => HostileFile;

const randomBytes = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random.below(256)));
const cut = (bytes: Buffer, random: Random): Buffer => bytes.subarray(0, random.below(bytes.length + 1));
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const file = (extension: string, content: string | Buffer, size?: number): HostileFile => ({
  extension,
  bytes: typeof content === 'string' ? utf8(content) : content,
  ...(size === undefined ? {} : { size }),
});
const anyExtension = (random: Random): string =>
  random.pick(['.txt', '.md', '.html', '.json', '.jsonl', '.htm', '.ndjson', '.xml', '.csv', '.tsv']);
const gzipped = (extension: string, content: string | Buffer): HostileFile => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return file(`${extension}.gz`, gzipSync(bytes), bytes.length);
};

const DEEP = 10_000;
const VERY_DEEP = 100_000;

function yamlBomb(random: Random): string {
  const levels = 10 + random.below(30);
  const lines = ['a0: &a0 ["x","x","x","x","x","x","x","x","x"]'];
  for (let level = 1; level < levels; level++)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(',')}]`,
    );
  return `---\n${lines.join('\n')}\ntitle: *a${levels - 1}\n---\n${random.pick(GOOD)}`;
}

function frontMatter(random: Random): string {
  const line = (): string =>
    random.pick([
      'title: "unclosed',
      'title: !!js/function "function () {}"',
      'title: [1, 2',
      'date: 2024-99-99',
      'date: 2024-03-04T25:00:00Z',
      'published: {a: b}',
      '__proto__: {polluted: true}',
      'constructor: {prototype: {polluted: true}}',
      '<<: *nothing',
      'title: &a *a',
      '? [complex, key]\n: value',
      '\ttitle: tab',
      '%YAML 9.9',
      '...',
      '---',
      'title: |\n  x\n y',
      `title: ${anyText(random).slice(0, 500)}`,
      `"${'['.repeat(random.below(3_000))}`,
      '['.repeat(random.below(3_000)),
    ]);
  const lines = Array.from({ length: 1 + random.below(6) }, line);
  return `---\n${lines.join('\n')}\n${random.chance(0.7) ? '---\n' : ''}${random.pick(GOOD)}`;
}

function deepHtml(random: Random): string {
  const tag = random.pick([
    'div',
    'b',
    'p',
    'table',
    'ul',
    'li',
    'svg',
    'a',
    'blockquote',
    'font',
    'x-y',
    'template',
    'select',
  ]);
  const depth = random.pick([500, 1_500, random.below(DEEP), VERY_DEEP]);
  return `<html><body><p>${random.pick(GOOD)}</p>${`<${tag}>`.repeat(depth)}${random.chance(0.5) ? `</${tag}>`.repeat(depth) : ''}`;
}

function brokenHtml(random: Random): string {
  const piece = (): string =>
    random.pick([
      '<',
      '</',
      '<!--',
      '-->',
      '<!DOCTYPE html [<!ENTITY a "b">]>',
      '<p',
      '<a href="',
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '<script>',
      '<style>',
      '<title>',
      '<textarea>',
      '<base href="javascript:x">',
      '<meta charset=utf-7>',
      '<meta property="article:published_time" content="x">',
      '<script type="application/ld+json">{"__proto__":{"polluted":true},"datePublished":"9999"}</script>',
      '<script type="application/ld+json">[[[[[[[[',
      '<time datetime="2024-02-30">',
      '&#x110000;',
      '&#0;',
      '&bogus;',
      '&amp;'.repeat(random.below(200)),
      '<![CDATA[',
      '<svg><script>',
      '<table><td><table>',
      '<template>',
      '<p>'.repeat(random.below(300)),
      `<div class="${anyText(random).slice(0, 300)}">`,
      `<p>${anyText(random).slice(0, 2_000)}</p>`,
      `<p>${random.pick(GOOD)}</p>`,
    ]);
  return Array.from({ length: 1 + random.below(40) }, piece).join('');
}

function entityBomb(random: Random): string {
  const entities = Array.from(
    { length: 20 },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "lol">${entities.join('')}]><html><body><p>&e20;</p>${random.pick(GOOD)}</body></html>`;
}

/** Files of each hostile kind. */
export const FILES: Readonly<Record<string, FileMaker>> = {
  'random bytes': (random) => file(anyExtension(random), randomBytes(random, anyLength(random) % 20_000)),
  'truncated UTF-8': (random) => file(anyExtension(random), cut(utf8(`${random.pick(GOOD)} 😀`), random)),
  'broken UTF-8': (random) => {
    const bytes = utf8(random.pick(GOOD));
    for (let n = 1 + random.below(5); n > 0; n--)
      bytes[random.below(bytes.length)] = 0x80 + random.below(128);
    return file(anyExtension(random), bytes);
  },
  'surrogates as UTF-8': (random) =>
    file('.txt', Buffer.concat([utf8(random.pick(GOOD)), Buffer.from([0xed, 0xa0, 0x80]), utf8(' Ann')])),
  'truncated UTF-16': (random) => {
    const text = `\ufeff${random.pick(GOOD)} 😀`;
    const bytes = random.chance(0.5) ? Buffer.from(text, 'utf16le') : utf16be(text);
    return file(anyExtension(random), cut(bytes, random));
  },
  'UTF-16 without a mark': (random) =>
    file('.txt', random.chance(0.5) ? Buffer.from(random.pick(GOOD), 'utf16le') : utf16be(random.pick(GOOD))),
  'lone surrogates in UTF-16': (random) =>
    file('.txt', Buffer.from(`\ufeff${random.pick(GOOD)}\ud800\ud800 x \udc00`, 'utf16le')),
  'wrong encoding': (random) =>
    file(
      random.pick(['.txt', '.html']),
      Buffer.concat([
        utf8(
          random.pick([
            '<meta charset="utf-8">',
            '<meta charset="shift_jis">',
            '<meta charset="x-none">',
            '',
          ]),
        ),
        Buffer.from(`caf\u00e9 na\u00efve \u0093quote\u0094 ${random.pick(GOOD)}`, 'latin1'),
      ]),
    ),
  'hostile text': (random) => file(random.pick(['.txt', '.md']), anyText(random)),
  'hostile Markdown': (random) =>
    file(
      '.md',
      random
        .pick([
          '>',
          '- ',
          '#',
          '`',
          '*',
          '_',
          '[',
          '![',
          '[a](',
          '|',
          '\t',
          '<b>',
          '***a',
          '[^1]: ',
          '    ',
          '1. ',
          '\\',
        ])
        .repeat(anyLength(random) % 8_000) + random.pick(GOOD),
    ),
  'broken front matter': (random) => file(random.pick(['.txt', '.md']), frontMatter(random)),
  'YAML aliases that explode': (random) => file(random.pick(['.txt', '.md']), yamlBomb(random)),
  'deep HTML': (random) => file('.html', deepHtml(random)),
  'broken HTML': (random) => file(random.pick(['.html', '.md']), brokenHtml(random)),
  'entity bomb': (random) => file('.html', entityBomb(random)),
  'HTML around hostile text': (random) =>
    file('.html', `<html><body><article><p>${anyText(random)}</p></article>`),
  'tricky JSON': (random) => file(random.pick(['.json', '.jsonl']), trickyJson(random)),
  'wrong records': (random) => file('.json', json(records(random))),
  'wrong lines': (random) => file('.jsonl', records(random).map(json).join('\n')),
  'gzip bomb': (random) =>
    gzipped(anyExtension(random), Buffer.alloc(random.pick([2 ** 16, 2 ** 22]), random.pick([0, 32, 65]))),
  'truncated gzip': (random) => file('.txt.gz', cut(gzipSync(utf8(random.pick(GOOD))), random)),
  'damaged gzip': (random) => {
    const bytes = gzipSync(utf8(random.pick(GOOD)));
    bytes[random.below(bytes.length)]! ^= 1 + random.below(255);
    return file('.txt.gz', bytes);
  },
  'gzip that is none': (random) => file('.txt.gz', randomBytes(random, random.below(200))),
  'gzip in gzip': (random) => gzipped('.txt', gzipSync(utf8(random.pick(GOOD)))),
  'hostile text in gzip': (random) => gzipped(random.pick(['.txt', '.html', '.jsonl']), anyText(random)),
  'other kinds of file by a wrong name': (random) =>
    file(
      anyExtension(random),
      Buffer.concat([
        Buffer.from(
          random.pick(['PK\u0003\u0004', '%PDF-1.7\n', '\u007fELF', '\u0089PNG\r\n', 'MZ', 'Rar!']),
          'latin1',
        ),
        randomBytes(random, 500),
      ]),
    ),
  'broken feed': (random) => file(random.pick(['.xml', '.rss', '.atom']), brokenFeed(random)),
  'broken export of a database': (random) => file('.txt', utf8(brokenExport(random))),
  'broken table': (random) => {
    const extension = random.pick(['.csv', '.tsv']);
    const table = brokenTable(random);
    return random.chance(0.2) ? gzipped(extension, table) : file(extension, table);
  },
  'web archive': (random) =>
    random.chance(0.5) ? file('.warc', webArchive(random)) : gzipped('.warc', webArchive(random)),
  'empty or blank': (random) =>
    file(anyExtension(random), random.pick(['', '\n', ' \t\r\n', '\ufeff', '\u00a0', '---\n---\n'])),
};

const bytesOf = (text: string): Buffer => utf8(text);
const withText = (id: string, random: Random): string =>
  json({ id, text: anyText(random), published: '2024-03-04' });

/** Lines of `pipe` of each hostile kind; none holds a line feed. */
export const LINES: Readonly<Record<string, (random: Random, id: string) => Uint8Array>> = {
  'line of hostile text': (random, id) => bytesOf(withText(id, random)),
  'line of tricky JSON': (random) => bytesOf(trickyJson(random)),
  'line of a wrong record': (random) => bytesOf(json(random.pick(records(random)))),
  'line of random bytes': (random) => withoutLineFeeds(randomBytes(random, 1 + random.below(3_000))),
  'line cut short': (random, id) => {
    const bytes = bytesOf(withText(id, random));
    return bytes.subarray(0, 1 + random.below(bytes.length));
  },
  'line with HTML as text': (random, id) => bytesOf(json({ id, text: brokenHtml(random) })),
  'line of UTF-16': (random, id) =>
    withoutLineFeeds(Buffer.from(json({ id, text: random.pick(GOOD) }), 'utf16le')),
  'line with an id that climbs out': (random) =>
    bytesOf(json({ id: random.pick(ESCAPING_IDS), text: random.pick(GOOD) })),
};

function withoutLineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte === 0x0a ? 0x0b : byte)));
}

/** A line of ten million characters: too long for an article. */
export const longLine = (id: string): Uint8Array => bytesOf(json({ id, text: 'said '.repeat(2_000_000) }));
