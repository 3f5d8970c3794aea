import { withoutLegalForm } from '../names/legal-form.ts';
import type { Link, Sieve } from './sieve.ts';

/** "AirTanker" and "AirTanker Ltd.". */
export const legalForm: Sieve = {
  id: 'legal-form',
  joins: 'names of an organisation that differ in the legal form only',
  examples: ['[ORG 1 AirTanker Ltd.] won. [ORG 1 AirTanker] will build.'],
  counterExamples: ['[ORG 1 Meridian Ltd.] sued [PERSON 2 Meridian].'],
  find: function* ({ list, knowledge }): Generator<Link> {
    const first = new Map<string, number>();
    for (const [index, name] of list.entries()) {
      if (name.kind !== 'organization') continue;
      const key = withoutLegalForm(name.words, knowledge.legalForms).join(' ');
      const antecedent = first.get(key);
      if (antecedent === undefined) first.set(key, index);
      else yield [index, antecedent];
    }
  },
};
