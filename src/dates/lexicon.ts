import { readTable } from '../text/lexicon.ts';
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
  /** Time zones by their abbreviation, and what is written behind a time. */
  readonly zones: ReadonlyMap<string, string>;
  readonly futureCues: ReadonlySet<string>;
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
  readonly halfYearEarnings: ReadonlySet<string>;
  readonly halfYearGrowth: ReadonlySet<string>;
  readonly knownByYear: ReadonlySet<string>;
}

const table = (name: string) => readTable(new URL(`./data/${name}.txt`, import.meta.url));

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

/** Reads the word lists beside this file, once. `own` are the first words of named days of the user's own, lower case. */
export function loadLexicon(own: Iterable<string> = []): Lexicon {
  const words = new Map<string, Word>();
  const add = (text: string, classes: number, values: Partial<Word> = {}) => {
    const word = words.get(text) ?? blank();
    const joined = word.classes | classes;
    words.set(text, Object.assign(word, values, { classes: joined }));
  };
  for (const [text, n] of table('months')) add(text!, C.MONTH, { month: Number(n) });
  for (const [text, n] of table('weekdays'))
    add(text!, C.WEEKDAY, { weekday: Number(n), plural: text!.endsWith('days') });
  for (const [text, unit, number] of table('units'))
    add(text!, C.UNIT, { unit: unit!, plural: number === 'many' });
  for (const [text, n] of table('ordinals')) add(text!, C.ORDINAL, { ordinal: Number(n) });
  for (const [text, n, kind] of table('numbers'))
    add(text!, C.NUMBER, { number: Number(n), numberKind: kind! });
  for (const [text, season, number] of table('seasons'))
    add(text!, C.SEASON, { season: season!, plural: number === 'many' });
  for (const [text, part] of table('parts-of-day'))
    add(text!, C.PART, { part: part!, plural: text!.endsWith('s') });
  for (const [text, days, part] of table('day-words'))
    add(text!, C.DAY_WORD, { days: Number(days), part: part! });
  for (const [text, direction, anchor] of table('orders'))
    add(text!, C.ORDER, { direction: Number(direction), anchor: anchor! });
  for (const [text, value] of table('frequencies')) add(text!, C.FREQUENCY, { frequency: value! });
  for (const [text, value] of table('vague')) add(text!, C.VAGUE, { vague: value! });
  for (const [text, value] of table('quantities')) add(text!, C.QUANTITY, { quantity: value! });
  for (const [text, mod] of table('approximations')) add(text!, C.APPROXIMATION, { mod: mod! });
  for (const [text, mod] of table('phases')) add(text!, C.PHASE, { mod: mod === '-' ? '' : mod! });
  for (const [text, tens] of table('decades')) add(text!, C.DECADE, { decade: Number(tens) });
  for (const text of ['every', 'each', 'per', 'once', 'twice']) add(text, C.EVERY);
  for (const text of ['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'my', 'one'])
    add(text, C.DETERMINER);
  for (const text of table('openers').map(([text]) => text!)) add(text, C.OPENER);
  add("'", C.APOSTROPHE);
  for (const text of own) add(text, C.OWN);
  const holidays = new Map<string, Holiday[]>();
  for (const [name, day] of table('holidays')) {
    const [first, ...rest] = atomsOf(name!);
    add(first!, C.HOLIDAY);
    const list = holidays.get(first!) ?? [];
    list.push({ rest, day: day! });
    holidays.set(first!, list);
  }
  for (const list of holidays.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const cues = (name: string) => new Set(table(name).map(([text]) => text!));
  return {
    words,
    holidays,
    zones: new Map(table('time-zones').map(([zone, written]) => [zone!, written ?? ''])),
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
    halfYearEarnings: cues('half-year-earnings'),
    halfYearGrowth: cues('half-year-growth'),
    knownByYear: cues('known-by-year'),
  };
}
