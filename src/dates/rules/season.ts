import { type Atoms, isJoined, isUpos } from '../atoms.ts';
import { DIGITS, SEASON } from '../classes.ts';
import { has, isWord, readNamed, readYear, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** The atom behind the second year of a winter, `2010-11`, `2010/2011`; null where none is named. */
function readNextYear(atoms: Atoms, at: number): number | null {
  if (!isWord(atoms, at, '-', '/') || !isJoined(atoms, at) || !isJoined(atoms, at + 1)) return null;
  const [year, next] = [atoms.text[at - 1]!, atoms.text[at + 1]!];
  if (year.length !== 4) return null;
  if (!has(atoms, at - 1, DIGITS) || !has(atoms, at + 1, DIGITS)) return null;
  const after = String(Number(year) + 1);
  return next === after || (next.length === 2 && after.endsWith(next)) ? at + 2 : null;
}

/** A season: `this summer`, `last fall`, `the spring of 1968`, `winter 2010`. */
export const season: Rule = {
  id: 'season',
  first: SEASON,
  match(atoms, i) {
    const word = atoms.words[i]!;
    if (word.plural) return null;
    const { text } = atoms;
    // `the Summer Institute`
    if (atoms.capital[i] && atoms.capital[i + 1] && text[i - 1] !== '') return null;
    let start = i;
    let direction: -1 | 0 | 1 | undefined;
    const before = text[i - 1]!;
    if (before === 'last' || before === 'past' || before === 'previous') direction = -1;
    else if (before === 'next' || before === 'coming' || before === 'upcoming') direction = 1;
    else if (before === 'this') direction = 0;
    if (direction !== undefined) {
      start = i - 1;
      if (isWord(atoms, start - 1, 'this', 'the') && before !== 'this') start--;
    }
    const near = readNamed(atoms, i);
    if (near !== null)
      return {
        start: near.start,
        end: i + 1,
        expression: { kind: 'calendar', part: word.season, direction: near.direction, from: 'text' },
      };
    const at = text[i + 1] === 'of' ? i + 2 : i + 1;
    const winter = readNextYear(atoms, at + 1);
    const read = winter === null ? readYear(atoms, at) : { year: Number(text[at]), end: winter };
    if (read !== null)
      return {
        start: takeBefore(atoms, start, 'the'),
        end: read.end,
        expression: { kind: 'calendar', part: word.season, year: read.year },
      };
    if (direction === undefined) {
      // `fall` and `spring` are verbs and nouns of other kinds too.
      // `summer ended`, `when spring arrives`
      const subject =
        text[i] !== 'fall' &&
        isUpos(atoms, i, 'NOUN', 'VERB') &&
        isUpos(atoms, i + 1, 'VERB', 'AUX') &&
        isUpos(atoms, i - 1, 'PUNCT', 'CCONJ', 'SCONJ', 'ADV');
      if (isUpos(atoms, i, 'VERB') && text[i] !== 'summer' && !subject) return null;
      const named = isWord(
        atoms,
        i - 1,
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
      );
      if (!named && !subject) return null;
      // `a harvest of winter wheat`: a kind of wheat.
      if (before === 'of' && isUpos(atoms, i + 1, 'NOUN')) return null;
      if (
        (text[i] === 'fall' || text[i] === 'spring') &&
        !subject &&
        !isWord(atoms, i - 1, 'in', 'by', 'since', 'early', 'late', 'until', 'during') &&
        !(before === 'the' && isWord(atoms, i - 2, 'in', 'by', 'since', 'during', 'until', 'through'))
      )
        return null;
      if (text[i + 1] === 'of' || isWord(atoms, i + 1, 'olympics', 'games', 'palace')) return null;
      if (text[i] === 'fall' && isWord(atoms, i + 1, 'in', 'into', 'to', 'short', 'behind')) return null;
    }
    return {
      start: takeBefore(atoms, start, 'the'),
      end: i + 1,
      expression: { kind: 'calendar', part: word.season, ...(direction === undefined ? {} : { direction }) },
    };
  },
  examples: [
    ['They met and wed [that autumn] in Paris.', null, 'DATE', 'XXXX-FA'],
    ['The mine will close in [the spring] at last.', '2024-10-10', 'DATE', '2025-SP'],
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
    'He taught at the Summer Institute for Bible translators.',
    'They run and spring ahead.',
    'A field of winter wheat froze.',
    'Prices fall when it rains.',
    'They spring into action.',
    'The fall of Rome was slow.',
  ],
};
