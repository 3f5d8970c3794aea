import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS, SEASON } from '../reading/classes.ts';
import {
  has,
  isWord,
  readDirection,
  readNamed,
  readYear,
  skipWord,
  takeBefore,
} from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Match, Rule } from '../rule.ts';

/** The atom behind the second year of a winter, `2010-11`, `2010/2011`; null where none is named. */
function readNextYear(atoms: Atoms, at: number): number | null {
  if (!isWord(atoms, at, '-', '/') || !isJoined(atoms, at) || !isJoined(atoms, at + 1)) return null;
  const [year, next] = [atoms.text[at - 1]!, atoms.text[at + 1]!];
  if (year.length !== 4) return null;
  if (!has(atoms, at - 1, DIGITS) || !has(atoms, at + 1, DIGITS)) return null;
  const after = String(Number(year) + 1);
  return next === after || (next.length === 2 && after.endsWith(next)) ? at + 2 : null;
}

/** Words before a season of no year that tell that it is one. */
const BEFORE_SEASON = [
  'the',
  'in',
  'by',
  'since',
  'of',
  'early',
  'late',
  'during',
  'until',
  'through',
  'mid',
] as const;

/** The season that is the subject of a clause: `summer ended`, `when spring arrives`. */
function isSubject(atoms: Atoms, i: number): boolean {
  return (
    atoms.text[i] !== 'fall' &&
    isUpos(atoms, i, 'NOUN', 'VERB') &&
    isUpos(atoms, i + 1, 'VERB', 'AUX') &&
    isUpos(atoms, i - 1, 'PUNCT', 'CCONJ', 'SCONJ', 'ADV')
  );
}

/** `prices fall`, `the fall of Rome`, `the spring in his step`: a verb or a noun of another kind. */
function isFallOrSpring(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'fall', 'spring')) return false;
  if (isWord(atoms, i - 1, 'in', 'by', 'since', 'early', 'late', 'until', 'during')) return false;
  return !(
    atoms.text[i - 1] === 'the' &&
    isWord(atoms, i - 2, 'in', 'by', 'for', 'since', 'during', 'until', 'through')
  );
}

/** Whether a year that is told by its distance stands at `at`: `last year`, `the previous year`. */
function isYearTold(atoms: Atoms, at: number): boolean {
  const order = skipWord(atoms, at, 'the');
  return (
    isWord(atoms, order, 'last', 'this', 'next', 'previous', 'following', 'same') &&
    isWord(atoms, order + 1, 'year')
  );
}

/** `summer of love`, `the Winter Olympics`, `a harvest of winter wheat`, `fall into`: a part of something else. */
function isOfOther(atoms: Atoms, i: number): boolean {
  if (WORDS['season-name'].has(atoms.text[i + 1]!)) return true;
  if (atoms.text[i + 1] === 'of' && !isYearTold(atoms, i + 2)) return true;
  if (atoms.text[i - 1] === 'of' && isUpos(atoms, i + 1, 'NOUN')) return true;
  return atoms.text[i] === 'fall' && isWord(atoms, i + 1, 'in', 'into', 'to', 'short', 'behind');
}

/** Whether the word at `i`, with no year or word of order beside it, tells a season. */
function isBareSeason(atoms: Atoms, i: number): boolean {
  if (isOfOther(atoms, i)) return false;
  if (isSubject(atoms, i)) return true;
  if (isUpos(atoms, i, 'VERB') && atoms.text[i] !== 'summer') return false;
  return isWord(atoms, i - 1, ...BEFORE_SEASON) && !isFallOrSpring(atoms, i);
}

/** The season of the word at `i` in a year that is told: `the spring of 1968`, `winter 2010-11`; null where none is. */
function readWithYear(atoms: Atoms, i: number, start: number): Match | null {
  const at = skipWord(atoms, i + 1, 'of');
  const winter = readNextYear(atoms, at + 1);
  const read = winter === null ? readYear(atoms, at) : { year: Number(atoms.text[at]), end: winter };
  if (read === null) return null;
  return {
    start: takeBefore(atoms, start, 'the'),
    end: read.end,
    expression: { kind: 'calendar', part: atoms.words[i]!.season, year: read.year },
  };
}

/** A season: `this summer`, `last fall`, `that winter`, `the spring of 1968`, `winter 2010`, `in the spring`. */
export const season: Rule = {
  id: 'season',
  first: SEASON,
  match(atoms, i) {
    const { season: part, plural } = atoms.words[i]!;
    if (plural) return null;
    // `the Summer Institute`
    if (atoms.capital[i] && atoms.capital[i + 1] && atoms.text[i - 1] !== '') return null;
    const end = i + 1;
    const near = readNamed(atoms, i);
    if (near !== null) {
      const { start, direction } = near;
      return { start, end, expression: { kind: 'calendar', part, direction, from: 'text' } };
    }
    const direction = readDirection(atoms, i);
    // `this past summer`, `the last summer`
    const start =
      direction === undefined ? i : direction === 0 ? i - 1 : takeBefore(atoms, i - 1, 'this', 'the');
    const dated = readWithYear(atoms, i, start);
    if (dated !== null) return dated;
    if (direction === undefined)
      return isBareSeason(atoms, i)
        ? { start: takeBefore(atoms, i, 'the'), end, expression: { kind: 'calendar', part } }
        : null;
    return {
      start: takeBefore(atoms, start, 'the'),
      end,
      expression: { kind: 'calendar', part, direction },
    };
  },
  examples: [
    ['The mine shut in [the spring of last year] at last.', '2017-11-02', 'DATE', '2016-SP'],
    ['They met and wed [that autumn] in Paris.', null, 'DATE', 'XXXX-FA'],
    ['The mine will close in [the spring] at last.', '2024-10-10', 'DATE', '2025-SP'],
    ['The parts promised for [the spring] came late.', '2024-08-11', 'DATE', '2024-SP'],
    ['The mine will close in [summer] at last.', '2024-10-10', 'DATE', '2025-SU'],
    ['The mine will close in [the summer] at last.', '2024-07-10', 'DATE', '2024-SU'],
    ['The mine closed in [the spring] at last.', '2024-10-10', 'DATE', '2024-SP'],
    ['They will close it [this spring] at last.', '2024-10-10', 'DATE', '2024-SP'],
    ['Sales fell, but [spring] shows signs of hope.', '2009-04-01', 'DATE', '2009-SP'],
    ['The frosts of [the winter of 2010-11] hurt.', null, 'DATE', '2010-WI'],
    ['The frosts of [the winter of 2010/2011] hurt.', null, 'DATE', '2010-WI'],
    ['They will meet [this summer] in Rome.', '1998-03-22', 'DATE', '1998-SU'],
    ['They met [last fall] in Rome.', '1998-02-06', 'DATE', '1997-FA'],
    ['The riots of [the spring of 1968] changed it.', null, 'DATE', '1968-SP'],
  ],
  counterExamples: [
    'He jumped over that spring.',
    'He taught at the Summer Institute for Bible translators.',
    'They run and spring ahead.',
    'A field of winter wheat froze.',
    'Prices fall when it rains.',
    'They spring into action.',
    'The fall of Rome was slow.',
  ],
};
