import type { Span } from '../document.ts';

/** So many lines on top and at the foot of a page are looked at. */
const EDGE = 2;
/** Running heads are short. */
const LONGEST = 150;
/** A line that stands in the same words on fewer pages may be a refrain; one that counts the pages needs two. */
const FEWEST_PAGES = 3;
const ENDS_SENTENCE = /[.!?,;:…"'”’»]$/u;
/** The time at which a browser printed a page. */
const PRINTED_AT = /\d:\d\d/;
/** What stands on a new page and is a heading of the text: `Chapter 3`, `DAY 2`. */
const PART =
  /^(?:act|amendment|annex|appendix|article|case|chapter|day|episode|exhibit|figure|game|group|item|lesson|match|motion|part|phase|question|round|scene|section|session|stage|step|table|volume|week)\b|\bno\.? #$/iu;
/** `7`, `A7`, `Page 7 of 9`, `7/9`, signs put aside. */
const PAGE_NUMBER = /^(?:(?:p|pg|page) )?[a-z]?#(?: of #)?$/;
const SIGNS = /[^\p{L}#]+/gu;
const WORD = /\p{L}{2,}/gu;

interface EdgeLine extends Span {
  readonly page: number;
  readonly text: string;
  /** Whether a blank line parts it from the rest of its page: a refrain or the head of a table stands close to it. */
  readonly apart: boolean;
}

/**
 * The lines that are repeated on top or at the foot of the pages of a text whose pages are parted by form feeds, as where it was taken
 * from a PDF: heads, numbers of pages, addresses and times of a page that was printed. They differ in their numbers alone, and one
 * of these counts the pages, or they are the same on half of the pages and stand apart. Without form feeds, only lines with a day and
 * the number of the page are. In the order of the text; linear in its length.
 *
 * @example
 * runningHeads('The Herald 3\n\nIt rained.\fThe Herald 4\n\nIt stopped.'); // [{ start: 0, end: 12 }, { start: 25, end: 37 }]
 */
export function runningHeads(text: string): readonly Span[] {
  if (!text.includes('\f')) return headsBetween(text);
  const pages = edgesOf(text);
  const found = [pages.map(({ top }) => top), pages.map(({ foot }) => foot)].flatMap((edges) => {
    const alike = new Map<string, EdgeLine[]>();
    for (const line of edges.flat()) {
      const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
      const lines = alike.get(key);
      if (lines === undefined) alike.set(key, [line]);
      else if (lines.at(-1)!.page !== line.page) lines.push(line);
    }
    return [...alike].flatMap(([key, lines]) => (isRunning(key, lines, pages.length) ? lines : []));
  });
  const spans = new Map(found.map(({ start, end }) => [start, { start, end }]));
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function isRunning(key: string, lines: readonly EdgeLine[], pages: number): boolean {
  if (lines.length < 2 || PART.test(key)) return false;
  const words = key.match(WORD)?.length ?? 0;
  const first = lines[0]!.text;
  const isNumber = PAGE_NUMBER.test(key.replace(/\//g, ' of ').replace(SIGNS, ' ').trim());
  const mayCount = isNumber || (words > 1 && !ENDS_SENTENCE.test(first));
  if (mayCount && countsPages(lines)) return true;
  if (words < 2 || lines.length * 2 < pages || lines.some(({ text }) => text !== first)) return false;
  if (PRINTED_AT.test(first)) return true;
  return lines.length >= FEWEST_PAGES && !ENDS_SENTENCE.test(first) && lines.every(({ apart }) => apart);
}

/** Whether a number in the lines grows as their pages do. */
function countsPages(lines: readonly EdgeLine[]): boolean {
  const numbers = lines.map(({ text }) => (text.match(/\d+/g) ?? []).map(Number));
  return numbers[0]!.some((first, place) =>
    lines.every(({ page }, index) => numbers[index]![place]! - page === first - lines[0]!.page),
  );
}

/** `March 8, 2024`, `8 March 2024` */
const FULL_DATE = /(?:\p{L}{3,9}\.? \d{1,2}, |\b\d{1,2} \p{L}{3,9}\.?,? )(?:19|20)\d\d\b/u;
/** The number of the page at an end of the line. */
const PAGE_AT_END = /^\d{1,3}(?=\s+[^\d\s])|(?<=\s)\d{1,3}$/u;

/** The running heads of a text that has lost its form feeds: lines apart with a day, whose page number alone differs, and grows. */
function headsBetween(text: string): readonly Span[] {
  const alike = new Map<string, (Span & { readonly page: number })[]>();
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const start = at + line.length - line.trimStart().length;
    at += line.length + 1;
    return { start, text: line.trim() };
  });
  for (const [place, { start, text: line }] of lines.entries()) {
    if (line.length > LONGEST || !PAGE_AT_END.test(line) || !FULL_DATE.test(line)) continue;
    const apart = (lines[place - 1]?.text ?? '') === '' && (lines[place + 1]?.text ?? '') === '';
    if (!apart || (line.match(WORD)?.length ?? 0) < 2) continue;
    const key = line.replace(PAGE_AT_END, '#').replace(/\s+/g, ' ');
    const found = alike.get(key) ?? [];
    alike.set(key, found);
    const page = Number(PAGE_AT_END.exec(line)![0]);
    found.push({ start, end: start + line.length, page });
  }
  return [...alike.values()]
    .filter((found) => found.length > 1 && found.every(({ page }, k) => k === 0 || page > found[k - 1]!.page))
    .flat()
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

/** The first and the last lines of each page that holds any. */
function edgesOf(text: string): readonly { readonly top: EdgeLine[]; readonly foot: EdgeLine[] }[] {
  let start = 0;
  return text.split('\f').flatMap((content, page) => {
    const from = start;
    start += content.length + 1;
    let at = from;
    const lines = content.split('\n').map((line) => {
      const begin = at + line.length - line.trimStart().length;
      at += line.length + 1;
      const trimmed = line.trim();
      return { start: begin, end: begin + trimmed.length, page, text: trimmed };
    });
    const places = lines.flatMap(({ text }, place) => (text === '' ? [] : [place]));
    if (places.length === 0) return [];
    const edge = (own: readonly number[], inward: number): EdgeLine[] =>
      own
        .map((place) => ({ ...lines[place]!, apart: lines[place + inward]?.text === '' }))
        .filter((line) => line.text.length <= LONGEST);
    return [{ top: edge(places.slice(0, EDGE), 1), foot: edge(places.slice(-EDGE), -1) }];
  });
}
