import type { Named, Published } from '../document.ts';
import type { Atoms } from './atoms.ts';
import { dayOf, dayValue } from './calendar.ts';
import type { Found } from './rule.ts';

/** A dateline stands within this many characters of the text's beginning. */
const HEAD = 200;

/**
 * Whether the date at `[from, to)` stands in a dateline: at the text's beginning, behind a place in capitals with nothing
 * but signs and an agency's name between, with a dash, a line end or a parenthesis behind.
 */
export function inDateline(text: string, from: number, to: number): boolean {
  if (from > HEAD) return false;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const before = text.slice(lineStart, from).trim();
  const after = text.slice(to, to + 60);
  // Nothing but a place, a region and an agency: `NATO was born on` is the start of a sentence.
  if (before.length > 80 || !/^\p{Lu}{3,}/u.test(before) || /[.!?]\s/.test(before)) return false;
  if (/(?:^|\s)\p{Ll}/u.test(before.replace(/\([^()]*\)/g, ''))) return false;
  return /^[\s,]*(?:\([^)\n]{1,40}\)\s*)?(?:[-–—]|\n|$)/.test(after);
}

/** Whether a sentence is a dateline that was cut off before the one behind it: it opens its line and ends with a dash or colon. */
function isCut({ text, sentences }: Named, sentence: number): boolean {
  const { start, end, paragraph } = sentences[sentence]!;
  const opens = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  return opens && sentences[sentence + 1]?.paragraph === paragraph && /[-–—:]$/.test(text.slice(start, end));
}

/**
 * The publication date that a dateline tells: `GENEVA, March 3, 2024 (Agency) —`, `BRUSSELS 1996-08-22`,
 * `LONDON (Reuters), 12 May 2021 -`, `(Bishkek, June 3, 2024) -`: a place in capitals, then a full date, with nothing but signs and an agency's name
 * between, and a dash, a line end or a parenthesis behind. A dateline without a year tells nothing by itself.
 */
export function readDateline(atoms: Atoms, found: readonly Found[], document: Named): Published | null {
  for (const { start, end, expression: e } of found) {
    const from = atoms.start[start]!;
    const to = atoms.end[end - 1]!;
    if (from > HEAD) return null;
    if (e.kind !== 'calendar' || typeof e.year !== 'number' || e.month === undefined || e.day === undefined)
      continue;
    const day = dayOf(e.year, e.month, e.day);
    if (day === null) continue;
    if (!inDateline(document.text, from, to) && !isCut(document, atoms.sentence[start]!)) continue;
    return { value: dayValue(day), basis: 'dateline' };
  }
  return null;
}
