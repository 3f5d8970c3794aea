import { readLexicon } from '../../text/lexicon.ts';
import { OUTLET_WORDS } from '../../text/outlet-words.ts';

/** The last word of a paper's name, or that before `of`; other names end so too (`Star`), so it tells only of what stands alone with a day. */
const PAPER_WORDS: ReadonlySet<string> = new Set([
  ...[...OUTLET_WORDS].map((word) => word.toLowerCase()),
  ...readLexicon(new URL('./data/paper-words.txt', import.meta.url)),
]);
/** What parts the words of a name and its place: `ST. ANNE'S DAILY GLEANER`, `Orom Times (Orom)`, `Journal of Orom, Kenya,`. */
const PARTS = /[\s,.;:|·•()–—-]/u;
const NAMING = /^(?:\p{Lu}[\p{L}\p{M}'’&]*|of|and|the|&)$/u;
/** So many words at most name a paper and its place. */
const MOST_WORDS = 12;
/** `Vol XII No 34`, `Issue 2 145`: letters and digits alone. */
const NUMBERED =
  /^(?:vol|volume|no|number|issue) [\dIVXLC]+(?: \d+)?(?: (?:no|number|issue) \d+(?: \d+)?)?$/iu;
const SIGNS = /[^\p{L}\p{N}]+/gu;
/** The end of the name, its mark: `, p. A4`, `; Pg. 12`, `Price 5c.`, `Late Edition - Final`, `No. 34`. */
const BEHIND =
  /^[\s.,;:|·•–—-]{0,40}(?:(?:(?:pp?|pg|page|pages)\.? ?[A-Z]?\d{0,3}[A-Z]?(?:[-–]\d{1,3})?|price\b.{0,20}|(?:late|final|first|morning|evening|early|city|national|sunday|weekend)[\w -]{0,30}edition\b.{0,20}|(?:vol(?:ume)?|no|issue)\.? ?[\dIVXLC,.]{1,12}.{0,20})[\s.,;]{0,20})?$/iu;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Whether a line with a full date is the head of a page: a paper's name, or volume and number, before it, and nothing but a page, a
 * price, an edition or a number behind.
 *
 * @example
 * isMasthead('THE DAILY GLEANER, ', '.');  // true: "THE DAILY GLEANER, TUESDAY, OCTOBER 4, 1932."
 * isMasthead('Orom Times, ', ', p. A4');   // true
 * isMasthead('She left the Times on ', '.'); // false
 */
export function isMasthead(before: string, behind: string): boolean {
  const name = before.trim();
  if (!BEHIND.test(behind)) return false;
  if (NUMBERED.test(name.replace(SIGNS, ' ').trim())) return true;
  const words = name.split(PARTS).filter((word) => word !== '');
  if (words.length > MOST_WORDS || !words.every((word) => NAMING.test(word))) return false;
  const [head = ''] = name.split(/[,(]| of /u);
  return PAPER_WORDS.has((head.toLowerCase().match(WORD) ?? []).at(-1) ?? '');
}
