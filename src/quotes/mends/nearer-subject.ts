import { phraseBefore } from '../phrase-before.ts';
import { ADV, AUX, FINITE, type Reading, sentenceOf, type Tokens, VERB } from '../reading.ts';
import type { Mend } from './mend.ts';

/** Words that open a clause with a subject of its own. */
const OPENS = new Set(['as', 'while', 'whereas']);
/** Farthest from such a word to the cue, in tokens. */
const REACH = 40;

/** The subject of the clause that a verb of its own follows: "while the court [the mayor] appealed for calm and said". */
function coordinated(reading: Reading, opens: number, cue: number): Tokens | null {
  const { lower, inside, document } = reading;
  for (let t = opens + 2; t < cue - 1; t++) {
    if (inside[t]! >= 0 || lower[t] === ',') return null;
    const isPast = reading.upos[t] === VERB && lower[t]!.endsWith('ed');
    if (!isPast && !FINITE.has(document.tags.xpos[t]!) && reading.upos[t] !== AUX) continue;
    const subject = phraseBefore(reading, t, opens + 1);
    return subject?.from === opens + 1 ? subject : null;
  }
  return null;
}

export const nearerSubject: Mend = {
  id: 'nearer-subject',
  about:
    'Who speaks in a clause that “while” or “as” opens is the clause’s own subject, not that of the sentence: «Stocks fall as bank says rates will rise».',
  examples: [
    'Zarok left the race, while {the commission} appealed for calm and <said> [no result would be announced].',
  ],
  counterExamples: ['{Zarok} <said> [the bridge was closed while the river rose and flooded].'],
  mend(reading, one) {
    const { source, cue } = one;
    const verb = cue[0]!;
    if (source === null || cue.length > 1 || source.to > verb.from) return one;
    const { lower, inside, upos, document } = reading;
    const { from: first } = sentenceOf(reading, verb.from);
    let opens = verb.from - 1;
    const stop = Math.max(first, source.to, verb.from - REACH);
    while (opens >= stop && !OPENS.has(lower[opens]!)) {
      if (inside[opens]! >= 0) return one;
      opens--;
    }
    if (opens < stop) return one;
    let end = verb.from;
    while (end > opens && upos[end - 1] === ADV) end--;
    if (lower[end - 1] === 'and' && lower[end - 2] !== ',') {
      const subject = lower[opens] === 'as' ? null : coordinated(reading, opens, end - 1);
      return subject === null ? one : { ...one, source: subject };
    }
    if (!FINITE.has(document.tags.xpos[verb.from]!)) return one;
    const near = phraseBefore(reading, verb.from, opens + 1);
    return near?.from === opens + 1 ? { ...one, source: near } : one;
  },
};
