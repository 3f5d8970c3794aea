import { FINITE, PRON, spanOf } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

const TELLS = new Set([
  'told',
  'tells',
  'tell',
  'promised',
  'promises',
  'assured',
  'assures',
  'reminded',
  'warned',
  'informed',
]);
const WHOM = new Set(['me', 'him', 'her', 'us', 'them', 'you']);
const WHOSE = new Set(['my', 'his', 'her', 'our', 'their', 'your']);

export const toldWhom: Mend = {
  id: 'told-whom',
  about: 'Who is told something is no part of what is told: «promised my daughter it will be done».',
  examples: [
    '{Orom} <has promised> his daughter [it will be done by June].',
    '{Orom} <told> them [he would leave].',
    'Orom told him so at a dinner.',
  ],
  counterExamples: ['{Orom} <said> [her daughter would leave].'],
  mend(reading, one) {
    const { lower, upos, document } = reading;
    const told = onePiece(reading, one);
    if (told === null || !TELLS.has(lower[told.verb.to - 1]!)) return one;
    const { verb, from, to } = told;
    // What stands for the words is no words: "told him so".
    if (WHOM.has(lower[verb.to]!) && lower[verb.to + 1] === 'so' && lower[verb.to + 2] !== 'that')
      return null;
    if (from !== verb.to) return one;
    const at =
      WHOSE.has(lower[from]!) && upos[from + 2] === PRON ? from + 2 : WHOM.has(lower[from]!) ? from + 1 : -1;
    if (at + 1 >= to || upos[at] !== PRON) return one;
    return FINITE.has(document.tags.xpos[at + 1]!)
      ? { ...one, content: [spanOf(reading, { from: at, to })] }
      : one;
  },
};
