import { phraseBefore } from '../phrase-before.ts';
import { ADP, AUX, NOUN, PRON, PROPN, SCONJ, sentenceOf, VERB } from '../reading.ts';
import type { Mend } from './mend.ts';

const BEGINS = new Set(['after', 'before', 'because', 'while', 'when', 'since', 'although', 'though', 'as']);
/** Farthest from such a word to its verb, in tokens. */
const REACH = 8;
/** Most tokens of the subject: a longer one may be two phrases, "before the vote Ann Zarok said". */
const LONGEST = 3;

export const subjectBehind: Mend = {
  id: 'subject-behind',
  about:
    'The subject of a clause that "after" or "when" opens stands between that word and the verb, never before it.',
  examples: [
    'A Zarok man was being held Sunday on a $750,000 bond after {police} <said> [he opened fire outside a club].',
    'The envoy left the room when {the mayor} <said> [that talks were over].',
  ],
  counterExamples: ['{The mayor, who left the room after lunch}, <said> [that talks were over].'],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower, upos } = reading;
    const verb = cue[0];
    if (source === null || verb === undefined || source.from >= verb.from) return one;
    const first = sentenceOf(reading, verb.from).from;
    let at = verb.from - 1;
    while (at > first && at > verb.from - REACH && !(BEGINS.has(lower[at]!) && isOpener(at))) {
      if (lower[at] === ',' || upos[at] === VERB || upos[at] === AUX) return one;
      at--;
    }
    if (!BEGINS.has(lower[at]!) || at <= source.from || !isOpener(at)) return one;
    const phrase = phraseBefore(reading, verb.from, at + 1);
    if (phrase === null || phrase.from !== at + 1 || phrase.to - phrase.from > LONGEST) return one;
    const head = upos[verb.from - 1];
    if (head !== NOUN && head !== PROPN && head !== PRON) return one;
    return { ...one, source: phrase };

    function isOpener(token: number): boolean {
      return upos[token] === SCONJ || upos[token] === ADP;
    }
  },
};
