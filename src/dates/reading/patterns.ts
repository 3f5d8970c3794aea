import { readLexicon, readTable } from '../../text/lexicon.ts';
import type { End } from '../expression.ts';
import { type Atoms, isJoined, isUpos } from './atoms.ts';
import { APOSTROPHE, DIGITS, MONTH, NUMBER, ORDINAL, SEASON, UNIT, WEEKDAY } from './classes.ts';
import { readNumeral } from './numerals.ts';
import { anyFrom } from './search.ts';

/** `i - 1` where the atom before `i` is one of the words, else `i`: for articles that belong to an expression. */
export function takeBefore(atoms: Atoms, i: number, ...words: readonly string[]): number {
  return words.includes(atoms.text[i - 1]!) ? i - 1 : i;
}

/** `i + 1` where atom `i` is one of the words, else `i`: for commas and particles that may stand between two parts. */
export function skipWord(atoms: Atoms, i: number, ...words: readonly string[]): number {
  return words.includes(atoms.text[i]!) ? i + 1 : i;
}

/** Whether atom `i` is one of the words. */
export function isWord(atoms: Atoms, i: number, ...words: readonly string[]): boolean {
  return words.includes(atoms.text[i]!);
}

/** Whether atom `i` is the ending of an ordinal in figures: `21st`. */
export const isOrdinalEnding = (atoms: Atoms, i: number): boolean => isWord(atoms, i, 'st', 'nd', 'rd', 'th');

/** The atom behind the `'s` at `i`, or `i` where none stands. */
export function skipPossessive({ text }: Atoms, i: number): number {
  return text[i] === "'" && text[i + 1] === 's' ? i + 2 : i;
}

/** Whether atom `i` has one of the classes. */
export function has(atoms: Atoms, i: number, classes: number): boolean {
  return ((atoms.classes[i] ?? 0) & classes) !== 0;
}

/** The atom after the full stop of an abbreviation that ends at `i`, or `i`: `Oct.`; not where a sentence ends. */
export function skipStop(atoms: Atoms, i: number): number {
  return atoms.text[i] === '.' && isJoined(atoms, i) ? i + 1 : i;
}

/** Whether the words of a phrase stand right before atom `i`. */
export function isPhraseBefore(atoms: Atoms, i: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => atoms.text[i - phrase.length + k] === word);
}

/** What TIMEX3 writes for the time zone whose abbreviation stands at `i`; null where none does. */
export function zoneAt(atoms: Atoms, i: number): string | null {
  const zone = atoms.lexicon.zones.get(atoms.text[i]!);
  if (zone === undefined) return null;
  // `At 10:30 Cat Stevens took the stage`
  const named = isUpos(atoms, i + 1, 'PROPN') && !has(atoms, i + 1, WEEKDAY | MONTH);
  return zone.capital && (!atoms.capital[i] || named) ? null : zone.written;
}

/** Whether atom `i` is a name that the lexicon knows nothing of. */
export function isUnknownName(atoms: Atoms, i: number): boolean {
  return atoms.capital[i]! && !has(atoms, i, ~0);
}

/** Months in lower case, and whether they are no other word. */
const LOWER: ReadonlyMap<string, boolean> = new Map(
  readTable(new URL('../data/lower-months.txt', import.meta.url)).map(([month, kind]) => [
    month!,
    kind === 'sure',
  ]),
);
/** What stands before a month in lower case that may be another word: `off til feb`. */
const BEFORE_LOWER = new Set(readLexicon(new URL('../data/before-lower-month.txt', import.meta.url)));

/** Whether the month at `i` is one where it is written in lower case: `going there in june`, `10 aug`, `til feb`. */
function isLowerMonth(atoms: Atoms, i: number): boolean {
  const sure = LOWER.get(atoms.text[i]!);
  if (sure === undefined || sure) return sure === true;
  if (isJoined(atoms, i + 1) && /^[-'/]$/.test(atoms.text[i + 1]!)) return false;
  if (isOrdinalEnding(atoms, i - 1) || has(atoms, i - 1, DIGITS)) return true;
  return BEFORE_LOWER.has(atoms.text[i - 1]!) && !isUpos(atoms, i + 1, 'NOUN', 'PROPN', 'ADJ');
}

/** A month's name at `i`, with its full stop: never the words may, march, mar in lower case. */
export function readMonth(atoms: Atoms, i: number): { month: number; end: number } | null {
  const word = atoms.words[i];
  if (word === undefined || (word.classes & MONTH) === 0) return null;
  if (!atoms.capital[i] && !isLowerMonth(atoms, i)) return null;
  const abbreviated =
    atoms.text[i]!.length <= 4 &&
    word.month !== 5 &&
    !(word.month >= 6 && word.month <= 7 && atoms.text[i]!.length === 4);
  return { month: word.month, end: abbreviated ? skipStop(atoms, i + 1) : i + 1 };
}

/** The month or day that a period is said to end with: `ended Sept. 30`, `ending on July 2, 2010`; null where none is. */
export function readEnd(atoms: Atoms, i: number): End | null {
  const at = skipWord(atoms, i, ',');
  if (!isWord(atoms, at, 'ended', 'ending')) return null;
  const month = readMonth(atoms, skipWord(atoms, at + 1, 'on', 'in'));
  if (month === null) return null;
  const over = isWord(atoms, at, 'ended') ? ({ over: true } as const) : {};
  const day = readDayOfMonth(atoms, month.end);
  if (day === null) return { month: month.month, ...over };
  const year = readYear(atoms, skipWord(atoms, day.end, ','));
  return { month: month.month, day: day.day, ...(year === null ? {} : { year: year.year }), ...over };
}

/** The last month of a period with an end: June where it ends on July 2. */
export function lastMonth({ month, day }: End): number {
  return day !== undefined && day <= 7 ? ((month + 10) % 12) + 1 : month;
}

/** A day of the month: `12`, `12th`, `eighth`, `twenty-first`; null where it is no day at all. */
export function readDayOfMonth(atoms: Atoms, i: number): { day: number; end: number } | null {
  const text = atoms.text[i]!;
  if (atoms.classes[i] === DIGITS) {
    if (text.length > 2) return null;
    const next = atoms.text[i + 1]!;
    if (isJoined(atoms, i + 1)) {
      if (isOrdinalEnding(atoms, i + 1)) return { day: Number(text), end: i + 2 };
      if (next === ':' && atoms.classes[i + 2] === DIGITS && isJoined(atoms, i + 2)) return null;
      if ((next === '.' || next === '/') && atoms.classes[i + 2] === DIGITS && isJoined(atoms, i + 2))
        return null;
      if (
        next === ',' &&
        atoms.classes[i + 2] === DIGITS &&
        isJoined(atoms, i + 2) &&
        atoms.text[i + 2]!.length === 3
      )
        return null;
      if (next === '%') return null;
    }
    return { day: Number(text), end: i + 1 };
  }
  if (has(atoms, i, ORDINAL) && atoms.words[i]!.ordinal <= 31)
    return { day: atoms.words[i]!.ordinal, end: i + 1 };
  const tens = atoms.words[i];
  if (tens !== undefined && has(atoms, i, NUMBER) && (tens.number === 20 || tens.number === 30)) {
    const at = skipWord(atoms, i + 1, '-');
    const ordinal = atoms.words[at]?.ordinal ?? 0;
    if (ordinal >= 1 && ordinal <= 9) return { day: tens.number + ordinal, end: at + 1 };
  }
  return null;
}

/** A year in four digits, or `'82`; `-` and `/` joined to it are for others to look at. */
export function readYear(atoms: Atoms, i: number): { year: number; end: number } | null {
  const text = atoms.text[i]!;
  if (isFourDigits(atoms, i)) {
    const year = Number(text);
    if (year < 1000 || year > 2200) return null;
    if (isJoined(atoms, i + 1)) {
      const next = atoms.text[i + 1]!;
      if (next === 's' || next === '%') return null;
      if (
        (next === ',' || next === '.' || next === ':' || next === '/') &&
        atoms.classes[i + 2] === DIGITS &&
        isJoined(atoms, i + 2) &&
        !(next === '/' && isNextYear(atoms, i + 2, year))
      )
        return null;
    }
    return { year, end: i + 1 };
  }
  if (
    has(atoms, i, APOSTROPHE) &&
    atoms.classes[i + 1] === DIGITS &&
    isJoined(atoms, i + 1) &&
    !isJoined(atoms, i)
  ) {
    const short = atoms.text[i + 1]!;
    if (short.length === 2 && atoms.text[i + 2] !== 's') return { year: fullYear(Number(short)), end: i + 2 };
  }
  return readSpokenYear(atoms, i);
}

/** Whether the figures at `i` are the last two of the year that follows one: `2023/24`. */
function isNextYear(atoms: Atoms, i: number, year: number): boolean {
  if (atoms.text[i]!.length !== 2 || Number(atoms.text[i]) !== (year + 1) % 100) return false;
  return !(isJoined(atoms, i + 1) && /^[-/:]$/.test(atoms.text[i + 1]!));
}

/** Two digits of a year: 00 to 39 are of this century, the rest of the last. */
export function fullYear(short: number): number {
  return short < 40 ? 2000 + short : 1900 + short;
}

/** `nineteen ninety-seven`, `two thousand`, `two thousand five`. */
function readSpokenYear(atoms: Atoms, i: number): { year: number; end: number } | null {
  const first = atoms.words[i];
  if (first === undefined || (first.classes & NUMBER) === 0) return null;
  const next = atoms.words[i + 1];
  if (next === undefined || (next.classes & NUMBER) === 0) return null;
  if (first.number >= 15 && first.number <= 20 && next.number >= 10 && next.number <= 90) {
    let end = i + 2;
    let year = first.number * 100 + next.number;
    const at = skipWord(atoms, end, '-');
    const unit = atoms.words[at];
    if (
      next.numberKind === 'tens' &&
      unit !== undefined &&
      unit.numberKind === 'unit' &&
      unit.number >= 1 &&
      unit.number <= 9
    ) {
      year += unit.number;
      end = at + 1;
    }
    return { year, end };
  }
  return readThousand(atoms, i);
}

/** `two thousand and five`, `two thousand nineteen`; not `two thousand and five people`. */
function readThousand(atoms: Atoms, i: number): { year: number; end: number } | null {
  const numeral = atoms.text[i] === 'two' && atoms.text[i + 1] === 'thousand' ? readNumeral(atoms, i) : null;
  if (numeral === null || numeral.value <= 2000 || numeral.value > 2099) return null;
  if (has(atoms, numeral.end, UNIT) || isUpos(atoms, numeral.end, 'NOUN', 'ADJ', 'PROPN', 'NUM', 'SYM'))
    return null;
  return { year: numeral.value, end: numeral.end };
}

/** Words before `that November`, which is no clause of `said that November sales fell`. */
const BEFORE_THAT = new Set(readLexicon(new URL('../data/before-that.txt', import.meta.url)));

/** How many atoms behind `that summer` may hold the verb of a clause. */
const CLAUSE_REACH = 4;

/**
 * Whether `that summer` at `i` tells when something was: `married that summer in Paris`, `asked that winter what it cost`; not
 * `said that summer in Paris is hot`, where it is what the clause is about.
 */
function isWhen(atoms: Atoms, i: number): boolean {
  if (!has(atoms, i, SEASON) || !isUpos(atoms, i + 1, 'ADP', 'PRON', 'SCONJ', 'CCONJ')) return false;
  if (!isUpos(atoms, i + 1, 'ADP')) return true;
  return !anyFrom(atoms, i + 2, CLAUSE_REACH, (k) => isUpos(atoms, k, 'AUX', 'VERB'));
}

/** What points from the date last named to the month or season at `i`: `that`, `the following`, `the previous`. */
export function readNamed(atoms: Atoms, i: number): { start: number; direction: -1 | 0 | 1 } | null {
  const { text } = atoms;
  if (text[i - 1] === 'that') {
    // `He resigned that summer.`: what ends a clause begins none.
    // `He jumped over that spring.` tells of no time.
    const ends =
      /^[.,;:]?$/.test(text[i + 1]!) &&
      (text[i + 2] === '' || !isJoined(atoms, i + 2)) &&
      !isUpos(atoms, i - 2, 'ADP');
    // `was shot in his car that October and has lived abroad`; not `found that October and November are wet`
    const goesOn =
      isWord(atoms, i + 1, 'and', 'but') &&
      isUpos(atoms, i + 2, 'VERB', 'AUX') &&
      isUpos(atoms, i - 2, 'NOUN', 'PROPN', 'ADV');
    return text[i - 2] === '' || ends || goesOn || BEFORE_THAT.has(atoms.text[i - 2]!) || isWhen(atoms, i)
      ? { start: i - 1, direction: 0 }
      : null;
  }
  if (text[i - 2] !== 'the') return null;
  if (text[i - 1] === 'following') return { start: i - 2, direction: 1 };
  return isWord(atoms, i - 1, 'previous', 'preceding') ? { start: i - 2, direction: -1 } : null;
}

/** The four digits of `YYYY` at `i`, whatever follows. */
export function isFourDigits(atoms: Atoms, i: number): boolean {
  return atoms.classes[i] === DIGITS && atoms.text[i]!.length === 4;
}

/** Where the word of order before the month or season at `i` points: `last`, `this past`, `next`; undefined where none stands there. */
export function readDirection(atoms: Atoms, i: number): -1 | 0 | 1 | undefined {
  switch (atoms.text[i - 1]) {
    case 'last':
    case 'past':
    case 'previous':
      return -1;
    case 'next':
    case 'coming':
    case 'upcoming':
      return 1;
    case 'this':
      return 0;
    default:
      return undefined;
  }
}
