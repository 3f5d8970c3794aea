import type { Attribution } from './attribution.ts';
import { clauseFrom } from './contents.ts';
import { AUX, PROPN, type Reading, SCONJ, spanOf, VERB } from './reading.ts';
import { tokenAt } from './view.ts';

/**
 * Attributions whose content is a whole clause: one that begins with "that" and breaks off behind a name, at a comma before its verb, goes on to the end of the clause: "heard that
 * Pike, 34, and Marr, 29, poured petrol".
 */
export function wholeClauses(reading: Reading, attributions: readonly Attribution[]): readonly Attribution[] {
  const cued = new Uint8Array(reading.length);
  for (const { cue } of attributions) for (const { from, to } of cue) cued.fill(1, from, to);
  return attributions.map((one) => wholeClause(reading, one, cued));
}

/** @param cued 1 for each token of a cue: there something else is said */
function wholeClause(reading: Reading, attribution: Attribution, cued: Uint8Array): Attribution {
  const { content, cue } = attribution;
  const { tokens } = reading.document;
  const last = content.at(-1);
  if (last === undefined || cue.length === 0) return attribution;
  const from = tokenAt(tokens, last.start);
  const to = tokenAt(tokens, last.end - 1) + 1;
  if (reading.lower[from] !== 'that' || reading.upos[from] !== SCONJ || from < cue.at(-1)!.to)
    return attribution;
  if (reading.upos[to - 1] !== PROPN || reading.lower[to] !== ',') return attribution;
  for (let t = from; t < to; t++)
    if (reading.upos[t] === VERB || reading.upos[t] === AUX || reading.inside[t]! >= 0) return attribution;
  const end = clauseFrom(reading, from);
  if (end <= to) return attribution;
  for (let t = to; t < end; t++) if (cued[t] === 1 || reading.inside[t]! >= 0) return attribution;
  const whole = spanOf(reading, { from, to: end });
  return { ...attribution, content: [...content.slice(0, -1), whole], contentEnd: end };
}
