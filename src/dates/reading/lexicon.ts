import { readTable } from '../../text/lexicon.ts';
import * as C from './classes.ts';

/** What the lexicons say of a word. */
export interface Word {
  classes: number;
  /** 1 to 12. */
  month: number;
  /** 1 (Monday) to 7. */
  weekday: number;
  /** D, W, M, Q, Y, …: see data/units.txt. */
  unit: string;
  /** Whether the word is a plural: `weeks`, `Tuesdays`, `mornings`. */
  plural: boolean;
  ordinal: number;
  number: number;
  numberKind: string;
  season: string;
  part: string;
  days: number;
  direction: number;
  anchor: string;
  frequency: string;
  vague: string;
  quantity: string;
  mod: string;
  decade: number;
}

/** A named day: the atoms of its name after the first, and how to find the day in a year. */
export interface Holiday {
  readonly rest: readonly string[];
  readonly day: string;
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, Word>;
  /** By the first atom of the name, the longest name first. */
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
  /** Time zones by their abbreviation, what is written behind a time, and whether they are only known by their capitals. */
  readonly zones: ReadonlyMap<string, { readonly written: string; readonly capital: boolean }>;
  readonly futureCues: ReadonlySet<string>;
  /** What stands behind the figure in `2moro`, `2nite`. */
  readonly withTwo: ReadonlyMap<string, { readonly days: number; readonly part: string }>;
  readonly pastCues: ReadonlySet<string>;
  readonly futurePrepositions: ReadonlySet<string>;
  readonly pastPrepositions: ReadonlySet<string>;
  readonly futureGovernors: ReadonlySet<string>;
  readonly notYearBefore: ReadonlySet<string>;
  readonly notYearAfter: ReadonlySet<string>;
  readonly monthPrepositions: ReadonlySet<string>;
  readonly scheduledEvents: ReadonlySet<string>;
  readonly deliveries: ReadonlySet<string>;
  readonly holdingVerbs: ReadonlySet<string>;
  readonly lastingVerbs: ReadonlySet<string>;
  readonly halfYearEarnings: ReadonlySet<string>;
  readonly halfYearGrowth: ReadonlySet<string>;
  readonly gameWords: ReadonlySet<string>;
  readonly knownByYear: ReadonlySet<string>;
}

const table = (name: string) => readTable(new URL(`../data/${name}.txt`, import.meta.url));

function blank(): Word {
  return {
    classes: 0,
    month: 0,
    weekday: 0,
    unit: '',
    plural: false,
    ordinal: 0,
    number: 0,
    numberKind: '',
    season: '',
    part: '',
    days: 0,
    direction: 0,
    anchor: '',
    frequency: '',
    vague: '',
    quantity: '',
    mod: '',
    decade: 0,
  };
}

/** The pieces of a name as atoms are cut: letters, digits and signs apart. */
export function atomsOf(name: string): string[] {
  return name.match(/\p{L}+|\d+|[^\s\p{L}\d]/gu) ?? [];
}

/** Adds a class and what goes with it to what is known of a word. */
function add(words: Map<string, Word>, text: string, classes: number, values: Partial<Word> = {}): void {
  const word = words.get(text) ?? blank();
  const joined = word.classes | classes;
  words.set(text, Object.assign(word, values, { classes: joined }));
}

/** Lists of words, the class that they give, and what the columns behind the word tell. */
const LISTS: readonly (readonly [
  list: string,
  classes: number,
  read: (columns: readonly string[]) => Partial<Word>,
])[] = [
  ['months', C.MONTH, ([, n]) => ({ month: Number(n) })],
  ['weekdays', C.WEEKDAY, ([text, n]) => ({ weekday: Number(n), plural: text!.endsWith('days') })],
  ['units', C.UNIT, ([, unit, number]) => ({ unit: unit!, plural: number === 'many' })],
  ['ordinals', C.ORDINAL, ([, n]) => ({ ordinal: Number(n) })],
  ['numbers', C.NUMBER, ([, n, kind]) => ({ number: Number(n), numberKind: kind! })],
  ['seasons', C.SEASON, ([, season, number]) => ({ season: season!, plural: number === 'many' })],
  ['parts-of-day', C.PART, ([text, part]) => ({ part: part!, plural: text!.endsWith('s') })],
  ['day-words', C.DAY_WORD, ([, days, part]) => ({ days: Number(days), part: part! })],
  ['orders', C.ORDER, ([, direction, anchor]) => ({ direction: Number(direction), anchor: anchor! })],
  ['frequencies', C.FREQUENCY, ([, value]) => ({ frequency: value! })],
  ['vague', C.VAGUE, ([, value]) => ({ vague: value! })],
  ['quantities', C.QUANTITY, ([, value]) => ({ quantity: value! })],
  ['approximations', C.APPROXIMATION, ([, mod]) => ({ mod: mod! })],
  ['phases', C.PHASE, ([, mod]) => ({ mod: mod === '-' ? '' : mod! })],
  ['decades', C.DECADE, ([, tens]) => ({ decade: Number(tens) })],
];

const EVERY = ['every', 'each', 'per', 'once', 'twice'];
const DETERMINERS = ['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'my', 'one'];

/** What is known of each word; the classes of a word in two lists add up. */
function readWords(own: Iterable<string>): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const [list, classes, read] of LISTS)
    for (const columns of table(list)) add(words, columns[0]!, classes, read(columns));
  for (const text of EVERY) add(words, text, C.EVERY);
  for (const text of DETERMINERS) add(words, text, C.DETERMINER);
  for (const [text] of table('openers')) add(words, text!, C.OPENER);
  add(words, "'", C.APOSTROPHE);
  for (const text of own) add(words, text, C.OWN);
  return words;
}

/** The named days by their first atom, which gets the class of one in `words`. */
function readHolidays(words: Map<string, Word>): Map<string, Holiday[]> {
  const holidays = new Map<string, Holiday[]>();
  for (const [name, day] of table('holidays')) {
    const [first, ...rest] = atomsOf(name!);
    add(words, first!, C.HOLIDAY);
    const list = holidays.get(first!) ?? [];
    list.push({ rest, day: day! });
    holidays.set(first!, list);
  }
  for (const list of holidays.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return holidays;
}

/** Reads the word lists beside this file, once. `own` are the first words of named days of the user's own, lower case. */
export function loadLexicon(own: Iterable<string> = []): Lexicon {
  const words = readWords(own);
  const holidays = readHolidays(words);
  const cues = (name: string) => new Set(table(name).map(([text]) => text!));
  return {
    words,
    holidays,
    zones: new Map(
      table('time-zones').map(([zone, written, kind]) => [
        zone!,
        { written: written ?? '', capital: kind === 'capital' },
      ]),
    ),
    withTwo: new Map(
      table('day-words-with-two').map(([text, days, part]) => [
        text!,
        { days: Number(days), part: part ?? '' },
      ]),
    ),
    futureCues: cues('future-cues'),
    pastCues: cues('past-cues'),
    futurePrepositions: cues('future-prepositions'),
    pastPrepositions: cues('past-prepositions'),
    futureGovernors: cues('future-governors'),
    notYearBefore: cues('not-year-before'),
    notYearAfter: cues('not-year-after'),
    monthPrepositions: cues('month-prepositions'),
    scheduledEvents: cues('scheduled-events'),
    deliveries: cues('deliveries'),
    holdingVerbs: cues('holding-verbs'),
    lastingVerbs: cues('lasting-verbs'),
    halfYearEarnings: cues('half-year-earnings'),
    halfYearGrowth: cues('half-year-growth'),
    gameWords: cues('game-words'),
    knownByYear: cues('known-by-year'),
  };
}
