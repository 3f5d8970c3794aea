import { readLexicon } from '../../text/lexicon.ts';

/** A line that states a date is short on both sides of it. */
const REACH = 60;
const TIME =
  /^[\s,.|·•–—-]{0,6}(?:at )?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)? ?(?:[ap]\.?m\.?)? ?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2}|local time)?\)?[\s|·•.–—-]{0,6}$/iu;
const COPYRIGHT = /(?:©|\(c\)|copyright)\D{0,30}(\d{4})(?!\d)(?: ?[-–] ?(\d{4})(?!\d))?/iu;

/** What a line with a date says: nothing but the date, or that this is when the article came out. */
export type LineSays = 'alone' | 'stated' | null;

/** Reads lines that hold a date and hardly anything else. */
export function createLineReader(): (text: string, start: number, end: number) => LineSays {
  const labels = new Set(readLexicon(new URL('./data/labels.txt', import.meta.url)));
  return (text, start, end) => {
    const head = text.slice(Math.max(0, start - REACH), start);
    const newline = head.lastIndexOf('\n');
    if (newline < 0 && start > REACH) return null;
    const tail = text.slice(end, end + REACH);
    const stop = tail.indexOf('\n');
    if (stop < 0 && end + REACH < text.length) return null;
    if (!TIME.test(stop < 0 ? tail : tail.slice(0, stop))) return null;
    const label = head
      .slice(newline + 1)
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim();
    if (label === '') return 'alone';
    return labels.has(label) ? 'stated' : null;
  };
}

/**
 * The newest year of a copyright notice, or null.
 *
 * @example
 * copyrightYear('© 2019–2024 The Daily News. All rights reserved.'); // 2024
 */
export function copyrightYear(line: string): number | null {
  const match = COPYRIGHT.exec(line.slice(0, 200));
  if (match === null) return null;
  const year = Number(match[2] ?? match[1]);
  return year >= 1800 && year <= 2200 ? year : null;
}
