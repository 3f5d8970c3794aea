import { AUX, CCONJ, FINITE, PART, type Reading, SCONJ, sentenceOf, spanOf, VERB } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

const RELATIVE = new Set(['who', 'which', 'whose']);
/** Words that open a clause that goes on with what is told of the source. */
const GOES_ON = new Set([...RELATIVE, 'that', 'what', 'when', 'where', 'whom']);
/** Tags of what no clause of its own begins with. */
const NO_SUBJECT = new Set([AUX, CCONJ, PART, SCONJ, VERB]);
/** Longest clause, in tokens. */
const REACH = 30;

/** The comma or the end from a token on; -1 where no verb stands before it that can be a clause's own. */
function clauseEnd({ document, lower, inside }: Reading, from: number, last: number): number {
  let hasVerb = false;
  let at = from;
  for (; at < last && (lower[at] !== ',' || inside[at]! >= 0); at++) {
    if (GOES_ON.has(lower[at]!)) return -1;
    if (FINITE.has(document.tags.xpos[at]!)) hasVerb = true;
  }
  return hasVerb ? at : -1;
}

/** The comma between what is told of a source and what is said; -1 where none is sure. */
function commaOf(reading: Reading, from: number, to: number): number {
  const { document, lower, inside, upos } = reading;
  let hasVerb = false;
  for (let at = from + 1; at <= Math.min(to - 3, from + REACH); at++) {
    if (FINITE.has(document.tags.xpos[at]!)) hasVerb = true;
    if (lower[at] !== ',' || inside[at]! >= 0) continue;
    // «whose wife, Ann, died»: another person is named.
    if (!hasVerb && lower[from] === 'whose') return -1;
    if (!hasVerb) continue;
    if (!NO_SUBJECT.has(upos[at + 1]!) && clauseEnd(reading, at + 1, to) >= 0) return at;
  }
  return -1;
}

export const whoOfSource: Mend = {
  id: 'who-of-source',
  about:
    'What is told of a source behind “according to” is no part of what is said: «According to Lee, who left, it was late».',
  examples: [
    '<According to> {a person with knowledge of the matter, who declined to be named because the talks are private}, [a signing is planned for April].',
    '<According to> {Zarok, who left Orom, the capital, on May 5, 1990}, [it was late].',
  ],
  counterExamples: [
    '<According to> {Zarok}, who ran the shelter, [the number of calls has doubled].',
    '<According to> {Zarok}, [who would win, if he ran, is Toral].',
  ],
  mend(reading, one) {
    const said = onePiece(reading, one);
    const { source } = one;
    const { lower } = reading;
    if (said === null || source === null || lower[said.verb.from] !== 'according') return one;
    const { from, to } = said;
    if (source.from !== said.verb.to || from !== source.to + 1 || lower[source.to] !== ',') return one;
    const { to: last } = sentenceOf(reading, from);
    if (!RELATIVE.has(lower[from]!) || to < last - 1) return one;
    const comma = commaOf(reading, from, to);
    if (comma < 0) return one;
    return {
      ...one,
      source: { from: source.from, to: comma },
      content: [spanOf(reading, { from: comma + 1, to })],
    };
  },
};
