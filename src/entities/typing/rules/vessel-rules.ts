import { BODIES } from '../bodies.ts';
import { isCapitalized } from '../name-view.ts';
import { VESSEL_FIRST, VESSELS } from '../words.ts';
import type { TypingRule } from './rule.ts';

const VESSEL_CODE = /^[\p{Lu}/]+$/u;
/** Of a player: "SS J.P. Crawford" is at shortstop. */
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/** The rules for ships, whatever the tagger takes them for. */
export const VESSEL_RULES: readonly TypingRule[] = [
  {
    id: 'vessel',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'PRODUCT',
    when: (name) =>
      (VESSELS.has(name.before) || VESSELS.has(name.twoBefore)) &&
      isCapitalized(name.words[0]!) &&
      !name.listed(...BODIES, 'country', 'demonym', 'group'),
    examples: [
      'the tanker [Orom Star] sank',
      'aboard the schooner [Kathleen]',
      'the bulk carrier [Eleni K] ran aground',
    ],
    counterExamples: [
      'a ship of the [Orom Navy]',
      'the ferry [Estonian] sailors took',
      'the carrier [Orom Air] said',
    ],
  },
  {
    id: 'vessel-first',
    from: ['PER', 'LOC', 'ORG', 'MISC'],
    to: 'PRODUCT',
    when: (name) =>
      name.beginsIn(VESSEL_FIRST) &&
      VESSEL_CODE.test(name.words[0]!) &&
      !INITIALS.test(name.words[1]!) &&
      !name.listed(...BODIES),
    examples: ['the [MV Orom Star] sank', 'from the [USS Zarok]'],
    counterExamples: ['the [Ins Bank] said', '[SS J.P. Orom] took ground balls'],
  },
];
