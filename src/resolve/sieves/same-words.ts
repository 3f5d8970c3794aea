import type { Kind, Name, Names } from '../names/names.ts';
import type { Link, Sieve } from './sieve.ts';

/** A demonym is not its country, whatever the words ("the Swiss", "Swiss"). */
const APART = new Set<Kind>(['group']);

/** The same words where the finder of names gave two types: one thing, unless a person's name is at stake. */
export const sameWords: Sieve = {
  id: 'same-words',
  joins: 'the same words with two types, when neither is a person or both have several words',
  examples: [
    'The [FAC 1 Pentagon] shook. The [ORG 1 Pentagon] said so.',
    '[ORG 1 Cyril Ramaphosa] spoke. [PERSON 1 Cyril Ramaphosa] left.',
  ],
  counterExamples: [
    '[GPE 1 Washington] honours [PERSON 2 George Washington]. [PERSON 2 Washington] slept here.',
    'It paid [PRODUCT 1 US$] 20 in the [GPE 2 US].',
    '[NORP 1 Chinese] firms; [ORG 2 Chinese] ate.',
  ],
  find: function* (names): Generator<Link> {
    const first = new Map<string, number>();
    for (const [index, name] of names.list.entries()) {
      // "US$" is money.
      if (/\p{Sc}/u.test(name.text)) continue;
      if (APART.has(name.kind) || (name.kind === 'person' && name.words.length < 2)) continue;
      const antecedent = first.get(name.key);
      if (antecedent === undefined) first.set(name.key, index);
      else if (mayBeOne(names.list[antecedent]!, name) && differ(names, antecedent, index))
        yield [index, antecedent];
    }
  },
};

function mayBeOne(a: Name, b: Name): boolean {
  return (a.kind !== 'person' && b.kind !== 'person') || a.words.length >= 2;
}

function differ(names: Names, a: number, b: number): boolean {
  return names.sets.find(a) !== names.sets.find(b);
}
