import { dates, publication } from './dates.ts';
import { names } from './names.ts';
import { quotes } from './quotes.ts';
import { resolve } from './resolve.ts';
import type { Subject } from './subject.ts';
import { tags } from './tags.ts';

/** What is evaluated, in the order of the pipeline. */
export const SUBJECTS: readonly Subject[] = [tags, names, dates, publication, quotes, resolve];
