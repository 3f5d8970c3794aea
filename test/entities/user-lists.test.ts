import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEntities } from '../../src/entities/index.ts';
import { createUserLists } from '../../src/entities/user-lists.ts';
import { describeError } from '../../src/errors.ts';
import { taggedDocument } from './document.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function list(text: string): string {
  const file = path.join(folder, `${count++}.csv`);
  writeFileSync(file, text);
  return file;
}

const text = 'Zorblax Quuxworth of the Ministry of Silly Walks met Vladimir Putin in Zorb.';

describe("the user's own lists", () => {
  it('may give ids in Wikidata', () => {
    const file = list('id,type,name,aliases,wikidata\nk1,ORG,Ministry of Silly Walks,Silly Walks,Q123\n');
    const { mentions } = createEntities({ gazetteers: [file] })(taggedDocument(text));
    expect(mentions.find(({ id }) => id === 'k1')?.listed).toEqual({
      name: 'Ministry of Silly Walks',
      wikidata: 'Q123',
    });
    const bad = list('name,type,wikidata\nZorb,ORG,123\n');
    expect(() => createUserLists([bad])).toThrow('not an id in Wikidata');
  });

  it('win over the model, with type and id', () => {
    const file = list(
      '\uFEFFname,type,id,aliases\r\n"Zorblax Quuxworth",product,Q1,Zorb|Quux\r\nMinistry of Silly Walks,WORK,,\r\n',
    );
    const { mentions } = createEntities({ gazetteers: [file] })(taggedDocument(text));
    const rows = mentions.map(({ start, end, type, rule, id }) => [
      text.slice(start, end),
      type,
      rule === 'user-list',
      id,
    ]);
    expect(rows).toEqual([
      ['Zorblax Quuxworth', 'PRODUCT', true, 'Q1'],
      ['Ministry of Silly Walks', 'WORK', true, undefined],
      ['Vladimir Putin', 'PERSON', false, undefined],
      ['Zorb', 'PRODUCT', true, 'Q1'],
    ]);
  });

  it('do not cut a longer name by one of a single word, but do by one of several', () => {
    const file = list(
      'name,type,id,aliases\nLondon,GPE,l,\nMerkel,PERSON,m,\nUN,ORG,u,\nSilly Walks,WORK,w,Al-Zorb\n',
    );
    const namesOf = (words: string) =>
      createEntities({ gazetteers: [file] })(taggedDocument(words)).mentions.map(
        ({ start, end, type, id }) =>
          `${type} ${words.slice(start, end)}${id === undefined ? '' : ` (${id})`}`,
      );
    expect(namesOf('She left the London School of Economics and went back to London.')).toEqual([
      'ORG London School of Economics',
      'GPE London (l)',
    ]);
    expect(namesOf('Angela Merkel spoke. Mrs Merkel left the UN Security Council.')).toEqual([
      'PERSON Angela Merkel',
      'PERSON Merkel (m)',
      'ORG UN Security Council',
    ]);
    expect(namesOf('A London-based firm paid the Ministry of Silly Walks.')).toEqual([
      'GPE London (l)',
      'WORK Silly Walks (w)',
    ]);
  });

  it('win within a longer name that is not sure enough to be written', () => {
    const file = list('name,type,id\nLondon,GPE,l\n');
    const text = 'She left the London School of Economics.';
    const { mentions } = createEntities({ gazetteers: [file], minScore: 1 })(taggedDocument(text));
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['London']);
  });

  it('take the longest name, and of equal names the first list', () => {
    const first = list('type,name\nORG,Silly Walks\n');
    const second = list('name,type\nSilly Walks,LAW\nMinistry of Silly Walks,FAC\n');
    const find = createUserLists([first, second]);
    expect(find(taggedDocument('the Ministry of Silly Walks')).map(({ type }) => type)).toEqual(['FAC']);
    expect(find(taggedDocument('Silly Walks!')).map(({ type }) => type)).toEqual(['ORG']);
  });

  it.each([
    ['a type that there is not', 'name,type\nA,ORG\nB,CITY\n', ':3: "CITY" is not a type of name'],
    ['an empty name', 'name,type\n\n ,ORG\n', ':3: the name is empty'],
    ['a field too many', 'name,type\nA,ORG,x\n', ':2: 3 fields, not 2'],
    [
      'a description where a name should stand',
      `name,type,aliases\nA,ORG,B\nC,ORG,D|${'long '.repeat(50)}\n`,
      ':3: "long long long long long long long long "… has 249 characters, which is no name',
    ],
    ['a quotation mark that is not closed', 'name,type\nA,ORG\n"B,ORG\n', ':3: this is not CSV'],
    [
      'two things of one id',
      'name,type,id\nA,ORG,1\nA,ORG,1\nB,PERSON,1\n',
      ':4: "1" is B (PERSON) here and A (ORG) in line 3',
    ],
    ['a header without type', 'name,id\nA,1\n', ':1: the first line does not name the columns name and type'],
    ['a column that there is not', 'name,type,colour\nA,ORG,red\n', ':1: there is no column "colour"'],
  ])('refuse %s with file and line', (_, content, message) => {
    let said = '';
    try {
      createUserLists([list(content)]);
    } catch (error) {
      said = describeError(error);
    }
    expect(said).toContain(`.csv${message}`);
  });

  it('may be parted by semicolons, and hold commas between them', () => {
    const file = list(
      '\uFEFFname;type;id;aliases\r\nZorb;ORG;z;\r\nMinistry, Silly;ORG;m;Ministry of Silly Walks\r\n',
    );
    expect(createUserLists([file])(taggedDocument(text)).map(({ id }) => id)).toEqual(['m', 'z']);
  });

  it('are refused where they are not UTF-8, with what to do', () => {
    const file = list('');
    writeFileSync(file, Buffer.from('name,type\nRené,PERSON\n', 'latin1'));
    expect(() => createUserLists([file])).toThrow(
      expect.objectContaining({ code: 'bad-gazetteer', hint: 'save it as "CSV UTF-8"' }),
    );
  });

  it('tell two rows of one name by what else of theirs the article names, else take the first', () => {
    const file = list(
      'name,type,id,aliases\nJohn Smith,PERSON,mayor,Mayor Smith|Smith of Dayton\nJohn Smith,PERSON,striker,Smithy|Rovers No. 9\n',
    );
    const find = createUserLists([file]);
    const idsOf = (words: string) => find(taggedDocument(words)).map(({ id }) => id);
    expect(idsOf('John Smith scored. Smithy was happy.')).toEqual(['striker', 'striker']);
    expect(idsOf('Mayor Smith spoke. John Smith left.')).toEqual(['mayor', 'mayor']);
    expect(idsOf('John Smith left.')).toEqual(['mayor']);
    const other = list('name,type,id,aliases\nJohn Smith,PERSON,judge,Judge Smith\n');
    expect(createUserLists([other, file])(taggedDocument('John Smith, or Smithy, left.'))[0]?.id).toBe(
      'judge',
    );
  });

  it('refuse a file that is not there', () => {
    expect(() => createUserLists([path.join(folder, 'none.csv')])).toThrow('there is no such file');
  });
});
