import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeExport } from '../../../src/read/databases/hints.ts';
import { exportIn } from '../../../src/read/databases/index.ts';
import { inspectFile, listArticleFiles } from '../../../src/read/index.ts';
import { folderOf, readAll } from '../support.ts';
import { databaseOf, documentsOf, nexisDocument } from './support.ts';

const NEXIS = nexisDocument() + nexisDocument({ count: '2 of 2 DOCUMENTS', headline: 'Boats Stay In' });
const UNI = `Second Inquiry Into Ferry
The Oban Herald
March 3, 2024 Sunday
Length: 612 words
Body

The harbour authority ordered a second inquiry.

Load-Date: March 3, 2024
End of Document
`;
const FACTIVA = ['12x', '13x', '12x']
  .map(
    (end) =>
      `HD\tBoats stay in\nWC\t5 words\nPD\t3 March 2024\nSN\tOban News\nLP\tThe boats stay in.\n\nAN\tDocument LBA0000020240303ek3300${end}\n`,
  )
  .join('\n');
const FACTIVA_PLAIN = `Boats stay in
612 words
3 March 2024
Oban News
LBA
English

The boats stay in.

Document LBA0000020240303ek330012x
`;
const PROQUEST = `${'_'.repeat(60)}

Boats stay in

Full text: The boats stay in.

Publication title: The Oban Herald; Oban

Publication date: Mar 3, 2024

ProQuest document ID: 12

${'_'.repeat(60)}
`;
const ALL = { NEXIS, UNI, FACTIVA, FACTIVA_PLAIN, PROQUEST };

const idsIn = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> =>
  (await readAll(files)).map(({ id }) => id);

describe('a file of text that is an export', () => {
  test('has articles by their place, or by the number that the database gives them, once', async () => {
    expect(await idsIn({ 'a.txt': NEXIS })).toEqual(['a.txt:1', 'a.txt:2']);
    expect(await idsIn({ 'a.txt': UNI })).toEqual(['a.txt:1']);
    expect(await idsIn({ 'a.txt': FACTIVA })).toEqual([
      'a.txt#LBA0000020240303ek330012x',
      'a.txt#LBA0000020240303ek330013x',
      'a.txt:3',
    ]);
    expect(await idsIn({ 'a.txt': PROQUEST })).toEqual(['a.txt#12']);
  });

  test('may be packed, in any encoding, with any line ends', async () => {
    const files = {
      'a.txt.gz': gzipSync(NEXIS),
      'b.txt': NEXIS.replaceAll('\n', '\r\n'),
      'c.txt': NEXIS.replaceAll('\n', '\r'),
      'd.txt': Buffer.from(`\ufeff${NEXIS}`, 'utf16le'),
      'e.txt': `\ufeff${NEXIS}`,
      'f.txt': Buffer.from(NEXIS.replace('Donald', 'Ren\xe9'), 'latin1'),
    };
    const articles = await readAll(files);
    expect(articles).toHaveLength(12);
    const [first] = documentsOf(NEXIS);
    for (const article of articles.filter(({ id }) => id.endsWith(':1') && !id.startsWith('f')))
      expect(article).toMatchObject({
        text: first!.text,
        published: { value: '2024-03-03', basis: 'metadata' },
      });
    expect(articles[10]).toMatchObject({ text: first!.text.replace('Donald', 'René') });
  });

  test('is spoken of by metadata.csv, whole or by article', async () => {
    const metadata = 'path,published,source\na.txt,2020-01-01,Mull Post\na.txt:2,2021-01-01,\n';
    expect(await readAll({ 'a.txt': NEXIS, 'metadata.csv': metadata })).toMatchObject([
      { published: { value: '2020-01-01' }, source: 'Mull Post', title: 'Second Inquiry Into Ferry' },
      { published: { value: '2021-01-01' }, title: 'Boats Stay In' },
    ]);
  });

  test('is told by the check', async () => {
    const folder = await folderOf({ 'a.txt': NEXIS, 'b.txt': 'Text.' });
    const told: unknown[] = [];
    for (const file of (await listArticleFiles(folder)).files)
      for await (const { article, database, encoding, origin } of inspectFile(file, { metadata: new Map() }))
        told.push([article.id, database, encoding, origin]);
    expect(told).toEqual([
      ['a.txt:1', 'nexis', 'utf-8', 'database'],
      ['a.txt:2', 'nexis', 'utf-8', 'database'],
      ['b.txt', null, 'utf-8', null],
    ]);
  });

  test.each(Object.entries(ALL))('is looked into for its beginning: %s', (_, text) => {
    expect(mayBeExport(Buffer.from(text))).toBe(true);
    expect(databaseOf(text)).not.toBeNull();
  });
});

/** What an article may hold of an export without being one. */
const PIECES = [
  '12 of 500 DOCUMENTS',
  'LENGTH: 612 words',
  'BYLINE: By ANN ORR',
  'LOAD-DATE: March 3, 2024',
  'Length: 612 words',
  'Body',
  'End of Document',
  'HD Boats stay in',
  'PD 3 March 2024',
  'AN Document LBA0000020240303ek330012x',
  'Document LBA0000020240303ek330012x',
  '612 words',
  '3 March 2024',
  '_'.repeat(60),
  'Full text: The boats stay in.',
  'Publication date: Mar 3, 2024',
  'Document 1 of 2',
  'Copyright 2024 The Oban Herald. All Rights Reserved.',
];
const PROSE =
  'The harbour authority ordered a second inquiry into the sinking of the ferry on Saturday, and named Ann Orr as its head.';

describe('an article', () => {
  test.each(PIECES)('is one though it holds «%s»', (piece) => {
    for (const text of [
      `${piece}\n\n${PROSE}`,
      `Second inquiry into ferry\n\n${PROSE}\n\n${piece}\n\n${PROSE}`,
      `${PROSE}\n${piece}\n${PROSE}`,
      `${PROSE}\n\n${piece}`,
    ])
      expect(databaseOf(text)).toBeNull();
  });

  test('is one though it holds two such lines with prose between', () => {
    for (const first of PIECES)
      for (const second of PIECES)
        expect(databaseOf(`${first}\n\n${PROSE}\n\n${second}\n\n${PROSE}\n`)).toBeNull();
  });

  test('is one that tells how such exports look', () => {
    expect(
      databaseOf(
        `How we read the archive\n\n${PROSE}\n\nAbove each article stands a line such as\n\n12 of 500 DOCUMENTS\n\nand below it the length:\n\nLENGTH: 612 words\n\n${PROSE}`,
      ),
    ).toBeNull();
  });

  const FIRST = { ...ALL, FACTIVA: FACTIVA.slice(0, FACTIVA.indexOf('HD', 5)) };

  test.each(Object.entries(FIRST))(
    'is one that shows such an export between its paragraphs: %s',
    (_, text) => {
      expect(databaseOf(`How we read the archive\n\n${PROSE}\n\n${text}\n${PROSE}\n`)).toBeNull();
    },
  );

  test.each([
    [
      'a bibliography',
      ['Boats', 'Ships']
        .map(
          (title) =>
            `${'_'.repeat(60)}\n\nTitle: ${title}\n\nAuthor: Orr, Ann\n\nPublication title: Mull Post\n\nPublication date: Mar 3, 2024\n\nPublisher: Oban\n\n`,
        )
        .join(''),
    ],
    [
      'numbered files',
      [1, 2]
        .map(
          (number) =>
            `${number} of 2 DOCUMENTS\n\nMarch 3, 1964\n\nMemo on Orr\n\nSOURCE: x\n\nTYPE: memo\n\n${PROSE}\n\n`,
        )
        .join(''),
    ],
  ])('is one that is like %s', (_, text) => {
    expect(databaseOf(text)).toBeNull();
  });

  test.each(['budget-vote.txt', 'ferry-inquiry.txt', 'lincoln-wins.txt', 'wildfire-letter.txt'])(
    'of the corpus is one: %s',
    (name) => {
      const text = readFileSync(new URL(`../../../corpus/${name}`, import.meta.url), 'utf8');
      expect([mayBeExport(Buffer.from(text)), databaseOf(text)]).toEqual([false, null]);
    },
  );
});

/** A document of each format around a text. */
const AROUND: Readonly<Record<string, (body: string) => string>> = {
  nexis: (body) => nexisDocument({ body }),
  uni: (body) => UNI.replace('The harbour authority ordered a second inquiry.', () => body),
  factiva: (body) => FACTIVA.slice(0, FACTIVA.indexOf('HD', 5)).replace('The boats stay in.', () => body),
  plain: (body) => FACTIVA_PLAIN.replace('The boats stay in.', () => body),
  proquest: (body) => PROQUEST.replace('The boats stay in.', () => body),
};

describe('the text of a document', () => {
  const line = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'IN 2019 he left.',
        'TD Bank said no.',
        'Update: he left.',
        'Note: she stayed.',
        'BODY count',
        'RE the ferry',
        'Sources: none of them.',
        'A street: two houses.',
        'NAME: he has none.',
        'Graphic novels sell.',
      ),
    },
    fc.lorem({ maxCount: 12 }),
  );
  const bodies = fc
    .array(line, { minLength: 1, maxLength: 8 })
    .map((lines) => [PROSE, ...lines].join('\n\n'));

  test.each(Object.entries(AROUND))('keeps each of its lines: %s', (_, around) => {
    fc.assert(
      fc.property(bodies, (body) => {
        const [document] = documentsOf(around(body));
        for (const part of body.split('\n\n')) expect(document!.text).toContain(part);
      }),
      { numRuns: 100 },
    );
  });
});

/** So much of a hostile text: what takes time with its square does not come to its end within the time of a test. */
const LENGTH = 1_000_000;

describe('a long hostile text', () => {
  test.each([
    ['1 of 500 DOCUMENTS\n', ''],
    ['1 of 500 DOCUMENTS\n', NEXIS],
    ['LENGTH: 612 words\n', NEXIS],
    ['LENGTH: 612 words\n\n', NEXIS],
    ['\r', NEXIS],
    ['Body\n', UNI],
    ['Graphic\n', `${UNI}Body\n`],
    ['Load-Date: March 3, 2024\n', UNI],
    ['LOAD-DATE: March 3, 2024\n\n', NEXIS],
    ['GRAPHIC: a\n\n', NEXIS],
    ['GUESTS: a\n\n', nexisDocument({ labels: 'LENGTH: 5 words\n\nGUESTS: a' })],
    ['Page 1 of 2\nBoats\n', UNI],
    ['Illustration\n', PROQUEST],
    ['HD \n', ''],
    ['HD Boats\nWC 5 words\n', FACTIVA],
    ['TD\nCO\nIN\n', FACTIVA],
    ['AN\n\n', FACTIVA],
    ['612 words\n', FACTIVA_PLAIN],
    [`${'_'.repeat(60)}\n`, PROQUEST],
    ['Subject: a\n\n', PROQUEST],
    ['Full text: a\n\n', PROQUEST],
  ])('of %j is read in linear time', (unit, before) => {
    const found = exportIn(before + unit.repeat(LENGTH / unit.length));
    let count = 0;
    for (const { text } of found?.documents ?? []) count += text.length;
    expect(count).toBeLessThan(2 * LENGTH);
  });
});
