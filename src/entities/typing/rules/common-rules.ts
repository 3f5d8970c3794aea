import type { ListName } from '../../gazetteer/index.ts';
import { BODIES } from '../bodies.ts';
import { isCapitalized } from '../name-view.ts';
import {
  BODY_BEFORE,
  BUILT_ONLY,
  BUILT_WORD_FIRST,
  CHURCH_OF,
  COURTS,
  EVENT_FIRST,
  EVENT_ONLY,
  LAND_FIRST,
  LAND_ONLY,
  ORGANIZATION_ONLY,
  OWNING,
  PLACE_OF,
  POLICE,
  ROAD_FIRST,
  STORM_FIRST,
  STORMS,
} from '../words.ts';
import { FOREIGN_RULES } from './foreign-rules.ts';
import { NAMED_LAW_RULES } from './law-rules.ts';
import type { TypingRule } from './rule.ts';
import { STREET_ENDING_RULE } from './street-ending.ts';
import { VESSEL_RULES } from './vessel-rules.ts';
import { NAMED_WORK_RULES } from './work-rules.ts';

const ACRONYM = /^\p{Lu}+$/u;
const ROAD_NUMBER = /^\d{1,4}\p{Lu}?$/u;
const SAINT = /^(?:Our|São|Saints?|San|Sankt|Santa|Sant['’]?|Santo|SS|Sts?\.?)$/u;
const PEOPLE: readonly ListName[] = ['given-name', 'surname'];

/** The rules that hold whatever the tagger says: lists and head words that leave no doubt. */
export const COMMON_RULES: readonly TypingRule[] = [
  {
    id: 'police',
    from: ['PER', 'MISC'],
    to: 'ORG',
    when: ({ words }) => words.length === 1 && POLICE.has(words[0]!.toLowerCase()),
    examples: ['[Gardaí] said so', 'a [Garda] station was shut'],
    counterExamples: ['[Zarok] said so'],
  },
  ...NAMED_LAW_RULES,
  {
    id: 'built-word-first',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'FAC',
    when: (name) =>
      name.beginsIn(BUILT_WORD_FIRST) &&
      /^\p{L}/u.test(name.words[1]!) &&
      !name.listed(...BODIES, 'city', 'region', 'product', 'work') &&
      !name.endsWith('organization-word', 'event-word'),
    examples: ['on the [Rue de Orom] that day', 'a room at the [Hotel Zarok]', 'at the [Caffè San Orom]'],
    counterExamples: [
      'in the [Orom Hotel] bar',
      'the [Hotel & Catering Union] met',
      'the [Hotel Workers Union] met',
    ],
  },
  {
    id: 'listed-event',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'EVENT',
    when: (name) => name.listed('event') && !name.listed(...BODIES, 'city', 'demonym', 'group', ...PEOPLE),
    examples: ['the [World Cup] begins', 'veterans of [World War II]'],
    counterExamples: ['the [Oslo Accords] failed'],
  },
  {
    id: 'event-word',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'EVENT',
    when: (name) => name.endsIn(EVENT_ONLY) && !name.listed(...BODIES),
    examples: ['at the [Orom Summit] in May', 'during the [Orom Olympics]'],
    counterExamples: ['the [Orom Ministry] said', 'members of the [National Rally]'],
  },
  {
    id: 'event-first',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'EVENT',
    when: (name) => name.beginsIn(EVENT_FIRST) && !name.listed(...BODIES),
    examples: [
      'after [Hurricane Olga] passed',
      '[Operation Quiet River] began',
      '[Storm Olga] burst the dams',
    ],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'storm',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'EVENT',
    when: ({ words }) =>
      words.length > 2 && STORM_FIRST.has(words[0]!.toLowerCase()) && STORMS.has(words[1]!.toLowerCase()),
    examples: ['[Super Typhoon Olga] struck', 'after [Tropical Storm Olga] passed'],
    counterExamples: ['the [Tropical Institute] said'],
  },
  ...FOREIGN_RULES,
  ...VESSEL_RULES,
  {
    id: 'road-first',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'FAC',
    when: ({ words }) =>
      (words.length === 2 || words.length === 3) &&
      ROAD_FIRST.has(words.at(-2)!.toLowerCase()) &&
      ROAD_NUMBER.test(words.at(-1)!),
    examples: ['[Interstate 40] was closed', 'along [Highway 61]', 'on [State Route 218]'],
    counterExamples: ['the [Highway Patrol] said'],
  },
  STREET_ENDING_RULE,
  ...NAMED_WORK_RULES,
  {
    id: 'court-word',
    from: ['PER', 'LOC', 'MISC'],
    to: 'ORG',
    when: (name) => name.endsIn(COURTS),
    examples: ['at [Orom Crown Court] in March', 'the [Zarok High Court] ruled'],
    counterExamples: ['the [Orom Court] hotel'],
  },
  {
    id: 'church-of',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'FAC',
    when: ({ words, twoBefore }) => words.length > 1 && CHURCH_OF.has(twoBefore) && SAINT.test(words[0]!),
    examples: ['the parish church of [St Orom] stands', 'in the chapel of [San Zarok]'],
    counterExamples: ['the cathedral of [Orom] fell', 'the feast of [St Orom]'],
  },
  {
    id: 'place-of',
    from: ['PER', 'ORG', 'MISC'],
    to: 'GPE',
    when: (name) =>
      PLACE_OF.has(name.twoBefore) &&
      isCapitalized(name.words[0]!) &&
      !name.listed(...BODIES, 'demonym', 'group'),
    examples: ['near the town of [Mai Mahiu]', 'in the village of [Zulfiya]'],
    counterExamples: ['the mayor of [Zulfiya]', 'the town of [Kyrgyz] artisans'],
  },
  {
    id: 'listed-body',
    from: ['MISC'],
    to: 'ORG',
    when: (name) =>
      name.listedOnly(...BODIES) &&
      (name.words.length > 1 || !ACRONYM.test(name.words[0]!) || name.listedOnly('party')),
    examples: [
      'for most [GOP] candidates',
      'the [World Trade Organization] sided with it',
      'fighters of the [Taliban]',
    ],
    counterExamples: ['he drove in a run for his 40th [RBI]'],
  },
  {
    id: 'listed-body-acronym',
    from: ['LOC'],
    to: 'ORG',
    when: (name) =>
      name.listedOnly('organization', 'media') && name.words.length === 1 && ACRONYM.test(name.words[0]!),
    examples: ['the agency [UNRWA] said'],
    counterExamples: ['in [ROME] on Monday', 'near the [White House]'],
  },
  {
    id: 'listed-body-person',
    from: ['PER'],
    to: 'ORG',
    when: (name) => name.listedOnly(...BODIES) && name.words.length > 1,
    examples: ['a commander of [Boko Haram]', 'the daily [Folha de S.Paulo] said'],
    counterExamples: ['[Aigul Oromova] said'],
  },
  {
    id: 'body-before',
    from: ['PER', 'LOC', 'MISC'],
    to: 'ORG',
    when: (name) =>
      (BODY_BEFORE.has(name.before) || BODY_BEFORE.has(name.twoBefore)) &&
      isCapitalized(name.words[0]!) &&
      !name.beginsWith(...PEOPLE) &&
      !(name.words.length === 1 && OWNING.has(name.after)) &&
      !name.listed('country', 'region', 'city', 'demonym', 'group', 'event', 'title'),
    examples: [
      'according to the regional newspaper [El Orom]',
      'the low-cost airline [Zulfiya] said',
      'it was printed in the journal [Zulfiya]',
      'the state news agency [Orom] reported',
    ],
    counterExamples: [
      'the newspaper [Kyrgyz] readers trust',
      'the bank [Maria Oromova] founded',
      'the company [Zarok] founded',
      'a company in [Orom]',
    ],
  },
  {
    id: 'listed-party',
    from: ['LOC'],
    to: 'ORG',
    when: (name) =>
      name.listedOnly('party', 'company', 'media') || (name.words.length > 1 && name.listedOnly(...BODIES)),
    examples: ['members of the [Kuomintang]', 'fighters of [Islamic Jihad]', 'games of [La Liga]'],
    counterExamples: ['in [Rome]', 'at the [White House]'],
  },
  {
    id: 'body-word',
    from: ['MISC'],
    to: 'ORG',
    when: (name) => name.endsIn(ORGANIZATION_ONLY) && !name.listed('country', 'region'),
    examples: ['the [Orom Clan] and the [Orom Ministry]'],
    counterExamples: ['the [Orom Protocol] says so'],
  },
  {
    id: 'listed-product',
    from: ['PER', 'LOC', 'ORG'],
    to: 'PRODUCT',
    when: (name) => name.listedOnly('product'),
    examples: ['the [Nikkei] fell', 'a [Soyuz] rocket', 'sales of [Paxlovid] fell'],
    counterExamples: ['[Toyota] fell', '[Gemini] or [Claude]'],
  },
  {
    id: 'listed-place',
    from: ['PER', 'ORG'],
    to: 'LOC',
    when: (name) => name.listedOnly('place'),
    examples: ['through the [Strait of Hormuz]', 'over the [Gulf of Mexico]'],
    counterExamples: ['in [Rome]'],
  },
  {
    id: 'land-word',
    from: ['PER', 'ORG', 'MISC'],
    to: 'LOC',
    when: (name) =>
      (name.endsIn(LAND_ONLY) ||
        (name.beginsIn(LAND_FIRST) && name.words.length > 1 && name.words.at(-1) !== 'Co')) &&
      !name.listed(...BODIES, ...PEOPLE, 'work', 'product', 'facility', 'city', 'region') &&
      !name.endsIn(ORGANIZATION_ONLY) &&
      name.words.length < 4,
    examples: ['on [Gatun Lake]', 'near [Third Thomas Shoal]', 'off [Mount Zarok]'],
    counterExamples: ['the [Lake Orom Council] said'],
  },
  {
    id: 'listed-built',
    from: ['PER', 'ORG', 'MISC'],
    to: 'FAC',
    when: (name) => name.listed('facility') && name.listedOnly('facility', 'place'),
    examples: ['at [Heathrow] on Monday', 'he left [Mar-a-Lago]', 'he played at [Camp Nou]'],
    counterExamples: ['the [Kremlin] said'],
  },
  {
    id: 'built-word',
    from: ['PER', 'ORG', 'MISC'],
    to: 'FAC',
    when: (name) => name.endsIn(BUILT_ONLY) && !name.listed(...BODIES, 'city', 'work', 'product'),
    examples: ['the [Orom Bridge] was closed', 'inside [Christiansborg Palace]', 'along [Orom Avenue]'],
    counterExamples: ['beat [Crystal Palace] twice', 'the [Orom Ministry] said'],
  },
];
