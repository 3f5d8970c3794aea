import { describe, expect, test } from 'vitest';
import { databaseOf, documentsOf } from './support.ts';

const NUMBER = 'LBA0000020240303ek330012x';
const FIELDS = [
  ['SE', 'World'],
  ['HD', 'Second inquiry into ferry'],
  ['BY', 'By Ann Orr'],
  ['WC', '612 words'],
  ['PD', '3 March 2024'],
  ['ET', '05:12'],
  ['SN', 'Oban News'],
  ['SC', 'LBA'],
  ['LA', 'English'],
  ['CY', 'Copyright 2024 Oban News. All Rights Reserved.'],
] as const;
const BELOW = [
  ['RF', 'Released: 2024-3-3T21:13:28.000Z'],
  ['CO', 'obanh : Oban Harbour | tarb : Tarbert Ltd.'],
  ['IN', 'i1 : Shipping'],
  ['NS', 'ccat : Corporate News'],
  ['RE', 'uk : United Kingdom'],
  ['IPC', 'SERVICE:PSC | X'],
  ['PUB', 'Oban News Ltd'],
  ['AN', `Document ${NUMBER}`],
] as const;
const LEAD = 'TARBERT, March 3 (ON) - The harbour authority ordered a second inquiry.';
const REST =
  '"We owe it to the families," Donald Orr said.\n\nTD Bank said no.\n\nIN 2019 two died. (Reporting by Ann Orr)';
const MANNERS = {
  tabs: (code: string, value: string) => ` ${code}\t${value}\n`,
  blanks: (code: string, value: string) => `${code}  ${value}\n`,
  'one blank': (code: string, value: string) => `${code} ${value}\n`,
  lines: (code: string, value: string) => `${code} \n\n${value}\n\n`,
};

const documentIn = (
  write: (code: string, value: string) => string,
  above: readonly (readonly [string, string])[] = FIELDS,
): string =>
  [
    ...above.map(([code, value]) => write(code, value)),
    '\n',
    write('LP', LEAD),
    '\n',
    write('TD', REST),
    '\n',
    ...BELOW.map(([code, value]) => write(code, value)),
    '\n\n',
  ].join('');

describe('an export of Factiva with its indexing', () => {
  test.each(Object.entries(MANNERS))('has its codes parted by %s', (_, write) => {
    const text = documentIn(write) + documentIn(write).replaceAll(NUMBER, 'LBA0000020240304ek330013x');
    expect(databaseOf(text)).toBe('factiva');
    const documents = documentsOf(text);
    expect(documents[0]).toEqual({
      id: NUMBER,
      title: 'Second inquiry into ferry',
      published: '2024-03-03',
      source: 'Oban News',
      url: null,
      text: `Second inquiry into ferry\n\n${LEAD}\n\n${REST}`,
      headings: [{ start: 0, end: 25 }],
    });
    expect(documents.map(({ id }) => id)).toEqual([NUMBER, 'LBA0000020240304ek330013x']);
  });

  test('gives its documents where they have no numbers', () => {
    const text = (documentIn(MANNERS.tabs) + documentIn(MANNERS.tabs)).replaceAll(/^.*AN\t.*$/gm, '');
    const documents = documentsOf(text);
    expect(documents).toHaveLength(2);
    for (const { id, text } of documents)
      expect([id, text]).toEqual([null, `Second inquiry into ferry\n\n${LEAD}\n\n${REST}`]);
  });

  test('may be of a source whose code is one letter', () => {
    const above = FIELDS.map(([code, value]) => [code, code === 'SC' ? 'J' : value] as const);
    expect(documentsOf(documentIn(MANNERS['one blank'], above))[0]!.source).toBe('Oban News');
  });

  test('may tell what was searched below its last document', () => {
    expect(
      documentsOf(`${documentIn(MANNERS.tabs)}Search Summary\nText\tferry\nResults Found\t1\n`),
    ).toHaveLength(1);
  });

  test('has a headline over several lines, which may begin with words like codes', () => {
    const above = FIELDS.map(([code, value]) =>
      code === 'HD'
        ? ([code, 'Second inquiry into ferry;\nLA port and\nPD men shut it'] as const)
        : ([code, value] as const),
    );
    expect(documentsOf(documentIn(MANNERS['one blank'], above))[0]).toMatchObject({
      title: 'Second inquiry into ferry; LA port and PD men shut it',
      published: '2024-03-03',
    });
  });

  test("keeps a document whose header can't be read, with all its text", () => {
    const broken = `The ferry sank at night.\n\nFour people died.\n AN\tDocument LBA0000020240304ek330013x\n`;
    expect(documentsOf(documentIn(MANNERS.tabs) + broken)[1]).toMatchObject({
      id: 'LBA0000020240304ek330013x',
      published: null,
      text: 'The ferry sank at night.\n\nFour people died.',
    });
  });

  test('of which the text is missing is its headline', () => {
    const bare = FIELDS.map(([code, value]) => MANNERS.tabs(code, value)).join('');
    expect(documentsOf(bare)).toMatchObject([{ text: 'Second inquiry into ferry', published: '2024-03-03' }]);
  });
});

describe('an export of Factiva without its indexing', () => {
  const document = (
    number: string,
    above = 'World\nSecond inquiry into ferry\nBy Ann Orr',
  ): string => `${above}
612 words
3 March 2024
05:12
Oban News
LBA
English
Copyright 2024 Oban News. All Rights Reserved.

${LEAD}

${REST}

Document ${number}

`;

  test('gives each document with headline, day and paper', () => {
    const text = document(NUMBER) + document('LBA0000020240304ek330013x', 'Boats stay in');
    expect(databaseOf(text)).toBe('factiva');
    expect(documentsOf(text)).toMatchObject([
      {
        id: NUMBER,
        title: 'Second inquiry into ferry',
        published: '2024-03-03',
        source: 'Oban News',
        text: `Second inquiry into ferry\n\n${LEAD}\n\n${REST}`,
      },
      { title: 'Boats stay in' },
    ]);
  });

  test("keeps a document whose header can't be read, with all its text", () => {
    const broken = 'The ferry sank at night.\n\nFour people died.\n\nDocument LBA0000020240304ek330013x\n';
    expect(documentsOf(document(NUMBER) + broken)[1]).toMatchObject({
      id: 'LBA0000020240304ek330013x',
      published: null,
      text: 'The ferry sank at night.\n\nFour people died.',
    });
  });
});
