import { WORDS } from '../word-classes.ts';
import type { Link, Sieve } from './sieve.ts';

/** "Santiago" for "Santiago de Cuba". */
export const placeLongName: Sieve = {
  id: 'place-long-name',
  joins: 'the first word of the only place in the article whose name goes on with "de", "upon" and the like',
  examples: [
    'A blackout hit [GPE 1 Santiago de Cuba]; in [GPE 1 Santiago] people banged pots.',
    'In [GPE 1 Newcastle upon Tyne] it rained. [GPE 1 Newcastle] is wet.',
  ],
  counterExamples: [
    '[GPE 1 Santiago de Cuba] and [GPE 2 Santiago de Compostela] wrote to [GPE 3 Santiago].',
    '[GPE 1 New York] is not [GPE 2 New].',
  ],
  find: function* ({ list }): Generator<Link> {
    const long = new Map<string, { readonly key: string; readonly index: number } | null>();
    for (const [index, { kind, words, key }] of list.entries()) {
      if (kind !== 'place' || words.length < 3 || !WORDS['town-joint'].has(words[1]!)) continue;
      const other = long.get(words[0]!);
      if (other === undefined) long.set(words[0]!, { key, index });
      else if (other !== null && other.key !== key) long.set(words[0]!, null);
    }
    if (long.size === 0) return;
    for (const [index, { kind, key }] of list.entries()) {
      const antecedent = kind === 'place' ? long.get(key) : undefined;
      if (antecedent != null) yield [index, antecedent.index];
    }
  },
};
