import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DAY_WORD, WEEKDAY } from '../reading/classes.ts';
import { has, isFourDigits, isWord, takeBefore } from '../reading/patterns.ts';
import { isDayAt } from './day-at.ts';
import { endsBefore, isOnTimetable, isPrice } from './timetable.ts';

/** Words of time before a clock time. */
const BEFORE = ['after', 'at', 'before', 'between', 'by', 'from', 'since', 'till', 'until'] as const;
/** Verbs of an amount before `at`: `The crowd stood at 1200`. */
const AMOUNTS = ['estimated', 'put', 'set', 'stand', 'stands', 'stood', 'valued'] as const;
/** Words between the two ends of a range. */
const RANGE = ['-', 'and', 'till', 'to', 'until'] as const;

/** Whether the figures at `i` can be a time and no number: `0215`. */
const isEarly = (atoms: Atoms, i: number): boolean =>
  isFourDigits(atoms, i) && /^0\d[0-5]\d$/.test(atoms.text[i]!);

/** Whether a day stands at `i`, with or without `on`: `1800 Friday`, `1800 on 4 May`, `0600 tomorrow`. */
function isDayNext(atoms: Atoms, i: number): boolean {
  if (has(atoms, i, WEEKDAY | DAY_WORD)) return !isWord(atoms, i + 1, "'");
  // `1800 to-day`
  if (isWord(atoms, i, 'to') && isWord(atoms, i + 1, '-'))
    return isJoined(atoms, i + 1) && isWord(atoms, i + 2, 'day', 'morrow', 'night');
  return isWord(atoms, i, 'on') && isDayAt(atoms, i + 1);
}

/** Whether `at` before `i` tells what keeps to the clock: `The next bulletin is at 1800`, `Doors open at 1800`. */
function isOfTimetable(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i - 1, 'at') || !endsBefore(atoms, i + 1)) return false;
  if (isWord(atoms, i - 2, ...AMOUNTS)) return false;
  const verb = isUpos(atoms, i - 2, 'VERB', 'AUX');
  return isOnTimetable(atoms, verb ? i - 2 : i - 1);
}

/**
 * Whether four figures at `i` without a zone are a clock time: `at 0215`, `until 1200 Thursday`, `from 2200 to 0500`, `Doors open at
 * 1800`; not `in 1800`, `at 1998 prices`, `closed at 2000`.
 */
export function isFourDigitTime(atoms: Atoms, i: number): boolean {
  if (!isFourDigits(atoms, i) || !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(atoms.text[i]!)) return false;
  if (isJoined(atoms, i) || (isJoined(atoms, i + 1) && !isWord(atoms, i + 1, '.', ',', ':', ';', ')', '-')))
    return false;
  // `0231: Lifeboat launched`: the stamp of an entry; `1905:` may be a year.
  if (atoms.text[i - 1] === '' && isWord(atoms, i + 1, ':') && isEarly(atoms, i)) return true;
  const opens = takeBefore(atoms, i, 'about', 'around', 'just', 'shortly', 'roughly') - 1;
  const timed = isWord(atoms, opens, ...BEFORE);
  // `By 2010 Monday was free`, `The shares stood at 1500 on Friday`
  const year = /^(?:19|20)/.test(atoms.text[i]!) && isWord(atoms, opens, 'after', 'before', 'by', 'since');
  if (timed && !year && isDayNext(atoms, i + 1))
    return !isPrice(atoms, opens) && !isWord(atoms, opens - 1, ...AMOUNTS);
  if (timed && isEarly(atoms, i)) return true;
  if (timed && isWord(atoms, i + 1, ...RANGE) && isEarly(atoms, i + 2)) return true;
  if (
    isWord(atoms, i - 1, ...RANGE) &&
    (isEarly(atoms, i - 2) || (isEarly(atoms, i) && isFourDigits(atoms, i - 2)))
  )
    return isWord(atoms, i - 3, 'from', 'between');
  return isOfTimetable(atoms, i);
}
