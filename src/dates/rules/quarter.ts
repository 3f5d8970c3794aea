import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, NUMBER, OPENER, ORDER, ORDINAL } from '../reading/classes.ts';
import {
  has,
  isOrdinalEnding,
  isWord,
  lastMonth,
  readEnd,
  readYear,
  skipPossessive,
  skipWord,
  takeBefore,
} from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';
import type { Rule } from '../rule.ts';

/** What is told of the year that a quarter is of, and the atom behind it. */
interface OfYear {
  readonly year: number | undefined;
  readonly fiscal: boolean;
  readonly end: number;
}

/** What is said of the year before its quarter, from `i` on: `1988`, `1988's`, `fiscal`, `fiscal 1988`. */
function readYearBefore(atoms: Atoms, i: number): OfYear {
  const first = atoms.classes[i] === DIGITS ? readYear(atoms, i) : null;
  const at = first === null ? i : skipPossessive(atoms, first.end);
  if (atoms.text[at] !== 'fiscal') return { year: first?.year, fiscal: false, end: at };
  const second = first === null ? readYear(atoms, at + 1) : null;
  const end = second === null ? at + 1 : skipPossessive(atoms, second.end);
  return {
    year: first?.year ?? second?.year,
    fiscal: true,
    end: skipWord(atoms, end, '-'),
  };
}

/** Which quarter is told at `i`: `third`, `3rd`, `the final quarter of`; null where no number is. */
function readNumber(atoms: Atoms, i: number): { number: number; end: number } | null {
  const { text } = atoms;
  if (has(atoms, i, ORDINAL)) return { number: atoms.words[i]!.ordinal, end: i + 1 };
  if (atoms.classes[i] === DIGITS && isOrdinalEnding(atoms, i + 1))
    return { number: Number(text[i]), end: i + 2 };
  if (isWord(atoms, i, 'final', 'last') && text[i + 1] === 'quarter' && text[i + 2] === 'of')
    return { number: 4, end: i + 1 };
  return null;
}

/** The year behind a quarter that ends before `i`: `of 2005`, `of fiscal 2005`, `fiscal 2005`, `2005`; `i` where none is. */
function readYearBehind(atoms: Atoms, i: number): OfYear {
  const of = skipWord(atoms, i, 'of');
  const at = skipWord(atoms, of, 'fiscal');
  const read = at > i || atoms.classes[i] === DIGITS ? readYear(atoms, at) : null;
  return read === null
    ? { year: undefined, fiscal: false, end: i }
    : { year: read.year, fiscal: at > of, end: read.end };
}

/** How many atoms to each side tell of a game. */
const REACH = 40;

/** Whether the word at `i` is reported for a quarter; not a loss or a margin, which teams have too. */
function isReported({ text, lexicon }: Atoms, i: number): boolean {
  const word = text[i]!;
  if (/^(?:loss|losses|margin|net)$/.test(word)) return false;
  return lexicon.halfYearEarnings.has(word) || lexicon.halfYearGrowth.has(word);
}

/** Whether what is counted at `i` is counted in games: `9 rebounds`, `two 3-pointers`. */
function isCounted(atoms: Atoms, i: number): boolean {
  if (isWord(atoms, i, 'rebounds', 'assists')) return has(atoms, i - 1, DIGITS | NUMBER);
  return (
    isWord(atoms, i, 'pointer', 'pointers') && isWord(atoms, i - 1, '-') && has(atoms, i - 2, DIGITS | NUMBER)
  );
}

/** Whether points are scored in the sentence before the atom at `start`: `scored 12 in the fourth quarter`. */
function isScored(atoms: Atoms, start: number): boolean {
  return lookBack(atoms, start, REACH, (k) => {
    if (!isWord(atoms, k, 'scored') || !has(atoms, k + 1, DIGITS | NUMBER)) return undefined;
    // `scored two contracts in the third quarter`
    return isUpos(atoms, k + 2, 'ADP') || isWord(atoms, k + 2, 'points', 'goals', 'straight');
  });
}

/** Whether the quarter at atoms `[start, end)` is one of a game: `scored 12 in the fourth quarter`. */
function isOfGame(atoms: Atoms, start: number, end: number): boolean {
  const { text, lexicon } = atoms;
  const to = Math.min(atoms.length, end + REACH);
  let game = isScored(atoms, start);
  for (let k = Math.max(0, start - REACH); k < to; k++) {
    // `Revenue rose in the third quarter. An advertisement at halftime paid off.`
    if (isWord(atoms, k, '%', 'percent') || isReported(atoms, k)) return false;
    if (lexicon.gameWords.has(text[k]!) || isCounted(atoms, k)) game = true;
  }
  return game;
}

/** A quarter of a year: `the third quarter`, `third-quarter`, `the 1988 second quarter`, `the final quarter of 2005`. */
export const quarter: Rule = {
  id: 'quarter',
  first: ORDINAL | OPENER | DIGITS | ORDER,
  match(atoms, i) {
    const { text } = atoms;
    const before = readYearBefore(atoms, i);
    const read = readNumber(atoms, before.end);
    if (read === null || read.number < 1 || read.number > 4) return null;
    const hyphen = text[read.end] === '-';
    let at = hyphen ? read.end + 1 : read.end;
    const inside = text[at] === 'fiscal';
    if (inside) at++;
    if (!isWord(atoms, at, 'quarter', 'quarters')) return null;
    // `the first quarter-final`
    if (text[at + 1] === '-' && isWord(atoms, at + 2, 'finals', 'final')) return null;
    const behind = before.year === undefined ? readYearBehind(atoms, at + 1) : null;
    const end = behind?.end ?? at + 1;
    const year = before.year ?? behind?.year;
    if (year === undefined && isOfGame(atoms, i, end)) return null;
    const ended = readEnd(atoms, end);
    // A quarter that ends in another month is one of a year of its own.
    const shifted = ended !== null && lastMonth(ended) !== read.number * 3;
    const fiscal = before.fiscal || inside || behind?.fiscal === true || shifted;
    return {
      start: hyphen ? i : takeBefore(atoms, i, 'the'),
      end,
      expression: {
        kind: 'calendar',
        part: `Q${read.number}`,
        ...(year === undefined ? {} : { year }),
        ...(fiscal ? { fiscal } : {}),
        ...(ended === null ? {} : { ended }),
      },
    };
  },
  examples: [
    ['The mine will close in [the first quarter] at last.', '2024-10-10', 'DATE', '2025-Q1'],
    ['The mine is expected to close in [the first quarter].', '2024-10-10', 'DATE', '2025-Q1'],
    ['The mine will close in [the fourth quarter] at last.', '2024-10-10', 'DATE', '2024-Q4'],
    ['The mine closed in [the first quarter] at last.', '2024-10-10', 'DATE', '2024-Q1'],
    ['It will restate its [first-quarter] profit.', '2024-10-10', 'DATE', '2024-Q1'],
    ['It expects a loss in [the third quarter] again.', '2024-10-10', 'DATE', '2024-Q3'],
    ['Profit rose in [the third quarter] again.', '1989-11-02', 'DATE', '1989-Q3'],
    ['Its [third-quarter] profit rose.', '1989-11-02', 'DATE', '1989-Q3'],
    ['Profit rose in [the fourth quarter of 2005] again.', null, 'DATE', '2005-Q4'],
    ['Profit rose in [the 1988 second quarter] again.', null, 'DATE', '1988-Q2'],
    ['The bank scored a win in [the third quarter] here.', '1989-11-02', 'DATE', '1989-Q3'],
    ['A system that assists pilots was sold in [the third quarter].', '1989-11-02', 'DATE', '1989-Q3'],
    ['It beat a basket of currencies in [the third quarter].', '1989-11-02', 'DATE', '1989-Q3'],
    ['It laid a million yards of pipe in [the third quarter].', '1989-11-02', 'DATE', '1989-Q3'],
    ['The economy rebounds. It shrank in [the third quarter].', '1989-11-02', 'DATE', '1989-Q3'],
    ['It ran a film at halftime, and sales rose in [the third quarter].', '1989-11-02', 'DATE', '1989-Q3'],
  ],
  counterExamples: [
    'The first quarter-final was dull.',
    'Kent scored 12 in the fourth quarter.',
    'Kent had 9 rebounds in the fourth quarter.',
    'Kent hit two 3-pointers in the fourth quarter.',
    'The Bears led at halftime. They fell behind in the third quarter.',
  ],
};
