import { BODIES } from '../bodies.ts';
import { LAW_NUMBERED, LAW_ONLY, LAW_TOO, LAW_WORDS } from '../words.ts';
import type { TypingRule } from './rule.ts';

const VERSUS = /^vs?\.?$/u;
const LINK = /^(?:of|on|against|for|between)$/u;
const NUMBERED = /^(?:\d{1,4}\p{Lu}?|[IVXL]+)$/u;
/** Conventions that delegates meet at, by the words before: "the Republican Convention". */
const MEETING_BEFORE = /^(?:Constitutional|National|Party|State)$/u;

/** The rules for laws that lists and head words leave no doubt of, whatever the tagger took them for, and what looks like them. */
export const NAMED_LAW_RULES: readonly TypingRule[] = [
  {
    id: 'law-case',
    from: ['MISC'],
    to: 'LAW',
    when: ({ words }) => words.length > 2 && words.slice(1, -1).some((word) => VERSUS.test(word)),
    examples: ['the ruling in [Orom v. Zarok] stands'],
    counterExamples: ['the [Salt Road] won'],
  },
  {
    id: 'listed-law',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'LAW',
    when: (name) => name.listed('law') && name.listedOnly('law', 'event', 'event-word'),
    examples: [
      'repeal of [Obamacare] was near',
      'parties to the [Rome Statute] met',
      'the [Oslo Accords] failed',
      'it contradicts the [Constitution] of the land',
    ],
    counterExamples: ['the [World Bank] said', 'in [Rome]'],
  },
  {
    id: 'meeting',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'EVENT',
    when: (name) =>
      /^conventions?$/iu.test(name.words.at(-1)!) &&
      (name.beginsWith('group', 'party') || MEETING_BEFORE.test(name.words.at(-2) ?? '')),
    examples: ['the [Republican Convention] opens', 'delegates to the [Orom Constitutional Convention]'],
    counterExamples: ['the [Orom Convention] on rivers', 'the [Geneva Convention]'],
  },
  {
    id: 'law-word',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'LAW',
    when: (name) => name.endsIn(LAW_ONLY) && !name.listed(...BODIES, 'event'),
    examples: [
      'under the [Clean Rivers Act] of 1998',
      'the [Orom Protocol] says so',
      'the [Orom Treaty] was signed',
    ],
    counterExamples: ['the [Orom Ministry] said', 'the [Democratic National Convention] begins'],
  },
  {
    id: 'law-first',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'LAW',
    when: (name) => name.beginsIn(LAW_ONLY) && LINK.test(name.words[1]!) && !name.listed(...BODIES),
    examples: ['the [Treaty of Guarantee] of 1960', 'under the [Convention on Mountain Rivers]'],
    counterExamples: ['the [Convention Party] won'],
  },
];

/** The rules for laws among the names that the tagger calls neither a person's, a place's nor an organization's. */
export const LAW_RULES: readonly TypingRule[] = [
  {
    id: 'misc-law-word',
    from: ['MISC'],
    to: 'LAW',
    when: (name) => name.endsIn(LAW_WORDS) || name.endsIn(LAW_TOO),
    examples: [
      'the [Rivers Ordinance] was torn up',
      'protests over the [Finance Bill 2024]',
      'the [Fair Orom Clause]',
    ],
    counterExamples: ['the [Kazan Summit] ended'],
  },
  {
    id: 'misc-law-numbered',
    from: ['MISC'],
    to: 'LAW',
    when: ({ words }) => words.length > 1 && LAW_NUMBERED.has(words.at(-2)!) && NUMBERED.test(words.at(-1)!),
    examples: [
      'it was signed under [Article 253] of it',
      'it repealed [Section 21] at last',
      'under [Article II] of it',
      'he signed [House Bill 1523] into law',
    ],
    counterExamples: ['a [Yak-52] crashed'],
  },
];
