import { isContactLine, isDateLine, releaseLine } from '../../text/release-line.ts';
import { runningHeads } from '../../text/running-heads.ts';

/** Headlines are shorter; what is longer is a paragraph. */
const LONGEST = 150;
const FEWEST_WORDS = 3;
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const BLANK_LINE = /^[^\S\r\n]*[\r\n]/;
/** A sentence, a dateline (`PARIS (AFP) -`) or the head of a list. */
const ENDS_OTHERWISE = /[.:;,…—–-]["'”’»)\]]*$/u;
const BYLINE = /^(?:[Bb]y|BY)\s+\p{Lu}/u;
/** A label of a mail or a web page, an address, a line of another article. */
const OTHER_LINE =
  /^(?:https?:|www\.|(?:author|by|date|from|image|photo|picture|published|posted|read (?:also|more)|see also|source|subject|tags?|to|updated):)/iu;
/** So many lines of a press release are passed over. */
const FRONT_LINES = 5;
/** A line that says whom to ask may be longer than a headline. */
const FRONT_LONGEST = 300;
/** So far the lines of labels are looked for. */
const HEAD = 1_000;
const DATE_WORD =
  /^(?:\d[\d.:/-]*(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}*|am|pm|at|gmt|utc|on)[.,]?$/iu;

/** A line of the head of a text, `Title: Storm: live`, `DATE : 4 March`. */
const LABELLED = /^(\p{L}[\p{L} -]{0,20}?) ?:[^\S\r\n]+(\S.*)$/u;
const TITLE_LABEL = /^(?:title|headline)$/iu;

/** What a line `Title:` or `Headline:` says in the head of a text, the lines of labels that it opens with; null where none does. */
function labelledTitle(text: string): string | null {
  for (const line of text.slice(0, HEAD).trimStart().split(LINE_END, FRONT_LINES)) {
    const [, label, value] = LABELLED.exec(line.trimEnd()) ?? [];
    if (label === undefined) return null;
    if (TITLE_LABEL.test(label)) return value!.length > LONGEST ? null : value!;
  }
  return null;
}

/**
 * The headline that a plain text opens with, or null, behind running heads and what a press release says of itself: one short line, not a sentence
 * that ends in a full stop, nor a byline, dateline, date or label, then a blank line and more text; or what `Title:` or `Headline:`
 * says among labels above the text. Linear in the length of the text.
 *
 * @example
 * headline('Old pier to close\n\nThe council voted.'); // 'Old pier to close'
 */
export function headline(text: string): string | null {
  const labelled = labelledTitle(text);
  if (labelled !== null) return labelled;
  let start = text.search(/\S/);
  for (const head of runningHeads(text)) {
    if (head.start !== start) break;
    const next = text.slice(head.end).search(/\S/);
    start = next < 0 ? -1 : head.end + next;
  }
  let released = false;
  for (let passed = 0; start >= 0 && passed < FRONT_LINES; passed++) {
    const line = firstLine(text.slice(start, start + FRONT_LONGEST + 2));
    if (line === null || !isFrontLine(line.trimEnd(), released)) break;
    released ||= releaseLine(line) !== null;
    const next = text.slice(start + line.length).search(/\S/);
    start = next < 0 ? -1 : start + line.length + next;
  }
  if (start < 0) return null;
  const head = text.slice(start, start + LONGEST + 2);
  const lineEnd = LINE_END.exec(head);
  if (lineEnd === null) return null;
  const line = head.slice(0, lineEnd.index).trimEnd();
  if (line.length > LONGEST) return null;
  const rest = text.slice(start + lineEnd.index + lineEnd[0].length);
  if (!BLANK_LINE.test(rest) || rest.trim() === '') return null;
  if (ENDS_OTHERWISE.test(line) || BYLINE.test(line) || OTHER_LINE.test(line)) return null;
  const words = line.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
  if (words.length < FEWEST_WORDS || words.every((word) => DATE_WORD.test(word))) return null;
  return line;
}

function firstLine(head: string): string | null {
  const end = head.search(LINE_END);
  return end < 0 ? null : head.slice(0, end);
}

/** Whether a line stands above the headline of a press release; a day alone does below a line that says so. */
const isFrontLine = (line: string, released: boolean): boolean =>
  releaseLine(line) !== null || isContactLine(line) || (released && isDateLine(line));
