import type { Link, Sieve } from './sieve.ts';

/** The same words for the same kind of thing; a person's single word waits for `person-short-name`. */
export const sameName: Sieve = {
  id: 'same-name',
  joins: 'names of one kind with the same words, whatever their case, accents, article or possessive',
  examples: [
    '[ORG 1 RED CROSS] WARNS OF FAMINE\nThe [ORG 1 Red Cross] said so.',
    'In [GPE 1 The Hague] a trial began. The [GPE 1 Hague] was quiet.',
    '[PERSON 1 Recep Erdoğan] left. [PERSON 1 Recep Erdogan] was late.',
  ],
  counterExamples: ['[ORG 1 Ford] sells cars. [PERSON 2 Harrison Ford] bought one.'],
  find: function* ({ list }): Generator<Link> {
    const first = new Map<string, number>();
    for (const [index, name] of list.entries()) {
      if (name.kind === 'person' && name.words.length < 2) continue;
      const key = `${name.kind} ${name.key}`;
      const antecedent = first.get(key);
      if (antecedent === undefined) first.set(key, index);
      else yield [index, antecedent];
    }
  },
};
