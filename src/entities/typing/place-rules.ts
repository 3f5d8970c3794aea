import { isCapitalized, type NameView } from './name-view.ts';
import type { TypingRule } from './rule.ts';
import { endsInWord, FACILITY_WORDS, GOVERNMENT_WORDS, LAND_WORDS, SURE_EVENTS, SURE_LAWS } from './words.ts';

const SIDES = new Set(
  'north south east west northern southern eastern western central northeastern northwestern southeastern southwestern upper lower'.split(
    ' ',
  ),
);
const LAND_FIRST = new Set([
  'cape',
  'gulf',
  'isle',
  'lake',
  'mount',
  'mt.',
  'mt',
  'sea',
  'strait',
  'bay',
  'river',
]);
const LAND_AFTER = new Set(
  'archipelago basin bay canyon coast delta desert foothills forest glacier gorge gulf island islands lake mountain mountains peninsula plateau reef river sea steppe strait valley volcano'.split(
    ' ',
  ),
);
const FACILITY_AFTER = new Set(
  'airbase airfield airport bridge canal cathedral dam highway hotel mosque museum palace prison railway refinery stadium station tunnel'.split(
    ' ',
  ),
);
const STREET_ENDS =
  /^(?:street|st\.|avenue|ave\.|road|rd\.|boulevard|blvd\.|lane|square|highway|bridge|airport|stadium)$/iu;

const tokensOf = (name: NameView): readonly string[] => name.document.tokens.text.slice(name.start, name.end);
const endsIn = (name: NameView, set: ReadonlySet<string>): boolean =>
  endsInWord(tokensOf(name), 0, name.end - name.start, set);

/** The rules for names of places. */
export const PLACE_RULES: readonly TypingRule[] = [
  {
    id: 'place-is-law',
    from: 'LOC',
    to: 'LAW',
    when: (name) => name.listed('law') || endsIn(name, SURE_LAWS),
    examples: ['the [Rome Statute] is a treaty', 'under the [Orom Protocol]'],
    counterExamples: ['in [Rome]'],
  },
  {
    id: 'place-is-event',
    from: 'LOC',
    to: 'EVENT',
    when: (name) => endsIn(name, SURE_EVENTS),
    examples: ['during the [Orom Olympics]', 'at the [Orom Summit]'],
    counterExamples: ['in [Orom]'],
  },
  {
    id: 'place-country',
    from: 'LOC',
    to: 'GPE',
    when: (name) => name.listed('country'),
    examples: ['leaders of [Kyrgyzstan] and the [Russian Federation]', 'in [Georgia]'],
    counterExamples: ['across [Africa]'],
  },
  {
    id: 'place-without-government',
    from: 'LOC',
    to: 'LOC',
    when: (name) => name.listed('place') && !name.listed('region', 'large-city'),
    examples: ['compared to the [West]', 'the [Middle East] and [Africa]', 'on the [Black Sea]'],
    counterExamples: ['in [Bishkek]'],
  },
  {
    id: 'place-built-listed',
    from: 'LOC',
    to: 'FAC',
    when: (name) => name.listed('facility') && !name.listed('region', 'city'),
    examples: ['at [Heathrow] on Monday', 'under the [Eiffel Tower]'],
    counterExamples: ['in [Bishkek]'],
  },
  {
    id: 'place-governed',
    from: 'LOC',
    to: 'GPE',
    when: (name) => name.listed('region', 'city'),
    examples: [
      'in [Bishkek]',
      'the [Hague]-based court',
      'an air base in [Kant], east of it',
      'governor of [Texas]',
    ],
    counterExamples: ['on the [Black Sea]'],
  },
  {
    id: 'place-land-first',
    from: 'LOC',
    to: 'LOC',
    when: (name) => name.end - name.start > 1 && LAND_FIRST.has(name.word(0).toLowerCase()),
    examples: ['fishing on [Lake Orom]', 'the slopes of [Mount Zarok]'],
    counterExamples: ['in [Orom]'],
  },
  {
    id: 'place-built-word',
    from: 'LOC',
    to: 'FAC',
    when: (name) => endsIn(name, FACILITY_WORDS) || STREET_ENDS.test(name.after(-1)),
    examples: [
      'landed at [Orom International Airport]',
      'along [Chuy Avenue]',
      'the [Kant air base] was opened',
    ],
    counterExamples: ['in [Orom]'],
  },
  {
    id: 'place-land-word',
    from: 'LOC',
    to: 'LOC',
    when: (name) => endsIn(name, LAND_WORDS),
    examples: ['villages of the [Orom Valley]', 'the [Zarok Mountains]'],
    counterExamples: ['in [Orom]'],
  },
  {
    id: 'place-governed-word',
    from: 'LOC',
    to: 'GPE',
    when: (name) => endsIn(name, GOVERNMENT_WORDS) || GOVERNMENT_WORDS.has(name.word(0).toLowerCase()),
    examples: ['police in [Orom Province]', 'the [Republic of Orom]'],
    counterExamples: ['villages of the [Orom Valley]'],
  },
  {
    id: 'place-side',
    from: 'LOC',
    to: 'LOC',
    when: (name) => name.end - name.start > 1 && SIDES.has(name.word(0).toLowerCase()),
    examples: ['in [Southern California]', 'rebels in [Eastern Orom]'],
    counterExamples: ['in [Orom Province]'],
  },
  {
    id: 'place-land-after',
    from: 'LOC',
    to: 'LOC',
    when: (name) => LAND_AFTER.has(name.after(0).toLowerCase()) && !isCapitalized(name.after(0)),
    examples: ['the [Orom] river is dry', 'in the [Zarok] mountains'],
    counterExamples: ['the [Orom] police'],
  },
  {
    id: 'place-built-after',
    from: 'LOC',
    to: 'FAC',
    when: (name) => FACILITY_AFTER.has(name.after(0).toLowerCase()),
    examples: ['the [Orombek] stadium is full'],
    counterExamples: ['the [Orom] police'],
  },
  {
    id: 'place-with-article',
    from: 'LOC',
    to: 'LOC',
    when: (name) =>
      name.word(-1).toLowerCase() === 'the' && !isCapitalized(name.after(0)) && name.after(0) !== '-',
    examples: ['herders of the [Orom] moved north'],
    counterExamples: ['police in [Orom] said'],
  },
  {
    id: 'place',
    from: 'LOC',
    to: 'GPE',
    when: () => true,
    examples: ['police in [Orom] said'],
    counterExamples: [],
  },
];
