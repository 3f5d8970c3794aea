import type { Name, Names } from '../names/names.ts';
import { GENERATIONS, personWords } from '../names/person-words.ts';
import type { Link, Sieve } from './sieve.ts';

interface Parts {
  readonly first: string;
  readonly last: string;
  /** Initials of the names between. */
  readonly middle: string;
  readonly generation: string;
}

function partsOf(name: Name, names: Names): Parts | null {
  const words = personWords(name);
  if (words.length < 2) return null;
  const given = words[0]!;
  return {
    first: names.knowledge.nicknames.get(given) ?? given,
    last: words[words.length - 1]!,
    middle: words
      .slice(1, -1)
      .map((word) => word[0])
      .join(''),
    generation: name.words.find((word) => GENERATIONS.has(word)) ?? '',
  };
}

/** First and last name agree, up to initials, nicknames and middle names of which one is silent. */
export const personFullName: Sieve = {
  id: 'person-full-name',
  joins: 'full names of a person that differ in middle names, initials, a nickname or "Jr."',
  examples: [
    '[PERSON 1 Vladimir Vladimirovich Putin] spoke. Later [PERSON 1 Vladimir Putin] left.',
    '[PERSON 1 Bill Gates] gave; [PERSON 1 William H. Gates] received.',
    '[PERSON 1 Angela Merkel] met [PERSON 2 X. Li]. [PERSON 1 A. Merkel] signed.',
    '[PERSON 1 Donald Trump] and [PERSON 2 Donald Trump Jr.] came. [PERSON 2 Trump Jr.] spoke.',
    'A speech by [PERSON 1 Martin Luther King Jr.] moved us. [PERSON 1 Martin Luther King] died.',
  ],
  counterExamples: [
    '[PERSON 1 George H. W. Bush] and his son [PERSON 2 George W. Bush] fished.',
    '[PERSON 1 Donald Trump] thanked his son, [PERSON 2 Donald Trump Jr.], on Monday.',
    '[PERSON 1 Ann Lee] met [PERSON 2 Bob Lee].',
    '[PERSON 1 Donald Trump] left. [PERSON 2 Trump Jr.] stayed.',
    '[PERSON 1 Ann Poe III] met [PERSON 2 Ray Poe III]. [PERSON 3 Poe III] smiled.',
  ],
  find: function* (names): Generator<Link> {
    /** Latest name by first and last name, alone and with the middle initials or the generation it has. */
    const latest = new Map<string, number>();
    const initials = new Map<string, number | null>();
    const people: [number, Parts][] = [];
    for (const [index, name] of names.list.entries()) {
      if (name.kind !== 'person') continue;
      const parts = partsOf(name, names);
      if (parts === null) continue;
      people.push([index, parts]);
      if (parts.first.length === 1) continue;
      const plain = `${parts.first} ${parts.last}`;
      const full = `${plain} ${parts.middle}`;
      const sameMiddle = latest.get(full);
      const bare = latest.get(`${plain} `);
      const any = latest.get(plain);
      // "Donald Trump Jr." after "Donald Trump" is his son; "Martin Luther King" after "… King Jr." is himself.
      const son =
        parts.generation !== '' && any !== undefined && !latest.has(`${plain} +${parts.generation}`);
      const antecedent = son
        ? undefined
        : parts.generation !== ''
          ? latest.get(`${plain} +${parts.generation}`)
          : (sameMiddle ?? (parts.middle === '' ? any : bare));
      if (antecedent !== undefined) yield [index, antecedent];
      if (parts.generation !== '') latest.set(`${plain} +${parts.generation}`, index);
      if (!son) {
        latest.set(full, index);
        latest.set(plain, index);
        const short = `${parts.first[0]} ${parts.last}`;
        const other = initials.get(short);
        initials.set(
          short,
          other === undefined || (other !== null && samePerson(names, other, index)) ? index : null,
        );
      }
    }
    yield* withoutFirstName(names, people);
    // "V. Putin", once it is known how many it could be.
    for (const [index, parts] of people) {
      if (parts.first.length !== 1) continue;
      const antecedent = initials.get(`${parts.first} ${parts.last}`);
      if (antecedent !== undefined && antecedent !== null) yield [index, antecedent];
    }
  },
};

/** "Trump Jr.", once it is known who has that surname and is a son. */
function* withoutFirstName(names: Names, people: readonly (readonly [number, Parts])[]): Generator<Link> {
  const sons = new Map<string, number | null>();
  for (const [index, { last, generation }] of people) {
    if (generation === '') continue;
    const key = `${last} ${generation}`;
    const other = sons.get(key);
    const isOne = other === undefined || (other !== null && samePerson(names, other, index));
    sons.set(key, isOne ? index : null);
  }
  if (sons.size === 0) return;
  for (const [index, name] of names.list.entries()) {
    if (name.kind !== 'person' || name.words.length !== 2 || !GENERATIONS.has(name.words[1]!)) continue;
    const son = sons.get(name.words.join(' '));
    if (son !== undefined && son !== null) yield [index, son];
  }
}

function samePerson(names: Names, a: number, b: number): boolean {
  return names.sets.find(a) === names.sets.find(b) || names.list[a]!.words[0] === names.list[b]!.words[0];
}
