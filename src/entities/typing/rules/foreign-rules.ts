import { FOREIGN_BODIES, PORTUGUESE_BODIES } from '../words.ts';
import type { TypingRule } from './rule.ts';

const INITIAL = /^[B-HJ-WYZ]$/u;
/** Ends of names of southern India, which no list can hold and no English word has. */
const INDIAN_END =
  /^\p{Lu}\p{Ll}+(?:aiah|[aiou]mma|andran|murthy|appa|appan|aran|asamy|aswamy|athan|avan|ayan|baram|eesan|eesh|endran|eshwara|eswara|eswari|haran|itha|ithra|kumar|kar|krishnan|nath|raj|raman|raju|ram|reddy|samy|shankar|swami|swamy|thi|undi|vathi)$/u;

/** Names in other languages that a word of theirs tells, which the tagger seldom saw. */
export const FOREIGN_RULES: readonly TypingRule[] = [
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
      !listed('company', 'organization', 'product'),
    examples: ['[K Oromitha] was held', 'a song by [V S Oromakrishnan]'],
    counterExamples: ['[K Line] said', '[S Oil] fell', 'the [T Series] label'],
  },
];
