import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DETERMINER, DIGITS, OPENER } from '../reading/classes.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** `BC`, `B.C.`, `BCE`, `AD`, `A.D.`, `CE` in capitals at `i`: whether it is before the era, and the atom after it. */
export function readEra(atoms: Atoms, i: number): { before: boolean; end: number } | null {
  const { text, capital } = atoms;
  if (!capital[i]) return null;
  const era = text[i]!;
  if (era === 'bc' || era === 'bce') return { before: true, end: i + 1 };
  if (era === 'ad' || era === 'ce') return { before: false, end: i + 1 };
  const stopped =
    (era === 'b' || era === 'a') && text[i + 1] === '.' && text[i + 2] === (era === 'b' ? 'c' : 'd');
  if (!stopped || !isJoined(atoms, i + 2)) return null;
  const stop = text[i + 3] === '.' && isJoined(atoms, i + 3) && text[i + 4] !== '';
  return { before: era === 'b', end: stop ? i + 4 : i + 3 };
}

function made(start: number, end: number, year: number, before: boolean): Match | null {
  if (year < 1 || year > 9999) return null;
  const padded = String(year).padStart(4, '0');
  if (before) return { start, end, expression: { kind: 'fixed', type: 'DATE', value: `BC${padded}` } };
  return { start, end, expression: { kind: 'calendar', year } };
}

/** A year with its era, or of three figures that `the year` stands before: `44 B.C.`, `AD 476`, `the year 763`. */
export const era: Rule = {
  id: 'era',
  first: DETERMINER | DIGITS | OPENER,
  match(atoms, i) {
    const { text } = atoms;
    if (has(atoms, i, DIGITS)) {
      if (text[i]!.length > 4 || (isJoined(atoms, i) && /^[$.,:/\d]$/.test(text[i - 1]!))) return null;
      const read = readEra(atoms, i + 1);
      if (read !== null) return made(i, read.end, Number(text[i]), read.before);
      // `between 478 and 472 BC`
      const shared = isWord(atoms, i + 1, 'and', 'to', 'or', '-') && has(atoms, i + 2, DIGITS);
      const other = shared ? readEra(atoms, i + 3) : null;
      if (other !== null) return made(i, i + 1, Number(text[i]), other.before);
      const told = text[i - 1] === 'year' && text[i - 2] === 'the' && text[i]!.length === 3;
      // `since the start of the year 412 people have drowned`
      return told && !isJoined(atoms, i + 1) && !isUpos(atoms, i + 1, 'NOUN', 'ADJ')
        ? made(i - 2, i + 1, Number(text[i]), false)
        : null;
    }
    // `A.D. 476`
    const read = readEra(atoms, i);
    if (read === null || read.before || !has(atoms, read.end, DIGITS) || text[read.end]!.length > 4)
      return null;
    return made(takeBefore(atoms, i, 'year'), read.end + 1, Number(text[read.end]), false);
  },
  examples: [
    ['Caesar died in [44 B.C.] in Rome.', null, 'DATE', 'BC0044'],
    ['The temple is of [1200 BCE] or so.', null, 'DATE', 'BC1200'],
    ['Rome fell in [A.D. 476] at last.', null, 'DATE', '0476'],
    ['Rome fell in [AD 476] at last.', null, 'DATE', '0476'],
    ['The wall is of [122 AD] or so.', null, 'DATE', '0122'],
    ['In [the year 476] Rome fell.', null, 'DATE', '0476'],
    ['The town fell in [the year 763] at last.', null, 'DATE', '0763'],
  ],
  counterExamples: [
    'The TV ad 30 people saw failed.',
    'It has 44 ad pages.',
    'The room 763 is shut.',
    'In the year 412 men drowned.',
  ],
};
