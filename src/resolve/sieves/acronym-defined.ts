import { abbreviates, acronymKey, isAcronym } from '../names/acronym.ts';
import type { Link, Sieve } from './sieve.ts';

/** Nouns of organizations that mean too much else to refer back to one. */
const ALSO_NOUNS = new Set([
  'administration',
  'confederation',
  'directorate',
  'forces',
  'front',
  'inspectorate',
  'movement',
  'office',
  'organisation',
  'police',
  'service',
]);

/** Between a name and the bracket that gives its other form. */
const OPENING = /^\s*[([]\s*(?:["'“‘]\s*)?(?:or |the )?$/u;

/**
 * "International Criminal Court (ICC)": the definition of an acronym (Schwartz and Hearst 2003), and all later uses. What a longer name
 * says to be a party, a committee or the like may bring its letters from another language: "State Committee for National
 * Security (GKNB)".
 */
export const acronymDefined: Sieve = {
  id: 'acronym-defined',
  joins: 'a name and the acronym in brackets after it, or an acronym and the name in brackets after it',
  examples: [
    'The [ORG 1 European Aeronautic Defence and Space Company] ([ORG 1 EADS]) won.',
    'The [ORG 1 BVT] ([ORG 1 Bureau voor Toerisme]) was shut.',
    'The [ORG 1 State Committee for National Security] ([ORG 1 GKNB]) spoke. The [ORG 1 GKNB] said so.',
    'The [ORG 1 Federal Security Service] ([ORG 1 FSB]) spoke.',
  ],
  counterExamples: [
    'The [ORG 1 Labour Party] ([GPE 2 UK]) lost.',
    '[PERSON 1 Ann Lee] ([ORG 2 AFP]) wrote this.',
    'The [ORG 2 TASS] news agency left. The [ORG 1 Party of Labour and Hope] ([ORG 2 TASS]) lost.',
    'The [ORG 1 Party of Labour and Hope] ([ORG 2 TASS], Monday) lost.',
  ],
  find: function* ({ list, document, knowledge }): Generator<Link> {
    const seen = new Set<string>();
    for (let index = 1; index < list.length; index++) {
      const name = list[index]!;
      const before = list[index - 1]!;
      seen.add(before.text);
      if (
        name.kind === 'person' ||
        before.kind === 'person' ||
        name.kind === 'group' ||
        before.kind === 'group'
      )
        continue;
      const from = document.mentions[before.mention]!.end;
      const to = document.mentions[name.mention]!.start;
      if (to - from > 10 || !OPENING.test(document.text.slice(from, to))) continue;
      const [short, long] = isAcronym(name.text) ? [name, before] : [before, name];
      if (!isAcronym(short.text) || isAcronym(long.text)) continue;
      if (abbreviates(acronymKey(short.text), long.words)) yield [index, index - 1];
      else if (
        short === name &&
        long.words.length > 2 &&
        document.text[document.mentions[name.mention]!.end] === ')' &&
        !seen.has(name.text) &&
        short.kind === long.kind &&
        long.words.some((word) => knowledge.organizationNouns.has(word) || ALSO_NOUNS.has(word))
      )
        yield [index, index - 1];
    }
  },
};
