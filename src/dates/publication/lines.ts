import { readLexicon } from '../../text/lexicon.ts';
import { releaseLine } from '../../text/release-line.ts';
import { BYLINE } from './byline.ts';
import { isMasthead } from './masthead.ts';

/** A line that states a date is short on both sides of it. */
const REACH = 60;
/** A line above it is looked for so far. */
const ABOVE = 200;
/** The head of a page begins so near the top. */
const HEAD_LINES = 300;
const SENTENCE_END = /\p{Ll}[.!?]["'”’)]? *\n/u;
const TIME =
  /^[\s,.|·•/–—-]{0,6}(?:at )?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)? ?(?:[ap]\.?m\.?)? ?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2}|local time)?\)?[\s|·•.–—-]{0,6}$/iu;
/** `Posted 6 Aug 2024 at 2:33pm, updated …` */
const UPDATED =
  /^[^\p{L}\n]{0,6}(?:at )?[\d:.]{0,8} ?(?:[ap]\.?m\.?)? ?[,|;·•–—-] ?(?:last )?(?:updated|modified|edited)\b/iu;
/** `Ann Orom | `: who wrote it, without "by". */
const NAMED = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3} ?$/u;
/** What stands behind a date and is no part of it: ` | By Ann Orom`, `, 12.01am, The Times`, ` / CBS News`, ` IST - New Delhi`. */
const BEHIND =
  /(?: ?[|·•] ?(?:by )?|, | [/–-] | by )\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3} *$/u;
/** `This report by The Canadian Press was first published `, `Published in Dawn, ` */
const OF_ITSELF =
  /^\(?(?:this (?:article|column|dispatch|interview|piece|post|report|story)\b.{0,40}\bpublished(?: on| in .{2,30},)?|published in \p{Lu}.{1,30},) $/iu;
/** ` by Grist.` */
const BY_OUTLET = /^ (?:by|in|on) \p{Lu}.{0,29}[^\s.)][.)]*\s*$/u;
const BARS = /[|·•]| [/] | by /u;
const CLOCK = /\d[:.]\d\d(?!\d)/u;
const NOTICE = /©|\(c\)|copyright/giu;
const NOTICE_YEARS = /^\D{0,30}(\d{4})(?!\d)(?: ?[-–] ?(\d{4})(?!\d))?/u;

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
    const rest = stop < 0 ? tail : tail.slice(0, stop);
    const behind = BEHIND.exec(rest);
    const isTimed = CLOCK.test(text.slice(start, end) + rest);
    const credited = behind !== null && (BARS.test(behind[0]) || isTimed || rest.startsWith(', The '));
    const line = head.slice(newline + 1);
    if (OF_ITSELF.test(line) && (TIME.test(rest) || BY_OUTLET.test(rest) || /^[.)]+\s*$/.test(rest)))
      return 'stated';
    const bare = credited ? rest.slice(0, behind.index) : rest;
    if (isHeadOfPage(text, start - line.length, line, rest)) return 'alone';
    if (!TIME.test(bare) && !UPDATED.test(rest)) return null;
    // `By Ann Orom, crime correspondent | 9 November 2023`
    if (BYLINE.test(line)) return 'stated';
    // `Ann Orom, 9 November 2023 9:14 AM`
    const signs = isTimed ? ['|', '·', '•', ','] : ['|', '·', '•'];
    const bar = Math.max(...signs.map((sign) => line.lastIndexOf(sign)));
    // `By Ann Orom | Published 9 November 2023`, `Ann Orom | 9 November 2023`
    const writer = line.slice(0, Math.max(0, bar));
    const written = bar > 0 && (BYLINE.test(writer) || NAMED.test(writer));
    const label = (written ? line.slice(bar) : line)
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim();
    if (label === '') return written && BYLINE.test(writer) ? 'stated' : 'alone';
    return labels.has(label) || isReleased(text, start - line.length, end) ? 'stated' : null;
  };
}

/**
 * Whether the line at `start` is the head of a page, or the second line of one, under the paper's name: `THE DAILY GLEANER.` over
 * `KINGSTON, TUESDAY, OCTOBER 4, 1932.` No sentence stands above it: below one, `Freddie Mercury, 24 November 1991` is a caption.
 */
function isHeadOfPage(text: string, start: number, before: string, behind: string): boolean {
  if (start > HEAD_LINES || SENTENCE_END.test(text.slice(0, start))) return false;
  if (isMasthead(before, behind)) return true;
  const rows = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const above = rows.slice(rows.lastIndexOf('\n') + 1).replace(/\.$/u, '');
  return isMasthead(before === '' ? above : `${above}, ${before}`, behind);
}

/** Whether a line is one of a press release, with its day: it opens the text, or stands below another such line. */
function isReleased(text: string, start: number, end: number): boolean {
  if (releaseLine(text.slice(start, end)) === null) return false;
  const above = text.slice(Math.max(0, start - ABOVE), start).trimEnd();
  if (above === '') return start <= ABOVE;
  const newline = above.lastIndexOf('\n');
  return (newline >= 0 || start <= ABOVE) && releaseLine(above.slice(newline + 1).trim()) !== null;
}

/**
 * The newest year of a copyright notice, or null.
 *
 * @example
 * copyrightYear('© 2019–2024 The Daily News. All rights reserved.'); // 2024
 */
export function copyrightYear(line: string): number | null {
  const start = line.slice(0, 200);
  for (const notice of start.matchAll(NOTICE)) {
    const years = NOTICE_YEARS.exec(start.slice(notice.index + notice[0].length));
    if (years === null) continue;
    const year = Number(years[2] ?? years[1]);
    return year >= 1800 && year <= 2200 ? year : null;
  }
  return null;
}
