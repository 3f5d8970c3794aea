import type { NameView } from './name-view.ts';
import type { TypingRule } from './rule.ts';
import { endsInWord, SURE_EVENTS, SURE_LAWS } from './words.ts';

const BUILT = new Set('airport bridge stadium tunnel highway'.split(' '));
const ORGANIZATIONS = ['organization', 'company', 'media', 'party', 'team'] as const;

const tokensOf = (name: NameView): readonly string[] => name.document.tokens.text.slice(name.start, name.end);
const endsIn = (name: NameView, set: ReadonlySet<string>): boolean =>
  endsInWord(tokensOf(name), 0, name.end - name.start, set);

/** The rules for names of organizations and persons. */
export const OTHER_RULES: readonly TypingRule[] = [
  {
    id: 'organization-is-law',
    from: 'ORG',
    to: 'LAW',
    when: (name) => (name.listed('law') && !name.listed(...ORGANIZATIONS)) || endsIn(name, SURE_LAWS),
    examples: ['parties to the [Rome Statute] met', 'the [Orom Treaty] was signed'],
    counterExamples: ['the [Orom Ministry] said', 'the [United Nations] said'],
  },
  {
    id: 'organization-is-event',
    from: 'ORG',
    to: 'EVENT',
    when: (name) => (name.listed('event') && !name.listed(...ORGANIZATIONS)) || endsIn(name, SURE_EVENTS),
    examples: ['at the [BRICS Summit] in May', 'the [World Cup] begins'],
    counterExamples: ['the [Orom Ministry] said'],
  },
  {
    id: 'organization-is-built',
    from: 'ORG',
    to: 'FAC',
    when: (name) => (name.listed('facility') && !name.listed(...ORGANIZATIONS)) || endsIn(name, BUILT),
    examples: ['at [Heathrow] on Monday', 'the [Orom Bridge] was closed'],
    counterExamples: ['the [Orom Ministry] said', 'the [Kremlin] said'],
  },
  {
    id: 'organization-is-country',
    from: 'ORG',
    to: 'GPE',
    when: (name) => name.listed('country') && !name.listed(...ORGANIZATIONS),
    examples: ['[Kyrgyzstan] beat [Oman]'],
    counterExamples: ['the [United Nations] said'],
  },
  {
    id: 'organization-is-people',
    from: 'ORG',
    to: 'NORP',
    when: (name) => name.listed('demonym') && !name.listed(...ORGANIZATIONS),
    examples: ['the [Kyrgyz] agree'],
    counterExamples: ['the [Orom Ministry] said'],
  },
  {
    id: 'organization',
    from: 'ORG',
    to: 'ORG',
    when: () => true,
    examples: ['the [Orom Ministry] said'],
    counterExamples: [],
  },
  {
    id: 'person',
    from: 'PER',
    to: 'PERSON',
    when: () => true,
    examples: ['[Aigul Oromova] said'],
    counterExamples: [],
  },
];
