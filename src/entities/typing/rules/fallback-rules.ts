import { PAPER_HEADS, SKY_FIRST, SKY_LAST } from '../words.ts';
import type { TypingRule } from './rule.ts';

const DIGIT = /\p{N}/u;
const THE = /^the$/iu;
/** What a newspaper has. */
const PAPER_HAS = /^(?:column|columnist|editor|editorial|interview|poll|reader|readers|reporter|survey)$/u;

/**
 * The last rules for names that the tagger calls neither a person's, a place's nor an organization's, where no word of kind
 * stands in them or beside. What the lists and these words do not tell is taken for goods.
 */
export const FALLBACK_RULES: readonly TypingRule[] = [
  {
    id: 'misc-listed-event',
    from: ['MISC'],
    to: 'EVENT',
    when: (name) =>
      name.listed('event') && name.listedOnly('event', 'city', 'large-city', 'region', 'facility'),
    examples: ['she plays [Glastonbury] in June'],
    counterExamples: ['a [Zulfiya] engine'],
  },
  {
    id: 'misc-region',
    from: ['MISC'],
    to: 'GPE',
    when: (name) => name.listed('region') && name.listedOnly('region', 'city', 'large-city', 'place'),
    examples: ['it stopped a [New Jersey] firm', 'the [East Java] commander'],
    counterExamples: ['a [Kyrgyz] firm', 'a [Zulfiya] engine'],
  },
  {
    id: 'misc-paper-word',
    from: ['MISC'],
    to: 'ORG',
    when: (name) =>
      (THE.test(name.before) || PAPER_HAS.test(name.after)) &&
      name.endsIn(PAPER_HEADS) &&
      name.beginsWith('city', 'large-city', 'region', 'country'),
    examples: ['the [Kazan Times] reports', 'The [Karachi Observer] said so', 'a [Kazan Times] poll'],
    counterExamples: ['in [Kazan Times] past', 'the [Zarok Observer] probe', 'the [Kazan Chronicle]'],
  },
  {
    id: 'misc-sky',
    from: ['MISC'],
    to: 'LOC',
    when: (name) =>
      (SKY_FIRST.has(name.words[0]!) && DIGIT.test(name.words.at(-1)!)) ||
      (name.endsIn(SKY_LAST) && !name.beginsWith('company')),
    examples: ['a star in [NGC 6440] died', 'the [Orom Nebula] glows', 'the [Large Magellanic Cloud]'],
    counterExamples: ['a [Samsung Galaxy] phone', 'the [IC 4] train'],
  },
  {
    id: 'misc',
    from: ['MISC'],
    to: 'PRODUCT',
    when: () => true,
    examples: ['a [Zulfiya] engine'],
    counterExamples: [],
  },
];
