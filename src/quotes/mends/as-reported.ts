import { isReason } from '../chain/citing.ts';
import { isOutlet } from '../chain/outlets.ts';
import { clauseFrom } from '../grammar/contents.ts';
import { RELATIVES } from '../grammar/phrases.ts';
import { sourceAfter } from '../grammar/subjects.ts';
import { sentenceOf, spanOf } from '../reading.ts';
import { CHAIN_VERBS, WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Most tokens from a verb to its "citing": "reported late on Friday, citing". */
const BETWEEN = 10;

export const asReported: Mend = {
  id: 'as-reported',
  about: 'Behind “as somebody reported, citing somebody,” stands what is reported, not who is cited.',
  examples: ['As {Reuters} <reported> on Monday, <citing> {two officials}, [the mine will close].'],
  counterExamples: ['As {Reuters} <reported> earlier, [the mine will close].'],
  mend(reading, one) {
    const { lower } = reading;
    const cue = one.cue.at(-1)!;
    const { from: first, to: last } = sentenceOf(reading, cue.from);
    if (one.source === null || lower[first] !== 'as' || one.source.from !== first + 1) return one;
    const verb = one.source.to;
    // «As Lee argued, citing Marx, all history is struggle»: it is Lee who says so.
    const passesOn = WORDS.reports.has(lower[verb]!) || isOutlet(reading, one.source);
    if (!passesOn || !CHAIN_VERBS['passes-on'].has(lower[verb]!)) return one;
    let citing = verb + 1;
    const end = Math.min(last, verb + BETWEEN);
    while (citing < end && lower[citing] !== 'citing') citing++;
    const cited = citing < end ? sourceAfter(reading, citing + 1, last) : null;
    if (cited === null || isReason(reading, cited) || lower[cited.to] !== ',') return one;
    const to = clauseFrom(reading, cited.to + 1);
    // «citing police, who gave no names, four were held»
    if (RELATIVES.has(lower[cited.to + 1]!) || to <= cited.to + 2) return one;
    return {
      ...one,
      cue: [
        { from: verb, to: verb + 1 },
        { from: citing, to: citing + 1 },
      ],
      source: cited,
      reporter: one.source,
      content: [spanOf(reading, { from: cited.to + 1, to })],
      contentEnd: to,
    };
  },
};
