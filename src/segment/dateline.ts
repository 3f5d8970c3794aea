import { readLexicon } from '../text/lexicon.ts';

/** A dateline ends within this many characters of the paragraph. */
const LONGEST = 100;
/** The first paragraphs of an article open with one in any form; later ones do in a round-up, but a dash there is mostly prose. */
export const DATELINE_PARAGRAPHS = 4;

const DASH = /(?:(?:[ \u00a0\t]|(?<=\))\.[ \u00a0\t]?)(?:—|–|--?)[ \u00a0\t]+|—|--)/gu;
/** `(Reuters)`, `/PRNewswire/`; a slash between two towns has no space before it. */
const AGENCY = /\([^()]{1,40}\)|(?<=[ \u00a0])\/\p{Lu}[\p{L} .-]{1,38}\/(?=[ \u00a0]|$)/u;
/** `Katrina (August 29, 2005) – `: what is in brackets is no agency; `New Haven, Conn. (May 3, 2024) – ` names a place by itself. */
const HOLDS_DATE =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? \d|\d (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)|\d{4}/u;
/** Behind a place and its dash, the day and a dash of its own: `BERGEN, Norway – October 7, 2024 – `. */
const DAY_BETWEEN =
  /^(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?),? \d{4}(?: ?\([^()]{1,40}\)| \/\p{Lu}[\p{L} .-]{1,38}\/)?[ \u00a0](?:—|–|--?)[ \u00a0]/u;
/** Words of a dateline: capitals, figures, and what stands between them. */
const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’/-]*|\d{1,4}(?:st|nd|rd|th)?|d['’]\p{L}+|de|of|la|el|al|du|am|and|the|on|by|\p{L}{1,3}\.)$/u;
/** `SRINAGAR, Nov. 9: `: a place in capitals and a day, where a colon stands for the dash. */
const WITH_COLON =
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2}(?:, \d{4})?(?: ?\([^()]{1,40}\))? ?:[ \u00a0]/u;
/** As far as a sentence is looked at for another dash. */
const SENTENCE = 300;
const CAPITALS = /^[\p{Lu}\p{M}.'’/-]{3,}$/u;
/** `(Accra) – `, `(Bishkek, June 3, 2024) - `. */
const IN_BRACKETS = /^\((\p{Lu}[^()]{1,60})\)[ \u00a0](?:—|–|--?)[ \u00a0](?=["“‘']?\p{Lu})/u;
/** `Durban - `, `Cape Town – `, `Apia, Samoa – `, `Tamale, June 3, GNA - `: a place as it is written in a sentence. */
const IN_SMALL =
  /^(\p{Lu}\p{Ll}[^()\n—–]{1,60}?)[ \u00a0](?:—|–|--?)[ \u00a0](?=["“‘']?(?:\p{Lu}\p{Ll}|A |THE |\p{Lu}{5}))/u;
/** A word of a place, which no compound is: `Self-employed`. */
const PLACE_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’]*(?:-(?:\p{Lu}[\p{L}\p{M}]*|au|de|la|le|les|on|sur|upon))*|de|el|la|of|d['’]\p{L}+)$/u;
const MOST_PLACE_WORDS = 3;
/** Towns of more than one word, which two capitals alone do not tell from a person: "Donald Trump - The …". */
const TOWNS: ReadonlySet<string> = new Set(readLexicon(new URL('./data/towns.txt', import.meta.url)));
/** First words of towns' names, and last ones. */
const TOWN_WORDS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/town-words.txt', import.meta.url)),
);
/** First words that open a sentence or a title rather than a place's name. */
const OPENS_NO_PLACE =
  /^(?:A|An|And|At|But|By|For|From|How|If|In|It|On|That|The|This|To|What|When|Where|Why|With)$/u;
/** Another dash: the first opens what stands between two. */
const ANOTHER_DASH = /[ \u00a0](?:—|–|--?)[ \u00a0]/u;

/**
 * Where the dateline ends that opens a paragraph, dash included, or 0: `GENEVA, March 3 (Agency) — Talks …`,
 * `BRASILIA - Brazil …`, `Paris (AFP) – The …`, `Lima (Agency).- The …`, `SRINAGAR, Nov. 9: A …`, `(Accra) – The …`,
 * `Durban - The …`, `BERGEN, Norway – October 7, 2024 – The …`, `OSLO /PRNewswire/ -- The …`. It names a place in capitals, in
 * brackets or of few words, or an agency in brackets; a sentence that only has a dash early on is none, nor is a person's name:
 * in small letters a place of more words than one is a known town or has more behind a comma. A heading before the dash
 * (`Cricket - England won`) is read as one: it is no part of the sentence either.
 *
 * @example
 * datelineEnd('PARIS (AFP) – The minister left.'); // 14
 */
export function datelineEnd(paragraph: string): number {
  const end = placeEnd(paragraph);
  const day = end === 0 ? null : DAY_BETWEEN.exec(paragraph.slice(end, end + LONGEST));
  return day === null ? end : end + day[0].length;
}

/** The day of a dateline: `May 3`, `3 May`. */
const DAY =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2}\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/u;
/** An agency as a dateline has it: `(Reuters)`, `(BUSINESS WIRE)`; not `(the alliance)`, `(NYSE: IBM)`. */
const AGENCY_NAMED = /\(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}\)/u;
const OPENS_IN_CAPITALS = /^\p{Lu}{3}|^\p{Lu}{1,2}[.'’ ] ?\p{Lu}{2}/u;
/** So much of what stands behind is looked at. */
const OPENING = 20;
/** A sentence: no second day of a span (`ARIES, March 21 - April 19`), and no figures of a table. */
const OPENS_A_SENTENCE =
  /^(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? \d)["“‘']?(?:\p{Lu}|\d[\d,.]{0,12} \p{L})/u;

/**
 * Where the dateline ends that opens an item of a round-up, in a later paragraph of the article: there a place in capitals alone does
 * not tell it, and a day or an agency must stand beside it. `MANILA, May 2 (Xinhua) -- The …`, `KYIV (Reuters) - Ukraine …`. 0 where
 * there is none.
 */
export function itemDatelineEnd(paragraph: string): number {
  if (!OPENS_IN_CAPITALS.test(paragraph)) return 0;
  const end = datelineEnd(paragraph);
  const place = paragraph.slice(0, end);
  const told = DAY.test(place) || AGENCY_NAMED.test(place);
  return told && OPENS_A_SENTENCE.test(paragraph.slice(end, end + OPENING)) ? end : 0;
}

function placeEnd(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST);
  for (const dash of head.matchAll(DASH)) {
    const place = head.slice(0, dash.index);
    const words = place
      .replace(AGENCY, ' ')
      .split(/[\s,;:]+/u)
      .filter((word) => word !== '');
    if (words.length === 0 || words.length > 10 || !words.every((word) => WORD.test(word))) continue;
    const inCapitals = words.findIndex((word) => !CAPITALS.test(word)) !== 0;
    const agency = AGENCY.exec(place);
    const told =
      agency !== null && (place.slice(0, agency.index).includes(',') || !HOLDS_DATE.test(agency[0]));
    if (inCapitals || told) return dash.index + dash[0].length;
  }
  return WITH_COLON.exec(head)?.[0].length ?? bracketedEnd(head) ?? smallEnd(paragraph, head);
}

const wordsOf = (place: string): readonly string[] => place.split(/[\s,;:]+/u).filter((word) => word !== '');

function bracketedEnd(head: string): number | undefined {
  const found = IN_BRACKETS.exec(head);
  return found !== null && wordsOf(found[1]!).every((word) => WORD.test(word)) ? found[0].length : undefined;
}

/** Whether words are a town's of more than one word. */
const isTown = (words: readonly string[]): boolean =>
  TOWNS.has(words.join(' ')) || TOWN_WORDS.has(words[0]!) || TOWN_WORDS.has(words.at(-1)!);

/** In small letters a place has few words before the first comma, and no second dash stands in the first sentence. */
function smallEnd(paragraph: string, head: string): number {
  const found = IN_SMALL.exec(head);
  if (found === null) return 0;
  const [whole, words] = found;
  const [place = '', ...rest] = words!.split(',');
  const own = wordsOf(place);
  if (own.length > MOST_PLACE_WORDS || OPENS_NO_PLACE.test(own[0]!)) return 0;
  if (
    !own.every((word) => PLACE_WORD.test(word)) ||
    !wordsOf(rest.join(' ')).every((word) => WORD.test(word))
  )
    return 0;
  // Where a comma and more follow, "Apia, Samoa", the form tells enough.
  if (own.length > 1 && rest.length === 0 && !isTown(own)) return 0;
  const behind = paragraph.slice(whole.length, whole.length + SENTENCE);
  return ANOTHER_DASH.test(behind.split(/[.!?]\s/u, 1)[0]!) ? 0 : whole.length;
}
