import { FOREIGN_BODIES, PORTUGUESE_BODIES } from '../words.ts';
import type { TypingRule } from './rule.ts';

const INITIAL = /^[B-HJ-WYZ]$/u;
/** Ends of names of southern India, which no list can hold and no English word has. */
const INDIAN_END =
  /^\p{Lu}\p{Ll}+(?:aiah|[aiou]mma|andran|murthy|appa|appan|aran|asamy|aswamy|athan|avan|ayan|baram|eesan|eesh|endran|eshwara|eswara|eswari|haran|itha|ithra|kumar|kar|krishnan|nath|raj|raman|raju|ram|reddy|samy|shankar|swami|swamy|thi|undi|vathi)$/u;
/** "Rajapuram" is a place. */
const INDIAN_PLACE_END = /puram$/iu;

/** Whose firm is named behind "at". Not traders, managers and partners, who are at a market, a stadium and Wimbledon. */
const AT_FIRM = /^(?:analysts?|bankers?|brokers?|economists?|strategists?) at$/u;

/** Names that the tagger seldom saw, in other languages or of small firms, and that a word in them or beside tells. */
export const FOREIGN_RULES: readonly TypingRule[] = [
  {
    id: 'at-firm',
    from: ['PER', 'LOC', 'MISC'],
    to: 'ORG',
    when: ({ twoBefore, listed, endsWith }) =>
      AT_FIRM.test(twoBefore) &&
      !listed('country', 'region', 'city', 'large-city', 'place', 'facility', 'event') &&
      !endsWith('place-word'),
    examples: ['analysts at [Zarok Orom] cut it', 'a strategist at [Zulfiya] said'],
    counterExamples: [
      'traders at [Rome] said',
      'analysts saw [Aigul Oromova] leave',
      'economists at [Orom Stadium] left',
      'traders at [Zulfiya] said',
    ],
  },
  {
    id: 'foreign-body-first',
    from: ['PER', 'LOC', 'MISC'],
    to: 'ORG',
    when: ({ words }) =>
      words.length > 1 && (FOREIGN_BODIES.has(words[0]!) || PORTUGUESE_BODIES.has(words[0]!)),
    examples: ['[Aliança Oroma] won', '[Deportivo Orom] lost', 'a seat of [Frente Oromo]'],
    counterExamples: ['[Aigul Oromova] said', 'the [Parti]'],
  },
  {
    id: 'initial-of-india',
    from: ['LOC', 'ORG', 'MISC'],
    to: 'PERSON',
    when: ({ words, listed }) =>
      words.length > 1 &&
      words.length < 4 &&
      words.slice(0, -1).every((word) => INITIAL.test(word)) &&
      INDIAN_END.test(words.at(-1)!) &&
      !INDIAN_PLACE_END.test(words.at(-1)!) &&
      !listed('company', 'organization', 'product'),
    examples: ['[K Oromitha] was held', 'a song by [V S Oromakrishnan]'],
    counterExamples: ['[K Line] said', '[S Oil] fell', 'the [T Series] label', 'near [K R Puram]'],
  },
];
