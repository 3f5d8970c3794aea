import { readLexicon } from '../../text/lexicon.ts';
import type { Expression } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { MONTH, PHASE, UNIT, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, readDayOfMonth, readEnd, readMonth, skipWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** `the day to day business`, `year by year`, `the year-long talks`: the unit is a part of another word. */
function isOfCompound(atoms: Atoms, i: number): boolean {
  return (
    isWord(atoms, i + 1, '-') || (isWord(atoms, i + 1, 'to', 'by') && atoms.text[i + 2] === atoms.text[i])
  );
}

/** `Player of the Year`: a title. */
function isTitle(atoms: Atoms, i: number): boolean {
  return atoms.capital[i]! && !atoms.capital[i - 1];
}

/** `By the end of the year they had gone`: a part of the period is told, and the clause behind tells what happened then. */
function isParted(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i - 2, 'of') && has(atoms, i - 3, PHASE) && atoms.text[i - 4] === 'the';
}

/** `the year of the cat`, `the day he left`, `the year 2000`: told by what follows, no period that is known. */
function isToldBehind(atoms: Atoms, i: number): boolean {
  const { unit } = atoms.words[i]!;
  // `a high for the year of $40`, `the week of March 5`
  const known = atoms.text[i + 2] === '$' || (unit[0] === 'W' && has(atoms, i + 2, MONTH));
  if (isWord(atoms, i + 1, 'of') && !known) return true;
  if (isWord(atoms, i + 1, 'when', 'that', 'after', 'before')) return true;
  if (unit !== 'D' && isParted(atoms, i)) return false;
  if (isWord(atoms, i + 1, 'he', 'she', 'they', 'it')) return true;
  // `by the weekend three more were ill`
  if (unit !== 'WE' && isUpos(atoms, i + 1, 'NUM')) return true;
  // `the day a film opens`, `the day Lincoln died`
  return unit === 'D' && isUpos(atoms, i + 1, 'DET', 'PROPN', 'PRON') && !has(atoms, i + 1, WEEKDAY);
}

/** `the decade to come`, `the turn of the century`, `the whole century` */
function isOtherCentury(atoms: Atoms, i: number, full: boolean): boolean {
  return (
    /^[CE]$/.test(atoms.words[i]!.unit) &&
    (full || isWord(atoms, i + 1, 'to') || isWord(atoms, i - 3, 'turn'))
  );
}

/** `At the end of the day, voters decide`: in the end. */
function isInTheEnd(atoms: Atoms, i: number): boolean {
  const { text } = atoms;
  return (
    atoms.words[i]!.unit === 'D' &&
    isWord(atoms, i - 2, 'of') &&
    isWord(atoms, i - 3, 'end') &&
    text[i - 5] === 'at' &&
    /^["'`]?$/.test(text[i - 6]!)
  );
}

/** What is called one of its time or kind by `of the day`. */
const OF_ITS_DAY = new Set(readLexicon(new URL('../data/of-its-day.txt', import.meta.url)));

/** `the minister of the day`, `the questions of the day`, `the soup of the day`: no day in particular. */
const isOfItsDay = (atoms: Atoms, i: number): boolean =>
  atoms.words[i]!.unit === 'D' && isWord(atoms, i - 2, 'of') && OF_ITS_DAY.has(atoms.text[i - 3]!);

/** `a year ago to the day`, `thirty years to the day after it`: no day or so off. */
function isExact(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'day') || !isWord(atoms, i - 2, 'to')) return false;
  return has(atoms, i - 3, UNIT) || isWord(atoms, i - 3, 'ago', 'later', 'earlier');
}

/** Whether the year at `i` is twelve months up to a day: `the year ended May 31`, `the fiscal year`, `the year to March`. */
function isTwelveMonths(atoms: Atoms, i: number): boolean {
  return (
    isWord(atoms, i + 1, 'ended', 'ending') ||
    atoms.text[i - 1] === 'fiscal' ||
    (isWord(atoms, i + 1, 'to', 'through') && readMonth(atoms, i + 2) !== null)
  );
}

/** The day with which the week before `i` begins: `the week beginning 3 October`, `starting Oct. 3`; null where none is told. */
function readBeginning(atoms: Atoms, i: number): { month: number; day: number } | null {
  if (!isWord(atoms, i, 'beginning', 'commencing', 'starting')) return null;
  const at = skipWord(atoms, i + 1, 'on');
  const first = readDayOfMonth(atoms, at);
  const month = readMonth(atoms, first?.end ?? at);
  const day = first ?? (month === null ? null : readDayOfMonth(atoms, month.end));
  return month === null || day === null ? null : { month: month.month, day: day.day };
}

/** What the period at `i` says; null where it is no period that is known: `the second`, `the night`. */
function readPeriod(atoms: Atoms, i: number, full: boolean): Expression | null {
  const { unit } = atoms.words[i]!;
  if (unit === 'Y' && isTwelveMonths(atoms, i)) {
    const ended = readEnd(atoms, i + 1);
    return { kind: 'fixed', type: 'DURATION', value: 'P1Y', ...(ended === null ? {} : { ended }) };
  }
  if (unit === 'Q') {
    const ended = readEnd(atoms, i + 1);
    return { kind: 'again', unit, ...(ended === null ? {} : { ended }) };
  }
  // `In the week ahead`, as `the coming week`
  if (isAhead(atoms, i)) return { kind: 'shift', unit, by: 1, from: 'speech' };
  if (unit === 'W') {
    // `the week ended Oct. 23`
    const last = readEnd(atoms, i + 1) ?? readBeginning(atoms, i + 1);
    return last?.day === undefined ? { kind: 'again', unit } : { kind: 'calendar', ...last, week: 'day' };
  }
  if (!/^(?:C|E|Y|WE|M|D)$/.test(unit)) return null;
  return { kind: 'again', unit, ...(full ? { whole: true } : {}) };
}

/** Whether the week at `i` is the one to come: `the week ahead`; not `the week ahead of the vote`. */
const isAhead = (atoms: Atoms, i: number): boolean =>
  atoms.words[i]!.unit === 'W' && isWord(atoms, i + 1, 'ahead') && !isWord(atoms, i + 2, 'of');

/** A period that the text has named or that is at hand: `the quarter`, `the year`, `the day`, `the weekend`. */
export const again: Rule = {
  id: 'again',
  first: UNIT,
  match(atoms, i) {
    const full = isWord(atoms, i - 1, 'full', 'whole', 'entire', 'fiscal');
    const article = full ? i - 2 : i - 1;
    if (atoms.text[article] !== 'the' || atoms.words[i]!.plural) return null;
    if (
      isOfCompound(atoms, i) ||
      isTitle(atoms, i) ||
      isToldBehind(atoms, i) ||
      isOtherCentury(atoms, i, full) ||
      isInTheEnd(atoms, i) ||
      isOfItsDay(atoms, i) ||
      isExact(atoms, i)
    )
      return null;
    const expression = readPeriod(atoms, i, full);
    return expression === null
      ? null
      : { start: article, end: isAhead(atoms, i) ? i + 2 : i + 1, expression };
  },
  examples: [
    ['Sales fell in [the quarter] again.', '1989-11-02', 'DATE', '1989-Q3'],
    ['It was sold out for most of [the day] here.', '1989-11-02', 'DATE', '1989-11-02'],
    ["It was [the week]'s most active session.", '1989-10-30', 'DATE', '1989-W44'],
    ['It rose to a high for [the year] of $40 here.', '1989-10-30', 'DATE', '1989'],
    ['It may not survive [the decade] here.', '2015-10-30', 'DATE', '201'],
    ['It was gone by [the end of the century] here.', '2015-10-30', 'DATE', '20'],
    ['Trains will return in [the week] beginning {3 October} here.', '1989-09-20', 'DATE', '1989-W40'],
    ['Rain is likely in [the week ahead] here.', '1989-10-30', 'DATE', '1989-W45'],
    ['He rested in [the week] ahead of the vote.', '1989-10-30', 'DATE', '1989-W44'],
    ['It fell over [the weekend] again.', '1989-10-30', 'DATE', '1989-W43-WE'],
    ['By [the end of the year] they had gone.', '2025-02-06', 'DATE', '2025'],
    ['It shut in {March}. It will open at [the end of the month] here.', '2023-06-15', 'DATE', '2023-06'],
    ['In {March} he said it will open by [the end of the month] here.', '2023-06-15', 'DATE', '2023-03'],
    ['It shut in {March}. It opened at [the end of the month] here.', '2023-06-15', 'DATE', '2023-03'],
    ['Since [the start of the year] 412 men have drowned.', '2025-02-06', 'DATE', '2025'],
    ['It has fallen since [the start of the year] through his sales.', '2025-02-06', 'DATE', '2025'],
  ],
  counterExamples: [
    'She recalled the year he left.',
    'He recalled the day Lincoln died.',
    'It boomed at the turn of the century.',
    'At the end of the day, voters decide.',
    'He was named Player of the Year here.',
    'It runs the day to day business.',
    'The minister of the day called her a liar.',
    'She had the soup of the day.',
    'Thrift was the order of the day.',
    'The day after he left was sad.',
  ],
};
