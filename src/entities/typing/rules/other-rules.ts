import { HEAD_OF, PARTIES_SHORT, REGULATORS, SHARES_OF, TITLES_BEFORE } from '../words.ts';
import type { TypingRule } from './rule.ts';

const CAPITALS = /^\p{Lu}+$/u;
const SHARES_AFTER = /^(?:shareholders|stock)$/u;
const DASH = /^(?:-+|–|—)$/u;
const DAY_AFTER =
  /^, ?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\.?$/iu;
/** "Pune man held". */
const TOWNSMAN =
  /^(?:boy|couple|girl|man|men|pensioner|residents?|teen|teenager|teens|toddler|villagers|woman|women)$/u;
const DATELINE_AFTER = /^(?:\(|-+|–|—)$/u;

/** The rules for names that the tagger calls an organization's or a person's. */
export const OTHER_RULES: readonly TypingRule[] = [
  {
    id: 'party-short',
    from: ['PER', 'ORG'],
    to: 'ORG',
    when: ({ words, before, after }) => before === '(' && after === ',' && PARTIES_SHORT.has(words.join(' ')),
    examples: ['Cllr Zarok ([Con], Orom) spoke', 'Cllr Zarok ([Lib Dem], Orom) spoke'],
    counterExamples: ['Cllr [Con] spoke', 'they ([Zarok], a dog) left'],
  },
  {
    id: 'shares-of',
    from: ['PER', 'ORG'],
    to: 'ORG',
    when: ({ words, before, after, twoBefore }) =>
      words.length === 1 &&
      !TITLES_BEFORE.has(before.replace(/\.$/u, '')) &&
      (SHARES_OF.has(twoBefore) || SHARES_AFTER.test(after)),
    examples: ['shares of [Orom] rose', '[Orom] shareholders left', 'a stake in [Orom] was sold'],
    counterExamples: ['[Aigul Oromova] said', '[Orom] shares that view'],
  },
  {
    id: 'head-of',
    from: ['PER'],
    to: 'ORG',
    when: ({ twoBefore }) => HEAD_OF.has(twoBefore.toLowerCase()),
    examples: ['the executive director of [Lakora Tepe] said', 'the founder of [Orom] left'],
    counterExamples: ['a spokesman for [Aigul Oromova] said', 'the daughter of [Aigul Oromova]'],
  },
  {
    id: 'organization-is-country',
    from: ['ORG'],
    to: 'GPE',
    when: (name) =>
      name.listed('country') && !name.listed('organization', 'company', 'media', 'party', 'team'),
    examples: ['[Kyrgyzstan] beat [Oman]'],
    counterExamples: ['the [United Nations] said'],
  },
  {
    id: 'organization-is-town',
    from: ['ORG'],
    to: 'GPE',
    when: ({ words, after, listed }) =>
      words.length < 3 &&
      TOWNSMAN.test(after) &&
      listed('city', 'large-city') &&
      !listed('company', 'organization', 'media', 'party'),
    examples: ['[Pune] man held', '[Durban] couple wed'],
    counterExamples: ['[Pune] won', '[Amazon] man left'],
  },
  {
    id: 'organization-is-dateline',
    from: ['ORG'],
    to: 'GPE',
    when: ({ before, after, words, listed }) =>
      before === '' &&
      DATELINE_AFTER.test(after) &&
      words.every((word) => CAPITALS.test(word)) &&
      listed('city', 'country'),
    examples: ['[ATHENS] (AP) — The talks began.', '[KABUL] - Two men were held.'],
    counterExamples: ['[OSCE] - the talks began', 'In [ATHENS] (Greece)'],
  },
  {
    id: 'dateline-and-day',
    from: ['PER', 'ORG'],
    to: 'GPE',
    when: ({ before, twoAfter, words, listed }) =>
      before === '' &&
      words.every((word) => CAPITALS.test(word)) &&
      DAY_AFTER.test(twoAfter) &&
      listed('city', 'country') &&
      !listed('company', 'organization', 'media', 'party'),
    examples: ['[SAO PAULO], Jan 9 (Reuters) - Shares fell.', '[PARIS], November 4 - Talks began.'],
    counterExamples: ['[OSCE], Jan 9 - it met', '[JORDAN], Ann, 72, died', '[Jordan], Jan 9 - she won'],
  },
  {
    // A dateline is a sentence of its own, which its dash ends.
    id: 'dateline-place',
    from: ['PER', 'ORG'],
    to: 'GPE',
    when: ({ before, after, twoAfter, listed }) =>
      before === '' &&
      after === twoAfter &&
      DASH.test(after) &&
      listed('city', 'region', 'country') &&
      !listed('company', 'organization', 'media', 'party'),
    examples: ['[Durban] -', '[Phoenix] –'],
    counterExamples: ['[Amazon] -', '[Durban] - it lost', '[Lakora] -'],
  },
  {
    id: 'organization-is-people',
    from: ['ORG'],
    to: 'NORP',
    when: (name) =>
      name.listed('demonym') && !name.listed('organization', 'company', 'media', 'party', 'team'),
    examples: ['the [Kyrgyz] agree'],
    counterExamples: ['the [Orom Ministry] said'],
  },
  {
    id: 'organization',
    from: ['ORG'],
    to: 'ORG',
    when: () => true,
    examples: ['the [Orom Ministry] said'],
    counterExamples: [],
  },
  {
    // A surname alone is a person's where the article names that person in full: see `agree`.
    id: 'person-is-company',
    from: ['PER'],
    to: 'ORG',
    when: ({ words, before, listed }) =>
      words.length === 1 && listed('company') && !TITLES_BEFORE.has(before.replace(/\.$/u, '')),
    examples: ['[Chrysler] will cut jobs'],
    counterExamples: ['Mr. [Chrysler] said no', 'Vice President [Chrysler] said no', '[Aigul Oromova] said'],
  },
  {
    id: 'person-is-regulator',
    from: ['PER'],
    to: 'ORG',
    when: ({ words, listed }) =>
      words.length === 1 && REGULATORS.has(words[0]!) && !listed('given-name', 'surname'),
    examples: ['[Ofqual] said that standards held', '[Ofwat] fined it'],
    counterExamples: ['Mr. [Orom] said no'],
  },
  {
    id: 'person',
    from: ['PER'],
    to: 'PERSON',
    when: () => true,
    examples: ['[Aigul Oromova] said'],
    counterExamples: [],
  },
];
