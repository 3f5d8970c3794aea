/**
 * The time of day with which an entry of a live report begins, "08.40 The minister has arrived.": it stands before the entry's
 * first sentence and is no part of it.
 */
import type { Span } from '../document.ts';

/** So many characters a stamp has at most, with the white space behind it. */
const LONGEST = 40;
/** So many paragraphs begin with a stamp in what is taken for a live report. */
const FEWEST = 3;
/** A full stop parts the hour from the minutes where the hour has two figures or its half of the day: `4.17` numbers a paragraph. */
const STAMP =
  /^(?:(?:[01]?\d|2[0-3]):[0-5]\d|([01]\d|2[0-3])\.([0-5]\d)|1?\d\.[0-5]\d(?=\s?[ap]\.?m\b))(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[A-Z]{2,4}|local time)\b)?(?:\s?[–—|:-])?\s+(?=[\p{Lu}\d“‘"'(])/u;
/** An entry tells something in sentences; an agenda or a timetable has none. */
const ENDS_A_SENTENCE = /[.!?…][”’"')\]]*\s*$/u;

/** Where the stamp at the start of a paragraph ends, with the white space behind it; 0 where there is none. */
export function entryStampEnd(paragraph: string): number {
  return STAMP.exec(paragraph.slice(0, LONGEST))?.[0].length ?? 0;
}

/** Whether an article, in paragraphs, is a live report, whose entries begin with the time of day. */
export function isLiveReport(text: string, paragraphs: readonly Span[]): boolean {
  let found = 0;
  let before = -1;
  for (const { start, end } of paragraphs) {
    const stamp = STAMP.exec(text.slice(start, Math.min(end, start + LONGEST)));
    if (stamp === null || !ENDS_A_SENTENCE.test(text.slice(Math.max(start, end - LONGEST), end))) continue;
    const [, hour, minute] = stamp;
    // `10.15`, `10.16`: paragraphs that are numbered.
    const minutes = hour === undefined ? -1 : 60 * Number(hour) + Number(minute);
    if (minutes > 0 && minutes === before + 1) return false;
    before = minutes;
    found += 1;
  }
  return found >= FEWEST;
}
