import { isCapitalized } from '../name-view.ts';
import {
  BODY_OF_COUNTRY,
  BUILT_AFTER,
  FACILITY_NOUNS,
  FACILITY_WORDS,
  GOVERNED_AFTER,
  GOVERNED_TOO,
  GOVERNMENT_WORDS,
  LAND_AFTER,
  LAND_FIRST,
  LAND_PARKS,
  LAND_WORDS,
  MARKET_OF,
  PAPER_HEADS,
  PLACE_BUILT_FIRST,
  SIDES,
  STOCK_OF,
} from '../words.ts';
import { isOf } from './is-of.ts';
import type { TypingRule } from './rule.ts';

/** A British road. */
const ROAD = /^[AM]\d{1,3}$/u;

/** The rules for names that the tagger calls a place's. */
export const PLACE_RULES: readonly TypingRule[] = [
  {
    id: 'place-country',
    from: ['LOC'],
    to: 'GPE',
    when: (name) => name.listed('country'),
    examples: ['leaders of [Kyrgyzstan] and the [Russian Federation]', 'in [Georgia]'],
    counterExamples: ['across [Africa]'],
  },
  {
    id: 'place-without-government',
    from: ['LOC'],
    to: 'LOC',
    when: (name) => name.listed('place') && !name.listed('region', 'large-city', 'facility'),
    examples: ['compared to the [West]', 'the [Middle East] and [Africa]', 'on the [Black Sea]'],
    counterExamples: ['in [Bishkek]'],
  },
  {
    id: 'place-built-listed',
    from: ['LOC'],
    to: 'FAC',
    when: (name) => name.listed('facility') && !name.listed('region', 'city'),
    examples: ['at [Heathrow] on Monday', 'under the [Eiffel Tower]'],
    counterExamples: ['in [Bishkek]'],
  },
  {
    id: 'place-governed',
    from: ['LOC'],
    to: 'GPE',
    when: (name) => name.listed('region', 'city'),
    examples: [
      'in [Bishkek]',
      'the [Hague]-based court',
      'an air base in [Osh], east of it',
      'governor of [Texas]',
    ],
    counterExamples: ['on the [Black Sea]'],
  },
  {
    id: 'place-land-first',
    from: ['LOC'],
    to: 'LOC',
    when: (name) => name.beginsIn(LAND_FIRST),
    examples: ['fishing on [Lake Orom]', 'the slopes of [Mount Zarok]'],
    counterExamples: ['in [Orom]'],
  },
  {
    id: 'place-market',
    from: ['LOC'],
    to: 'ORG',
    when: ({ words }) =>
      words.length > 2 && words.at(-1) === 'Market' && MARKET_OF.has(words.at(-2)!.toLowerCase()),
    examples: ['shares rose on the [Orom Financial Market]'],
    counterExamples: ['she shopped at the [Orom Flower Market]', 'in [Orom]'],
  },
  {
    id: 'place-built-word',
    from: ['LOC'],
    to: 'FAC',
    when: (name) =>
      (name.endsIn(FACILITY_WORDS) && !name.endsIn(LAND_PARKS)) ||
      isOf(name.words, FACILITY_WORDS) ||
      name.endsIn(FACILITY_NOUNS) ||
      name.beginsIn(PLACE_BUILT_FIRST),
    examples: [
      'landed at [Orom International Airport]',
      'along [Chuy Avenue]',
      'the [Zarok air base] was opened',
      'lunch at [Villa Zarok]',
      'in the [Orom Museum of Art]',
    ],
    counterExamples: ['in [Orom]', 'in [Orom National Park]'],
  },
  {
    id: 'place-land-word',
    from: ['LOC'],
    to: 'LOC',
    when: (name) => name.endsIn(LAND_WORDS) || name.endsIn(LAND_PARKS),
    examples: ['villages of the [Orom Valley]', 'the [Zarok Mountains]'],
    counterExamples: ['in [Orom]'],
  },
  {
    id: 'place-governed-word',
    from: ['LOC'],
    to: 'GPE',
    when: (name) =>
      name.endsIn(GOVERNMENT_WORDS) || name.beginsIn(GOVERNMENT_WORDS) || name.endsIn(GOVERNED_TOO),
    examples: ['police in [Orom Province]', 'the [Republic of Orom]', 'the [Zarok Empire] fell'],
    counterExamples: ['villages of the [Orom Valley]'],
  },
  {
    id: 'place-side',
    from: ['LOC'],
    to: 'LOC',
    when: (name) => name.beginsIn(SIDES),
    examples: ['in [Southern California]', 'rebels in [Eastern Orom]'],
    counterExamples: ['in [Orom Province]'],
  },
  {
    id: 'place-land-after',
    from: ['LOC'],
    to: 'LOC',
    when: ({ after }) => LAND_AFTER.has(after.toLowerCase()) && !isCapitalized(after),
    examples: ['the [Orom] river is dry', 'in the [Zarok] mountains'],
    counterExamples: ['the [Orom] police'],
  },
  {
    id: 'place-built-after',
    from: ['LOC'],
    to: 'FAC',
    when: ({ after }) => BUILT_AFTER.has(after.toLowerCase()),
    examples: ['the [Orombek] stadium is full'],
    counterExamples: ['the [Orom] police'],
  },
  {
    id: 'place-road-number',
    from: ['LOC'],
    to: 'FAC',
    when: ({ words }) => words.length === 1 && ROAD.test(words[0]!),
    examples: ['the [A9] was closed', 'on the [M62] near Leeds'],
    counterExamples: ['herders of the [Orom] moved north'],
  },
  {
    id: 'place-body-of-country',
    from: ['LOC'],
    to: 'ORG',
    when: (name) =>
      name.words.length > 1 &&
      BODY_OF_COUNTRY.has(name.words[0]!) &&
      !name.listed('country', 'region', 'city', 'place') &&
      name.endsWith('country', 'place'),
    examples: ['a letter from [Cricket West Indies] came'],
    counterExamples: ['he left [West Indies] in May', 'in [Cricket Orom]'],
  },
  {
    id: 'place-shares-of',
    from: ['LOC'],
    to: 'ORG',
    when: ({ words, twoBefore, listed }) =>
      words.length === 1 && STOCK_OF.has(twoBefore) && !listed('country', 'region', 'city', 'place'),
    examples: ['shares in [Orom] fell', 'stock of [Orom] fell'],
    counterExamples: ['shares in [Europe] fell', 'a factory in [Orom]'],
  },
  {
    id: 'place-club',
    from: ['LOC'],
    to: 'ORG',
    when: ({ words }) => words.length > 1 && words.at(-1) === 'Club',
    examples: ['they met at [Orom Sports Club]'],
    counterExamples: ['in [Orom]'],
  },
  {
    id: 'place-paper',
    from: ['LOC'],
    to: 'ORG',
    when: (name) => name.endsIn(PAPER_HEADS),
    examples: ['he told the [Zarok Tribune] so', 'in an article in the [Orom Gazette]'],
    counterExamples: ['in [Orom]', 'near [Tribune Orom]'],
  },
  {
    id: 'place-governed-after',
    from: ['LOC'],
    to: 'GPE',
    when: ({ after }) => !isCapitalized(after) && GOVERNED_AFTER.has(after),
    examples: ['in the [Orom] district', 'a town of the [Zarok] department'],
    counterExamples: ['herders of the [Orom] moved north'],
  },
  {
    id: 'place-with-article',
    from: ['LOC'],
    to: 'LOC',
    when: ({ before, after }) => before.toLowerCase() === 'the' && !isCapitalized(after) && after !== '-',
    examples: ['herders of the [Orom] moved north'],
    counterExamples: ['police in [Orom] said'],
  },
  {
    id: 'place-is-company',
    from: ['LOC'],
    to: 'ORG',
    when: ({ words, listed }) =>
      words.length === 1 && listed('company') && !listed('country', 'region', 'large-city', 'place', 'city'),
    examples: ['[Chrysler] will cut jobs'],
    counterExamples: ['police in [Orom] said'],
  },
  {
    id: 'place',
    from: ['LOC'],
    to: 'GPE',
    when: () => true,
    examples: ['police in [Orom] said'],
    counterExamples: [],
  },
];
