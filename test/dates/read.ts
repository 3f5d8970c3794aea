import { createDates } from '../../src/dates/index.ts';
import type { Dated, Mention } from '../../src/document.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();
const dates = createDates();

/** The dates of a text that has no names. */
export function readDates(
  text: string,
  published: string | null = null,
  mentions: readonly Mention[] = [],
): Dated {
  const article = {
    id: 'a',
    path: null,
    text,
    title: null,
    published: { value: published, basis: published === null ? ('none' as const) : ('given' as const) },
    source: null,
    url: null,
  };
  return dates({ ...tag(segment(article)), mentions });
}
