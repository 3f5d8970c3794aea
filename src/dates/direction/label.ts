import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import { anyFrom, lookOn } from '../reading/search.ts';
import { isPast } from './tense.ts';

/** So many atoms hold a game: `Manchester United v Tottenham Hotspur`. */
const GAME = 8;
/** So many atoms stand between a label and its day: `Next game: at Utah on Thursday`. */
const REACH = 10;

/** Whether a verb stands behind the second side of a game, as behind a case: `Smith v Jones was heard`. */
function isHeard(atoms: Atoms, i: number): boolean {
  return lookOn(atoms, i, GAME, (k) => (atoms.capital[k] ? undefined : isUpos(atoms, k, 'VERB', 'AUX')));
}

/** Whether a score stands behind the second side of a game: `Lyon v Nantes, 2-0`. */
function isScored(atoms: Atoms, i: number): boolean {
  return anyFrom(
    atoms,
    i,
    GAME,
    (k) =>
      isWord(atoms, k, '-') &&
      has(atoms, k - 1, DIGITS) &&
      has(atoms, k + 1, DIGITS) &&
      isJoined(atoms, k) &&
      isJoined(atoms, k + 1),
  );
}

/** Whether a game that is neither heard nor scored is told from `i` on: `Hull v Leeds`; not `Hull 2 v 1 Leeds`, `He sued in Roe v Wade`. */
function isGameAt(atoms: Atoms, i: number): boolean {
  const { text, capital } = atoms;
  return lookOn(atoms, i, GAME, (k) => {
    if (text[k] === 'v' || text[k] === 'vs')
      return (
        (k === i || capital[k - 1]!) &&
        (capital[k + 1]! || text[k + 1] === '.') &&
        !isHeard(atoms, k + 1) &&
        !isScored(atoms, k + 1)
      );
    return isUpos(atoms, k, 'VERB') && !capital[k] ? false : undefined;
  });
}

/** Whether the sentence opens with `Next game:`, `Next road game:`, `Up next:`, `Coming up:`. */
function isNextAt(atoms: Atoms, i: number): boolean {
  const { text, lexicon } = atoms;
  const last = takeBefore(atoms, i + 3, ':') - 1;
  if (text[last + 1] !== ':') return false;
  if (isWord(atoms, i, 'next'))
    return isWord(atoms, last, 'up', 'opponent', 'stop') || lexicon.scheduledEvents.has(text[last]!);
  return isWord(atoms, i, 'up', 'coming') && isWord(atoms, last, 'next', 'up');
}

/**
 * Whether the weekday at `[start, end)` stands in a list of what is to come: over its games, `Sunday: Bath v Exeter`, or behind a
 * label, `Next game: at Utah on Thursday`.
 */
export function isLabelled(atoms: Atoms, start: number, end: number): boolean {
  // `Playing Sunday: Leeds v Hull`
  if (atoms.text[start - 1] === '' || isWord(atoms, start - 1, 'playing'))
    return atoms.text[end] === ':' && isGameAt(atoms, atoms.text[end + 1] === '' ? end + 2 : end + 1);
  let first = start - 1;
  // `Up next: the star who quit on Monday`
  while (first > start - REACH && atoms.text[first - 1] !== '') if (isPast(atoms, first--)) return false;
  return atoms.text[first - 1] === '' && isNextAt(atoms, first);
}
