import { isReason } from '../chain/citing.ts';
import { clauseFrom } from '../grammar/contents.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { ADP, ADV, AUX, FINITE, PUNCT, type Reading, sentenceOf, spanOf, VERB } from '../reading.ts';
import { CLAUSE_VERBS, WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Most tokens of who is cited. */
const REACH = 40;

/** Most tokens between a verb and ", citing": "reported late on Friday, citing". */
const BETWEEN = 7;

/** The "citing" behind a verb, when and where apart; where the verb ends, where there is none. */
function citingAfter(reading: Reading, to: number): number {
  for (let t = to + 1; t <= to + 1 + BETWEEN; t++)
    if (reading.lower[t] === 'citing') return verbBefore(reading, t - 2) === to - 1 ? t : to;
  return to;
}

/** What opens when it was said: "reported last week". */
const WHEN = new Set(['last', 'late', 'earlier', 'this']);

/** The verb of saying that ends at a token, or before when and where it was said; -1 where none does. */
function verbBefore({ lower, upos, inside }: Reading, at: number): number {
  for (let t = at; t >= 0 && t >= at - BETWEEN; t--) {
    if (CLAUSE_VERBS.has(lower[t]!) || WORDS.reports.has(lower[t]!)) {
      const next = lower[t + 1]!;
      const isWhen = upos[t + 1] === ADP || upos[t + 1] === ADV || WHEN.has(next);
      // «reported a crash, citing witnesses, that killed two»: what is reported is another thing.
      return t === at || isWhen || WORDS['tells-when'].has(next) ? t : -1;
    }
    if (upos[t] === VERB || upos[t] === AUX || upos[t] === PUNCT || inside[t]! >= 0) return -1;
  }
  return -1;
}

/** Whether a clause stands between two tokens: «Sales fell, the firm said on Friday, citing the weather, that nobody foresaw». */
function hasClause({ document, inside }: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (inside[t]! >= 0 || FINITE.has(document.tags.xpos[t]!)) return true;
  return false;
}

export const saidCiting: Mend = {
  id: 'said-citing',
  about: 'Who is cited is no part of what is said: «The agency said, citing an official, that …».',
  examples: [
    '{The agency} <said>, <citing> {a member of the delegation}, [that talks had ended].',
    '{The agency} <reported>, <citing> {two officials}, [that the mine would close].',
    '{The newspaper} <reported> last week, <citing> {two people}, [that the mine would close].',
    '{The agency} <said>, citing high costs, [that the mine would close].',
  ],
  counterExamples: [
    '{The agency} <said> [that the mine would close].',
    '{The police} <reported> [a crash], <citing> {{witnesses}}, that killed two.',
  ],
  mend(reading, one) {
    const { lower } = reading;
    const cue = one.cue[0]!;
    if (one.cue.length > 1) return one;
    // Either verb may be the cue that was found.
    const at = lower[cue.from] === 'citing' ? cue.from : citingAfter(reading, cue.to);
    if (lower[at] !== 'citing' || lower[at - 1] !== ',') return one;
    const citing = { from: at, to: at + 1 };
    const verb = verbBefore(reading, at - 2);
    const { from: first, to: last } = sentenceOf(reading, citing.from);
    if (verb < first) return one;
    const end = Math.min(last, citing.to + REACH);
    let that = citing.to + 1;
    while (that < end && !(lower[that] === 'that' && lower[that - 1] === ',')) that++;
    const subject = phraseBefore(reading, verb, first);
    const behind = { from: citing.to, to: that - 1 };
    if (that >= end || subject === null || hasClause(reading, first, subject.from)) return one;
    const to = clauseFrom(reading, that);
    if (to <= that + 1) return one;
    const who = isReason(reading, behind)
      ? { cue: [{ from: verb, to: verb + 1 }], source: subject, reporter: null }
      : { cue: [{ from: verb, to: verb + 1 }, citing], source: behind, reporter: subject };
    return {
      ...one,
      ...who,
      content: [spanOf(reading, { from: that, to })],
      contentEnd: to,
    };
  },
};
