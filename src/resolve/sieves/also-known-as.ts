import type { Kind } from '../names/names.ts';
import type { Link, Sieve } from './sieve.ts';

/** What stands between two names of one thing, the second of which the article goes on to explain. */
const KNOWN_AS =
  /^,?\s\(?(?:(?:who|which)\s(?:is|was)\s)?(?:a\.?k\.?a\.?|alias|(?:(?:then|now|once|\p{Ll}+ly|also|better|more|otherwise)\s){0,2}known\s(?:(?:elsewhere|locally|simply|now|to\s\p{Ll}+)\s)?as)\s(?:the\s)?["“‘']?$/u;
/** More characters than the longest of these. */
const LONGEST_BETWEEN = 60;
const POSSESSIVE = /^(?:['’]s?|-|\s\p{Lu})/u;

/** "The brother of Ann Lee, known as Bo", "the desert east of Orom, known as Zarok". */
const OF = /(?<!\p{L})of\s(?:the\s)?$/u;
/** "Ann Lee, known as Mary Poe to millions", "known as the Saint of Orom": a part that she plays or what she is praised as, where no word says more. */
const MERELY_KNOWN = /^,?\s\(?(?:who\s(?:is|was)\s)?known\s/u;
/** What an organization is known as is its acronym, which has a sieve of its own. */
const KINDS: ReadonlySet<Kind> = new Set<Kind>(['person', 'place', 'event']);

/** "Joko Widodo, better known as Jokowi": the second name is the first's, wherever it stands. */
export const alsoKnownAs: Sieve = {
  id: 'also-known-as',
  joins: 'a name and what its bearer is "also known as"',
  examples: [
    '[PERSON 1 Jokowi] left.\n[PERSON 1 Joko Widodo], better known as [PERSON 1 Jokowi], smiled.',
    '[PERSON 1 Abel Tesfaye] (a.k.a. [PERSON 1 Starboy]) sang. [PERSON 1 Starboy] bowed.',
    'In [GPE 1 Zarok], then known as [GPE 1 Oromgrad], trams ran.',
  ],
  counterExamples: [
    '[PERSON 1 Bo Adeyemi], known as [PERSON 2 Poe]’s friend, left.',
    'The brother of [PERSON 1 Ann Lee], known as [PERSON 2 Starboy], left.',
    'A desert to the east of [GPE 1 Zarok], known as [GPE 2 Oromgrad], lies dry.',
    '[PERSON 1 Ann Lee] knew him as [PERSON 2 Jokowi].',
    '[PERSON 1 Ann Lee], best known as [PERSON 2 Starboy] in a film, died.',
    '[PERSON 1 Ann Lee], known as [PERSON 2 Mary Poe] to millions, died.',
    '[PERSON 1 Jokowi], known as the [PERSON 2 Saint of Orom], died.',
    '[PERSON 1 Ann Lee] of the band, known as [ORG 2 Sparks], sang.',
  ],
  find: function* ({ list, knowledge: { firstNames }, document: { mentions, text } }): Generator<Link> {
    const other = new Map<string, number>();
    for (let index = 1; index < list.length; index++) {
      const name = list[index]!;
      const before = list[index - 1]!;
      if (before.kind !== name.kind || !KINDS.has(name.kind)) continue;
      const { start: from, end } = mentions[before.mention]!;
      const { start, end: after } = mentions[name.mention]!;
      if (start - end > LONGEST_BETWEEN) continue;
      const between = text.slice(end, start);
      if (!KNOWN_AS.test(between)) continue;
      const isPart =
        name.kind === 'person' &&
        name.words.length > 1 &&
        (firstNames.has(name.words[0]!) || name.words.length > before.words.length);
      if (isPart && MERELY_KNOWN.test(between)) continue;
      if (POSSESSIVE.test(text.slice(after, after + 2))) continue;
      if (OF.test(text.slice(Math.max(0, from - 8), from))) continue;
      yield [index, index - 1];
      other.set(`${name.kind} ${name.key}`, index);
    }
    if (other.size === 0) return;
    for (const [index, { kind, key }] of list.entries()) {
      const told = other.get(`${kind} ${key}`);
      if (told !== undefined && told !== index) yield [index, told];
    }
  },
};
