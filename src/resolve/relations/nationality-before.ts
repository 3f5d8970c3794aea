import { demonymAt, demonymOfTrade, nationalityFound } from './nationality.ts';
import { readBack } from './phrases.ts';
import { positionBefore } from './positions.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { inText, isOf, PERSON, sentenceOf } from './view.ts';

/** "Kenyan runner Eliud Kipchoge", "the Russian citizen Ivan Petrov". */
export const nationalityBefore: RelationRule = {
  id: 'nationality-before',
  kind: 'nationality',
  about: 'a demonym and a trade before a name: Kenyan runner Eliud Kipchoge',
  examples: [
    { text: 'The [NORP 1 Kenyan] runner [PERSON 2 Eliud Kipchoge] won.', finds: ['2 Kenyan → 1'] },
    {
      text: '[GPE 3 Russia] freed the [NORP 1 Russian] citizen [PERSON 2 Ivan Petrov].',
      finds: ['2 Russian → 3'],
    },
  ],
  counterExamples: [
    'The [NORP 1 Kyrgyz] ambassador [PERSON 2 Ann Lee] left.',
    'The [NORP 1 French] teacher [PERSON 2 Ann Lee] left.',
    'An [NORP 1 American] football player, [PERSON 2 Ray], left.',
    'The [NORP 1 Jewish] writer [PERSON 2 Ann Lee] left.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, PERSON) || !inText(view, mention)) return NOTHING;
    const { lower, layout, within } = view;
    const first = layout.firstToken[mention]!;
    const [least] = sentenceOf(view, mention);
    const subject = subjectOf(view, mention);
    if (view.knowledge.words.citizen.has(lower[first - 1] ?? '') && first - 2 >= least) {
      const before = within[first - 2]!;
      return before < 0 ? NOTHING : nationalityFound(subject, demonymAt(view, before));
    }
    const head = positionBefore(view, first);
    if (head < 0) return NOTHING;
    const { from } = readBack(view, head, least);
    return nationalityFound(subject, demonymOfTrade(view, { from, head }));
  },
};
