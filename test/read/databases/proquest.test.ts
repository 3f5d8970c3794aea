import { describe, expect, test } from 'vitest';
import { databaseOf, documentsOf } from './support.ts';

const RULE = '_'.repeat(60);
const CLOSING = `${RULE}

Contact us at: http://www.proquest.example/contact

Database copyright © 2024 ProQuest LLC. All rights reserved.
`;
const URL = 'https://www.proquest.example/docview/3107396628';
const FULL = `The harbour authority ordered a second inquiry on Saturday.
"We owe it to the families," Donald Orr said.

Correction: An earlier version named Ann Orr.`;
const BELOW = `Subject: Ferries; Harbours

Business indexing term: Subject: Harbours

Title: Second inquiry into ferry

Publication title: The Oban Herald (Online); Oban

Publication year: 2024

Publication date: Mar 3, 2024

Section: News

ProQuest document ID: 3107396628

Document URL: ${URL}

Copyright: Copyright 2024 The Oban Herald.

Last updated: 2024-09-22

Database: Newsstream`;
const document = (
  above = 'Document 1 of 2\n\n',
  below = BELOW,
  full = `Full text: ${FULL}`,
): string => `${RULE}

${above}Second inquiry into ferry

${URL}

Abstract: None available.

Links: https://links.example/?a=1

${full}

${below}

`;

describe('an export of ProQuest', () => {
  test('gives each document with headline, day, paper and address', () => {
    const text = document() + document('Document 2 of 2\n\n') + CLOSING;
    expect(databaseOf(text)).toBe('proquest');
    const documents = documentsOf(text);
    expect(documents).toHaveLength(2);
    expect(documents[0]).toEqual({
      id: '3107396628',
      title: 'Second inquiry into ferry',
      published: '2024-03-03',
      source: 'The Oban Herald (Online)',
      url: URL,
      text: `Second inquiry into ferry\n\n${FULL}`,
      headings: [{ start: 0, end: 25 }],
    });
  });

  test('may have no count, and a list of the documents on top', () => {
    const text = `Report Information from ProQuest\n\nTable of contents\n\n1. Second inquiry into ferry\n\n${document('')}${document('')}${RULE}\n`;
    expect(documentsOf(text).map(({ title }) => title)).toEqual([
      'Second inquiry into ferry',
      'Second inquiry into ferry',
    ]);
  });

  test('has no article above its first document', () => {
    const report = `${RULE}\n\nReport Information from ProQuest\n\nMarch 05 2024 10:12\n\n`;
    expect(documentsOf(report + document() + document('Document 2 of 2\n\n') + CLOSING)).toHaveLength(2);
    expect(documentsOf(report + document('') + CLOSING)).toHaveLength(1);
  });

  test('leaves out an author without a label, the link, and captions with what stands below them', () => {
    const above = 'Document 1 of 2\n\nSecond inquiry into ferry\n\nOrr, Ann.\n\nProQuest document link\n\n';
    const full = `Full text: ${FULL}\n\nCredit: By Ann Orr\n\nIllustration\n\nCaption: A ferry`;
    const text = document(above, BELOW, full).replace(`Second inquiry into ferry\n\n${URL}\n\n`, '');
    expect(documentsOf(text)[0]!.text).toBe(`Second inquiry into ferry\n\n${FULL}`);
    const line = document(undefined, BELOW, `Full text: ${FULL}\nIllustration\nCaption: A ferry`);
    expect(documentsOf(line)[0]!.text).toBe(`Second inquiry into ferry\n\n${FULL}`);
  });

  test('tells day and paper in one field', () => {
    const above =
      'Document 1 of 2\n\nAuthor: Orr, Ann\n\nPublication info: Oban Times , Late Edition; Oban, N.Y. [Oban, N.Y]02 Jan 2015: A.1.\n\n';
    const below = 'Publication year: 2015\n\nSource type: Newspaper\n\nProQuest document ID: 12';
    expect(documentsOf(document(above, below))).toMatchObject([
      { id: '12', source: 'Oban Times, Late Edition', published: '2015-01-02' },
    ]);
  });

  test('has a rule within the text of a document that is counted', () => {
    const full = `Full text: One part.\n\n${RULE}\n\nAnother part, said Donald Orr.`;
    const documents = documentsOf(
      document(undefined, BELOW, full) + document('Document 2 of 2\n\n') + CLOSING,
    );
    expect(documents).toHaveLength(2);
    expect(documents[0]!.text).toMatch(/One part\.[\s\S]*Another part, said Donald Orr\.$/);
  });

  test('may have paragraphs without a label among its last fields, and above its text', () => {
    const below = BELOW.replace('\n\nLast updated', '\n\nReproduced by permission.\n\nLast updated');
    expect(documentsOf(document(undefined, below))).toMatchObject([
      { published: '2024-03-03', text: `Second inquiry into ferry\n\n${FULL}` },
    ]);
    const full = 'The harbour authority ordered an inquiry.\n\nIt said so.';
    expect(documentsOf(document(undefined, BELOW, full))[0]!.text).toBe(
      `Second inquiry into ferry\n\n${full}`,
    );
  });

  test('has the abstract where it has no text', () => {
    const full = 'Full text: Not available.';
    const text = document(undefined, BELOW, full).replace('None available', 'The harbour orders an inquiry');
    expect(documentsOf(text)[0]!.text).toBe('Second inquiry into ferry\n\nThe harbour orders an inquiry.');
    expect(documentsOf(document(undefined, BELOW, full))[0]!.text).toBe('Second inquiry into ferry');
  });

  test("keeps a document whose fields can't be read, with all its text", () => {
    const broken = `${RULE}\n\nDocument 2 of 2\n\nBoats stay in.\n\nThe boats stayed in.\n\n`;
    expect(documentsOf(document() + broken + CLOSING)[1]).toMatchObject({
      id: null,
      published: null,
      text: 'Boats stay in.\n\nThe boats stayed in.',
    });
  });
});
