import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenTypesF1 } from '../../eval/ten-types.ts';
import { parseMarked, readMarked, splitTexts } from '../../scripts/train/marked.ts';
import type { Resolved } from '../../src/document.ts';
import { createEntities } from '../../src/entities/index.ts';
import { taggedDocument } from './document.ts';

const entities = createEntities();
const namesOf = (text: string): string[] =>
  entities(taggedDocument(text)).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('the entities stage', () => {
  it('gives the name alone: no article, title, possessive', () => {
    expect(namesOf('President Sooronbay Jeenbekov’s trip to the United States ended.')).toEqual([
      'PERSON Sooronbay Jeenbekov',
      'GPE United States',
    ]);
  });

  it('parts a party’s letter from the place after it', () => {
    expect(namesOf('Sen. Lorena Valdez, D-Fresno, and Rep. Ann Lee (R-Calif.), left.')).toEqual([
      'PERSON Lorena Valdez',
      'GPE Fresno',
      'PERSON Ann Lee',
      'GPE Calif',
    ]);
    expect(namesOf('Rep. Ann Lee, D-Calif., left.')).toContain('GPE Calif.');
    expect(namesOf('They sold two routers, D-Link and Netgear.')).not.toContain('GPE Link');
    expect(namesOf('They recalled Pearl Harbor, D-Day and its dead.')).toContain('EVENT D-Day');
  });

  it('tells peoples, places, laws and events apart', () => {
    expect(
      namesOf('The Hague-based court met after the G20 Summit, the Kazakh news agency Kazinform said.'),
    ).toEqual(['GPE Hague', 'EVENT G20 Summit', 'NORP Kazakh', 'ORG Kazinform']);
  });

  it('gives an acronym the type of the name that defines it', () => {
    const names = namesOf(
      'The Orom Rivers Agency (ORA) closed. Later, ORA opened again. Critics of ORA wept.',
    );
    expect(names.filter((name) => name === 'ORG ORA')).toHaveLength(3);
  });

  it('knows the acronym of an organization that is named in full, if a list knows it too', () => {
    const text =
      'Shares in General Motors fell after the losses. Last year GM had a profit. No word on IT came from Ivory Textiles.';
    const names = namesOf(text);
    expect(names).toContain('ORG GM');
    expect(names).not.toContain('ORG IT');
  });

  it('takes the full stop of an abbreviation into a name at the end of a sentence', () => {
    expect(namesOf('Most of them were born in the U.S.')).toEqual(['GPE U.S.']);
    expect(namesOf('Most of them were born in Peru.')).toEqual(['GPE Peru']);
  });

  it.each([
    ['Will Sanders stay in the race? Sanders said he would.', ['PERSON Sanders', 'PERSON Sanders']],
    ['“Will Sanders stay in the race?” she asked.', ['PERSON Sanders']],
    ['Will Sanders stayed in the race.', ['PERSON Will Sanders']],
    ['They saw Will Sanders stay in the race.', ['PERSON Will Sanders']],
  ])('begins no name with the verb of a question: %s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('parts a town from the region or country that follows it', () => {
    expect(namesOf('we drove from lyon france to a village.')).toEqual(['GPE lyon', 'GPE france']);
    expect(namesOf('A court in Birmingham, Alabama, freed a man.')).toEqual([
      'GPE Birmingham',
      'GPE Alabama',
    ]);
    expect(namesOf('They live in New South Wales.')).toEqual(['GPE New South Wales']);
  });

  it('takes words in small letters for a name only where it is sure or a list has them', () => {
    expect(namesOf('great garage and customer service, nice food')).toEqual([]);
    expect(namesOf('i flew from paris to nairobi last week')).toEqual(['GPE paris', 'GPE nairobi']);
  });

  it('finds no names in boilerplate', () => {
    expect(
      namesOf('Police in Nairobi said so.\nRead also: Vladimir Putin Visits Pyongyang\nIt rained.'),
    ).toEqual(['GPE Nairobi']);
  });

  it('leaves out names that are less sure than asked', () => {
    const text = 'Angela Merkel went to Berlin with Zorblax.';
    const all = entities(taggedDocument(text)).mentions;
    const sure = createEntities({ minScore: 0.9 })(taggedDocument(text)).mentions;
    expect(sure).toEqual(all.filter(({ score }) => score >= 0.9));
    expect(createEntities({ minScore: 1.01 })(taggedDocument(text)).mentions).toEqual([]);
  });

  it('gives sorted names that do not overlap, for any text', () => {
    const word = fc.constantFrom(
      'The',
      'Hague',
      '-',
      'based',
      'Rome',
      'Statute',
      '(',
      'ICC',
      ')',
      '.',
      'South',
      'Africa',
      "'s",
      'US',
      'air base',
      '\n',
      'F-16',
      '"',
      'Mr.',
      'Kim',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        let last = 0;
        for (const { start, end, score } of entities(taggedDocument(text)).mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(score >= 0 && score <= 1).toBe(true);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads capitals, small letters, and a megabyte without a space', () => {
    expect(namesOf('RUSSIA AND SOUTH AFRICA SIGN DEAL')).toContain('GPE SOUTH AFRICA');
    expect(namesOf('i flew from kyrgyzstan to germany with my brother')).toEqual([
      'GPE kyrgyzstan',
      'GPE germany',
    ]);
    expect(namesOf('a'.repeat(1_000_000))).toEqual([]);
    expect(namesOf('A'.repeat(200_000)).length).toBeLessThan(2);
  });

  it('reaches 88 F1 on the hand-made test of ten types', () => {
    expect(
      tenTypesF1((article) => entities(taggedDocument(article.text)) as unknown as Resolved, 'read'),
    ).toBeGreaterThan(88);
  });
});

describe('the marked sentences', () => {
  it('give text and names', () => {
    expect(parseMarked('The [ORG Orom Bank] left [GPE Osh].')).toEqual({
      text: 'The Orom Bank left Osh.',
      mentions: [
        { start: 4, end: 13, type: 'ORG' },
        { start: 19, end: 22, type: 'GPE' },
      ],
    });
    expect(() => parseMarked('[BANK Orom] x')).toThrow('not a name');
    expect(() => parseMarked('[ORG Orom')).toThrow('not a name');
    expect(() => parseMarked('Orom] x')).toThrow('not opened');
  });

  it('are parted by empty lines, and comments are none', () => {
    expect(splitTexts('# Licence: MIT.\nOne\ntwo\n\n\nThree\n')).toEqual([
      { source: 'One\ntwo', line: 2 },
      { source: 'Three', line: 6 },
    ]);
  });

  it('of training and test have none in common', () => {
    const training = new Set(
      readMarked(new URL('../../training/names/', import.meta.url)).map(({ text }) => text),
    );
    const test = readMarked(new URL('../../eval/ten-types/', import.meta.url)).map(({ text }) => text);
    expect(training.size).toBeGreaterThan(400);
    expect(test.length).toBeGreaterThan(200);
    expect(test.filter((text) => training.has(text))).toEqual([]);
  });
});

describe("the stage's lists", () => {
  const folder = new URL('../../src/entities/data/', import.meta.url);
  it.each(readdirSync(folder))('%s names its source and is sorted, without duplicates', (file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    expect(lines[0]).toMatch(/^# Source: .*/u);
    expect(lines.slice(0, 4).join(' ')).toContain('Licence: ');
    const entries = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(entries).toEqual([...new Set(entries)].sort((a, b) => (a < b ? -1 : 1)));
  });
});

it('a news site that is called by a figure is a name where a list has it', () => {
  const named = (text: string): readonly string[] =>
    createEntities()(taggedDocument(text)).mentions.map(
      ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
    );
  expect(named('The site 24.kg reported the blast.')).toEqual(['ORG 24.kg']);
  expect(named('It weighs 24 kg, not 24.5 kg.')).toEqual([]);
});
