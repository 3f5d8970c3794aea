import type { Article } from '../../src/document.ts';

/** An article with nothing but a text, and a day of publication where one is given. */
export function articleOf(text: string, published: string | null = null): Article {
  return {
    id: 'a',
    path: null,
    text,
    title: null,
    published: { value: published, basis: published === null ? 'none' : 'given' },
    source: null,
    url: null,
  };
}
