import type { Attribution } from '../attribution.ts';
import { clauseFrom } from '../grammar/contents.ts';
import { AUX, FINITE, type Reading, sentenceOf, spanOf, type Tokens, tokenAt, VERB } from '../reading.ts';
import { CLAUSE_VERBS } from '../word-classes.ts';
import { type Mend, onePiece } from './mend.ts';

/** The same where the tagger takes the subject for who says, and who says for what is said: each in the other's place. */
function turnedRound(reading: Reading, one: Attribution): Attribution {
  const { source } = one;
  const { lower, document } = reading;
  const said = onePiece(reading, one);
  if (said === null || source === null) return one;
  const { verb, from, to } = said;
  const before = lower[source.to - 1] === ',' ? source.to - 1 : source.to;
  const around = before === verb.from - 1 && lower[before] === ',' && from === verb.to && lower[to] === ',';
  if (!around || !CLAUSE_VERBS.has(lower[verb.to - 1]!) || !FINITE.has(document.tags.xpos[to + 1]!))
    return one;
  return { ...one, source: { from, to }, content: [spanOf(reading, { from: source.from, to: before })] };
}

/** Whether who says it stands right behind a cue: "said the mayor", "according to the mayor". */
const opensSource = ({ lower }: Reading, cue: Tokens): boolean =>
  CLAUSE_VERBS.has(lower[cue.to - 1]!) || (lower[cue.from] === 'according' && lower[cue.to - 1] === 'to');

export const goesOn: Mend = {
  id: 'goes-on',
  about:
    'Who says something may stand between its subject and its verb: «The new data, say the authors, point to a drought».',
  examples: [
    '[The bridge], <said> {the mayor}, [was never safe].',
    '[What is new], <according to> {a paper in the journal}, [is that so small an instrument could do it].',
  ],
  counterExamples: [
    '[The bridge was never safe], <said> {the mayor, who was there}.',
    '[The bridge was never safe], <according to> {the mayor of Lund}.',
  ],
  mend(reading, read) {
    const one = turnedRound(reading, read);
    const { cue, content, source } = one;
    const { lower, upos, inside, document } = reading;
    const verb = cue[0]!;
    const piece = content[0]!;
    if (source === null || content.length > 1) return one;
    const end = tokenAt(document.tokens, piece.end - 1) + 1;
    const { from: first, to: last } = sentenceOf(reading, verb.from);
    if (end !== verb.from - 1 || lower[end] !== ',' || !opensSource(reading, verb)) return one;
    if (source.from !== verb.to || tokenAt(document.tokens, piece.start) !== first) return one;
    const on = lower[source.to - 1] === ',' ? source.to : source.to + 1;
    if (lower[on - 1] !== ',' || on >= last - 1 || inside[on]! >= 0) return one;
    // What has a verb is a sentence already, and does not go on; but for "What is new, …, is …".
    const isSubject = lower[first] === 'what' && upos[on] === AUX;
    for (let t = first; t < end; t++)
      if (inside[t]! >= 0 || (!isSubject && (upos[t] === VERB || upos[t] === AUX))) return one;
    const to = clauseFrom(reading, on);
    return { ...one, content: [piece, spanOf(reading, { from: on, to })], contentEnd: to };
  },
};
