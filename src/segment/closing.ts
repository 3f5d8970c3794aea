import { isSpace } from './paragraphs.ts';

const MARKS = /^["'\u201d\u2019\u00bb)\]]+$/u;
/** Signs that go on with a sentence behind a mark: `'He left.'", she said`. */
const SIGN = /^[.,;:!?\u2026\u2013\u2014-]/u;

const isMark = (text: string, at: number): boolean => MARKS.test(text[at] ?? '');

/** Where the closing marks begin with which a stretch of text ends, white space between them included; `end` for none. */
export function trailingMarks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isMark(text, at - 1) || isSpace(text.charCodeAt(at - 1)))) at--;
  return at;
}

/**
 * Whether the token of `length` at `at` closes what stands before it, so that it opens no sentence: the last mark of
 * `'Go.'" He left`. It touches what it closes, and nothing but another such mark or a sign touches it behind.
 *
 * @param last where the token before it ends.
 */
export function closes(text: string, at: number, length: number, last: number): boolean {
  if (last !== at || !MARKS.test(text.slice(at, at + length))) return false;
  const next = at + length;
  return (
    next >= text.length || isSpace(text.charCodeAt(next)) || isMark(text, next) || SIGN.test(text[next]!)
  );
}

/** Whether a token goes on with a sentence whose closing mark stands before it. */
export const goesOn = (token: string): boolean => SIGN.test(token);
