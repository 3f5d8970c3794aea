import { ADP, PART, PUNCT, spanOf, VERB } from '../reading.ts';
import { tokenAt } from '../view.ts';
import type { Mend } from './mend.ts';

const ASKS = new Set([
  'urged',
  'urges',
  'urging',
  'asked',
  'asks',
  'asking',
  'ordered',
  'told',
  'advised',
  'warned',
]);
const OF_WHAT = new Set(['of']);
/** Most tokens between the verb and what the tagger takes for the content. */
const REACH = 10;

export const askedOf: Mend = {
  id: 'asked-of',
  about:
    'Who is asked to do something is asked as a whole: «urged anyone with concerns about a relative to call».',
  examples: ['{The officer} <urged> [anyone with concerns about a relative to call the police].'],
  counterExamples: ['{The officer} <urged> drivers [to stay at home].'],
  mend(reading, one) {
    const { cue, content } = one;
    const { lower, upos, document } = reading;
    const verb = cue.at(-1);
    const piece = content[0];
    if (verb === undefined || piece === undefined || content.length > 1) return one;
    const from = tokenAt(document.tokens, piece.start);
    const to = tokenAt(document.tokens, piece.end - 1) + 1;
    if (!ASKS.has(lower[verb.to - 1]!) || from <= verb.to || from > verb.to + REACH) return one;
    if (upos[from - 1] !== ADP || reading.inside[from]! >= 0) return one;
    // "told residents of plans to build": of what, not whom.
    if (OF_WHAT.has(lower[from - 1]!)) return one;
    for (let t = verb.to; t < from; t++)
      if (upos[t] === PUNCT || upos[t] === VERB || lower[t] === 'to') return one;
    for (let t = from + 1; t < to - 1; t++)
      if (lower[t] === 'to' && upos[t] === PART && upos[t + 1] === VERB)
        return { ...one, content: [spanOf(reading, { from: verb.to, to })] };
    return one;
  },
};
