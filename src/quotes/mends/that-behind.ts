import { AUX, SCONJ, spanOf, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { type Mend, onePiece } from './mend.ts';

const OPENS = new Set(['as', 'while', 'when', 'after', 'before', 'during']);
/** Most tokens between the verb and its "that". */
const REACH = 16;

export const thatBehind: Mend = {
  id: 'that-behind',
  about:
    'When something was said is no part of it where "that" opens it: «told reporters as he left that …».',
  examples: [
    '{Zarok} <told> reporters as he left the palace [that he was leaving “with a clean conscience”].',
    '{The mayor} <told> reporters while touring the dam [that it would hold].',
  ],
  counterExamples: [
    '{The mayor} <said> [that it would hold while he was there].',
    '{The mayor} <said> [he knew as he left the hall that it was late].',
    '{The mayor} <said> [the bridge would close after the vote that the council had put off].',
  ],
  mend(reading, one) {
    const told = onePiece(reading, one);
    if (told === null || !WORDS['tells-that'].has(reading.lower[told.verb.to - 1]!)) return one;
    const { verb, from, to } = told;
    if (from < verb.to || reading.lower[from] === 'that') return one;
    let opened = OPENS.has(reading.lower[from]!) || OPENS.has(reading.lower[from - 1]!);
    for (let t = from + 1; t < to - 2 && t < from + REACH; t++) {
      if (reading.inside[t]! >= 0 || reading.lower[t] === ',' || WORDS['tells-that'].has(reading.lower[t]!))
        return one;
      opened ||= OPENS.has(reading.lower[t]!);
      // Whom it was said to may stand before, "reporters while touring the dam that", but no verb: "he knew as he left that".
      if (!opened && (reading.upos[t] === VERB || reading.upos[t] === AUX)) return one;
      if (reading.lower[t] === 'that' && reading.upos[t] === SCONJ)
        return !opened || reading.upos[t - 1] === VERB
          ? one
          : { ...one, content: [spanOf(reading, { from: t, to })] };
    }
    return one;
  },
};
