import { BODIES } from '../bodies.ts';
import type { TypingRule } from './rule.ts';

/** Of German and Dutch streets and squares. */
const STREET_ENDING = /^(?:\p{L}+(?:stra(?:ss|ß)e|gasse|platz|straat|gracht)|Stra(?:ss|ß)e)$/u;

/** Before a person. */
const HONORIFIC = /^(?:Dr|Frau|Herr|Miss|Mr|Mrs|Ms|Prof)\.?$/u;

/** Streets and squares whose last word or its end tells them; "Mr Oromplatz" and "Joost Zwartegracht" are called after one. */
export const STREET_ENDING_RULE: TypingRule = {
  id: 'street-ending',
  from: ['PER', 'LOC', 'ORG', 'MISC'],
  to: 'FAC',
  when: ({ words, listed, beginsWith, before }) =>
    (STREET_ENDING.test(words.at(-1)!) || (words.at(-2) === '-' && words.at(-1) === 'Allee')) &&
    !HONORIFIC.test(before) &&
    !(words.length > 1 && beginsWith('given-name') && words[1] !== '-') &&
    !listed(...BODIES, 'surname', 'city', 'region'),
  examples: ['a plant on [Oromstrasse] in Zarok', 'along the [Orom-Allee]', 'a protest on [Zarokplatz]'],
  counterExamples: [
    'the firm [Orom Gasse] said',
    '[Aigul Platz] said',
    '[Rudy Orom Allee] sang',
    'Mr [Oromplatz] said',
    '[Joost Oromgracht] rowed',
  ],
};
