import type { Link, Sieve } from './sieve.ts';

/** The user's word on what is one thing: rows of a list of names that bear one id. */
export const sameUserId: Sieve = {
  id: 'same-user-id',
  joins: 'names that a list of the user gives the same id',
  examples: ['The [ORG 1 Zorblax Consortium|Z1] met. [ORG 1 ZBX|Z1] fell.'],
  counterExamples: ['The [ORG 1 Zorblax Consortium|Z1] met. [ORG 2 Quondam|Z2] fell.'],
  find: function* ({ list, document }): Generator<Link> {
    const first = new Map<string, number>();
    for (const [index, { mention }] of list.entries()) {
      const id = document.mentions[mention]!.id;
      if (id === undefined) continue;
      const antecedent = first.get(id);
      if (antecedent === undefined) first.set(id, index);
      else yield [index, antecedent];
    }
  },
};
