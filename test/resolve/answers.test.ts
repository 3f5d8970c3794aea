import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

/** Who each of two answers is said to be by, behind an opening. */
function answerersOf(opening: string): readonly (string | null)[] {
  const text = [
    opening,
    'Q: When did you hear of it?',
    'A: I heard it at noon.',
    'Q: Why did you go?',
    'A: I was tired.',
  ].join('\n\n');
  const published = { value: null, basis: 'none' } as const;
  const document = pipeline({ id: 'a', path: null, text, title: null, published, source: null, url: null });
  return document.quotes.flatMap(({ rule, sources: [source] }) => {
    if (rule !== 'turn' || text.slice(source!.start, source!.end) !== 'A') return [];
    return [source!.entity === null ? null : document.entities[source!.entity]!.name];
  });
}

describe('who answers', () => {
  it.each([
    'This is an interview with Amina Juma.',
    'Interview: Amina Juma',
    'A Q&A with Amina Juma, who was the clerk of the county.',
    'The Daily Post spoke to Amina Juma about the flood.',
    'We spoke to the former clerk Amina Juma about the flood.',
    'Amina Juma, the clerk, answered our questions.',
    'In an interview with Amina Juma, the Daily Post asked about the flood.',
  ])('is told by %s', (opening) => {
    expect(answerersOf(opening)).toEqual(['Amina Juma', 'Amina Juma']);
  });

  it.each([
    'Amina Juma was the clerk of the county.',
    'Amina Juma was the clerk. She spoke to Ruth Okello about the flood.',
    'Ruth Okello spoke to Amina Juma about the flood.',
    'We spoke to Amina Juma and Ruth Okello.',
    'We spoke to Amina Juma. Later we spoke to Ruth Okello.',
    'We spoke to Amina Juma’s lawyer about the flood.',
    'In an interview with Ruth Okello of the Daily Post, the clerk spoke of the flood.',
    'In an interview with Ruth Okello, the clerk said she was tired.',
    'In her interview with Ruth Okello, the clerk was calm.',
    'Amina Juma was interviewed by Ruth Okello.',
    'Here are answers to questions about the law of Amina Juma.',
    'The president spoke to Amina Juma on Monday.',
  ])('is not told by %s', (opening) => {
    expect(answerersOf(opening)).toEqual([null, null]);
  });
});
