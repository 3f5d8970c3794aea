import * as cal from './calendar.ts';
import type { Memory, Reference, Story } from './memory.ts';
import type { Style, Telling } from './style.ts';
import type { Place } from './to-come.ts';

/** What a story is looked at with. */
interface Teller {
  readonly reference: Reference | null;
  readonly memory: Memory;
  readonly style: Style;
  readonly head: boolean;
  readonly sentence: number;
  /** Whether what is told has yet to come when it is told: `will be held on 27 April`. */
  readonly toCome: () => boolean;
  /** How the verb places it in the story: `had ended on 30 June` lies behind. */
  readonly place: () => Place;
}

/** In how many sentences what is told goes on from a day or month, and from a year. */
const REACH: Readonly<Record<Telling, { readonly day: number; readonly year: number }>> = {
  chronicle: { day: 10, year: 4 },
  both: { day: 3, year: 1 },
  report: { day: -1, year: -1 },
};
/** A text of no known day leaves no other way to read what is told behind a date. */
const UNDATED: typeof REACH = { ...REACH, report: { day: 2, year: 0 } };

/** A story of the year before that of publication is one of the last months where it goes on for longer than this, unless the text tells of years before. */
const SHORT = 6;

/** How many days before the date last told the story goes back to without saying so; where that is a part of the year, more,
 * and where the verb says so, more still. */
const BACK = { date: 91, part: 110, told: 200 };
/** How many days it goes back into the year before. */
const BACK_A_YEAR = 31;

/** How many days from that of publication a date of the text's own days lies at most, behind a year and behind a day or month; in a
 * history, which may end with a death some days ago, fewer behind a year, and none behind a day. */
const OWN = { year: 92, day: 31, history: 14 };

const dayOfYear = (month: number, day: number | null): number => (month - 1) * 30.4 + (day ?? 15);

/** Days between two days of the year, the shorter way round. */
function daysApart(a: number, b: number): number {
  const days = Math.abs(a - b) % 365;
  return Math.min(days, 365 - days);
}

/**
 * Whether a month, or a day of it, is one about the day of publication rather than of the story: news tells in years what came before
 * and goes on to its own days, `It closed in 2019. The new stadium opens on 3 August`. Not where its sentence names the story's date.
 */
export function isOwn(
  { day: told, grain, sentence: at }: Story,
  month: number,
  day: number | null,
  {
    reference,
    head,
    sentence,
    style,
    place,
  }: Pick<Teller, 'reference' | 'head' | 'sentence' | 'style' | 'place'>,
): boolean {
  if (head || at === sentence || reference === null || reference.month === null) return false;
  const here = dayOfYear(month, day);
  const off = daysApart(here, dayOfYear(reference.month, reference.day?.day ?? null));
  if (style.history && grain !== 'Y') return false;
  const most = style.history ? OWN.history : grain === 'Y' ? OWN.year : OWN.day;
  if (off > most || place() === 'before') return false;
  return grain === 'Y' || 2 * off < daysApart(here, dayOfYear(told.month, grain === 'D' ? told.day : null));
}

/** Whether the text has told of what was long before it was published. */
export function isLongPast({ story }: Memory, reference: Reference | null): boolean {
  return story !== null && (reference === null || reference.year - story.day.year >= 2);
}

/** Whether one date of a story lies before another. */
export function isBefore(left: Story, right: Story): boolean {
  return cal.dayValue(left.day) < cal.dayValue(right.day);
}

/** Years before that of publication behind which a year alone is hardly the background of news. */
const FAR = 25;

/** How many years before that of publication a story must lie for what it tells without a year, so many sentences on, to go on with it. */
function leastYears(style: Style, { grain }: Story, apart: number): number {
  const { telling } = style;
  // `She lost in 2008. In October she left`
  if (grain === 'Y' && apart > 0 && !style.history) return FAR;
  if (telling === 'chronicle') return grain === 'Y' ? 2 : 1;
  return grain === 'Y' ? 5 : 2;
}

/** The story that an expression goes on with; null where the text tells of its own day, or of one to come. */
export function storyAt({ reference, memory, style, sentence, head, toCome }: Teller): Story | null {
  // The dates over the entries of a list go on from one another.
  const listed = head ? memory.head : null;
  const story = listed === null ? memory.story : listed.story;
  if (story === null) return null;
  if (reference !== null && story.day.year >= reference.year) return null;
  const reach = (reference === null ? UNDATED : REACH)[style.telling];
  const apart = sentence - story.sentence;
  if (listed === null && apart > (story.grain === 'Y' ? reach.year : reach.day)) return null;
  if (reference !== null && reference.year - story.day.year < leastYears(style, story, apart)) return null;
  return toCome() ? null : story;
}

/**
 * The year in which a story comes to a month, or to a day of it: the next such, or one that is not long past; null where
 * it may as well be that of publication.
 */
export function yearInStory(
  { day: told, grain }: Story,
  month: number,
  day: number | null,
  { reference, head, style, place }: Pick<Teller, 'reference' | 'head' | 'style' | 'place'>,
): number | null {
  if (grain === 'Y') return told.year;
  const days = (month - told.month) * 30.4 + (grain === 'D' && day !== null ? day - told.day : 0);
  // Lists are in the order of time.
  const usual = grain === 'D' || grain === 'M' ? BACK.date : BACK.part;
  const back = head ? 0 : place() === 'before' ? BACK.told : usual;
  const year = days < -back ? told.year + 1 : days > 365 - BACK_A_YEAR ? told.year - 1 : told.year;
  if (reference === null || reference.year - told.year >= 2) return year;
  const months = (year - told.year) * 12 + month - told.month;
  if (year === reference.year && month > (reference.month ?? 12)) return null;
  return style.deep || (days >= 0 && months <= SHORT) ? year : null;
}

/** The year of those beside a story's in which a day of a month is the weekday that is said with it. */
export function yearOfWeekday(
  { day: told }: Story,
  month: number,
  day: number,
  weekday: number,
): number | null {
  for (const by of [0, 1, -1])
    if (cal.dayOf(told.year + by, month, day)?.dayOfWeek === weekday) return told.year + by;
  return null;
}
