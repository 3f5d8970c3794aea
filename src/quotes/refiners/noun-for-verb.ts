import type { Attribution } from '../attribution.ts';
import { receives } from '../mends/reports-received.ts';
import { type Reading, VERB } from '../reading.ts';

/** Words that open a clause, behind which its subject stands and no verb. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(['although', 'because', 'if', 'whether', 'while']);

/**
 * Whether the cue is a noun that looks like a verb: "would look into [reports] that he lied", "said that [claims] that he lied were
 * false", "whether [claims] that he lied would be heard"; not "a letter that claims that he lied".
 */
export function isNounForVerb(reading: Reading, { cue, source }: Attribution): boolean {
  const { lower, upos } = reading;
  const { from, to } = cue.at(-1)!;
  if (to !== from + 1 || lower[to] !== 'that' || !lower[from]!.endsWith('s')) return false;
  const before = lower[from - 1] ?? '';
  if (OPENS_CLAUSE.has(before) || (before === 'that' && upos[from - 2] === VERB)) return true;
  return source !== null && source.to < from && receives(reading, from);
}
