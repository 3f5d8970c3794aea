import { readTable } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';

/** Past forms of what is done, with whether an event may be their object. */
const DONE: ReadonlyMap<string, boolean> = new Map(
  readTable(new URL('../data/done-verbs.txt', import.meta.url)).map(([verb, needs]) => [
    verb!,
    needs === 'event',
  ]),
);

/**
 * Whether the past verb at `cue` tells what was done to an object that ends at `last`, with nothing between that may be yet to come:
 * `signed a deal with the group`, `opened a store in Leeds`; not `signed a law that bans it`, `opened a campaign for the
 * vote`, `released a list of matches`, but `seized parts of Goma`.
 */
export function isDoneTo(atoms: Atoms, cue: number, last: number): boolean {
  const event = DONE.get(atoms.text[cue]!);
  if (event === undefined) return false;
  let linked = false;
  for (let k = cue + 1; k <= last; k++) {
    if (isWord(atoms, k, 'with', 'in', 'at') || (isWord(atoms, k, 'of') && atoms.capital[k + 1])) {
      linked = true;
      continue;
    }
    if (atoms.lexicon.scheduledEvents.has(atoms.text[k]!) && (linked || !event)) return false;
    if (!isUpos(atoms, k, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON') && !isWord(atoms, k, "'", 's', '-'))
      return false;
  }
  return true;
}
