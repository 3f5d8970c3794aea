import { personWords } from '../names/person-words.ts';
import type { Link, Sieve } from './sieve.ts';

/** Shorter words may be initials or particles. */
const SHORTEST = 3;

/** "Orbán Viktor" and "Viktor Orbán": Hungarian, Japanese and Chinese names are written either way. */
export const personFamilyFirst: Sieve = {
  id: 'person-family-first',
  joins: 'two words of a person whom the article names with the family name first here and last there',
  examples: [
    '[PERSON 1 Orbán Viktor] spoke. [PERSON 1 Viktor Orbán] left.',
    '[PERSON 1 Shigeru Ishiba] won. [PERSON 1 Ishiba Shigeru] bowed.',
  ],
  counterExamples: [
    '[PERSON 1 Ann Lee] met [PERSON 2 Lee Zorn].',
    '[PERSON 1 Paul Simon] sang. [PERSON 2 Simon Paul] left.',
    '[PERSON 1 Ann Lee Poe] met [PERSON 2 Poe Lee Ann].',
  ],
  find: function* ({ list, knowledge: { firstNames } }): Generator<Link> {
    const first = new Map<string, number>();
    for (const [index, name] of list.entries()) {
      if (name.kind !== 'person') continue;
      const [a, b, ...more] = personWords(name);
      if (b === undefined || more.length > 0 || a!.length < SHORTEST || b.length < SHORTEST) continue;
      // Either word may come first.
      if (firstNames.has(a!) && firstNames.has(b)) continue;
      const antecedent = first.get(`${b} ${a}`);
      if (antecedent !== undefined) yield [index, antecedent];
      else if (!first.has(`${a} ${b}`)) first.set(`${a} ${b}`, index);
    }
  },
};
