import { readLexicon } from './lexicon.ts';

const LABELS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/release-labels.txt', import.meta.url)),
);
const MOST_WORDS = Math.max(...[...LABELS].map((label) => label.split(' ').length));
/** What says nothing without what stands behind it: "Embargo" may head a part of any article. */
const OPEN = /^(?:embargo|for release)$|\b(?:until|till|for|on|at|after|before|no|number)$/;
/** Such lines are short. */
const LONGEST = 150;
const WORD = /[\p{L}\d]+/gu;
/** A word of a day or an hour. */
const DATE_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th|am|pm)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|a|p|m|am|pm|at|of|on|noon|midnight|hours|hrs|h|local|time|gmt|utc|bst|ist|jst|sgt|eat|wat|cat|sast|ces?t|e[ds]?t|p[ds]?t|c[ds]t|aes?t)$/u;
/** `NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION IN THE UNITED STATES`: one of the three alone opens a headline too. */
const NOT_FOR =
  /^not for (?:immediate )?(?:release|distribution|publication)(?:(?:,|,? or) (?:release|distribution|publication)){1,3}(?:,? (?:directly|in|into|to)\b[^.?!]{0,120})?[.:]?$/iu;

/**
 * What a line says of a press release above its headline: `label` for the words that say that it is one, with a number of its
 * own at most; `dated` where a day or an hour stands behind them; null for every other line.
 *
 * @example
 * releaseLine('FOR IMMEDIATE RELEASE');                           // 'label'
 * releaseLine('Press Release | 7 October 2024');                  // 'dated'
 * releaseLine('For immediate release of hostages, families plead'); // null
 */
export function releaseLine(line: string): 'label' | 'dated' | null {
  if (line.length > LONGEST) return null;
  if (NOT_FOR.test(line)) return 'label';
  const words = line.toLowerCase().match(WORD) ?? [];
  let length = Math.min(words.length, MOST_WORDS);
  while (length > 0 && !LABELS.has(words.slice(0, length).join(' '))) length--;
  if (length === 0) return null;
  const behind = words.slice(length);
  const label = words.slice(0, length).join(' ');
  if (behind.length === 0) return OPEN.test(label) ? null : 'label';
  if (behind.length === 1 && /^\d{1,6}$/.test(behind[0]!)) return 'label';
  return behind.every((word) => DATE_WORD.test(word)) ? 'dated' : null;
}

/** Whether a line holds nothing but a day or an hour: `Monday, 7 October 2024`. */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = line.toLowerCase().match(WORD) ?? [];
  return words.length > 1 && words.every((word) => DATE_WORD.test(word)) && /\d/.test(line);
}

/** What such a line opens with: `Contact:`, `Media enquiries:`, `For more information, please contact`. */
const CONTACT =
  /^(?:for (?:more|further) information(?:,? please)?,? contact\b|(?:(?:media|press|news|investor|pr|public) (?:relations )?)?(?:contacts?|enquiries|inquiries)(?: (?:information|details|person))? ?:)/iu;
/** A number of a telephone, an address of mail or of the web. */
const REACHED = /\d(?:[ ()./-]{0,2}\d){6,14}|[\p{L}\d]@[\p{L}\d]|\bwww\.|https?:/iu;
const SAYING = /\b(?:said|says|told|tells|asked|added|wrote)\b/iu;

/**
 * Whether a line says whom to ask about a press release: by telephone, by mail or at an address, or in the lines below.
 *
 * @example
 * isContactLine('Contact: Ann Field, 020 7946 0000'); // true
 */
export function isContactLine(line: string): boolean {
  const opening = CONTACT.exec(line)?.[0];
  if (opening === undefined) return false;
  if (line.length === opening.length) return opening.endsWith(':');
  return REACHED.test(line) && !SAYING.test(line);
}
