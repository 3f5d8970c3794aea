import { EACH, setOf } from '../phrases/sets.ts';
import type { Atoms } from '../reading/atoms.ts';
import { DIGITS, EVERY, NUMBER, ORDINAL, UNIT, WEEKDAY } from '../reading/classes.ts';
import { readNumeral, timexNumber } from '../reading/numerals.ts';
import { has, isWord, readMonth, skipWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Match, Rule } from '../rule.ts';

/** `every two weeks`, `every few years`, `each 30 days`, from the number at `at` on; null where none is told. */
function readCounted(atoms: Atoms, i: number, at: number, quant: { quant?: string }): Match | null {
  const numeral = readNumeral(atoms, at);
  if (numeral === null || !has(atoms, numeral.end, UNIT)) return null;
  // `each few days` counts nothing.
  if (Number.isNaN(numeral.value) && atoms.text[i] !== 'every') return null;
  const { unit } = atoms.words[numeral.end]!;
  const count = timexNumber(numeral.value);
  const value = unit[0] === 'T' ? `PT${count}${unit[1]}` : `P${count}${unit}`;
  return setOf(i, numeral.end + 1, value, quant);
}

/** `every half-hour`, `every half hour`; null where neither stands there. */
function readHalf(atoms: Atoms, i: number, at: number, quant: { quant?: string }): Match | null {
  if (!isWord(atoms, at, 'half')) return null;
  const unit = skipWord(atoms, at + 1, '-', 'an');
  return isWord(atoms, unit, 'hour') ? setOf(i, unit + 1, 'PT30M', quant) : null;
}

/** The value of what `every` has behind it at `at`: a weekday, month, season, unit or part of the day; null where none is. */
function readEach(atoms: Atoms, at: number, nth: number): string | null {
  const word = atoms.words[at];
  if (word === undefined) return null;
  if (has(atoms, at, WEEKDAY) && atoms.capital[at]) return `XXXX-WXX-${word.weekday}`;
  const month = readMonth(atoms, at);
  if (month !== null) return `XXXX-${String(month.month).padStart(2, '0')}`;
  if (word.season !== '') return `XXXX-${word.season}`;
  if (has(atoms, at, UNIT) && !word.plural) {
    const value = EACH[word.unit] ?? null;
    return value === null ? null : value.replace('1', String(nth));
  }
  return word.part === '' ? null : `XXXX-XX-XXT${word.part}`;
}

/** Which of them happen, by the word at `at`: `every other week` and `every second week` are 2, `every week` is 1. */
function nthOf(atoms: Atoms, at: number): number {
  if (isWord(atoms, at, 'other')) return 2;
  // `every second`: sixty a minute.
  return has(atoms, at, ORDINAL) && readEach(atoms, at + 1, 1) !== null ? atoms.words[at]!.ordinal : 1;
}

/** What happens again and again: `every Tuesday`, `each year`, `per hour`, `every other week`, `Tuesdays`. */
export const set: Rule = {
  id: 'set',
  first: EVERY | WEEKDAY,
  match(atoms, i) {
    const { plural, weekday } = atoms.words[i]!;
    // `two Sundays in Rome`: those are counted.
    if (weekday > 0)
      return plural && atoms.capital[i] && !has(atoms, i - 1, NUMBER | DIGITS)
        ? setOf(i, i + 1, `XXXX-WXX-${weekday}`)
        : null;
    if (!isWord(atoms, i, 'every', 'each', 'per')) return null;
    // `195 kilometers per hour`: how fast.
    if (atoms.text[i] === 'per' && WORDS['in-an-hour'].has(atoms.text[i - 1]!)) return null;
    const nth = nthOf(atoms, i + 1);
    const at = nth > 1 ? i + 2 : i + 1;
    const quant = atoms.text[i] === 'per' ? {} : { quant: atoms.text[i]!.toUpperCase() };
    const counted = readHalf(atoms, i, at, quant) ?? readCounted(atoms, i, at, quant);
    if (counted !== null) return counted;
    const value = readEach(atoms, at, nth);
    return value === null ? null : setOf(i, at + 1, value, quant);
  },
  examples: [
    ['They meet [every Tuesday] in Rome.', null, 'SET', 'XXXX-WXX-2'],
    ['They meet [each month] in Rome.', null, 'SET', 'P1M'],
    ['They meet [every two weeks] in Rome.', null, 'SET', 'P2W'],
    ['They meet [every second Tuesday] in Rome.', null, 'SET', 'XXXX-WXX-2'],
    ['They meet [every third week] in Rome.', null, 'SET', 'P3W'],
    ['They meet [every few years] in Rome.', null, 'SET', 'PXY'],
    ['It runs [every half-hour] in Rome.', null, 'SET', 'PT30M'],
    ['They meet on [Mondays] in Rome.', null, 'SET', 'XXXX-WXX-1'],
    ['They meet {every Monday} and [Thursday] in Rome.', '2026-01-08', 'SET', 'XXXX-WXX-4'],
    ['They meet {every Monday} and [Friday night] in Rome.', '2026-01-08', 'SET', 'XXXX-WXX-5TNI'],
    ['They meet {every Monday}, [Thursday] and {Sunday} in Rome.', '2026-01-08', 'SET', 'XXXX-WXX-4'],
    ['They meet {every Monday}, and [Thursday] was quiet.', '2026-01-08', 'DATE', '2026-01-08'],
  ],
  counterExamples: ['Each person left.', 'It blew at 90 miles per hour.', 'He spent two Sundays there.'],
};
