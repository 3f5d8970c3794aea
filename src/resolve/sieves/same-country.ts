import type { Link, Sieve } from './sieve.ts';

/** Names of one country in the table of countries: official, common and short. */
export const sameCountry: Sieve = {
  id: 'same-country',
  joins: 'names of one country',
  examples: [
    'The president of the [GPE 1 Russian Federation] left [GPE 1 Russia].',
    'The [GPE 1 U.S.] and [GPE 2 Britain] agreed. The [GPE 1 United States] wrote to the [GPE 2 UK].',
  ],
  counterExamples: [
    'The [GPE 1 Republic of the Congo] borders the [GPE 2 Democratic Republic of the Congo].',
    '[GPE 1 South Korea] watched [GPE 2 North Korea].',
  ],
  find: function* ({ list, knowledge }): Generator<Link> {
    const first = new Map<string, number>();
    for (const [index, name] of list.entries()) {
      if (name.kind !== 'place') continue;
      const country = knowledge.countries.byKey.get(name.key);
      if (country === undefined) continue;
      const antecedent = first.get(country.wikidata);
      if (antecedent === undefined) first.set(country.wikidata, index);
      else yield [index, antecedent];
    }
  },
};
