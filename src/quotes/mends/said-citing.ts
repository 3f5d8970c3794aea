import { isReason } from '../chain.ts';
import { clauseFrom } from '../contents.ts';
import { phraseBefore } from '../phrase-before.ts';
import { sentenceOf, spanOf } from '../reading.ts';
import { CLAUSE_VERBS, WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Most tokens of who is cited. */
const REACH = 40;

export const saidCiting: Mend = {
  id: 'said-citing',
  about: 'Who is cited is no part of what is said: «The agency said, citing an official, that …».',
  examples: [
    '{The agency} <said>, <citing> {a member of the delegation}, [that talks had ended].',
    '{The agency} <reported>, <citing> {two officials}, [that the mine would close].',
    '{The agency} <said>, citing high costs, [that the mine would close].',
  ],
  counterExamples: ['{The agency} <said> [that the mine would close].'],
  mend(reading, one) {
    const { lower } = reading;
    const cue = one.cue[0]!;
    if (one.cue.length > 1) return one;
    // Either verb may be the cue that was found.
    const at = lower[cue.from] === 'citing' ? cue.from : cue.to + 1;
    if (lower[at] !== 'citing' || lower[at - 1] !== ',') return one;
    const citing = { from: at, to: at + 1 };
    const verb = at - 2;
    const { from: first, to: last } = sentenceOf(reading, citing.from);
    if (!CLAUSE_VERBS.has(lower[verb]!) && !WORDS.reports.has(lower[verb]!)) return one;
    const end = Math.min(last, citing.to + REACH);
    let that = citing.to + 1;
    while (that < end && !(lower[that] === 'that' && lower[that - 1] === ',')) that++;
    const subject = phraseBefore(reading, verb, first);
    const behind = { from: citing.to, to: that - 1 };
    if (that >= end || subject === null) return one;
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
