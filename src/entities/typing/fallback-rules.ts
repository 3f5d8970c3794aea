import { isCapitalized } from './name-view.ts';
import type { TypingRule } from './rule.ts';
import { PAPER_HEADS, SKY_FIRST, SKY_LAST } from './words.ts';

const DIGIT = /\p{N}/u;
/** What a model ends with, and what there are several of: "Zulfiya II", "two Golden Zulfiyas". */
const OTHER_END = /^(?:[IVX]+|.*[^s]s)$/u;
const INDEFINITE = /^an?$/iu;
const THE = /^the$/iu;
/** In capitals but for a mark: a code, an acronym. */
const CODE = /^\P{Ll}{2,}$/u;

/**
 * The last rules for names that the tagger calls neither a person's, a place's nor an organization's, where no word of kind
 * stands in them or beside. Of those of several words most are titles of what is written, sung and shown; of one word, goods.
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
    when: (name) => THE.test(name.before) && name.endsIn(PAPER_HEADS),
    examples: ['the [Zarok Times] reports', 'The [Orom Observer] said so'],
    counterExamples: ['in [Orom Times] past', 'the [Zarok Chronicle]'],
  },
  {
    id: 'misc-sky',
    from: ['MISC'],
    to: 'LOC',
    when: (name) =>
      (SKY_FIRST.has(name.words[0]!) && DIGIT.test(name.words.at(-1)!)) ||
      (name.endsIn(SKY_LAST) && !name.beginsWith('company')),
    examples: ['a star in [NGC 6440] died', 'the [Orom Nebula] glows', 'the [Large Magellanic Cloud]'],
    counterExamples: ['a [Samsung Galaxy] phone'],
  },
  {
    id: 'misc-title',
    from: ['MISC'],
    to: 'WORK',
    when: (name) =>
      name.words.length > 1 &&
      !INDEFINITE.test(name.before) &&
      !name.beginsWith('company', 'product') &&
      name.words.every((word) => isCapitalized(word) && !DIGIT.test(word) && !CODE.test(word)) &&
      !OTHER_END.test(name.words.at(-1)!),
    examples: ['she appeared in [Cry Zarok] in 2005', 'the [Salt Book] is lost'],
    counterExamples: [
      'a [Zulfiya Star] engine',
      'the [Zulfiya II] flew',
      'the [Toyota Zulfiya] flew',
      'two [Golden Zulfiyas]',
    ],
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
