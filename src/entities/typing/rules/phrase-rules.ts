import { isCapitalized } from '../name-view.ts';
import { EVENT_WORDS, LAW_OF, LAW_WORDS } from '../words.ts';
import { isOf } from './is-of.ts';
import type { TypingRule } from './rule.ts';

const NUMBER = /^\d{1,4}$/u;
const SMALL = /^\p{Ll}/u;

/** "Zulfiya Air 737 Max": capitals and a number. */
function isModel(words: readonly string[]): boolean {
  return (
    words.some((word) => NUMBER.test(word)) && words.every((word) => isCapitalized(word) || NUMBER.test(word))
  );
}

/** The rules for names that are phrases, among those that the tagger calls neither a person's, a place's nor an organization's. */
export const PHRASE_RULES: readonly TypingRule[] = [
  {
    id: 'misc-law-of',
    from: ['MISC'],
    to: 'LAW',
    when: ({ words }) => isOf(words, LAW_WORDS) || (words.length > 1 && LAW_OF.has(words[0]!.toLowerCase())),
    examples: ['under the [Second Protocol on Orom Rivers]', 'the [Law on Orom Wine] passed'],
    counterExamples: ['she sang [Salt in Zarok]', 'the [Salt Law]'],
  },
  {
    id: 'misc-event-of',
    from: ['MISC'],
    to: 'EVENT',
    when: ({ words }) => isOf(words, EVENT_WORDS),
    examples: ['since the [March on Zarok]', 'at the [World Festival of Orom Arts]'],
    counterExamples: ['she sang [Salt in Zarok]', 'the [Salt Tour]'],
  },
  {
    id: 'misc-phrase',
    from: ['MISC'],
    to: 'WORK',
    when: ({ words }) =>
      !words.some((word) => NUMBER.test(word)) &&
      ((words.length > 1 && words[0] === 'The') || words.slice(1, -1).some((word) => SMALL.test(word))),
    examples: ['[The Salt Road] was shut down', 'heard [Salt in Zarok] twice'],
    counterExamples: ['a [Zulfiya] engine', 'the [Salt Road] won', 'a [zulfiya engine]'],
  },
  {
    id: 'misc-long',
    from: ['MISC'],
    to: 'WORK',
    when: ({ words }) => words.length > 3 && !isModel(words),
    examples: ['they heard [Salt Long River Road] again'],
    counterExamples: ['a [Zulfiya] engine', 'a [Zulfiya Air 737 Max] plane'],
  },
];
