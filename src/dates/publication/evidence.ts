import type { Named, Span } from '../../document.ts';
import { runningHeads } from '../../text/running-heads.ts';
import { directionAt } from '../direction/index.ts';
import type { Calendar } from '../expression.ts';
import { type Atoms, isUpos, readAtoms } from '../reading/atoms.ts';
import { orderOf } from '../reading/order.ts';
import { holidayIn } from '../resolving/calendar.ts';
import type { Found } from '../rule.ts';
import type { Clue } from './clue.ts';
import { inDateline } from './dateline.ts';
import { isDay } from './days.ts';
import { copyrightYear, type LineSays } from './lines.ts';

/** The last month of a part of the year. */
const PART_MONTHS: Readonly<Record<string, number>> = {
  Q1: 3,
  Q2: 6,
  Q3: 9,
  Q4: 12,
  H1: 6,
  H2: 12,
  SP: 5,
  SU: 8,
  FA: 11,
  WI: 2,
};

type Side = 'past' | 'open' | 'ahead';

/** A line that holds a date alone tells the day of publication where it stands at the text's beginning. */
const HEAD = 600;
/** The time of day in a line. */
const CLOCK = /\d[:.]\d\d(?!\d)/u;
/** How far to each side a sentence is read. */
const SENTENCE = 60;
/** Longer texts are read no further once they have this many clues. */
const MOST_CLUES = 200;

/** Collects clues, each only once. */
function createClues() {
  const clues = new Map<string, Clue>();
  return {
    add(row: string, named: Partial<Omit<Clue, 'row'>> & { start: number; end: number }): void {
      const { year = null, month = 0, day = 0, weekday = 0, start, end } = named;
      const key = `${row} ${year} ${month} ${day} ${weekday}`;
      if (clues.size >= MOST_CLUES || clues.has(key)) return;
      clues.set(key, { row, year, month, day, weekday, start, end });
    },
    list: (): readonly Clue[] => [...clues.values()],
  };
}

/** How finely a date with a year is told. */
function grainOf(e: Calendar): string {
  if (e.day !== undefined) return 'day';
  if (e.month !== undefined) return 'month';
  return e.part === undefined ? 'year' : 'part';
}

function sideOf(atoms: Atoms, { start, end, expression: e }: Found): Side {
  const said = e.kind === 'calendar' ? e.direction : undefined;
  const direction = said === undefined || said === 0 ? directionAt(atoms, start, end) : said;
  return direction < 0 ? 'past' : direction > 0 ? 'ahead' : 'open';
}

/** How the years stand that come before the newest: the more are named and the closer, the fresher is the newest. */
function crowdOf(newest: number, years: ReadonlyMap<number, number>): string {
  const before = [...years.keys()].filter((year) => year < newest);
  if (before.length === 0) return (years.get(newest) ?? 0) > 1 ? 'alone-often' : 'alone';
  const gap = newest - Math.max(...before);
  const close = gap === 1 ? 'next' : gap <= 3 ? 'near' : 'far';
  return `${before.length === 1 ? 'second' : before.length <= 3 ? 'few' : 'many'}-${close}`;
}

/** What the sentence of an expression is about: its nouns, names and verbs, of five letters and more. */
function contentOf(atoms: Atoms, { start, end }: Found): readonly string[] {
  const words: string[] = [];
  let from = start;
  let to = end;
  while (from > start - SENTENCE && atoms.text[from - 1] !== '') from--;
  while (to < end + SENTENCE && atoms.text[to] !== '') to++;
  for (let i = from; i < to; i++)
    if (atoms.text[i]!.length >= 5 && atoms.classes[i] === 0 && isUpos(atoms, i, 'NOUN', 'VERB'))
      words.push(atoms.text[i]!);
  return words;
}

/** What the sentences are about that speak of a week ahead: `next week`, `the upcoming week`. */
function aboutNextWeek(atoms: Atoms, found: readonly Found[]): readonly string[] {
  const next = found.find(
    ({ expression: e }) => e.kind === 'shift' && e.from === 'speech' && e.unit === 'W' && e.by === 1,
  );
  return next === undefined ? [] : contentOf(atoms, next);
}

export type ReadLine = (text: string, start: number, end: number) => LineSays;

/**
 * What the text says, in any way, about when it was published: the years, months, days and weekdays that it names, with
 * the way the words around them point; its dateline; lines that hold a date alone; and copyright notices.
 */
export function readEvidence(
  document: Named,
  atoms: Atoms,
  found: readonly Found[],
  boilerplate: readonly Found[],
  boilerplateAtoms: Atoms | null,
  readLine: ReadLine,
): readonly Clue[] {
  const clues = createClues();
  readLines(document, boilerplate, boilerplateAtoms, orderOf(atoms, found), readLine, clues.add);
  const nextWeek = aboutNextWeek(atoms, found);
  const linkedOf = (item: Found): boolean =>
    nextWeek.length > 0 && contentOf(atoms, item).some((word) => nextWeek.includes(word));
  let newest: Newest | null = null;
  let firstWeekday = true;
  let bareMonths = false;
  const years = new Map<number, number>();
  for (const item of found) {
    const e = item.expression;
    const place = { start: atoms.start[item.start]!, end: atoms.end[item.end - 1]! };
    if (e.kind === 'again' && e.year !== undefined) clues.add('year.compared', { year: e.year, ...place });
    // `9/11` has its year from the world, and is as old as the article makes it.
    if (e.kind !== 'calendar' || item.rule === 'september-eleventh') continue;
    const side = sideOf(atoms, item);
    const { month = 0, day = 0 } = e;
    if (e.ambiguous === true || (day > 0 && !isDay(null, month, day))) continue;
    if (typeof e.year === 'number') {
      years.set(e.year, (years.get(e.year) ?? 0) + 1);
      const line = day > 0 ? readLine(document.text, place.start, place.end) : null;
      if (line === 'stated' || (line === 'alone' && place.start <= HEAD)) {
        addLine(line, { year: e.year, month, day, ...place }, clues.add);
        continue;
      }
      const noun = isUpos(atoms, item.end, 'NOUN', 'PROPN', 'ADJ');
      const dated = readDated({ ...e, year: e.year }, place, side, noun, clues.add);
      if (side !== 'ahead' && (newest === null || dated.year > newest.year)) newest = dated;
    } else if (e.year === undefined && month > 0) {
      bareMonths ||= day === 0 || side === 'past';
      const { weekday = 0 } = e;
      const linked = side === 'ahead' && linkedOf(item);
      if (day > 0)
        readMonthDay(document, { month, day, weekday, ...place }, linked ? 'linked' : side, clues.add);
      else clues.add(`round.${side}.month`, { month, ...place });
    } else if (e.year === undefined) {
      const isWeekday = readMonthless(e, place, side, firstWeekday, clues.add);
      if (isWeekday) firstWeekday = false;
    }
  }
  if (newest !== null) {
    clues.add(newest.row, newest);
    // Months without a year are those of the last or the next: the newest year that needs saying is a fresh one.
    if (bareMonths) clues.add(`${newest.row}.months`, newest);
    clues.add(`year.newest.${crowdOf(newest.year, years)}`, newest);
  }
  return clues.list();
}

/** The newest year named that does not lie ahead, and the row that its clue would be. */
interface Newest extends Span {
  readonly year: number;
  readonly row: string;
}

/** What a date says that has its year; and what it would say if its year were the newest. */
function readDated(
  e: Calendar & { readonly year: number },
  place: Span,
  side: Side,
  beforeNoun: boolean,
  add: Add,
): Newest {
  const { year, month = 0, day = 0 } = e;
  const grain = grainOf(e);
  // `the 1961 film`
  const named = grain === 'year' && beforeNoun ? 'noun' : grain;
  add(`year.${side}.${named}`, { year, ...place });
  if (month > 0) add(`month.${side}.${grain}`, { year, month, ...place });
  if (day > 0 && isDay(year, month, day)) add(`day.${side}.dated`, { year, month, day, ...place });
  return { year, row: `year.newest.${named}.${side}`, ...place };
}

/** What a part of the year, a holiday or a weekday says that stands alone; and whether it is a weekday. */
function readMonthless(e: Calendar, place: Span, side: Side, firstWeekday: boolean, add: Add): boolean {
  const { part, holiday, weekday = 0 } = e;
  if (part !== undefined) {
    const kind = part[0] === 'Q' ? 'quarter' : part[0] === 'H' ? 'half' : 'season';
    add(`round.${side}.${kind}`, { month: PART_MONTHS[part] ?? 12, ...place });
    return false;
  }
  if (holiday !== undefined) {
    const day = holidayIn(2001, holiday);
    if (day !== null) add(`round.${side}.holiday`, { month: day.month, ...place });
    return false;
  }
  if (weekday > 0) add(`weekday.${side}${firstWeekday ? '.first' : ''}`, { weekday, ...place });
  return weekday > 0;
}

type Add = ReturnType<typeof createClues>['add'];

function readMonthDay(
  document: Named,
  named: { month: number; day: number; weekday: number; start: number; end: number },
  side: Side | 'linked',
  add: Add,
): void {
  const { weekday, ...date } = named;
  if (inDateline(document, named.start, named.end)) {
    add('round.dateline', date);
    add('day.dateline', date);
    return;
  }
  add(`round.${side}.day`, date);
  add(`day.${side}`, date);
  if (side === 'linked') add('week.linked', date);
  if (weekday > 0) add('agrees', named);
}

function addLine(line: 'alone' | 'stated', named: Parameters<Add>[1], add: Add): void {
  for (const scale of ['year', 'month', 'day']) add(`${scale}.${line}`, named);
}

/** What boilerplate says of the article: a line with the day it came out, the year of the copyright. */
function readLines(
  { text, sentences }: Named,
  found: readonly Found[],
  atoms: Atoms | null,
  order: number,
  readLine: ReadLine,
  add: Add,
): void {
  for (const { kind, start, end } of sentences) {
    const year = kind === 'boilerplate' ? copyrightYear(text.slice(start, Math.min(end, start + 200))) : null;
    if (year !== null) add('year.copyright', { year, start, end });
  }
  if (atoms === null) return;
  const heads = runningHeads(text);
  // `Orom Herald, Friday, March 8, 2024`, on each page; a time of day besides is that at which it was printed.
  const isInHead = ({ expression: e }: Found, at: number): boolean =>
    e.kind === 'calendar' &&
    e.ambiguous !== true &&
    heads.some(({ start, end }) => start <= at && at < end && !CLOCK.test(text.slice(start, end)));
  for (const item of found) {
    const e = item.expression;
    if (e.kind !== 'calendar' || typeof e.year !== 'number') continue;
    const { year } = e;
    const [first = 0, second = 0] = [e.month, e.day];
    // `Posted on 12/03/2024`, in a text that writes `5 March`
    const [month, day] = e.ambiguous === true && order < 0 ? [second, first] : [first, second];
    if (!isDay(year, month, day)) continue;
    const place = { start: atoms.start[item.start]!, end: atoms.end[item.end - 1]! };
    const line = isInHead(item, place.start) ? 'stated' : readLine(text, place.start, place.end);
    // A head of the first page.
    if (line === 'alone' && place.start <= HEAD && e.ambiguous !== true)
      addLine(line, { year, month, day, ...place }, add);
    if (line !== 'stated') continue;
    // The year alone is sure where nothing shows the order.
    if (e.ambiguous === true && order === 0) add('year.stated', { year, ...place });
    else addLine('stated', { year, month, day, ...place }, add);
  }
}

/** The atoms of the lines that are not the article's own text; null where there are none. */
export function readBoilerplate(document: Named, lexicon: Atoms['lexicon']): Atoms | null {
  if (!document.sentences.some(({ kind }) => kind === 'boilerplate')) return null;
  const sentences = document.sentences.map((sentence) => ({
    ...sentence,
    kind: sentence.kind === 'boilerplate' ? ('text' as const) : ('boilerplate' as const),
  }));
  return readAtoms({ ...document, sentences }, lexicon);
}
