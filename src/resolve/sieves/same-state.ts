import { NAMED_AS_A_CITY } from '../world/places.ts';
import type { Link, Sieve } from './sieve.ts';

/** "Sen. Ann Lee (Tex.)" and "Texas". */
export const sameState: Sieve = {
  id: 'same-state',
  joins: 'the name of a state of the United States and how news abbreviates it',
  examples: ['[PERSON 1 Ann Lee] ([GPE 2 Tex.]) flew to [GPE 2 Texas].'],
  counterExamples: ['He left [GPE 1 Virginia] for [GPE 2 W.Va.] on Monday.'],
  find: function* ({ list, knowledge }): Generator<Link> {
    const first = new Map<string, number>();
    for (const [index, { kind, key }] of list.entries()) {
      const code = kind === 'place' ? knowledge.countries.usStates.get(key) : undefined;
      if (code === undefined || NAMED_AS_A_CITY.has(code)) continue;
      const antecedent = first.get(code);
      if (antecedent === undefined) first.set(code, index);
      else yield [index, antecedent];
    }
  },
};
