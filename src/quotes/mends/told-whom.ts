import { OBJECTS, POSSESSIVES } from '../../text/function-words.ts';
import { NOMINATIVE, phraseEnd } from '../grammar/phrases.ts';
import { AUX, DET, FINITE, isCapital, PROPN, type Reading, spanOf } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { type Mend, onePiece } from './mend.ts';

export const toldWhom: Mend = {
  id: 'told-whom',
  about: 'Who is told something is no part of what is told: «promised my daughter it will be done».',
  examples: [
    '{Orom} <has promised> his daughter [it will be done by June].',
    '{Orom} <told> them [he would leave].',
    'Orom told him so at a dinner.',
    '{Orom} <told> the committee [the talks had failed].',
    '{Orom} <assured> the members of the committee [their letters would be answered].',
    '{Orom} <told> the inquest [Ann Lee had died of cold].',
    '{Orom} <told> members of the board [their pay was safe].',
  ],
  counterExamples: [
    '{Orom} <said> [her daughter would leave].',
    '{Orom} <has promised> [the city the bridge it wanted].',
    '{Orom} <told> reporters [that the mayor of the city had resigned].',
  ],
  mend(reading, one) {
    const { lower } = reading;
    const told = onePiece(reading, one);
    if (told === null || !WORDS['tells-whom'].has(lower[told.verb.to - 1]!)) return one;
    const { verb, from, to } = told;
    // What stands for the words is no words: "told him so".
    if (OBJECTS.has(lower[verb.to]!) && lower[verb.to + 1] === 'so' && lower[verb.to + 2] !== 'that')
      return null;
    const whom = verb.to;
    // «told members [of the board their pay was safe]»
    const goesOn = lower[from] === 'of' && phraseEnd(reading, whom, to) === from;
    if (from !== whom && !goesOn) return one;
    const at = OBJECTS.has(lower[whom]!) ? whom + 1 : bodyEnd(reading, whom) || wholeEnd(reading, whom, to);
    if (at <= from || at + 1 >= to || WORDS['with-a-clause'].has(lower[at - 1]!)) return one;
    // «promised the city the bridge it wanted»: a thing, and no clause.
    const isThing = lower[verb.to - 1]!.startsWith('promise') && !NOMINATIVE.has(lower[at]!);
    return !isThing && opensClause(reading, at, to)
      ? { ...one, content: [spanOf(reading, { from: at, to })] }
      : one;
  },
};

/** The end of a body before whose hearing a name begins what is told: "told the court [Holt had fled]"; 0 for another phrase. */
function bodyEnd(reading: Reading, whom: number): number {
  const isBody = reading.upos[whom] === DET && WORDS['told-body'].has(reading.lower[whom + 1] ?? '');
  return isBody && isCapital(reading, whom + 2) ? whom + 2 : 0;
}

/** The end of a noun phrase with what belongs to it by "of", or `from` where none begins there. */
function wholeEnd(reading: Reading, from: number, last: number): number {
  let at = phraseEnd(reading, from, last);
  while (at > from && at < last && reading.lower[at] === 'of') {
    const end = phraseEnd(reading, at + 1, last);
    if (end <= at + 1) break;
    at = end;
  }
  return at;
}

/** Whether a clause begins at a token: a subject and its verb, or a noun phrase with a verb behind it. */
function opensClause({ lower, upos, document }: Reading, at: number, last: number): boolean {
  const hasTense = (t: number): boolean => FINITE.has(document.tags.xpos[t]!) || upos[t] === AUX;
  if (NOMINATIVE.has(lower[at]!) && upos[at] !== DET) return hasTense(at + 1);
  const isNamed = upos[at] === PROPN && WORDS['told-body'].has(lower[at - 1]!);
  if (upos[at] !== DET && !isNamed && !POSSESSIVES.has(lower[at]!)) return false;
  for (let t = at + 1; t < last; t++) if (hasTense(t)) return true;
  return false;
}
