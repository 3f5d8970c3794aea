import type { Name } from '../names/names.ts';
import type { Link, Sieve } from './sieve.ts';

/** The words of an organisation's name without those that say its legal form, at least one kept. */
export function withoutLegalForm(name: Name, legalForms: ReadonlySet<string>): readonly string[] {
  let to = name.words.length;
  while (to > 1 && (legalForms.has(name.words[to - 1]!) || name.words[to - 1] === '&')) to -= 1;
  return name.words.slice(0, to);
}

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
      const key = withoutLegalForm(name, knowledge.legalForms).join(' ');
      const antecedent = first.get(key);
      if (antecedent === undefined) first.set(key, index);
      else yield [index, antecedent];
    }
  },
};
