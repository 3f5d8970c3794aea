import { readDate } from '../told/published.ts';
import { type Block, textOf } from './blocks.ts';
import { unwrapped } from './unwrapped.ts';

/** A day, month or year in figures alone is a number of a page, a name (`1843`), a count. */
const WITH_A_WORD = /\p{L}{3}/u;
/** A line that is a day has not much else in it: the weekday, the edition. */
const LONGEST_DAY = 80;

/** The day that a line of a header is, as an ISO day or month; null for another line. */
export function dayOf(line: string): string | null {
  const text = line.trim();
  return text.length > LONGEST_DAY || !WITH_A_WORD.test(text) ? null : readDate(text);
}

/** Whose rights an article is: below it, or in its header. */
const RIGHTS = /^(?:Copyright|\(c\)|©)[ ,:]|\bAll Rights Reserved\b/i;
/** It is one line or a few. */
const LONGEST_RIGHTS = 300;
const MOST_LINES = 4;

export const isRights = (line: string): boolean => line.length < LONGEST_RIGHTS && RIGHTS.test(line.trim());
export const areRights = (block: Block): boolean => block.length <= MOST_LINES && block.some(isRights);

/** Below a text only what no sentence looks like, as an article may end with one about copyright. */
const RIGHTS_BELOW =
  /^\s*(?:(?:Copyright|COPYRIGHT),?(?: ?(?:\([Cc]\)|©))?|\([Cc]\)|©)[ ,:]*(?:19|20)\d{2}\b|(?:^|[\s.,])(?:All [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED)\.?$/;

export const areRightsBelow = (block: Block): boolean =>
  block.length <= MOST_LINES && block.some((line) => line.length < LONGEST_RIGHTS && RIGHTS_BELOW.test(line));

/** A paragraph of this length that ends as a sentence does stands in no header. */
const SHORTEST_PROSE = 100;
const SENTENCE_END = /[.!?]["”’')]*$/;

/** Whether a paragraph is of an article, such as one that shows what an export looks like. */
export const isProse = (paragraph: string): boolean =>
  paragraph.length >= SHORTEST_PROSE && SENTENCE_END.test(paragraph.trimEnd());

/** What Factiva puts below the last document: what was searched, and its own rights. */
const CLOSING = /^(?:Search Summary\b|(?:©|\(c\)) \d{4} (?:Factiva|Dow Jones)\b)/;
const LONGEST_CLOSING = 2_000;

/** Whether a piece of an export of Factiva is no document: blank, or below them all. */
export function isClosing(piece: string): boolean {
  const text = piece.trim();
  return text === '' || (text.length < LONGEST_CLOSING && CLOSING.test(text));
}

/** What an article is made of. */
interface Parts {
  readonly title: string | null;
  /** What stands between headline and text, and is neither. */
  readonly above?: readonly string[];
  /** Where the reporter is, as a field of its own. */
  readonly dateline?: string | null;
  readonly body: readonly Block[];
}

/** A place, perhaps a day; not a sentence. */
const LONGEST_DATELINE = 80;
/** What follows the place where a text has its dateline itself: `NAIROBI, March 3 (Reuters) -`. */
const MARK = /^[^.\n]{0,60}?(?:—|–|--| - |:|\()/u;

/** The text of an article as a newspaper prints it, headline first, the dateline before the first words; and where its headline stands. */
export function assemble({ title, above = [], dateline = null, body }: Parts): {
  readonly text: string;
  readonly headings?: readonly { readonly start: number; readonly end: number }[];
} {
  const text = withDateline(
    textOf(unwrapped(body)).trim(),
    dateline?.trim().replace(/[\s,;:–—-]{1,4}$/u, '') ?? '',
  );
  const all = [title ?? '', ...above, text].filter((part) => part !== '').join('\n\n');
  return title === null || title === ''
    ? { text: all }
    : { text: all, headings: [{ start: 0, end: title.length }] };
}

/** The wires' field has fewer commas than their text: `BOISE Idaho`. */
const withoutMarks = (text: string): string => text.replaceAll(/[.,]/g, '');

function withDateline(text: string, dateline: string): string {
  if (text === '' || dateline === '' || dateline.length > LONGEST_DATELINE) return text;
  const place = dateline.split(/[,;(]/, 1)[0]!.trim();
  const first = text.slice(0, LONGEST_DATELINE * 2);
  const begin = withoutMarks(first);
  if (begin.startsWith(withoutMarks(place.toUpperCase()))) return text;
  if (begin.startsWith(withoutMarks(place)) && MARK.test(first.slice(place.length))) return text;
  return `${dateline} — ${text}`;
}
