import type { Link, Sieve } from './sieve.ts';

/** "New York City" and "New York", "the City of Bath" and "Bath". */
export const placeGeneric: Sieve = {
  id: 'place-generic',
  joins: 'names of a place that differ in a word for what sort of place it is',
  examples: [
    '[GPE 1 New York City] slept. [GPE 1 New York] woke.',
    'The [GPE 1 City of Bath] and [GPE 1 Bath] are one.',
  ],
  counterExamples: [
    '[GPE 1 Mexico City] is the capital of [GPE 2 Mexico].',
    '[GPE 1 Oklahoma City] is the capital of [GPE 2 Oklahoma].',
    '[GPE 1 Orange County] is far from [LOC 2 Orange River].',
  ],
  find: function* ({ list, knowledge }): Generator<Link> {
    const { 'place-before': before, 'place-behind': behind } = knowledge.words;
    const first = new Map<string, number>();
    for (const [index, { kind, words }] of list.entries()) {
      if (kind !== 'place') continue;
      let bare = words;
      if (words.length > 1 && behind.has(words.at(-1)!)) bare = words.slice(0, -1);
      else if (words.length > 2 && before.has(words[0]!) && words[1] === 'of') bare = words.slice(2);
      const name = bare.join(' ');
      const { byKey, usStates } = knowledge.countries;
      // Mexico City is not Mexico, nor Oklahoma City Oklahoma; New York is one as often as the other.
      const inState = words.at(-1) === 'city' && usStates.has(name) && name !== 'new york';
      const key = byKey.has(name) || inState ? words.join(' ') : name;
      const antecedent = first.get(key);
      if (antecedent === undefined) first.set(key, index);
      else yield [index, antecedent];
    }
  },
};
