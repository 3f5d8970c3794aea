import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createCopydesk } from '../src/index.ts';
import { readMetadata } from '../src/read/index.ts';

/** corpus/putin-kyrgyzstan.txt as a careful reader reads it. */
const text = readFileSync(new URL('../corpus/putin-kyrgyzstan.txt', import.meta.url), 'utf8');
const desk = await createCopydesk();
const dated = desk.extract({ text, published: '2023-10-06' });
const undated = desk.extract({ text });

describe('the first article', () => {
  it('has its day of publication from the sidecar of the corpus, as the README says', async () => {
    const { metadata } = await readMetadata(fileURLToPath(new URL('../corpus', import.meta.url)));
    expect(metadata.get('putin-kyrgyzstan.txt')?.published).toBe('2023-10-06');
  });

  it('names these things, each with its type, and no others', () => {
    const names = dated.mentions.filter(({ form }) => form === 'name');
    expect(names.map((name) => `${name.type} ${name.text}`)).toEqual([
      'NORP Russian',
      'PERSON Vladimir Putin',
      'GPE Kyrgyzstan',
      'NORP Central Asian',
      'PERSON Putin',
      'ORG International Criminal Court',
      'ORG ICC',
      'GPE Hague',
      'PERSON Putin',
      'GPE Russia',
      'NORP Ukrainian',
      'GPE Russia',
      'GPE Kyrgyzstan',
      'PERSON Sadyr Japarov',
      'GPE Russian Federation',
      'NORP Kyrgyz',
      'ORG Kabar',
      'NORP Russian',
      'PERSON Putin',
      'NORP Russian',
      'GPE Kant',
      'GPE Bishkek',
      'GPE Ukraine',
      'GPE Kyrgyzstan',
      'GPE Belarus',
      'GPE Moscow',
      'LAW Rome Statute',
      'ORG International Criminal Court',
      'GPE Kyrgyzstan',
      'ORG ICC',
      'NORP Russian',
      'GPE Armenia',
      'ORG ICC',
      'GPE Moscow',
      'PERSON Putin',
      'EVENT BRICS Summit',
      'GPE South Africa',
      'ORG ICC',
      'NORP South African',
      'PERSON Cyril Ramaphosa',
      'PERSON Putin',
      'GPE South Africa',
      'NORP Russian',
      'NORP African',
      'PERSON Putin',
      'GPE Russia',
      'LOC Africa',
      'LOC West',
    ]);
  });

  it('dates what it tells by the day of publication, and leaves open what needs one', () => {
    /** Text, value with the day of publication, value without; null for a week in the future that may be said in many ways. */
    const expected = [
      ['the upcoming week', '2023-W41', null],
      ['March', '2023-03', 'XXXX-03'],
      ['October 12', '2023-10-12', 'XXXX-10-12'],
      ['years', 'PXY', 'PXY'],
      ['February 2022', '2022-02', '2022-02'],
      ['December of the previous year', '2022-12', 'XXXX-12'],
      ['March', '2023-03', 'XXXX-03'],
      ['Tuesday', '2023-10-03', 'XXXX-WXX-2'],
      ['July', '2023-07', 'XXXX-07'],
      ['recent times', 'PAST_REF', 'PAST_REF'],
    ] as const;
    expect(dated.dates.map((date) => [date.text, date.value])).toEqual(
      expected.map(([words, value]) => [words, value]),
    );
    for (const [index, [, , open]] of expected.entries())
      if (open !== null) expect(undated.dates[index]?.value).toBe(open);
  });

  it('quotes an official on the word of the agency, and five others', () => {
    const told = dated.quotes
      .filter(({ parent }) => parent === null)
      .map(({ kind, content, sources }) => [
        kind,
        text.slice(content[0]!.start, content[0]!.start + 30),
        ...sources.map(({ role, text: words }) => `${role}: ${words}`),
      ]);
    // A decree that says what it is for may be an attribution as well; PolNeAR marks such.
    expect(told.length).toBeLessThanOrEqual(7);
    const expected = [
      ['indirect', 'Russian President Vladimir Put', 'speaker: authorities in the Central Asian nation'],
      [
        'direct',
        '‘By the invitation of the pres',
        'speaker: an official from the presidential office',
        'reporter: the Kyrgyz news agency Kabar',
      ],
      ['indirect', 'Putin is on the agenda to visi', 'speaker: Russian media'],
      ['indirect', 'that ICC members would be resp'],
      ['indirect', 'that he would not facilitate P', 'speaker: South African President Cyril Ramaphosa'],
      ['indirect', 'Russia as a fairer partner for', 'speaker: They'],
    ];
    expect(told).toEqual(expect.arrayContaining(expected));
  });

  it('joins the forms of a name, and knows countries by their ids', () => {
    const entityOf = (words: string) => {
      const ids = new Set(
        dated.mentions.filter((mention) => mention.text === words).map(({ entity }) => entity),
      );
      expect(ids.size).toBe(1);
      return dated.entities.find(({ id }) => ids.has(id))!;
    };
    expect(entityOf('Putin')).toBe(entityOf('Vladimir Putin'));
    expect(entityOf('ICC')).toBe(entityOf('International Criminal Court'));
    expect(entityOf('Russian Federation')).toBe(entityOf('Russia'));
    expect(entityOf('Kyrgyzstan')).toMatchObject({ wikidata: 'Q813', iso: 'KG' });
    expect(entityOf('Russia')).toMatchObject({ wikidata: 'Q159', iso: 'RU' });
    expect(entityOf('South Africa')).toMatchObject({ iso: 'ZA' });
  });
});
