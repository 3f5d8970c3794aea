/** A dateline ends within this many characters of the paragraph. */
const LONGEST = 100;
/** Only the first paragraphs of an article open with one: later ones may in a round-up, but a dash there is mostly prose. */
export const DATELINE_PARAGRAPHS = 4;

const DASH = /(?:(?:[ \u00a0\t]|(?<=\))\.[ \u00a0\t]?)(?:—|–|--?)[ \u00a0\t]+|—|--)/gu;
const AGENCY = /\([^()]{1,40}\)/u;
/** Words of a dateline: capitals, figures, and what stands between them. */
const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’/-]*|\d{1,4}(?:st|nd|rd|th)?|de|of|la|el|al|du|am|and|the|on|by|\p{L}{1,3}\.)$/u;
/** `SRINAGAR, Nov. 9: `: a place in capitals and a day, where a colon stands for the dash. */
const WITH_COLON =
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2}(?:, \d{4})?(?: ?\([^()]{1,40}\))? ?:[ \u00a0]/u;
const CAPITALS = /^[\p{Lu}\p{M}.'’-]{3,}$/u;

/**
 * Where the dateline ends that opens a paragraph, dash included, or 0: `GENEVA, March 3 (Agency) — Talks …`,
 * `BRASILIA - Brazil …`, `Paris (AFP) – The …`, `Lima (Agency).- The …`, `SRINAGAR, Nov. 9: A …`. It names a place in
 * capitals or an agency in brackets; a sentence that only has a dash early on is none.
 *
 * @example
 * datelineEnd('PARIS (AFP) – The minister left.'); // 14
 */
export function datelineEnd(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST);
  for (const dash of head.matchAll(DASH)) {
    const place = head.slice(0, dash.index);
    const words = place
      .replace(AGENCY, ' ')
      .split(/[\s,;:]+/u)
      .filter((word) => word !== '');
    if (words.length === 0 || words.length > 10 || !words.every((word) => WORD.test(word))) continue;
    const inCapitals = words.findIndex((word) => !CAPITALS.test(word)) !== 0;
    if (inCapitals || AGENCY.test(place)) return dash.index + dash[0].length;
  }
  return WITH_COLON.exec(head)?.[0].length ?? 0;
}
