import type { Named, Published } from '../../document.ts';
import { OUTLET_WORDS } from '../../text/outlet-words.ts';
import { releaseLine } from '../../text/release-line.ts';
import { directionAt } from '../direction/index.ts';
import type { Atoms } from '../reading/atoms.ts';
import { MONTH, SEASON, WEEKDAY } from '../reading/classes.ts';
import { has } from '../reading/patterns.ts';
import { anyBefore } from '../reading/search.ts';
import { type Day, dayOf, dayValue } from '../resolving/calendar.ts';
import type { Found } from '../rule.ts';
import { BYLINE } from './byline.ts';

/** A dateline stands within this many characters of the first paragraph that is no boilerplate, */
const HEAD = 200;
/** and of a press release, which has a headline or two above it, in one of so many paragraphs. */
const RELEASE_PARAGRAPHS = 4;
/** So many paragraphs are looked at for what a release says of itself. */
const LOOKED_AT = 12;
/** So many paragraphs stand above a byline: a headline, and one below it. */
const HEADLINES = 2;
/** A line that ends before its date has this many characters at most. */
const LONGEST = 80;

/** `Contact: Ann Field`, `Phone: 020 7946 0000`, `Email: ann@field.example`: a line of whom to ask. */
const CONTACT_DETAIL =
  /^(?:(?:media |press |news )?contacts?|(?:tele)?phone|tel|cell|mobile|fax|e-?mail) ?: ?\S[^\n]{0,80}$/iu;

/** How far a dateline is looked for, and whether what stands above it says that it is one of a press release. */
interface Opening {
  readonly end: number;
  readonly released: boolean;
}

/** How far a dateline reaches below the byline, which has a headline or two above it; 0 where there is none. */
function endBelowByline({ text, paragraphs }: Named): number {
  let own = 0;
  for (const { kind, start, end } of paragraphs.slice(0, LOOKED_AT)) {
    if (BYLINE.test(text.slice(start, end).trim())) return end + LONGEST;
    if (kind !== 'boilerplate') own += 1;
    if (own > HEADLINES) return 0;
  }
  return 0;
}

function openingOf(document: Named): Opening {
  const { text, paragraphs } = document;
  let own = 0;
  let end = Math.max(HEAD, endBelowByline(document));
  let released = false;
  let contacts = false;
  for (const { kind, start, end: paragraphEnd } of paragraphs.slice(0, LOOKED_AT)) {
    const isRelease = releaseLine(text.slice(start, paragraphEnd)) !== null;
    released ||= isRelease;
    if (isRelease || kind === 'boilerplate') continue;
    // Whom to ask stands above the headlines of a press release.
    if (CONTACT_DETAIL.test(text.slice(start, paragraphEnd))) {
      contacts = true;
      end = Math.max(end, paragraphEnd + HEAD);
      continue;
    }
    own += 1;
    if (own > 1 && !released && !contacts) break;
    end = Math.max(end, own === 1 ? start + HEAD : start + LONGEST);
    if (own === RELEASE_PARAGRAPHS) break;
  }
  return { end, released };
}

/** What stands before a date on its line. */
const lineBefore = (text: string, from: number): string =>
  text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trim();

/**
 * Whether the date at `[from, to)` stands in a dateline: near the text's beginning, behind a place in capitals with nothing
 * but signs and an agency's name between, with a dash, a line end or a parenthesis behind.
 */
export function inDateline(document: Named, from: number, to: number): boolean {
  return from <= openingOf(document).end && isInCapitals(document.text, from, to);
}

function isInCapitals(text: string, from: number, to: number): boolean {
  const before = lineBefore(text, from);
  const after = text.slice(to, to + 60);
  // Nothing but a place, a region and an agency: `NATO was born on` is the start of a sentence.
  if (before.length > LONGEST || !/^\p{Lu}{3,}/u.test(before) || /[.!?]\s/.test(before)) return false;
  const places = before.replace(/\([^()]*\)/g, '');
  // Two bodies are joined as two places are: an agency tells that they are places.
  const joined = DASH_BEHIND.exec(after)?.[1] === undefined ? places : places.replace(TWO_PLACES, '');
  if (/(?:^|\s)\p{Ll}/u.test(joined)) return false;
  return /^[\s,]*(?:\([^)\n]{1,40}\)\s*)?(?:[-–—]|\n|$)/.test(after);
}

/** `LONDON and NEW YORK` */
const TWO_PLACES = /(?<=\p{Lu}{2}) and (?=\p{Lu}{2})/u;
/** `Kisumu, Kenya,` before a date. */
const PLACE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,? (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|of|la|el|al|du|and)){0,6},?$/u;
/** `(Reuters)`, `/PRNewswire/`; a slash between two towns has no space before it. */
const AGENCY = / (?:\(([^()]{1,40})\)|\/\p{Lu}[\p{L} .-]{1,38}\/)/u;
/** What stands behind the day: an agency, then a dash. */
const DASH_BEHIND = /^,?( ?\([^()\n]{1,40}\)| \/\p{Lu}[\p{L} .-]{1,38}\/)?[ \u00a0](?:—|–|--?)[ \u00a0]/u;
/** A press release may have a colon there. */
const COLON_BEHIND = /^ ?:[ \u00a0]/;

/** Whether the line on which `from` lies stands right below the one that says who wrote the article. */
function isBelowByline(text: string, from: number): boolean {
  const above = text.slice(0, Math.max(0, text.lastIndexOf('\n', from - 1))).trimEnd();
  return BYLINE.test(above.slice(above.lastIndexOf('\n') + 1).trim());
}

/** `CTK`, `GNA`: an agency by its letters. */
const LETTERS = /^\p{Lu}{3,6}$/u;
const OF_COUNTRIES: ReadonlySet<string> = new Set(['DRC', 'NSW', 'UAE', 'USA']);

/** Whether a bracket or what stands between slashes names an agency. */
function isAgency(found: RegExpExecArray | null): boolean {
  if (found === null) return false;
  const name = found[1];
  if (name === undefined || name.split(/\W+/u).some((word) => OUTLET_WORDS.has(word))) return true;
  return LETTERS.test(name) && !OF_COUNTRIES.has(name);
}

/**
 * Whether a date stands in a dateline in small letters: in brackets with its place, `(Bishkek, June 3, 2024) - `, with an
 * agency, `Nairobi (Reuters), June 3, 2024 – `, alone on its line below who wrote it, or below a line that says that it is one of a
 * press release. By itself
 * `Berlin, November 9, 1989 – ` may as well tell what happened then.
 */
function isInSmall(text: string, from: number, to: number, released: boolean): boolean {
  const before = lineBefore(text, from);
  if (before.length > LONGEST) return false;
  const after = text.slice(to, to + LONGEST);
  if (before.startsWith('(')) return PLACE.test(before.slice(1)) && /^\) (?:—|–|--?) /.test(after);
  const agency = AGENCY.exec(before);
  const place = agency === null ? before : before.replace(agency[0], '');
  if (!PLACE.test(place)) return false;
  // `Bergen, 22 November 2026` on a line of its own
  if (/^[^\S\n]*(?:\n|$)/.test(after) && before.endsWith(',') && isBelowByline(text, from)) return true;
  const dash = DASH_BEHIND.exec(after);
  if (dash === null) return released && COLON_BEHIND.test(after);
  return released || isAgency(agency) || isAgency(AGENCY.exec(` ${(dash[1] ?? '').trim()}`));
}

/** Whether a weekday, month or season opens the line on which an atom stands: `Tuesday, September 11, 2001 – ` names no place. */
function opensWithTime(atoms: Atoms, start: number): boolean {
  return anyBefore(atoms, start, start, (k) => has(atoms, k, MONTH | WEEKDAY | SEASON));
}

/** Whether the text tells of a later year or day that does not lie ahead of it. */
function tellsLater(atoms: Atoms, found: readonly Found[], year: number, day: Day): boolean {
  return found.some(({ start, end, expression: e }) => {
    if (e.kind !== 'calendar' || typeof e.year !== 'number') return false;
    const other = e.month === undefined || e.day === undefined ? null : dayOf(e.year, e.month, e.day);
    const later = e.year > year || (other !== null && dayValue(other) > dayValue(day));
    return later && directionAt(atoms, start, end) <= 0;
  });
}

/**
 * The publication date that a dateline tells: `GENEVA, March 3, 2024 (Agency) —`, `BRUSSELS 1996-08-22`,
 * `LONDON (Reuters), 12 May 2021 -`: a place in capitals, then a full date, with nothing but signs and an agency's name
 * between, and a dash, a line end or a parenthesis behind. A place in small letters needs more, `isInSmall`, and a text that
 * tells of nothing later. A dateline without a year tells nothing by itself.
 */
export function readDateline(atoms: Atoms, found: readonly Found[], document: Named): Published | null {
  const { text } = document;
  const opening = openingOf(document);
  for (const { start, end, expression: e } of found) {
    const from = atoms.start[start]!;
    const to = atoms.end[end - 1]!;
    if (from > opening.end) return null;
    if (e.kind !== 'calendar' || typeof e.year !== 'number' || e.month === undefined || e.day === undefined)
      continue;
    const day = dayOf(e.year, e.month, e.day);
    if (day === null) continue;
    const told =
      isInCapitals(text, from, to) ||
      (isInSmall(text, from, to, opening.released) &&
        !opensWithTime(atoms, start) &&
        !tellsLater(atoms, found, e.year, day));
    if (told) return { value: dayValue(day), basis: 'dateline' };
  }
  return null;
}
