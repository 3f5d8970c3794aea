import { type Atoms, isUpos } from '../reading/atoms.ts';
import { MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';
import { anyBefore, anyFrom } from '../reading/search.ts';
import { governorOf } from './plans.ts';
import { isPast } from './tense.ts';

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
const OPEN_REACH = 4;

/** Plans whose day may stand behind any preposition, and those that are made for a day: `was planned on Friday` tells when it was made. */
const AWAITED = ['due', 'expected', 'scheduled'] as const;
const MADE_FOR = ['fixed', 'forecast', 'planned', 'scheduled', 'set', 'slated'] as const;

/** Whether the clause whose verb is at `be` tells of a time, or of what came about: `vanished before he was due`, `what was expected`. */
function isBackground(atoms: Atoms, be: number): boolean {
  return anyBefore(atoms, be, OPEN_REACH, (k) =>
    isWord(atoms, k, 'after', 'before', 'when', 'what', 'than', 'as'),
  );
}

/** Whether what stands behind the day at `day` says what came of it: `was due in court on Friday but failed to appear`, `that was due on Friday fell`. */
function isOver(atoms: Atoms, be: number, day: number): boolean {
  const relative = isWord(atoms, be - 1, 'that', 'which', 'who');
  return relative
    ? anyFrom(atoms, day + 1, DAY_REACH, (k) => isPast(atoms, k))
    : anyFrom(atoms, day + 1, TURN_REACH, (k) => isWord(atoms, k, ...TURNS));
}

/** The weekday for which the plan whose participle is at `i` is made, or -1: `expected in Lagos on Friday`, `scheduled for Friday`. */
function dayOfPlan(atoms: Atoms, i: number): number {
  for (let k = i + 1; k < i + DAY_REACH; k++) {
    if (has(atoms, k, WEEKDAY)) {
      // `was planned for late Friday`
      const made = isWord(atoms, k - 1, 'for') || isWord(atoms, k - 2, 'for');
      return made || isWord(atoms, i, ...AWAITED) ? k : -1;
    }
    if (has(atoms, k, MONTH)) return -1;
    if (
      !isWord(atoms, k, 'at', 'back', 'before', 'for', 'in', 'of', 'on', "'", 's', '.') &&
      !isUpos(atoms, k, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON')
    )
      return -1;
  }
  return -1;
}

/**
 * Whether the participle at `i` tells of a plan for a weekday that was made before it was told: `The ship was expected in Lagos on Friday`,
 * `A vote was scheduled for Friday`, `has been set for Friday`; not `He was due in court on Friday but failed to appear`. Who tells it knows
 * not yet what came of it, so that the day lies ahead, or was the one before.
 */
export function isToldPlan(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, ...AWAITED, ...MADE_FOR)) return false;
  const be = isUpos(atoms, i - 1, 'ADV') ? i - 2 : i - 1;
  const was = isWord(atoms, be, 'was', 'were');
  if (!was && !(isWord(atoms, be, 'been') && isWord(atoms, be - 1, 'has', 'have'))) return false;
  if (isBackground(atoms, be)) return false;
  const day = dayOfPlan(atoms, i);
  return day >= 0 && !isOver(atoms, be, day);
}

/** Whether the cue at `cue` is a plan of the past, of which a report may be told on the day after too: `was scheduled to speak`, `was expected on`. */
export function isOldPlan(atoms: Atoms, cue: number): boolean {
  const at = isWord(atoms, cue, 'to') ? governorOf(atoms, cue) : cue;
  const be = isUpos(atoms, at - 1, 'ADV') ? at - 2 : at - 1;
  return isWord(atoms, be, 'was', 'were') && isWord(atoms, at, ...AWAITED, ...MADE_FOR);
}
