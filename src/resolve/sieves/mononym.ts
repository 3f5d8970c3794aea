import type { Link, Sieve } from './sieve.ts';

/** A single word for a person that no fuller name explains. */
export const mononym: Sieve = {
  id: 'mononym',
  joins: 'the same single word for a person whose full name the article does not give',
  examples: ['[PERSON 1 Gloria] slept. Her mother held [PERSON 1 Gloria].'],
  counterExamples: [
    '[PERSON 1 Thomas Sam] met [PERSON 2 Manju Sam]. Mr [PERSON 1 Sam] left with Mrs [PERSON 2 Sam].',
  ],
  find: function* ({ list, sets }): Generator<Link> {
    /** Sets are joined while this runs, so a word that is in a person's set already is left alone. */
    const first = new Map<string, number>();
    const sizes = new Map<number, number>();
    for (const index of list.keys()) sizes.set(sets.find(index), (sizes.get(sets.find(index)) ?? 0) + 1);
    for (const [index, name] of list.entries()) {
      if (name.kind !== 'person' || name.words.length !== 1 || (sizes.get(sets.find(index)) ?? 0) > 1)
        continue;
      const antecedent = first.get(name.key);
      if (antecedent === undefined) first.set(name.key, index);
      else {
        yield [index, antecedent];
        // The set that grew keeps its size of one here: the next mention joins it too.
        sizes.set(sets.find(index), 1);
      }
    }
  },
};
