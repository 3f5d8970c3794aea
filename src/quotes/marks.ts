import type { Span } from '../document.ts';
import { WORDS } from './word-classes.ts';

/** A stretch of text inside quotation marks, the marks included. */
export interface QuotedStretch extends Span {
  /** False where the closing mark is missing and the stretch runs to the paragraph's end. */
  readonly closed: boolean;
  /** Characters of its opening mark: 1, or 2 for doubled apostrophes and grave accents. */
  readonly width: number;
}

const WORD = /[\p{L}\p{N}]/u;
const isWord = (char: string): boolean => char !== '' && WORD.test(char);
const isBlank = (char: string): boolean => char === '' || /\s/.test(char);
/** Letters and digits that a mark stands before. */
const RUN = /^[\p{L}\p{N}]+/u;
/** "'99", "'60s". */
const YEAR = /^\d\ds?$/i;

type Family = 'double' | 'single' | 'low' | 'angle' | 'turned';

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly char: string;
}

/** The marks of a stretch of text in order, doubled apostrophes as one; apostrophes are among them. */
function* scanMarks(text: string, start: number, end: number): Generator<Mark> {
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    switch (char) {
      case '“':
      case '”':
      case '„':
      case '«':
      case '»':
      case '"':
      case '‟':
        yield { at, width: 1, char };
        break;
      case '`':
      case "'":
      case '‘':
      case '’': {
        const next = at + 1 < end ? text[at + 1]! : '';
        // Of three, the inner one is single: it follows an opening double mark and precedes a closing one.
        const innerFirst =
          text[at + 2] === char && text[at + 3] !== char && !isBlank(at > start ? text[at - 1]! : '');
        if (next === char && !innerFirst) {
          yield { at, width: 2, char: char === '`' || char === '‘' ? '“' : char === '’' ? '”' : '"' };
          at++;
        } else yield { at, width: 1, char };
        break;
      }
    }
  }
}

/** Whether a single mark may open: after a blank or an opening sign, before a word that isn't an elision. */
function opensSingle(text: string, { at, char }: Mark, start: number, end: number): boolean {
  if (char === '’') return false;
  const before = at > start ? text[at - 1]! : '';
  const after = at + 1 < end ? text[at + 1]! : '';
  if (!isBlank(before) && !'([—–-"“'.includes(before)) return false;
  if (isBlank(after) || ')]}.,;:!?'.includes(after)) return false;
  const run = RUN.exec(text.slice(at + 1, at + 9))?.[0] ?? '';
  return !YEAR.test(run) && !WORDS.elided.has(run.toLowerCase());
}

/** 2: surely a closing mark; 1: perhaps (a plural possessive looks alike); 0: not. */
function closesSingle(text: string, { at, char }: Mark, end: number): 0 | 1 | 2 {
  if (char === '‘' || char === '`') return 0;
  const before = text[at - 1] ?? '';
  const after = at + 1 < end ? text[at + 1]! : '';
  if (isBlank(before) || isWord(after)) return 0;
  return before === 's' || before === 'S' ? 1 : 2;
}

/**
 * Pairs the quotation marks of one paragraph: straight, curly, single, doubled apostrophes, low, and angle ones. Only
 * outermost stretches are given, in order; marks inside another stretch belong to its words. A double mark that is
 * never closed runs to the end of the paragraph; a single one that is never closed is an apostrophe, unless it is curly
 * and opens the paragraph. Linear in the length of the paragraph, for any text.
 *
 * @example
 * pairMarks('“A,” he said.', 0, 13); // [{ start: 0, end: 4, closed: true, width: 1 }]
 */
export function pairMarks(text: string, start: number, end: number): readonly QuotedStretch[] {
  const marks = [...scanMarks(text, start, end)];
  // For each mark, whether a sure closing single mark comes later, and the last place where a possible one does.
  const sureAfter = new Int32Array(marks.length + 1).fill(-1);
  const maybeAfter = new Int32Array(marks.length + 1).fill(-1);
  const singles = marks.map(({ char }) => char === "'" || char === '‘' || char === '’' || char === '`');
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]!;
    sureAfter[index] = sureAfter[index + 1]!;
    maybeAfter[index] = maybeAfter[index + 1]!;
    if (!singles[index]) continue;
    // A new opening mark ends the search: what closes after it is not ours.
    if (opensSingle(text, mark, start, end)) {
      sureAfter[index] = -1;
      maybeAfter[index] = -1;
    }
    const closes = closesSingle(text, mark, end);
    if (closes === 2) sureAfter[index] = index;
    if (closes >= 1) maybeAfter[index] = index;
  }
  const stretches: QuotedStretch[] = [];
  let open: { mark: Mark; family: Family; closing: number } | null = null;
  const close = (at: number, closed: boolean) => {
    if (open !== null && at > open.mark.at + open.mark.width)
      stretches.push({ start: open.mark.at, end: at, closed, width: open.mark.width });
    open = null;
  };
  const current = (): { mark: Mark; family: Family; closing: number } | null => open;
  for (const [index, mark] of marks.entries()) {
    const { at, width, char } = mark;
    const before = at > start ? text[at - 1]! : '';
    const after = at + width < end ? text[at + width]! : '';
    const looksOpening = (isBlank(before) || "([—–-‘'".includes(before)) && !isBlank(after);
    const looksClosing = !isBlank(before) && !isWord(after);
    const opened = current();
    if (singles[index]) {
      if (opened === null) {
        if (!opensSingle(text, mark, start, end)) continue;
        const sure = sureAfter[index + 1]!;
        const closing = sure >= 0 ? sure : maybeAfter[index + 1]!;
        if (closing >= 0) open = { mark, family: 'single', closing };
        else if (char === '‘' && at === start) open = { mark, family: 'single', closing: -1 };
      } else if (opened.closing === index) close(at + 1, true);
      continue;
    }
    if (opened !== null && opened.family === 'single') continue;
    if (opened === null) {
      if (char === '„' || char === '‟') open = { mark, family: 'low', closing: -1 };
      else if (char === '«') open = { mark, family: 'angle', closing: -1 };
      else if (char === '»') {
        if (looksOpening) open = { mark, family: 'turned', closing: -1 };
      } else if (looksOpening || !looksClosing) open = { mark, family: 'double', closing: -1 };
      continue;
    }
    switch (opened.family) {
      case 'low':
        if (char === '“' || char === '”' || char === '"') close(at + width, true);
        break;
      case 'angle':
        if (char === '»') close(at + width, true);
        break;
      case 'turned':
        if (char === '«') close(at + width, true);
        break;
      default:
        if (char === '”' || (char === '“' && looksClosing && !looksOpening)) close(at + width, true);
        else if (char === '"' && !(looksOpening && !looksClosing)) close(at + width, true);
        else if (char === '“' || char === '"') {
          // The earlier one was never closed: it ends where this one begins.
          close(at, false);
          open = { mark, family: 'double', closing: -1 };
        }
    }
  }
  close(end, false);
  return stretches;
}
