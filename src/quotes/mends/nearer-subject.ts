import { phraseBefore } from '../grammar/phrase-before.ts';
import { ADV, AUX, FINITE, type Reading, sentenceOf, type Tokens, VERB } from '../reading.ts';
import type { Mend } from './mend.ts';

/** Farthest from the word that opens a clause to the cue, in tokens. */
const REACH = 40;

/** The subject of the clause that a verb of its own follows: "while the court [the mayor] appealed for calm and said". */
function coordinated(reading: Reading, opens: number, cue: number): Tokens | null {
  const { lower, inside, document } = reading;
  // «Zarok, while he was mayor, built two schools and said»: the comma ends the clause.
  for (let t = opens + 2; t < cue; t++) if (inside[t]! >= 0 || lower[t] === ',') return null;
  for (let t = opens + 2; t < cue - 1; t++) {
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
    'Who does something and says it, in a clause that “, while” opens, is the clause’s own subject, not that of the sentence: «Lee left, while the court appealed for calm and said …».',
  examples: [
    'Zarok left the race, while {the commission} appealed for calm and <said> [no result would be announced].',
  ],
  counterExamples: [
    '{Zarok} <said> [the bridge was closed while the river rose and flooded].',
    '{Zarok} waited while police searched the house and <said> [he knew nothing].',
    '{Zarok}, while he was mayor, built two schools and <said> [he would build more].',
  ],
  mend(reading, one) {
    const { source, cue } = one;
    const verb = cue[0]!;
    if (source === null || cue.length > 1 || source.to > verb.from) return one;
    const { lower, inside, upos } = reading;
    let end = verb.from;
    while (end > source.to && upos[end - 1] === ADV) end--;
    if (lower[end - 1] !== 'and' || lower[end - 2] === ',') return one;
    const stop = Math.max(sentenceOf(reading, verb.from).from, source.to, verb.from - REACH);
    let opens = end - 2;
    while (opens > stop && lower[opens] !== 'while' && lower[opens] !== 'whereas') {
      if (inside[opens]! >= 0) return one;
      opens--;
    }
    // Without a comma the clause tells when it was: «Zarok waited while police searched the house and said».
    if (opens <= stop || lower[opens - 1] !== ',') return one;
    const subject = coordinated(reading, opens, end - 1);
    return subject === null ? one : { ...one, source: subject };
  },
};
