import { type Atoms, isJoined } from '../reading/atoms.ts';
import { DIGITS, UNIT } from '../reading/classes.ts';
import type { Word } from '../reading/lexicon.ts';
import { type Numeral, readNumeral } from '../reading/numerals.ts';
import { has, isWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import { isBareLength } from './bare.ts';

/** A unit of time with what counts it, of which is not yet known whether a length of time is meant. */
export interface Length {
  /** Its first atom. */
  readonly start: number;
  /** The atom of the unit. */
  readonly at: number;
  readonly unit: Word;
  /** NaN where it is not told: `several years`, `years`. */
  readonly amount: number;
  /** What counts the unit: `three days`, `a week`, `years`. */
  readonly counted: 'number' | 'article' | 'not';
  /** Whether a hyphen joins the unit to what counts it: `30-year`. */
  readonly hyphen: boolean;
}

/** The unit that is counted from atom `at` on, behind a hyphen or fillers; null where none is. */
function readUnit(
  atoms: Atoms,
  start: number,
  counted: Length['counted'],
  amount: number,
  at: number,
): Length | null {
  const { text, words } = atoms;
  const hyphen = text[at] === '-' && isJoined(atoms, at);
  let unitAt = hyphen ? at + 1 : at;
  if (!hyphen) for (let k = 0; k < 2 && WORDS['between-count'].has(text[unitAt]!); k++) unitAt++;
  const unit = words[unitAt];
  if (unit === undefined || (unit.classes & UNIT) === 0) return null;
  return { start, at: unitAt, unit, amount, counted, hyphen };
}

/** A unit that a number counts: `three days`, `10 to 14 days`, `two or three years`, `15-plus years`. */
function readNumbered(atoms: Atoms, i: number, { value, end }: Numeral): Length | null {
  const { text } = atoms;
  // `$5`, and the 5 of a longer number.
  if (atoms.classes[i] === DIGITS && isJoined(atoms, i) && isWord(atoms, i - 1, '$', '.')) return null;
  let amount = value;
  let at = end;
  const other = isWord(atoms, at, 'to', 'or', '-') ? readNumeral(atoms, at + 1) : null;
  if (other !== null && has(atoms, other.end, UNIT)) {
    // `between two to six days`: the ends are told apart, this is the first.
    if (text[i - 1] === 'between') return null;
    if (text[at] !== 'or') amount = other.value;
    at = other.end;
  }
  if (text[at] === '-' && isWord(atoms, at + 1, 'plus', 'odd')) at += 2;
  return readUnit(atoms, i, 'number', amount, at);
}

/** A unit of time and what counts it, from atom `i` on: `three days`, `a week`, `30-year`, `years`; null where none is. */
export function readLength(atoms: Atoms, i: number): Length | null {
  const numeral = readNumeral(atoms, i);
  if (numeral !== null) return readNumbered(atoms, i, numeral);
  if (isWord(atoms, i, 'a', 'an')) return readUnit(atoms, i, 'article', 1, i + 1);
  if (!has(atoms, i, UNIT) || !isBareLength(atoms, i)) return null;
  const unit = atoms.words[i]!;
  return {
    start: i,
    at: i,
    unit,
    amount: unit.plural ? Number.NaN : 1,
    counted: 'not',
    hyphen: false,
  };
}
