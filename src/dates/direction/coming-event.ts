import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { eventAt, isVote } from './prospective.ts';

/** How many atoms before the day the words of its event may begin: `the New Hampshire primary on Tuesday`. */
const REACH = 9;
/** Verbs of who takes part in what is to come. */
const TAKING_PART = ['competing', 'contesting', 'running', 'standing'] as const;

/** The last atom before the day or month that begins at `start` and its preposition. */
const beforeDay = (atoms: Atoms, start: number): number =>
  isWord(atoms, start - 1, 'in', 'on') ? start - 2 : start - 1;

const isOfName = (atoms: Atoms, k: number): boolean =>
  isUpos(atoms, k, 'DET', 'ADJ', 'NOUN', 'NUM', 'PRON', 'PROPN') || isWord(atoms, k, "'", '’', 's', '-');

/** Whether the words before an event, the last of them at `k`, are `ahead of`, or where it is a vote `before`, `days before`, `run-up to`. */
function isLedTo(atoms: Atoms, k: number, vote: boolean): boolean {
  if (isWord(atoms, k, 'of')) return isWord(atoms, k - 1, 'ahead');
  if (isWord(atoms, k, 'to')) return isWord(atoms, k - 2, '-') && isWord(atoms, k - 1, 'up');
  return vote && isWord(atoms, k, 'before', 'into');
}

/** Whether an event fixed beforehand that something comes before stands right before the day or month that begins at `start`: `ahead of the talks in May`. */
export function isLedToEvent(atoms: Atoms, start: number): boolean {
  const event = beforeDay(atoms, start);
  const voting = isWord(atoms, event, 'voting');
  if (!voting && !atoms.lexicon.scheduledEvents.has(atoms.text[event]!)) return false;
  let k = event - 1;
  while (k > event - REACH && isOfName(atoms, k)) k--;
  // `debated the bill before the vote on Tuesday`: that of a parliament comes at once.
  return isLedTo(atoms, k, voting || (isVote(atoms, event) && !isWord(atoms, event, 'vote')));
}

/**
 * Whether the weekday at `[start, end)` is that of an event fixed beforehand which something is told to come before: `ahead of talks on Monday`,
 * `days before the primary on Tuesday`, `before Tuesday's primary`, `is running in Tuesday's primary`. Of games and of what else is not
 * told for days before, what came before them is as often told when they are over: `came into Friday's game with five wins`.
 */
export function isOfComing(atoms: Atoms, start: number, end: number): boolean {
  if (isWord(atoms, end, "'") && isWord(atoms, end + 1, 's')) {
    const event = eventAt(atoms, end + 2);
    if (isWord(atoms, start - 1, 'in'))
      return event >= 0 && isWord(atoms, start - 2, ...TAKING_PART) && isWord(atoms, start - 3, 'is', 'are');
    return isWord(atoms, start - 1, 'before', 'into') && isVote(atoms, event);
  }
  return isLedToEvent(atoms, start);
}

/** Whether an event that there is is on the day that begins at `start`: `There's an election on Tuesday`, `There is a hearing in Rome on Monday`. */
export function thereIs(atoms: Atoms, start: number): number {
  for (let k = beforeDay(atoms, start); k > start - REACH; k--) {
    if (
      isWord(atoms, k, 'is', 'are', 's') &&
      isWord(atoms, isWord(atoms, k - 1, "'") ? k - 2 : k - 1, 'there')
    ) {
      const first = isUpos(atoms, k + 1, 'DET', 'NUM') ? k + 2 : k + 1;
      return eventAt(atoms, first) >= 0 ? k : -1;
    }
    if (!isOfName(atoms, k) && !isWord(atoms, k, 'against', 'between', 'for', 'in', 'of', 'with')) return -1;
  }
  return -1;
}
