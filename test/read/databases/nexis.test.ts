import { describe, expect, test } from 'vitest';
import { centred, databaseOf, documentsOf, nexisDocument } from './support.ts';

const COVER = `


Download Request: Selected Items: 1-2
Time Of Request: Friday, March 20, 2024  16:51:31

Send To:
UNIVERSITY LIBRARY

Terms: (ferry and not
(TYPE(web)))

Source: The Oban Herald;The Mull Post
Project ID: None


`;
const TEXT = `Second Inquiry Into Ferry

TARBERT, Scotland — The harbour authority ordered a second inquiry on Saturday.

"We owe it to the families," Donald Orr said.`;

describe('an export of LexisNexis', () => {
  test('gives each document with headline, day and paper, and the text without what stands above and below it', () => {
    const text = `${COVER}${nexisDocument()}${nexisDocument({ count: '2 of 2 DOCUMENTS', source: 'The Mull Post', headline: 'Boats Stay In' })}`;
    expect(databaseOf(text)).toBe('nexis');
    const [first, second] = documentsOf(text);
    expect(first).toEqual({
      id: null,
      title: 'Second Inquiry Into Ferry',
      published: '2024-03-03',
      source: 'The Oban Herald',
      url: null,
      text: TEXT,
      headings: [{ start: 0, end: 25 }],
    });
    expect(second).toMatchObject({ title: 'Boats Stay In', source: 'The Mull Post' });
  });

  test('may be one document, without a page on top', () => {
    expect(documentsOf(nexisDocument({ count: '12 of 500 DOCUMENTS' }))).toHaveLength(1);
    expect(documentsOf(nexisDocument({ count: '1 of 1 DOCUMENT' }))).toHaveLength(1);
    expect(documentsOf(nexisDocument({ count: 'Dokument 3 von 500' }))).toHaveLength(1);
    expect(documentsOf(nexisDocument({ count: 'Document 3 de 500' }))).toHaveLength(1);
  });

  test.each([
    ['March 3, 2024 Sunday', '2024-03-03'],
    ['Sunday, March 3, 2024', '2024-03-03'],
    ['March 3, 2024, Sunday, Late Edition - Final', '2024-03-03'],
    ['3 March 2024', '2024-03-03'],
    ['March 2024', '2024-03'],
  ])('is of the day %s', (day, published) => {
    expect(documentsOf(nexisDocument({ day }))[0]).toMatchObject({ published, source: 'The Oban Herald' });
  });

  test('has a headline, a source or a field over several lines', () => {
    const [document] = documentsOf(
      nexisDocument({
        source: `The Oban Herald\n${centred('and Mull Post')}`,
        headline: 'Second Inquiry Into the Sinking of the\nFerry at Tarbert',
        labels: 'BYLINE: By ANN ORR;\nBob Lee contributed reporting.\n\nLENGTH: 5 words',
      }),
    );
    expect(document).toMatchObject({
      title: 'Second Inquiry Into the Sinking of the Ferry at Tarbert',
      source: 'The Oban Herald and Mull Post',
    });
    expect(document!.text).not.toContain('Bob Lee');
  });

  test('has what stands between headline and text, in its place', () => {
    const labels = 'LENGTH: 5 words\n\nHIGHLIGHT: Boats stay in, says the harbour.';
    expect(documentsOf(nexisDocument({ labels }))[0]!.text).toMatch(
      /^Second Inquiry Into Ferry\n\nBoats stay in, says the harbour\.\n\nThe harbour authority/,
    );
  });

  test('of older years has its headline and text under labels, and its rights on top', () => {
    const old = `${centred('3 of 9 DOCUMENTS')}

${centred('Copyright 1999 The Oban Herald Company')}
${centred('The Oban Herald')}

${centred('March 3, 1999, Wednesday, Late Edition - Final')}

SECTION: Section A; Page 1

LENGTH: 1150 words

HEADLINE: Crisis in the Sound: Tankers turn back

BYLINE:   By SETH ORR

DATELINE: OBAN, March 2

BODY:
   Two tankers turned back on Tuesday, the canal authority said.

GRAPHIC: Photo: The tankers. (Agency)

SUBJECT: TANKERS; CANALS

LOAD-DATE: March 3, 1999
`;
    expect(documentsOf(old)).toMatchObject([
      {
        title: 'Crisis in the Sound: Tankers turn back',
        source: 'The Oban Herald',
        published: '1999-03-03',
        text: 'Crisis in the Sound: Tankers turn back\n\nOBAN, March 2 — Two tankers turned back on Tuesday, the canal authority said.',
      },
    ]);
  });

  test('may tell rights, paper and day without blank lines between', () => {
    const source = 'Copyright 2004 Oban Media Ltd';
    const day = 'March 3, 2004 Wednesday';
    const text = nexisDocument({ source, day }).replace(
      /Ltd\n\n\n\s*March/,
      `Ltd\n${centred('The Oban Herald')}\nMarch`,
    );
    expect(documentsOf(text)).toMatchObject([{ published: '2004-03-03', source: 'The Oban Herald' }]);
  });

  test('has its text right below the length', () => {
    const labels = 'LENGTH: 1150 words\nOBAN, Scotland -- They never go out alone.';
    expect(documentsOf(nexisDocument({ labels, body: 'They said so.' }))[0]!.text).toBe(
      'Second Inquiry Into Ferry\n\nOBAN, Scotland -- They never go out alone.\n\nThey said so.',
    );
  });

  test.each([
    ['TARBERT, Scotland (AP) — The harbour closed.', 'TARBERT, Scotland (AP) — The harbour closed.'],
    ['Tarbert is a town.', 'TARBERT, Scotland — Tarbert is a town.'],
    ['TARBERT Scotland (AP) - The harbour closed.', 'TARBERT Scotland (AP) - The harbour closed.'],
  ])('has its dateline once: %s', (body, text) => {
    expect(documentsOf(nexisDocument({ body }))[0]!.text).toBe(`Second Inquiry Into Ferry\n\n${text}`);
  });

  test('loses nothing of a text that ends with words like labels', () => {
    const body =
      'The harbour closed.\n\nCORRECTION: An earlier version named Ann Orr.\n\nSUBJECT: Ferries are not what they were, he said.';
    expect(documentsOf(nexisDocument({ body }))[0]!.text).toContain(body.slice('The harbour '.length));
  });

  test('has the address of the article, not that of the paper', () => {
    const foot = (url: string): string =>
      `URL: ${url}\n\nSUBJECT: FERRIES (90%); HARBOURS\n(80%)\n\nLOAD-DATE: March 3, 2024`;
    expect(documentsOf(nexisDocument({ foot: foot('http://www.oban.example/') }))[0]).toMatchObject({
      url: null,
    });
    const [document] = documentsOf(nexisDocument({ foot: foot('http://www.oban.example/ferry') }));
    expect(document).toMatchObject({ url: 'http://www.oban.example/ferry' });
    expect(document!.text).not.toMatch(/HARBOURS|URL/);
  });

  test('leaves out captions over several paragraphs, and keeps a correction', () => {
    const foot = `LOAD-DATE: March 3, 2024

LANGUAGE: ENGLISH

GRAPHIC: Photo: The harbour.

Map of Tarbert.

PUBLICATION-TYPE: Newspaper`;
    expect(documentsOf(nexisDocument({ foot }))[0]!.text).toBe(TEXT);
    const captions =
      'GRAPHIC: Photo: The harbour.\n\nMap of Tarbert.\n\nLANGUAGE: ENGLISH\n\nLOAD-DATE: March 3, 2024';
    expect(documentsOf(nexisDocument({ foot: captions }))[0]!.text).toBe(TEXT);
    const correction = `URL: http://www.oban.example\n\nCORRECTION-DATE: March 5, 2024\n\nHe is Donald Orr, not Ore.\n\n${foot}`;
    expect(documentsOf(nexisDocument({ foot: correction }))[0]!.text).toBe(
      `${TEXT}\n\nHe is Donald Orr, not Ore.`,
    );
  });

  test('of a show has who is in it in its header', () => {
    const labels =
      'LENGTH: 5 words\n\nHEADLINE: Boats Stay In\n\nGUESTS: Donald Orr, Bob Lee\n\nREPORTERS: ANN ORR\n\nBODY:\n\nANN ORR, HOST: Good evening.';
    const source = `Oban Radio\n\n${centred('SHOW: Morning Boats 11:00 AM')}`;
    expect(documentsOf(nexisDocument({ source, headline: '', labels, body: 'GUEST: Hello.' }))).toMatchObject(
      [{ source: 'Oban Radio', text: 'Boats Stay In\n\nANN ORR, HOST: Good evening.\n\nGUEST: Hello.' }],
    );
  });

  test('may tell when it was loaded in German', () => {
    const foot = 'UPDATE: 5. März 2024\n\nSPRACHE: ENGLISH; ENGLISCH';
    expect(documentsOf(nexisDocument({ foot }))[0]!.text).toBe(TEXT);
    const body = 'The harbour closed.\n\nUPDATE: It opened again in 2024';
    expect(documentsOf(nexisDocument({ body }))[0]!.text).toContain(body.slice('The harbour '.length));
  });

  test('may end with a sentence about copyright', () => {
    const body = 'The harbour closed.\n\nCopyright is dead, he said. All rights reserved, he joked.';
    expect(documentsOf(nexisDocument({ body }))[0]!.text).toContain('he joked.');
  });

  test("keeps a document whose header can't be read, with all its text", () => {
    const broken = `${centred('2 of 2 DOCUMENTS')}\n\nWe are sorry but there is an error in this document.\n`;
    expect(documentsOf(`${nexisDocument()}${broken}`)[1]).toMatchObject({
      published: null,
      source: null,
      text: 'We are sorry but there is an error in this document.',
    });
    const undated = nexisDocument({ count: '2 of 2 DOCUMENTS', day: 'Winter' });
    expect(documentsOf(`${nexisDocument()}${undated}`)[1]).toMatchObject({
      published: null,
      source: 'The Oban Herald',
      title: 'Second Inquiry Into Ferry',
    });
  });
});
