import { describe, expect, test } from 'vitest';
import { databaseOf, documentsOf } from './support.ts';

const document = (title: string, rest = ''): string => `${title}
The Oban Herald
March 3, 2024 Sunday
Late Edition - Final

Copyright 2024 The Oban Herald Company All Rights Reserved

Section: Section A; Column 0; Foreign Desk; Pg. 4
Length: 612 words
Byline: By Ann Orr
Dateline: TARBERT, Scotland
Highlight: Boats stay in.
Body


The harbour authority ordered a second inquiry on Saturday.

"We owe it to the families," Donald Orr said.
${rest}
Load-Date: March 3, 2024


End of Document


`;
const TEXT = `Second Inquiry Into Ferry

Boats stay in.

TARBERT, Scotland — The harbour authority ordered a second inquiry on Saturday.

"We owe it to the families," Donald Orr said.`;

describe('an export of Nexis Uni', () => {
  test('gives each document with headline, day and paper', () => {
    const text = `${document('Second Inquiry Into Ferry')}${document('Boats Stay In')}`;
    expect(databaseOf(text)).toBe('nexis');
    expect(documentsOf(text)).toEqual([
      {
        id: null,
        title: 'Second Inquiry Into Ferry',
        published: '2024-03-03',
        source: 'The Oban Herald',
        url: null,
        text: TEXT,
        headings: [{ start: 0, end: 25 }],
      },
      expect.objectContaining({ title: 'Boats Stay In' }),
    ]);
  });

  test('may have a list of the documents on top', () => {
    const list = `User Name: Ann Orr
Date and Time: Friday, March 22, 2024 5:14:00 PM CET
Job Number: 219

Documents (2)
1. Second Inquiry Into Ferry
Client/Matter: -None-
Search Terms: ferry
2. Boats Stay In
Client/Matter: -None-

`;
    expect(
      documentsOf(list + document('Second Inquiry Into Ferry') + document('Boats Stay In')),
    ).toMatchObject([
      { title: 'Second Inquiry Into Ferry', text: TEXT, source: 'The Oban Herald' },
      { title: 'Boats Stay In' },
    ]);
  });

  test('leaves out captions and the terms of the index', () => {
    const rest = `
Graphic

PHOTO: The harbour. (PHOTOGRAPH BY BOB LEE)
A boat.

Classification

Language: ENGLISH
Publication-Type: Newspaper
Subject: FERRIES (90%); HARBOURS (80%)
Industry: SHIPPING (70%)
`;
    expect(documentsOf(document('Second Inquiry Into Ferry', rest))[0]!.text).toBe(TEXT);
  });

  test('loses nothing of a text that ends with words like labels', () => {
    const rest =
      '\nCompany: that is what he calls it.\n\nUpdate: The harbour is open.\n\nCorrection\n\nIt was Donald Orr.\n';
    expect(documentsOf(document('Second Inquiry Into Ferry', rest))[0]!.text).toBe(
      `${TEXT}\n\n${rest.trim()}`,
    );
  });

  test('may come from a word processor or from pages with heads', () => {
    const blanks = document('Second Inquiry Into Ferry').replace(
      'Length: 612 words',
      'Length:\u00a0612\u00a0words',
    );
    expect(documentsOf(blanks)[0]!.text).toBe(TEXT);
    const head = (page: number): string => `Page ${page} of 2\nSecond Inquiry Into Ferry\n\n`;
    const pages = document('Second Inquiry Into Ferry').replace('"We owe', `${head(2)}"We owe`);
    expect(documentsOf(head(1) + pages)[0]!.text).toBe(TEXT);
  });

  test('may name who supplied it below the paper', () => {
    const text = document('Boats Stay In').replace('Herald\n', 'Herald\nSupplied by Oban Monitoring\n');
    expect(documentsOf(text)).toMatchObject([{ title: 'Boats Stay In', source: 'The Oban Herald' }]);
  });

  test('of a picture alone has its caption as text', () => {
    const picture = document('The Ferry').replace(
      /^Body$[\s\S]*?said\.$/m,
      'Graphic\n\nThe ferry in Oban on Saturday.',
    );
    expect(documentsOf(document('Second Inquiry Into Ferry') + picture)[1]).toMatchObject({
      title: 'The Ferry',
      published: '2024-03-03',
      text: 'The Ferry\n\nBoats stay in.\n\nTARBERT, Scotland — The ferry in Oban on Saturday.',
    });
  });

  test("keeps a document whose header can't be read, with all its text", () => {
    const broken = 'Boats Stay In\n\nThe boats stayed in.\nEnd of Document\n';
    expect(documentsOf(document('Second Inquiry Into Ferry') + broken)[1]).toMatchObject({
      published: null,
      source: null,
      text: 'Boats Stay In\n\nThe boats stayed in.',
    });
  });
});
