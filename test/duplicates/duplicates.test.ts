import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSketcher, findCopies, type Sketched } from '../../src/duplicates/index.ts';

const sketch = createSketcher();
const REPORT = [
  'The council of Altenbridge voted on Tuesday to close the old bridge for two months after engineers found cracks in three of its nine pillars.',
  '“We cannot wait for an accident,” Mayor Carla Vogt told some 200 residents who had come to the village hall.',
  'Buses will take the road by the mill, which adds a quarter of an hour to the way to school for 90 children.',
  'The repairs are to cost four million crowns. The county has promised half of that, and the rest will come from a loan.',
  'Shop owners on the left bank fear for their trade. “Nobody drives around the lake for a loaf of bread,” said Otto Brand, a baker.',
];
const OTHER = [
  'Prices of wheat rose for the third week in a row on Friday, as dry weather in the south delayed the sowing of winter crops.',
  'Traders said that stocks in the ports were the lowest in five years, and that mills were buying what they could get.',
  'The ministry of farming said it saw no reason for worry and would publish its own estimate of the harvest next week.',
];

const article = (docId: string, paragraphs: readonly string[]): Sketched => ({
  docId,
  sketch: sketch(paragraphs)!,
});

describe('copies of articles', () => {
  it('are found word for word, and refer to the first by id', () => {
    const found = findCopies([article('c', REPORT), article('b', OTHER), article('a', REPORT)]);
    expect([...found]).toEqual([['c', { of: 'a', exact: true }]]);
  });

  it('are found where capitals, signs and the division into lines differ', () => {
    const plain = REPORT.map((text) => text.replaceAll('“', '"').replaceAll('”', '"').toUpperCase());
    const [first, ...rest] = plain;
    expect(
      findCopies([article('a', REPORT), article('b', [...first!.split(/(?<=FOR)/), ...rest])]).get('b'),
    ).toEqual({
      of: 'a',
      exact: true,
    });
  });

  it.each([
    ['the last paragraph is cut', REPORT.slice(0, 4)],
    [
      'a paragraph is added',
      [...REPORT, 'The bridge was built in 1911 and has been a listed monument since 1978.'],
    ],
    ['the order differs', [REPORT[0]!, REPORT[2]!, REPORT[1]!, REPORT[4]!, REPORT[3]!]],
    [
      'words were edited',
      REPORT.map((text) => text.replace('told', 'said to').replace('some', 'about').replace('fear', 'worry')),
    ],
  ])('are found where %s', (_, paragraphs) => {
    expect(findCopies([article('a', REPORT), article('b', paragraphs)]).get('b')).toEqual({
      of: 'a',
      exact: false,
    });
  });

  it('are not seen in other articles, nor in what quotes a paragraph', () => {
    const quoting = [...OTHER, REPORT[1]!];
    expect(findCopies([article('a', REPORT), article('b', OTHER), article('c', quoting.slice(2))]).size).toBe(
      0,
    );
  });

  it('are not seen in short texts with some of the same words', () => {
    expect(
      findCopies([
        article('a', ['Oslo, Tuesday: no news today.']),
        article('b', ['Oslo, Monday: no news today.']),
      ]).size,
    ).toBe(0);
    expect(findCopies([article('a', ['No news.']), article('b', ['No news.'])]).get('b')).toMatchObject({
      of: 'a',
    });
  });

  it('refer to an article that is no copy itself', () => {
    const cut = REPORT.slice(0, 4);
    const found = findCopies([article('c', cut), article('b', cut), article('a', REPORT)]);
    expect([...found]).toEqual([
      ['b', { of: 'a', exact: false }],
      ['c', { of: 'a', exact: false }],
    ]);
  });

  it('are the same for any order of the articles', () => {
    const texts = [
      REPORT,
      REPORT.slice(0, 4),
      REPORT.slice(1),
      OTHER,
      OTHER.slice(1),
      [...OTHER, ...REPORT],
      REPORT,
    ];
    const articles = texts.map((paragraphs, index) => article(`a${index}`, paragraphs));
    const found = [...findCopies(articles)];
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect([...findCopies(shuffled)]).toEqual(found);
      }),
    );
  });

  it('are found among thousands of texts of one template, of which each differs', () => {
    const word = (index: number): string => `w${(index * 7919) % 1_000_003}`;
    const words = (from: number, count: number): string =>
      Array.from({ length: count }, (_, index) => word(from + index)).join(' ');
    const template = words(50_000, 60);
    const texts = Array.from(
      { length: 3000 },
      (_, index) => `${template} ${words(60_000 + index * 100, 100)}`,
    );
    const articles = [...texts, texts[1500]!].map((text, index) =>
      article(`${index}`.padStart(5, '0'), [text]),
    );
    expect(findCopies(articles).get('03000')).toEqual({ of: '01500', exact: true });
  });

  it('have no sketch where there are no words', () => {
    expect(sketch([])).toBeNull();
    expect(sketch([' — … '])).toBeNull();
  });
});
