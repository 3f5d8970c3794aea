import { articleOf, createCopydesk } from 'copydesk';
import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../examples/money.ts';

const desk = await createCopydesk({
  stages:
    ({ segment, tag, entities, dates, quotes, resolve }) =>
    (article) =>
      resolve(quotes(dates(entities(findAmounts(tag(segment(article))))))),
});

const amountsOf = (text: string): readonly (readonly [string, number, string])[] =>
  desk
    .document(articleOf({ text }))
    .amounts.map(({ start, end, value, currency }) => [text.slice(start, end), value, currency]);

describe('the stage that finds amounts of money', () => {
  it.each([
    ['It paid $3.5 million for it.', ['$3.5 million', 3_500_000, 'USD']],
    ['The fine of €200 stands.', ['€200', 200, 'EUR']],
    ['Profits of £1.2bn were made.', ['£1.2bn', 1_200_000_000, 'GBP']],
    ['A $40-million plan failed.', ['$40-million', 40_000_000, 'USD']],
    ['It costs 1,234.50 dollars a year.', ['1,234.50 dollars', 1234.5, 'USD']],
    ['It costs 80 million Canadian dollars.', ['80 million Canadian dollars', 80_000_000, 'CAD']],
  ] as const)('reads «%s»', (text, amount) => {
    expect(amountsOf(text)).toEqual([amount]);
  });

  it.each(['It weighs 30 pounds.', 'Some 5 million voted.', 'The dollar fell in 2024.', '$ and €.'])(
    'finds none in «%s»',
    (text) => {
      expect(amountsOf(text)).toEqual([]);
    },
  );

  it('leaves what the other stages find as it was', async () => {
    const article = articleOf({ text: '“We paid $5,” Ana Diaz said on Tuesday.', published: '2024-03-04' });
    const { amounts, ...rest } = desk.document(article);
    expect(amounts).toHaveLength(1);
    expect(rest).toEqual((await createCopydesk()).document(article));
  });
});
