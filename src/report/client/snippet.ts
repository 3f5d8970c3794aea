import type { ArticleBody, Range } from '../model/payload.ts';
import { h } from './dom.ts';

/** Characters of a sentence that are shown on each side of what it is shown for. */
const SIDE = 160;

/** The sentence around a stretch of text with that stretch marked; a very long one is cut. */
export function snippet(body: ArticleBody, [start, end]: Range): HTMLElement {
  const [from, until] = sentenceAt(body, start);
  const begin = Math.max(from, start - SIDE);
  const stop = Math.min(Math.max(until, end), end + SIDE);
  const words = (a: number, b: number): string => body.text.slice(a, b).replace(/\s+/g, ' ');
  return h(
    'span',
    { class: 'snippet foreign' },
    begin > from ? '… ' : null,
    words(begin, start),
    h('mark', {}, words(start, end)),
    words(end, stop),
    stop < until ? ' …' : null,
  );
}

function sentenceAt({ sentences }: ArticleBody, offset: number): Range {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  const [start, end] = sentences[low] ?? [offset, offset];
  return [start, end];
}
