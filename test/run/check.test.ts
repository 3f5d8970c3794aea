import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { PipelineOptions } from '../../src/pipeline.ts';
import { type Checked, checkCorpus } from '../../src/run/check.ts';
import { extractCorpus } from '../../src/run/extract.ts';
import { FOREIGN } from '../language/texts.ts';
import { nexisDocument } from '../read/databases/support.ts';
import { fill, temporaryFolder } from './corpus.ts';

const REPORT = [
  'The council of Altenbridge voted on Tuesday to close the old bridge after engineers found cracks in three pillars.',
  '“We cannot wait for an accident,” Mayor Carla Vogt told some 200 residents who had come to the village hall.',
  'Buses will take the road by the mill, which adds a quarter of an hour to the way to school for 90 children.',
];
const page = (head: string, body: string): string =>
  `<html><head><title>Mill for sale</title>${head}</head><body><article><p>${body}</p></article></body></html>`;
const BRIDGE = 'Bridge opens at last\nBridge Day\nThe bridge opened on Friday, the city said.';
const short = (place: string): string => `The mill of ${place} was sold on Monday, its owner said.`;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'metadata.csv': 'path,published\nagency.txt,2024-03-05\n',
  'agency.txt': REPORT.join('\n\n'),
  'copy.txt': REPORT.join('\n').toUpperCase(),
  'bridge.txt': BRIDGE,
  'binary.txt': new Uint8Array(100),
  'dateline.txt': 'GENEVA, March 4, 2024 — The fund will buy two boats, its head said.',
  'feed.jsonl': `{"id": "a", "text": "${short('Alm')}", "published": "2024-01-07"}\n{"id": 3`,
  'fr.txt': FOREIGN.fr!,
  'herald.md': `---\ntitle: Bridge to close\ndate: 2024-03-06\n---\n\n${REPORT.join('\n\n')}\n\nNobody knew who would pay.\n\nRead also: Five bridges that fell`,
  'ld.html': page(
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-09"}</script>',
    short('Berg'),
  ),
  'list.json.gz': gzipSync(JSON.stringify([{ text: short('Cove') }])),
  'meta.html': page('<meta property="article:published_time" content="2024-03-07T10:00:00Z">', short('Dale')),
  'old.txt': Buffer.from('The caf\u00e9 will open again, its owner said to the press.', 'latin1'),
  'photo.png': '',
  'utf16.txt': Buffer.from(`\ufeff${short('Elm')}`, 'utf16le'),
};

function corpus(): string {
  const folder = temporaryFolder();
  fill(folder, FILES);
  return folder;
}

const row = ({ id, format, encoding, published, publishedIn, language, boilerplate, warnings }: Checked) =>
  [
    id,
    format,
    encoding ?? '-',
    published.value ?? '-',
    publishedIn ?? '-',
    language ?? '-',
    boilerplate,
    warnings.map(({ code }) => code).join(' '),
  ].join(' | ');

describe('the check of a folder', () => {
  it('names the news database whose export a file is', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': nexisDocument() });
    const { articles } = await checkCorpus({ corpus: folder });
    expect(articles.map(({ id, format, publishedIn }) => [id, format, publishedIn])).toEqual([
      ['a.txt:1', 'nexis', 'database'],
    ]);
  });

  it('tells what each article will be read as, where its day stands, and what there is against it', async () => {
    const { articles, skipped } = await checkCorpus({ corpus: corpus() });
    expect(articles.map(row)).toEqual([
      'agency.txt | text | utf-8 | 2024-03-05 | metadata.csv | en | 0 | ',
      'binary.txt | text | - | - | - | - | 0 | error',
      'bridge.txt | text | utf-8 | - | - | en | 0 | no-date',
      'copy.txt | text | utf-8 | - | - | en | 0 | no-date duplicate',
      'dateline.txt | text | utf-8 | 2024-03-04 | dateline | en | 0 | ',
      'feed.jsonl#a | lines | utf-8 | 2024-01-07 | record | en | 0 | ',
      'feed.jsonl:2 | lines | utf-8 | - | - | - | 0 | error',
      'fr.txt | text | utf-8 | - | - | fr | 0 | not-english',
      'herald.md | markdown | utf-8 | 2024-03-06 | front matter | en | 1 | near-duplicate',
      'ld.html | html | utf-8 | 2024-03-09 | JSON-LD | en | 0 | ',
      'list.json.gz:1 | json | utf-8 | - | - | en | 0 | no-date',
      'meta.html | html | utf-8 | 2024-03-07 | metadata of the page | en | 0 | ',
      'old.txt | text | windows-1252 | - | - | en | 0 | no-date',
      'utf16.txt | text | utf-16le | - | - | en | 0 | no-date',
    ]);
    expect(skipped).toEqual(['photo.png']);
  });

  it('takes a day that is given over all others', async () => {
    const { articles } = await checkCorpus({ corpus: corpus(), published: '2020-01' });
    const read = articles.filter(({ status }) => status !== 'error');
    expect(
      read.every(({ published, publishedIn }) => published.value === '2020-01' && publishedIn === 'option'),
    ).toBe(true);
  });

  it('lets other languages in where they are wanted', async () => {
    const { articles } = await checkCorpus({ corpus: corpus(), anyLanguage: true });
    expect(articles.find(({ id }) => id === 'fr.txt')).toMatchObject({
      status: 'ok',
      language: 'fr',
      warnings: [{ code: 'no-date' }],
    });
  });

  it.each([
    ['The council met on\nMonday, its clerk told the town in a letter.', ': "Monday" stays open'],
    ['The council met again, its clerk told the town in a letter.', ''],
    ['The council met in 2019, its clerk told the town in a letter.', ''],
    ['The contract of 12/03/2024 between the two is void, its clerk told the town in a letter.', ''],
    ['Its network is 10.1.12.2024, its clerk told the town in a letter.', ''],
    ['Posted on 3/3/2024 or so\n\nThe council met again, its clerk told the town in a letter.', ''],
  ])('says which words of the article stay open, if any: %j', async (text, open) => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': text });
    const [article] = (await checkCorpus({ corpus: folder })).articles;
    expect(article!.warnings.map(({ message }) => message)).toEqual([
      `no date${open}; a row in metadata.csv or --published tells it`,
    ]);
  });

  it.each([
    ['By Ann Orom | Posted on 12/03/2024', '"12/03/2024" may be 2024-03-12 or 2024-12-03'],
    ['Posted on 3/12/2024', '"3/12/2024" may be 2024-12-03 or 2024-03-12'],
    ['Updated: 05/03/2024 10:15 GMT', '"05/03/2024" may be 2024-03-05 or 2024-05-03'],
  ])('says which two days a line may mean that tells the year alone: %s', async (line, told) => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': `${line}\n\nThe council met on Monday, its clerk told the town in a letter.` });
    const [article] = (await checkCorpus({ corpus: folder })).articles;
    expect(article!.published.value).toBe('2024');
    expect(article!.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['open-date', expect.stringMatching(`^no whole date: its text tells 2024.*; ${told}$`)],
    ]);
  });

  it('says which two days the metadata of a page may mean', async () => {
    const folder = temporaryFolder();
    const meta = (day: string) => `<meta property="article:published_time" content="${day}">`;
    fill(folder, {
      'a.html': page(meta('05/03/2024'), short('Alm')),
      'b.html': page(meta('05/03/2024') + meta('2024-03-05'), short('Berg')),
    });
    const [a, b] = (await checkCorpus({ corpus: folder })).articles;
    expect(a!.warnings[0]!.message).toMatch(/^no date: .*"05\/03\/2024" may be 2024-03-05 or 2024-05-03;/);
    expect([b!.published.value, b!.warnings]).toEqual(['2024-03-05', []]);
  });

  it.each<[string, string | null, PipelineOptions]>([
    ['odd files', null, {}],
    ["the project's own corpus", fileURLToPath(new URL('../../corpus', import.meta.url)), {}],
    ["a named day of the user's own", null, { namedDates: [{ name: 'Bridge Day', value: '2017-07-21' }] }],
    ['a run without dates', null, { only: ['names'] }],
  ])('says what a run with the same options then writes in documents.csv: %s', async (_, folder, options) => {
    const place = folder ?? corpus();
    const output = join(temporaryFolder(), 'out');
    await extractCorpus({ corpus: place, output, ...options });
    const documents: readonly Record<string, string>[] = parse(
      readFileSync(join(output, 'documents.csv'), 'utf8'),
      {
        columns: true,
      },
    );
    const { articles } = await checkCorpus({ corpus: place, ...options });
    const said = articles.map(({ id, path, title, published, words, language, status, warnings }) => ({
      doc_id: id,
      path,
      title: title ?? '',
      published: published.value ?? '',
      published_basis: status === 'error' ? '' : published.basis,
      words: words === null ? '' : `${words}`,
      language: language ?? '',
      status,
      duplicate_of:
        warnings.find(({ code }) => code.endsWith('duplicate'))?.message.replace(/.* of /, '') ?? '',
    }));
    expect(documents).toMatchObject(said);
  });

  it("finds the day that one of the user's own tells", async () => {
    const folder = temporaryFolder();
    fill(folder, { 'bridge.txt': BRIDGE });
    const namedDates = [{ name: 'Bridge Day', value: '2017-07-21' }];
    const { articles } = await checkCorpus({ corpus: folder, namedDates });
    expect(articles.map(row)).toEqual(['bridge.txt | text | utf-8 | 2017-07-21 | text | en | 0 | ']);
  });

  it("refuses a wrong file of the user's names, as a run does, whatever the articles are", async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/a.txt': 'GENEVA, March 4, 2024 — A boat sank.', 'names.csv': 'who\nAnn Lee\n' });
    const options = { corpus: join(folder, 'in'), gazetteers: [join(folder, 'names.csv')] };
    await expect(checkCorpus(options)).rejects.toMatchObject({ code: 'bad-gazetteer' });
  });

  it('refuses a folder that is not there', async () => {
    await expect(checkCorpus({ corpus: join(temporaryFolder(), 'none') })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
