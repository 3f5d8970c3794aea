import { readLexicon } from '../../text/lexicon.ts';
import type { Direction } from '../expression.ts';
import type { Atoms } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { anyFrom } from '../reading/search.ts';
import type { Found } from '../rule.ts';
import { isOver } from './over.ts';
import { nounAt } from './prospective.ts';

/** How many atoms of what a weekday owns are looked at. */
const OWNED = 5;

/** Whether what the weekday owns has come about: `ahead of Sunday's 2-1 defeat`. */
const isOwnedOver = (atoms: Atoms, from: number): boolean =>
  anyFrom(atoms, from, OWNED, (k) => isOver(atoms, k));

/** Words of who waits. */
const WAITING = new Set(readLexicon(new URL('../data/waiting.txt', import.meta.url)));
/** What is waited for. */
const AWAITED = new Set(readLexicon(new URL('../data/awaited.txt', import.meta.url)));

/** Whether somebody waits for what the weekday at `[start, end)` owns, so that it is to come: `awaiting Friday's jobs report`. */
function isAwaited(atoms: Atoms, start: number, end: number): boolean {
  if (!WAITING.has(atoms.text[isWord(atoms, start - 1, 'for') ? start - 2 : start - 1]!)) return false;
  return nounAt(atoms, end + 2, AWAITED) >= 0;
}

/**
 * What the thing that a weekday owns says of it, or null where the verb has to tell. The verb tells nothing in `will
 * appeal Wednesday's ruling`; of an event that is fixed beforehand it does, `will win Monday night's debate`, and one
 * that something is meant for lies ahead: `the squad for Sunday's match`; so does what something else comes before: `fit ahead
 * of Tuesday's trip`.
 */
export function ownedSays(atoms: Atoms, { start, end, expression: e }: Found): Direction | null {
  if (e.kind !== 'calendar' || e.weekday === undefined || e.day !== undefined) return null;
  if (!isWord(atoms, end, "'") || !isWord(atoms, end + 1, 's')) return null;
  if (isWord(atoms, start - 1, 'of') && isWord(atoms, start - 2, 'ahead'))
    return isOwnedOver(atoms, end + 2) ? null : 1;
  if (isAwaited(atoms, start, end)) return 1;
  if (!anyFrom(atoms, end + 2, OWNED, (k) => atoms.lexicon.scheduledEvents.has(atoms.text[k]!))) return 0;
  return isWord(atoms, start - 1, 'for') ? 1 : null;
}
