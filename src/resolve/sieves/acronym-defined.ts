import { abbreviates, acronymKey, isAcronym } from '../names/acronym.ts';
import type { Link, Sieve } from './sieve.ts';

/** Between a name and the bracket that gives its other form. */
const OPENING = /^\s*[([]\s*(?:["'“‘]\s*)?(?:or |the )?$/u;

/** "International Criminal Court (ICC)": the definition of an acronym (Schwartz and Hearst 2003), and all later uses. */
export const acronymDefined: Sieve = {
  id: 'acronym-defined',
  joins: 'a name and the acronym in brackets after it, or an acronym and the name in brackets after it',
  examples: [
    'The [ORG 1 European Aeronautic Defence and Space Company] ([ORG 1 EADS]) won.',
    'The [ORG 1 BVT] ([ORG 1 Bureau voor Toerisme]) was shut.',
  ],
  counterExamples: [
    'The [ORG 1 Labour Party] ([GPE 2 UK]) lost.',
    '[PERSON 1 Ann Lee] ([ORG 2 AFP]) wrote this.',
  ],
  find: function* ({ list, document }): Generator<Link> {
    for (let index = 1; index < list.length; index++) {
      const name = list[index]!;
      const before = list[index - 1]!;
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
    }
  },
};
