import type { Link, Sieve } from './sieve.ts';

/** A storm under what it is called at the time: it grows from a tropical storm to a hurricane and fades again. */
export const sameStorm: Sieve = {
  id: 'same-storm',
  joins: 'names of events that differ in the words before a storm’s name only',
  examples: [
    '[EVENT 1 Super Typhoon Rai] struck. [EVENT 1 Typhoon Rai] passed.',
    '[EVENT 1 Hurricane Olga] came. [EVENT 1 Olga] went.',
  ],
  counterExamples: [
    '[EVENT 1 Typhoon Rai] struck. [EVENT 2 Typhoon Haiyan] passed.',
    '[EVENT 1 Hurricane Olga] came. [PERSON 2 Olga] went.',
    'The [EVENT 1 Super Cup] began. The [EVENT 2 Cup] ended.',
    '[EVENT 1 Tropical Storm] came. [EVENT 2 Severe Storm] went.',
  ],
  find: function* ({ list, knowledge }): Generator<Link> {
    const { storm, 'storm-before': before } = knowledge.words;
    /** By a storm's own name, the first name of it and whether one has said that it is a storm. */
    const first = new Map<string, { readonly index: number; called: boolean }>();
    for (const [index, { kind, words }] of list.entries()) {
      if (kind !== 'event') continue;
      let from = 0;
      while (from < words.length && before.has(words[from]!)) from++;
      const called = storm.has(words[from] ?? '');
      from = called ? from + 1 : 0;
      if (from === words.length) continue;
      const key = words.slice(from).join(' ');
      const seen = first.get(key);
      if (seen === undefined) first.set(key, { index, called });
      else if (called || seen.called) {
        seen.called = true;
        yield [index, seen.index];
      }
    }
  },
};
