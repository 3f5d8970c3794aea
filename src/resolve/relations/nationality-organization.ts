import { demonymAt, nationalityFound } from './nationality.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADJ, inText, isOf, NOUN, ORGANIZATION, sentenceOf } from './view.ts';

/** Between the demonym and the name. */
const WORDS = 5;

/** "the Kyrgyz news agency Kabar". */
export const nationalityOrganization: RelationRule = {
  id: 'nationality-organization',
  kind: 'nationality',
  about: 'a demonym and a noun for an organization before its name: the Kyrgyz news agency Kabar',
  examples: [
    { text: 'The [NORP 1 Kyrgyz] news agency [ORG 2 Kabar] said so.', finds: ['2 Kyrgyz → 1'] },
    { text: '[NORP 1 German] carmaker [ORG 2 Volkswagen] left.', finds: ['2 German → 1'] },
  ],
  counterExamples: [
    'The [NORP 1 German] government told [ORG 2 Volkswagen].',
    'The [NORP 1 Russian] head of [ORG 2 Volkswagen] left.',
    'The [NORP 1 Catholic] charity [ORG 2 Caritas] helps.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, ORGANIZATION) || !inText(view, mention)) return NOTHING;
    const { lower, layout, within, document, knowledge } = view;
    const first = layout.firstToken[mention]!;
    const [least] = sentenceOf(view, mention);
    const noun = lower[first - 1] ?? '';
    if (
      within[first - 1] !== -1 ||
      !(knowledge.headNouns.get(noun) === 'organization' || knowledge.words.organization.has(noun))
    )
      return NOTHING;
    for (let token = first - 2; token >= Math.max(least, first - 1 - WORDS); token--) {
      const before = within[token]!;
      if (before >= 0) return nationalityFound(subjectOf(view, mention), demonymAt(view, before));
      const tag = document.tags.upos[token];
      if (tag !== ADJ && tag !== NOUN && lower[token] !== '-') return NOTHING;
    }
    return NOTHING;
  },
};
