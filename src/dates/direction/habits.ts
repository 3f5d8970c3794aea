import { readLexicon } from '../../text/lexicon.ts';
import type { Expression } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import { lookOn } from '../reading/search.ts';
import type { Found } from '../rule.ts';
import { directionAt } from './index.ts';
import { isPast } from './tense.ts';

const ADVERBS = new Set(readLexicon(new URL('../data/habit-adverbs.txt', import.meta.url)));
/** Auxiliaries under which what is usual did not happen, or is not told: `would normally have expired on Friday`. */
const UNREAL = new Set(['could', 'had', 'have', 'might', 'should', 'will', 'would']);
/** How many atoms may stand between the adverb and the date. */
const REACH = 14;

/** Endings of participles; not that of `open`, `happen`. */
const PARTICIPLE = /(?:ed|[^p]en|[oae]wn|orn|ing)$/;

/** Whether the verb form at `i` needs no auxiliary: `closes`, `close`; not `known`, `held`. */
function isFiniteVerb(atoms: Atoms, i: number): boolean {
  if (isUpos(atoms, i, 'AUX')) return true;
  return isUpos(atoms, i, 'VERB') && !PARTICIPLE.test(atoms.text[i]!) && !isPast(atoms, i);
}

/** Whether the adverb at `i` goes with a verb: `usually opens`, `is usually quiet`; not `the usually quiet town`. */
function isOfVerb(atoms: Atoms, i: number): boolean {
  if (!ADVERBS.has(atoms.text[i]!) || isUpos(atoms, i - 1, 'DET')) return false;
  if (UNREAL.has(atoms.text[i - 1]!) || UNREAL.has(atoms.text[i + 1]!)) return false;
  return isUpos(atoms, i + 1, 'VERB', 'AUX') || isUpos(atoms, i - 1, 'AUX');
}

/** Whether one clause, with one verb, leads from atom `from` on to an adverb of habit, going forth (1) or back (-1). */
function leadsToHabit(atoms: Atoms, from: number, step: 1 | -1): boolean {
  let verbs = 0;
  for (
    let k = from, n = 0;
    n < REACH && atoms.text[k] !== '' && atoms.text[k] !== undefined;
    k += step, n++
  ) {
    if (ADVERBS.has(atoms.text[k]!)) {
      if (!isOfVerb(atoms, k)) return false;
      // `In April the firm usually known for thrift spent it.`
      return step > 0
        ? verbs === 0 && (isUpos(atoms, k - 1, 'AUX') || isFiniteVerb(atoms, k + 1))
        : verbs <= 1;
    }
    // `The firm usually known for thrift was late in April.`
    if (step < 0 && isUpos(atoms, k, 'AUX') && !isUpos(atoms, k - 1, 'AUX', 'ADV')) return false;
    if (isUpos(atoms, k, 'VERB')) verbs++;
    else if (isUpos(atoms, k, 'SCONJ') || UNREAL.has(atoms.text[k]!)) return false;
    else if (isUpos(atoms, k, 'PRON') && !isWord(atoms, k, 'its', 'his', 'her', 'their')) return false;
    else if (isUpos(atoms, k, 'PUNCT', 'SYM') && !isWord(atoms, k, '-')) return false;
  }
  return false;
}

/** Whether an expression names a part of every year or week: a month, a day of it, a quarter, a season, a weekday, a holiday. */
function recurs(e: Expression): boolean {
  if (e.kind !== 'calendar' || e.year !== undefined || e.direction !== undefined || e.from !== undefined)
    return false;
  if (e.ofYear === true || e.fiscal === true || e.ended !== undefined || e.beside === true) return false;
  if (e.week !== undefined) return false;
  // Easter is in no month of each year that could be written.
  if (e.holiday !== undefined) return /^\d/.test(e.holiday);
  return e.month !== undefined || e.part !== undefined || (e.weekday !== undefined && e.day === undefined);
}

/** How many atoms the other end of a range may have: `from 1 November to 31 March each year`. */
const OTHER_END = 6;

/**
 * Whether `each year` stands beside the date at `[start, end)`: `on 1 May each year`, `each year in May`, `on Monday each week`; not
 * `each week in October`.
 */
function isOfEach(atoms: Atoms, start: number, end: number, unit: 'year' | 'week'): boolean {
  const isEach = (k: number): boolean => isWord(atoms, k, 'each', 'every') && isWord(atoms, k + 1, unit);
  if (isUpos(atoms, start - 1, 'ADP') && isEach(start - 3)) return true;
  return lookOn(atoms, end, OTHER_END, (k) => {
    if (isEach(k)) return true;
    const between =
      has(atoms, k, MONTH | DIGITS | WEEKDAY) || isWord(atoms, k, 'to', 'and', 'until', 'through', '-', '.');
    return between ? undefined : false;
  });
}

/**
 * Whether what happens on a date happens there each time: `is usually held in August`, `In August the town is normally quiet`; not
 * `the usually quiet town was full on Friday`.
 */
export function isHabit(atoms: Atoms, { start, end, expression }: Found): boolean {
  if (!recurs(expression)) return false;
  const ofWeek = expression.kind === 'calendar' && expression.weekday !== undefined;
  if (isOfEach(atoms, start, end, ofWeek ? 'week' : 'year')) return true;
  const before = takeBefore(atoms, start, 'the') - 1;
  if (!isUpos(atoms, before, 'ADP', 'CCONJ')) return false;
  // `He usually trains in Rome, and on Friday he played in Milan.`
  if (isUpos(atoms, before, 'ADP') && isUpos(atoms, before - 1, 'CCONJ')) return false;
  if (leadsToHabit(atoms, before, -1)) return true;
  return atoms.text[before - 1] === '' && leadsToHabit(atoms, skipWord(atoms, end, ','), 1);
}

/** How many sentences behind a date `the 3rd of the month` is of the month of that date. */
const NEAR = 2;

/**
 * Whether a day of the month is that of each month: `On the 3rd of the month she collects her pension`, where no month was told and no
 * verb tells of one; not `He died on the 3rd of the month`.
 */
export function isMonthly(atoms: Atoms, { start, end, expression: e }: Found, apart: number): boolean {
  if (e.kind !== 'calendar' || e.day === undefined || e.month !== undefined || apart <= NEAR) return false;
  if (!isWord(atoms, end - 1, 'month') || !isWord(atoms, end - 2, 'the')) return false;
  return directionAt(atoms, start, end) === 0;
}
