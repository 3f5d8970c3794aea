import { expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

function quotesOf(text: string) {
  const published = { value: '2024-03-04', basis: 'given' } as const;
  const { quotes } = pipeline({ id: 'a', path: null, text, title: null, published, source: null, url: null });
  return quotes.map(({ content, parent }) => ({
    said: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    parent,
  }));
}

it('takes what a speaker knows and hopes for no quote within the quotation', () => {
  for (const said of [
    'I know how many there were',
    'You would ask who comes back',
    'We hope that it will end',
  ])
    expect(quotesOf(`"${said}," Maria Lopez said on Monday.`).map(({ parent }) => parent)).toEqual([null]);
});

it('takes “that” without a clause for no words of their own', () => {
  for (const said of [
    'I will say that in court',
    'He said that at the time',
    'I told them that in May',
    'They say that with pride',
  ])
    expect(quotesOf(`"${said}," Maria Lopez said on Monday.`).map(({ parent }) => parent)).toEqual([null]);
  const clauses = ['He said that in court he had lied', 'They said that with more money it would open'];
  for (const said of clauses)
    expect(quotesOf(`"${said}," Maria Lopez said on Monday.`).map(({ parent }) => parent)).toEqual([null, 0]);
});

it('keeps what somebody is said to have said within a quotation', () => {
  const quotes = quotesOf('"The mayor told me that the bridge would be closed," Maria Lopez said on Monday.');
  expect(quotes.map(({ parent }) => parent)).toEqual([null, 0]);
  expect(quotes[1]!.said).toContain('that the bridge would be closed');
});
