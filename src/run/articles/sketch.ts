import type { Span, TextKind } from '../../document.ts';
import { createSketcher, type Sketch } from '../../duplicates/index.ts';

/** What is kept of an article to find its copies, by its own words: links to other articles differ from paper to paper. */
export type SketchArticle = (
  text: string,
  paragraphs: readonly (Span & { readonly kind: TextKind })[],
) => Sketch | null;

/** Makes the function that sketches articles. */
export function createArticleSketcher(): SketchArticle {
  const sketch = createSketcher();
  return (text, paragraphs) => {
    const own = paragraphs.filter(({ kind }) => kind !== 'boilerplate');
    return sketch(own.map(({ start, end }) => text.slice(start, end)));
  };
}
