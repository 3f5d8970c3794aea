import { createDates } from '../../src/dates/index.ts';
import type { Quoted } from '../../src/document.ts';
import { createEntities } from '../../src/entities/index.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';
import { articleOf } from './article.ts';

const segment = createSegment();
const tag = createTag();
const entities = createEntities();
const dates = createDates();
const quotes = createQuotes();

/** A text as the stages up to the quotes read it. */
export const quotedOf = (text: string): Quoted => quotes(dates(entities(tag(segment(articleOf(text))))));
