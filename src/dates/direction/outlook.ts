import type { Atoms } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';

/** So many atoms before a day the outlook that it is a day of must open; one for a week has fewer. */
const REACH = 300;

const isTie = (atoms: Atoms, at: number): boolean => isWord(atoms, at, 'and', 'to', 'through', '-', '/');

/**
 * Whether a day at `[start, end)` is the label of one to come in an outlook that has opened with today: `Today: Cloudy.`, `Tonight:
 * Rain.`, then `Tuesday: Dry.`. In a diary of a week that is over today comes last.
 */
export function isOfOutlook(atoms: Atoms, start: number, end: number): boolean {
  const { text } = atoms;
  // `Thursday and Friday: Sunny.`
  const first = isTie(atoms, start - 1) ? start - 2 : start;
  const behind = isTie(atoms, end) ? end + 2 : end;
  if (text[first - 1] !== '' || text[behind] !== ':') return false;
  for (let k = first - 2; k > start - REACH; k--)
    if (text[k] === ':' && text[k - 2] === '' && isWord(atoms, k - 1, 'today', 'tonight', 'tomorrow'))
      return true;
  return false;
}
