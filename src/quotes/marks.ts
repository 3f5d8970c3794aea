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

/** Marks that are apostrophes as well. */
const SINGLE: ReadonlySet<string> = new Set(["'", '‘', '’', '`']);

/** What opened a stretch tells what closes it; turned ones are »so«. */
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

/** A mark that opened a stretch, while it is looked for what closes it. */
interface Opened {
  readonly mark: Mark;
  readonly family: Family;
  /** Index of the mark that closes it, where that is known from the beginning (of single ones); else -1. */
  readonly closing: number;
}

const isSingle = ({ char }: Mark): boolean => SINGLE.has(char);

/** Index of the single mark that closes one which opens at each index: a sure one, else the last possible one; -1 for none. */
function closingSingles(
  text: string,
  marks: readonly Mark[],
  start: number,
  end: number,
): (opening: number) => number {
  const sureFrom = new Int32Array(marks.length + 1).fill(-1);
  const maybeFrom = new Int32Array(marks.length + 1).fill(-1);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]!;
    sureFrom[index] = sureFrom[index + 1]!;
    maybeFrom[index] = maybeFrom[index + 1]!;
    if (!isSingle(mark)) continue;
    // A new opening mark ends the search: what closes after it is not ours.
    if (opensSingle(text, mark, start, end)) {
      sureFrom[index] = -1;
      maybeFrom[index] = -1;
    }
    const closes = closesSingle(text, mark, end);
    if (closes === 2) sureFrom[index] = index;
    if (closes >= 1) maybeFrom[index] = index;
  }
  return (opening) => (sureFrom[opening + 1]! >= 0 ? sureFrom[opening + 1]! : maybeFrom[opening + 1]!);
}

/** Which side of words a double mark stands at. It may look like both, or like neither. */
interface Looks {
  readonly opening: boolean;
  readonly closing: boolean;
}

function looksOf(text: string, { at, width }: Mark, start: number, end: number): Looks {
  const before = at > start ? text[at - 1]! : '';
  const after = at + width < end ? text[at + width]! : '';
  return {
    opening: (isBlank(before) || "([—–-‘'".includes(before)) && !isBlank(after),
    closing: !isBlank(before) && !isWord(after),
  };
}

/** The family of the stretch that a double mark opens; null where it opens none. */
function opensDouble(char: string, looks: Looks): Family | null {
  if (char === '„' || char === '‟') return 'low';
  if (char === '«') return 'angle';
  if (char === '»') return looks.opening ? 'turned' : null;
  return looks.opening || !looks.closing ? 'double' : null;
}

/** Whether a double mark closes a stretch of a family. */
function closesDouble(family: Family, char: string, looks: Looks): boolean {
  if (family === 'low') return char === '“' || char === '”' || char === '"';
  if (family === 'angle') return char === '»';
  if (family === 'turned') return char === '«';
  if (char === '”') return true;
  if (char === '“') return looks.closing && !looks.opening;
  return char === '"' && (looks.closing || !looks.opening);
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
  const closingOf = closingSingles(text, marks, start, end);
  const stretches: QuotedStretch[] = [];
  let opened: Opened | null = null;
  const put = ({ mark: { at, width } }: Opened, stop: number, closed: boolean): void => {
    if (stop > at + width) stretches.push({ start: at, end: stop, closed, width });
  };
  for (const [index, mark] of marks.entries()) {
    const { at, width, char } = mark;
    if (opened === null && isSingle(mark)) {
      const closing = opensSingle(text, mark, start, end) ? closingOf(index) : null;
      if (closing !== null && (closing >= 0 || (char === '‘' && at === start)))
        opened = { mark, family: 'single', closing };
    } else if (opened === null) {
      const family = opensDouble(char, looksOf(text, mark, start, end));
      if (family !== null) opened = { mark, family, closing: -1 };
    } else if (isSingle(mark) || opened.family === 'single') {
      if (opened.closing !== index) continue;
      put(opened, at + 1, true);
      opened = null;
    } else if (closesDouble(opened.family, char, looksOf(text, mark, start, end))) {
      put(opened, at + width, true);
      opened = null;
    } else if (opened.family === 'double' && (char === '“' || char === '"')) {
      // The earlier one was never closed: it ends where this one begins.
      put(opened, at, false);
      opened = { mark, family: 'double', closing: -1 };
    }
  }
  if (opened !== null) put(opened, end, false);
  return stretches;
}
