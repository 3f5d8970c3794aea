import { isCapitalized } from '../name-view.ts';
import {
  BUILT_AFTER,
  CONTEST_AFTER,
  EVENT_TOO,
  EVENT_WORDS,
  FAIR_KINDS,
  INDEX_AFTER,
  LAND_AFTER,
  PAPERS,
  PARTY_ADJECTIVES,
  PEOPLE_AFTER,
  PHRASE_ENDS,
  SCHOOL_OF,
  STREETS,
} from '../words.ts';
import { isCampaign } from './campaigns.ts';
import { FALLBACK_RULES } from './fallback-rules.ts';
import { LAW_RULES } from './law-rules.ts';
import { PHRASE_RULES } from './phrase-rules.ts';
import type { TypingRule } from './rule.ts';
import { WORK_RULES } from './work-rules.ts';

const ADJECTIVE = /^\p{Lu}[\p{L}'’]{2,}(?:an|ans|ian|ese|ish|ism|isms|ist|ists|ite|ites|ic|ni|nis)$/u;
const MODEL_NUMBER = /^(?=.*\p{N})(?=.*\p{Lu})[\p{L}\p{N}+/-]+$/u;
const YEAR = /^(?:1[89]\d\d|20\d\d|['’]\d\d)$/u;
const ROAD_CODE = /^(?:NH|SH|SR|US|RN)-\d{1,3}\p{Lu}?$/u;
/** Before the name of a street. */
const STREET_BEFORE = /^(?:along|at|from|in|near|of|off|on)$/u;
const LETTERS = /^\p{L}/u;
/** Of the West and the South, as of peoples. */
const SIDE = /^(?:Eastern|Northern|Southern|Western)$/u;
/** For or against what follows: "anti-Orom". */
const FOR_OR_AGAINST = /^(?:anti|neo|non|post|pre|pro|ultra)-\p{Lu}/u;
/** Shows that are broadcast, by when. Of others, many are fairs: "the Orom Boat Show", "the Royal Orom Show". */
const BROADCAST = /^(?:Breakfast|Daily|Evening|Late|Morning|Night|Today|Tonight)$/u;

/** The rules for names that the tagger calls neither a person's, a place's nor an organization's. */
export const MISC_RULES: readonly TypingRule[] = [
  {
    id: 'misc-sea',
    from: ['MISC'],
    to: 'LOC',
    when: ({ before, after, listed }) =>
      /^the$/iu.test(before) &&
      (!LETTERS.test(after) || PHRASE_ENDS.has(after)) &&
      listed('demonym') &&
      listed('place'),
    examples: [
      'ships left the [Baltic] on Monday',
      'cables under the [Baltic] were cut',
      'across the [Baltic].',
    ],
    counterExamples: [
      'the [Baltic] states met',
      'the [Baltic] and Nordic states met',
      'a [Baltic] herring',
      'the [Kyrgyz] on the left',
    ],
  },
  {
    id: 'misc-people',
    from: ['MISC'],
    to: 'NORP',
    when: (name) => name.listed('demonym', 'group'),
    examples: [
      'the [Kyrgyz] news agency',
      'a [South African] court',
      'two [Catholics] and a [Republican] senator',
    ],
    counterExamples: ['the [Rome Statute] entered into force'],
  },
  {
    id: 'misc-party-adjective',
    from: ['MISC'],
    to: 'NORP',
    when: ({ words }) => words.length === 1 && PARTY_ADJECTIVES.has(words[0]!.toLowerCase()),
    examples: ['the [Conservative] leader left', 'a [Liberal] candidate'],
    counterExamples: ['the [Zarok] leader left'],
  },
  {
    id: 'misc-place',
    from: ['MISC'],
    to: 'LOC',
    when: (name) =>
      name.listed('place') && !name.listed('country', 'region', 'event', 'product', 'work', 'law'),
    examples: ['compared to the [West]', 'much of the [Sahel] is dry'],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'misc-country',
    from: ['MISC'],
    to: 'GPE',
    when: (name) => name.listed('country'),
    examples: ['the [Russian Federation] signed'],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'misc-work',
    from: ['MISC'],
    to: 'WORK',
    when: (name) => name.listed('work') && !name.listed('product'),
    examples: ['he read [War and Peace] twice'],
    counterExamples: ['a [Kyrgyz] epic'],
  },
  {
    id: 'misc-paper',
    from: ['MISC'],
    to: 'ORG',
    when: ({ words, before, twoBefore }) =>
      words.length === 1 && PAPERS.has(words[0]!) && before === 'The' && twoBefore !== 'the',
    examples: ['he wrote in The [Sun] in June'],
    counterExamples: ['the [iPhone] sold well'],
  },
  {
    id: 'misc-paper-the',
    from: ['MISC'],
    to: 'ORG',
    when: ({ words }) => words.length === 2 && words[0] === 'The' && PAPERS.has(words[1]!),
    examples: ['a report in [The Tribune] said so', 'The editor of [The Tribune] left'],
    counterExamples: ['[The Salt Road] was shut down', 'the [iPhone] sold well'],
  },
  {
    id: 'misc-product',
    from: ['MISC'],
    to: 'PRODUCT',
    when: (name) => name.listed('product'),
    examples: ['the [iPhone] sold well', 'the [Nikkei] fell', 'two [F-16s] landed'],
    counterExamples: ['a [Kyrgyz] epic'],
  },
  ...LAW_RULES,
  {
    id: 'misc-side',
    from: ['MISC'],
    to: 'NORP',
    when: ({ words, after }) => words.length === 1 && SIDE.test(words[0]!) && /^\p{Ll}/u.test(after),
    examples: ['[Western] powers agreed', 'in most [Southern] states'],
    counterExamples: ['the [Western] Front', 'the [Zulfiya] engine'],
  },
  {
    id: 'misc-for-or-against',
    from: ['MISC'],
    to: 'NORP',
    when: ({ words }) => words.length === 1 && FOR_OR_AGAINST.test(words[0]!),
    examples: ['a [non-Muslim] village', 'the [anti-Orom] group', '[pro-Zarok] debate'],
    counterExamples: ['the [Zarok] group', 'the [neon-Orom] group'],
  },
  ...WORK_RULES,
  {
    id: 'misc-show',
    from: ['MISC'],
    to: 'WORK',
    when: ({ words, beginsWith }) =>
      words.length > 1 &&
      words.at(-1) === 'Show' &&
      (BROADCAST.test(words.at(-2)!) ||
        (beginsWith('given-name', 'surname') &&
          !FAIR_KINDS.has(words.at(-2)!) &&
          (words.length > 2 || !beginsWith('city', 'large-city', 'region', 'place')))),
    examples: ['a guest of the [Orom Evening Show]', 'on the [Maria Zarok Show]'],
    counterExamples: [
      'at the [Orom Motor Show] in May',
      'at the [Chelsea Flower Show] in May',
      'at the [Lincoln Show] in May',
      'cattle at the [Royal Orom Show]',
      '[Maria Showdown]',
    ],
  },
  {
    id: 'misc-school',
    from: ['MISC'],
    to: 'ORG',
    when: ({ words, before, twoBefore }) =>
      words.length > 1 && words.at(-1) === 'Primary' && (SCHOOL_OF.has(twoBefore) || before === 'attended'),
    examples: ['pupils of [Orom Hill Primary] left'],
    counterExamples: ['the [Ohio Primary] is near', 'the [Invisible Primary] is over'],
  },
  {
    id: 'misc-event-word',
    from: ['MISC'],
    to: 'EVENT',
    when: (name) => name.endsIn(EVENT_WORDS) || name.endsIn(EVENT_TOO) || isCampaign(name),
    examples: ['at the [Orom Dialogue] in May', 'the [National Spelling Bee]', 'in the [Gallipoli Campaign]'],
    counterExamples: ['the [Almaty Protocol] says so', 'the [Human Zarok Campaign] sued', 'red [Zarok Cups]'],
  },
  {
    id: 'misc-edition',
    from: ['MISC'],
    to: 'EVENT',
    when: ({ words }) => YEAR.test(words[0]!) || (words.length > 1 && YEAR.test(words.at(-1)!)),
    examples: ['since [Silk Road 2018] was held'],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'misc-index',
    from: ['MISC'],
    to: 'PRODUCT',
    when: ({ words, after }) =>
      INDEX_AFTER.has(after.toLowerCase()) || (words.length > 1 && words.at(-1) === 'Index'),
    examples: ['the [Bishkek 20] index rose', 'the [Orom Prices Index] rose'],
    counterExamples: ['the [Bishkek 20] runners'],
  },
  {
    id: 'misc-built-after',
    from: ['MISC'],
    to: 'FAC',
    when: ({ after, twoAfter }) => BUILT_AFTER.has(after) || BUILT_AFTER.has(twoAfter),
    examples: [
      'the [Orombek] checkpoint was shut',
      'water from the [Zarok] barrage',
      'held at [Orombek] police station',
    ],
    counterExamples: ['the [Orombek] police'],
  },
  {
    id: 'misc-land-after',
    from: ['MISC'],
    to: 'LOC',
    when: ({ words, after }) => words.length === 1 && LAND_AFTER.has(after),
    examples: ['the [Orombek] peninsula is dry'],
    counterExamples: ['the [Orombek] police', 'a [Grizzly Orom] mountain man'],
  },
  {
    id: 'misc-street',
    from: ['MISC'],
    to: 'FAC',
    when: (name) => STREET_BEFORE.test(name.before) && name.endsIn(STREETS),
    examples: ['a man of [Orom Close], Zarok', 'parked on [Zarok Crescent]'],
    counterExamples: ['the band played [Orom Lane]', 'a man of [Orom]'],
  },
  {
    id: 'misc-road',
    from: ['MISC'],
    to: 'FAC',
    when: ({ words }) => words.length === 1 && ROAD_CODE.test(words[0]!),
    examples: ['the car was stopped on [NH-66] at night'],
    counterExamples: ['an [A-10] flew over'],
  },
  {
    id: 'misc-contest',
    from: ['MISC'],
    to: 'EVENT',
    when: (name) => CONTEST_AFTER.has(name.after.toLowerCase()),
    examples: ['the [Golden Ring] race was stopped'],
    counterExamples: ['the [Golden Ring] towns'],
  },
  {
    id: 'misc-model-number',
    from: ['MISC'],
    to: 'PRODUCT',
    when: ({ words }) => words.some((word) => MODEL_NUMBER.test(word)),
    examples: ['a [Yak-52] crashed', 'the [QX70] goes on sale'],
    counterExamples: ['the [Golden Ring] towns'],
  },
  {
    id: 'misc-adjective',
    from: ['MISC'],
    to: 'NORP',
    when: ({ words }) => words.length === 1 && ADJECTIVE.test(words[0]!),
    examples: ['the [Ruritanian] envoy', 'a [Bukharan] merchant', 'the rise of [Zarokism]'],
    counterExamples: ['a [Zulfiya] engine'],
  },
  {
    id: 'misc-place-of-people',
    from: ['MISC'],
    to: 'GPE',
    when: (name) =>
      PEOPLE_AFTER.has(name.after) &&
      name.listed('city', 'region', 'country') &&
      !name.listed('product', 'demonym', 'group', 'given-name', 'surname'),
    examples: ['the [Calais] elders met'],
    counterExamples: ['[Igorom] elders met', 'a [Zaro] language'],
  },
  {
    id: 'misc-people-after',
    from: ['MISC'],
    to: 'NORP',
    when: (name) =>
      name.words.length === 1 &&
      isCapitalized(name.words[0]!) &&
      PEOPLE_AFTER.has(name.after) &&
      !name.listed('city', 'region', 'place', 'country'),
    examples: ['[Igorom] elders met', 'a [Zaro] language', 'the [Orom] tribe', 'of [Zaro] descent'],
    counterExamples: ['the [Zulfiya] engine', 'the [Calais] elders'],
  },
  {
    id: 'misc-people-compound',
    from: ['MISC'],
    to: 'NORP',
    when: (name) =>
      name.endsWith('demonym', 'group') ||
      (name.beginsWith('demonym', 'group') && (name.words.includes('-') || /^\p{Ll}/u.test(name.after))),
    examples: ['the [Russian-Turkish] talks', 'the [Muslim-Croat] federation', 'an [Afghan Zarok] elder'],
    counterExamples: ['a [Zulfiya] engine', '[American Zarok], a lobby, paid'],
  },
  ...PHRASE_RULES,
  ...FALLBACK_RULES,
];
