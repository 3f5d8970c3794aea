import { BODIES } from '../bodies.ts';
import { isCapitalized } from '../name-view.ts';
import { AWARDS, PRIZES, REPORTS, WORK_APPOSED, WORK_BEFORE, WORK_MAYBE_BEFORE } from '../words.ts';
import type { TypingRule } from './rule.ts';

const QUOTE = /^["“”'‘’«»`]+$/u;
/** As in America, where a comma or a full stop stands within. */
const QUOTE_BEHIND_STOP = /^[,.?!] ?(?:["”'’»`]|'')$/u;
/** A word, so that the name stands within the sentence. */
const MIDDLE = /^\p{Ll}/u;
/** What places and times are in and near to: "near The Shard". */
const PLACED = new Set(['in', 'near', 'at', 'to', 'from', 'around', 'outside', 'during']);

/** What an apposition ends with: "her last film, Zulfiya, was cut". */
const APPOSITION_ENDS = new Set(['(', ',', '.', ';', ':', ')', '—', '–', '?', '!']);

/** "(1994", as behind an album or a film. */
const DATED = /^\( (?:1[89]|20)\d\d$/u;

/** The rules for works that a word before them names, whatever the tagger took them for. */
export const NAMED_WORK_RULES: readonly TypingRule[] = [
  {
    id: 'work-before',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'WORK',
    when: (name) =>
      WORK_BEFORE.has(name.before) &&
      isCapitalized(name.words[0]!) &&
      !name.listed(...BODIES, 'country', 'demonym', 'group', 'event', 'title'),
    examples: ['her novel [Salt Road] won', 'in the film [Zulfiya]'],
    counterExamples: ['a novel by [Zulfiya]', 'the novel [Kyrgyz] way'],
  },
  {
    id: 'work-apposed',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'WORK',
    when: (name) =>
      name.twoBefore.endsWith(' ,') &&
      WORK_APPOSED.has(name.twoBefore.slice(0, -2)) &&
      APPOSITION_ENDS.has(name.after) &&
      isCapitalized(name.words[0]!) &&
      !name.beginsWith('given-name', 'surname') &&
      !name.listed(...BODIES, 'country', 'region', 'city', 'place', 'demonym', 'group', 'event'),
    examples: ['her second album, [Salt Road], is out', 'his last film, [Lamplighter], was cut'],
    counterExamples: [
      'her second car, [Zulfiya], is out',
      'after the film, [Bishkek] seemed small',
      'in the film, [Zarok Industries] builds a robot',
    ],
  },
];

/** The rules for works and awards among the names that the tagger calls neither a person's, a place's nor an organization's. */
export const WORK_RULES: readonly TypingRule[] = [
  {
    id: 'misc-quoted-work',
    from: ['MISC'],
    to: 'WORK',
    when: ({ words, before, after, twoAfter }) =>
      QUOTE.test(before) &&
      (QUOTE.test(after) || (QUOTE_BEHIND_STOP.test(twoAfter) && isCapitalized(words[0]!))),
    examples: ['her novel "[The Salt Road]" won', 'the host of “[Orom Morning],” said so'],
    counterExamples: [
      'the [Salt Road] won',
      'he said: "[Oromism], not this, will win"',
      'it is "[anti-Orom]."',
    ],
  },
  {
    id: 'misc-work-before',
    from: ['MISC'],
    to: 'WORK',
    when: (name) => WORK_MAYBE_BEFORE.has(name.before) && isCapitalized(name.words[0]!),
    examples: ['he wrote [Salt Road] there', 'the song [Zulfiya]'],
    counterExamples: ['a song of [Zulfiya]'],
  },
  {
    id: 'misc-work-the',
    from: ['MISC'],
    to: 'WORK',
    when: ({ words, before }) =>
      words.length > 1 && words[0] === 'The' && MIDDLE.test(before) && !PLACED.has(before),
    examples: ['she made [The Salt Road] in 2019', 'a reissue of [The Red Door] by them'],
    counterExamples: [
      '[The Salt Road] was shut',
      'she took the [Salt Road] home',
      'a flat near [The Orom Spire] burned',
    ],
  },
  {
    id: 'misc-work-dated',
    from: ['MISC'],
    to: 'WORK',
    when: ({ twoAfter }) => DATED.test(twoAfter),
    examples: ['then [Salt Road] (1964) was out', 'in [The Red Door] (2009) she was cut'],
    counterExamples: ['the [Salt Road] (12 km) was shut', 'the [Orom] 1964 won'],
  },
  {
    id: 'misc-report',
    from: ['MISC'],
    to: 'WORK',
    when: (name) => name.words.length > 2 && name.endsIn(REPORTS),
    examples: ['its [Orom Economic Outlook] was out'],
    counterExamples: ['the [Orom Prize] was out', 'mail in [Zarok Outlook] was lost'],
  },
  {
    id: 'misc-award',
    from: ['MISC'],
    to: 'WORK',
    when: (name) =>
      name.endsIn(AWARDS) ||
      (AWARDS.has(name.after) && !name.listed('demonym')) ||
      (name.words.length === 1 && PRIZES.has(name.words[0]!)),
    examples: ['she won the [Orom Prize] in May', 'he won the [Orom] prize', 'she won the [Nobel] at last'],
    counterExamples: ['at the [Orom Awards] in May'],
  },
];
