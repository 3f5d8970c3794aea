import { ADP, AUX, spanOf, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { type Mend, onePiece } from './mend.ts';

const OF_WHAT = new Set(['of', 'about', 'against']);
/** Most tokens of who is told. */
const REACH = 8;

export const warnedOf: Mend = {
  id: 'warned-of',
  about: 'Who is warned of something is no part of what is said: «warned drivers of black ice».',
  examples: [
    '{Police} <warned> drivers [of the risk of black ice].',
    '{The sheriff} <warned> residents [of attempts to sell them water].',
  ],
  counterExamples: ['{The mayor} <warned> [that drivers of old cars would pay].'],
  mend(reading, one) {
    const { lower, upos, inside } = reading;
    const told = onePiece(reading, one);
    if (told === null) return one;
    const { verb, from, to } = told;
    if (OF_WHAT.has(lower[verb.to]!) || from > verb.to + REACH || !WORDS['tells-of'].has(lower[verb.to - 1]!))
      return one;
    // What the tagger takes for the content may begin behind the "of": "of attempts [to sell them water]".
    for (let t = verb.to; t < to - 1 && t < verb.to + REACH; t++) {
      if (inside[t]! >= 0 || upos[t] === AUX || upos[t] === VERB || lower[t] === ',' || lower[t] === 'that')
        return one;
      if (upos[t] === ADP && OF_WHAT.has(lower[t]!))
        return t === from ? one : { ...one, content: [spanOf(reading, { from: t, to })] };
    }
    return one;
  },
};
