import { isOutlet } from '../chain/outlets.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { FINITE, hasFinite, type Reading, sentenceOf, type Tokens } from '../reading.ts';
import { CLAUSE_VERBS, WORDS } from '../word-classes.ts';

const SPANS = new Set(['minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year']);
const LATER = new Set(['after', 'before']);
const MODALS = new Set(['would', 'will', "'d", "'ll", 'could', 'might', 'may', 'should', 'must', 'wo']);
/** Most tokens from a comma to "after": «just under two weeks after». */
const REACH = 6;
/** Most tokens from "after" to the verb of saying: «after the Sun, citing a friend of the owner, said». */
const CLAUSE = 25;

/** The "after" of «, a day after» behind a comma; -1 for none. */
function afterOf({ lower, lemma, upos }: Reading, comma: number): number {
  for (let t = comma + 2; t <= comma + REACH; t++) {
    if (upos[t - 1] === undefined || lower[t - 1] === ',') return -1;
    if (LATER.has(lower[t] ?? '') && SPANS.has(lemma[t - 1]!)) return t;
  }
  return -1;
}

/** Whether what begins behind "after" is a report: its first finite verb is one of saying, and an outlet's unless `anybody` may say it. */
function isReport(reading: Reading, after: number, anybody: boolean): boolean {
  const { document, lower, inside } = reading;
  const last = Math.min(sentenceOf(reading, after).to, after + CLAUSE);
  for (let t = after + 2; t < last && inside[t]! < 0; t++) {
    if (!FINITE.has(document.tags.xpos[t]!)) continue;
    if (!CLAUSE_VERBS.has(lower[t]!) && !WORDS.reports.has(lower[t]!)) return false;
    if (anybody) return true;
    let to = after + 1;
    while (to < t && lower[to] !== ',') to++;
    const subject = phraseBefore(reading, to, after + 1);
    return subject !== null && isOutlet(reading, subject);
  }
  return false;
}

/**
 * Where an earlier report begins that is no part of what is said, its comma: «Lee told Reuters the base would stay open, a day after the
 * Sun, citing an aide, said it would close»; -1 where none does. Behind "would" a time that has passed is that of the saying; elsewhere
 * it may be that of what is told, unless an outlet reports then.
 */
export function earlierReport(reading: Reading, { from, to }: Tokens): number {
  const { lower, inside } = reading;
  let hasModal = false;
  for (let t = from; t < to; t++) {
    if (MODALS.has(lower[t]!)) hasModal = true;
    if (lower[t] !== ',' || inside[t]! >= 0) continue;
    const after = afterOf(reading, t);
    if (after >= 0 && hasFinite(reading, { from, to: t }) && isReport(reading, after, hasModal)) return t;
  }
  return -1;
}
