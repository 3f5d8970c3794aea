import type { Subject } from './subject.ts';
import { dates, publication } from './subjects/dates.ts';
import { names } from './subjects/names.ts';
import { quotes } from './subjects/quotes.ts';
import { resolve } from './subjects/resolve.ts';
import { tags } from './subjects/tags.ts';

/** What is evaluated, in the order of the pipeline. */
export const SUBJECTS: readonly Subject[] = [tags, names, dates, publication, quotes, resolve];
