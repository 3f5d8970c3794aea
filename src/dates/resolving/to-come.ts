import { directionAt } from '../direction/index.ts';
import { isPast } from '../direction/tense.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { anyAround, lookBack } from '../reading/search.ts';
import type { Telling } from './style.ts';

/** How far to each side of a date its sentence is read. */
const REACH = 30;

/** How many atoms before the cue of a plan its verb may stand. */
const PLAN_REACH = 3;

/** Whether the plan whose cue is at `i` is one of the present: `is expected to`, `are due`. */
function isPresent(atoms: Atoms, i: number): boolean {
  return lookBack(atoms, i, PLAN_REACH, (k) => {
    if (isWord(atoms, k, 'is', 'are')) return true;
    // `is due to close`
    const between =
      isUpos(atoms, k, 'ADV', 'PART', 'VERB', 'AUX') || isWord(atoms, k, 'due', 'set', 'likely');
    return between ? undefined : false;
  });
}

/** Whether the sentence around atoms `[start, end)` speaks of what will be: `will`, `is to`. */
function willBe(atoms: Atoms, start: number, end: number): boolean {
  return anyAround(
    atoms,
    start,
    end,
    REACH,
    (k) =>
      isWord(atoms, k, 'will', 'shall', 'll') ||
      (isWord(atoms, k, 'to') && isWord(atoms, k - 1, 'is', 'are')),
  );
}

/**
 * Whether what happens on the date at `[start, end)` has yet to come when it is told: `will be held on 27 April`; not `was
 * to be held by 27 April`, `by March it had spread`, which lie ahead in the story alone.
 */
export function isToCome(atoms: Atoms, start: number, end: number, telling: Telling): boolean {
  let cue = -1;
  const direction = directionAt(atoms, start, end, (atom) => {
    cue = atom;
  });
  if (direction <= 0) return false;
  if (isPresent(atoms, cue) || willBe(atoms, start, end)) return true;
  // A chronicle tells of the past in the present tense too: `3 May: The inquiry opens.`
  return telling !== 'chronicle' && !anyAround(atoms, start, end, REACH, (k) => isPast(atoms, k));
}

/** Auxiliaries under which it may lie ahead in the story alone: `By the end of the month it would claim 200 lives`. */
const IN_STORY = ['could', 'might', 'should', 'would'] as const;

/** Whether what happens at `[start, end)` lies ahead of the day of publication, whatever the text told of before. */
export function isAheadOfNow(atoms: Atoms, start: number, end: number, telling: Telling): boolean {
  let cue = -1;
  directionAt(atoms, start, end, (atom) => {
    cue = atom;
  });
  return !isWord(atoms, cue, ...IN_STORY) && isToCome(atoms, start, end, telling);
}

/** How a date that the story is told with stands to it: it is part of it, lies behind what was told, or ahead of it, or tells how things are now. */
export type Place = 'told' | 'before' | 'after' | 'now';

/**
 * How the verb before the date at atom `start` places it: `had stopped in May 1941` lies behind what is told, `was to be
 * done by 30 June` and `would rise from 1 April` ahead of it; `has been shut since June` is of now.
 */
export function placeAt(atoms: Atoms, start: number): Place {
  for (let k = start - 1; k > start - REACH && atoms.text[k] !== ''; k--) {
    if (isWord(atoms, k, 'had')) return 'before';
    if (isWord(atoms, k, 'has', 'have') && isUpos(atoms, k, 'AUX')) return 'now';
    if (isWord(atoms, k, 'would', 'should')) return 'after';
    if (isWord(atoms, k, 'to') && isWord(atoms, k - 1, 'was', 'were', 'agreed', 'planned')) return 'after';
    if (!isPast(atoms, k) || isWord(atoms, k, 'been', 'done', 'since')) continue;
    if (!isUpos(atoms, k - 1, 'AUX', 'ADV', 'PART')) return 'told';
  }
  return 'told';
}
