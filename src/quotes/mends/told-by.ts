import { clauseFrom } from '../grammar/contents.ts';
import { SCONJ, sentenceOf, spanOf } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

export const toldBy: Mend = {
  id: 'told-by',
  about: 'Who is told something by somebody is whom it is told to; what is told stands behind "that".',
  examples: [
    'Ms. Zarok <was told> by {staff} [that there had been no soldiers in the building].',
    'The envoy <was warned> by {the mayor} [that the bridge was closed].',
  ],
  counterExamples: ['[The plan] <was criticized> by {the union}.'],
  mend(reading, one) {
    const { source, cue } = one;
    const last = cue[0]!;
    if (source === null || cue.length > 1) return one;
    if (!WORDS['told-by'].has(reading.lower[last.to - 1]!) || reading.lower[last.to] !== 'by') return one;
    if (source.from !== last.to + 1) return one;
    const end = sentenceOf(reading, last.from).to;
    let that = source.from + 1;
    while (that <= source.to && reading.lower[that] !== 'that') that++;
    if (reading.lower[that] !== 'that' || that >= end - 1) return one;
    // "by the man that she had hired that the roof was unsafe"
    for (let t = that + 1; t < end && reading.lower[t] !== ','; t++)
      if (reading.lower[t] === 'that' && reading.upos[t] === SCONJ) {
        that = t;
        break;
      }
    const to = clauseFrom(reading, that);
    if (to <= that + 1) return one;
    const speaker = { from: source.from, to: that };
    return { ...one, source: speaker, content: [spanOf(reading, { from: that, to })], contentEnd: to };
  },
};
