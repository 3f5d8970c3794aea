import type { Resolved } from '../resolving/anchor.ts';
import { parseDay } from '../resolving/calendar.ts';
import type { Reference } from '../resolving/memory.ts';
import type { Found } from '../rule.ts';

type Resolve = (found: Found) => Resolved;

function referenceAt(iso: string): Reference | null {
  const day = parseDay(iso);
  return day === null ? null : { year: day.year, month: day.month, day, basis: 'inferred' };
}

/**
 * Resolves expressions as far as a range of days of publication supports: a value stands where the first and the last day
 * of the range lead to the same one, since what is anchored moves only forward with its anchor. Else it is left open.
 */
export function createRangeResolver(
  resolverFor: (reference: Reference | null) => Resolve,
  from: string,
  to: string,
): Resolve {
  const first = resolverFor(referenceAt(from));
  if (from === to) return first;
  const last = resolverFor(referenceAt(to));
  const open = resolverFor(null);
  return (found) => {
    const [atFirst, atLast, unanchored] = [first(found), last(found), open(found)];
    return atFirst.value === atLast.value ? atFirst : unanchored;
  };
}
