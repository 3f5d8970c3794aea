import { type Atoms, isUpos } from '../reading/atoms.ts';
import { MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';

/** How many atoms behind the participle may hold its day. */
const DAY_REACH = 12;
/** How many atoms behind the day may say that nothing came of it. */
const TURN_REACH = 4;

/** What turns to what came of it. */
const TURNS = [
  'but',
  'yet',
  'when',
  'after',
  'before',
  'and',
  'until',
  'did',
  'had',
  'failed',
  'never',
] as const;
/** How many atoms before the verb may open its clause. */
const OPEN_REACH = 5;

/** Whether the clause whose verb is at `be` tells of a time, or of what came about: `vanished before he was due`, `what was expected`. */
function isBackground(atoms: Atoms, be: number): boolean {
  for (let k = be - 1; k > be - OPEN_REACH && atoms.text[k] !== ''; k--)
    if (isWord(atoms, k, 'after', 'before', 'when', 'what', 'than', 'as')) return true;
  return false;
}

/** Whether what stands behind the day at `day` says what came of it: `was due in court on Friday but failed to appear`. */
function isOver(atoms: Atoms, day: number): boolean {
  for (let k = day + 1; k <= day + TURN_REACH && atoms.text[k] !== ''; k++)
    if (isWord(atoms, k, ...TURNS)) return true;
  return false;
}

/**
 * Whether the participle at `i` says that somebody was awaited at a place on a weekday, told while that lay ahead: `The ship was expected
 * in Lagos on Friday`, `He was due back in court on Friday`; not `He was due in court on Friday but failed to appear`.
 */
export function isAwaitedSomewhere(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'due', 'expected')) return false;
  const be = isUpos(atoms, i - 1, 'ADV') ? i - 2 : i - 1;
  if (!isWord(atoms, be, 'was', 'were') || isBackground(atoms, be)) return false;
  let k = isWord(atoms, i + 1, 'back') ? i + 2 : i + 1;
  if (!isWord(atoms, k, 'in', 'at', 'before')) return false;
  for (k++; k < i + DAY_REACH; k++) {
    if (has(atoms, k, WEEKDAY)) return !isOver(atoms, k);
    if (has(atoms, k, MONTH)) return false;
    if (
      !isWord(atoms, k, 'on', 'in', 'of', "'", 's') &&
      !isUpos(atoms, k, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON')
    )
      return false;
  }
  return false;
}
