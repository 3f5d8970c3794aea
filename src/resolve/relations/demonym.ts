import { demonymAt } from './nationality.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';

/** "Kyrgyz" is what belongs to Kyrgyzstan, where the article names both. */
export const demonym: RelationRule = {
  id: 'demonym',
  kind: 'demonym_of',
  about: 'the adjective or noun of a country that the article names too, once: Kyrgyz, of Kyrgyzstan',
  examples: [
    {
      text: 'A [NORP 1 Kyrgyz] court in [GPE 2 Kyrgyzstan] met. The [NORP 1 Kyrgyz] agreed.',
      finds: ['1 Kyrgyzstan → 2'],
    },
  ],
  counterExamples: ['A [NORP 1 Kyrgyz] court met.', 'A [NORP 1 Catholic] court in [GPE 2 Kyrgyzstan] met.'],
  find: (view, mention) => {
    if (view.document.mentions[mention]!.type !== 'NORP') return NOTHING;
    const subject = view.entityOf[mention];
    if (subject === null || subject === undefined || view.firstMention[subject] !== mention) return NOTHING;
    const country = demonymAt(view, mention)?.entity ?? null;
    if (country === null || country === subject) return NOTHING;
    const { start, end } = view.document.mentions[view.firstMention[country]!]!;
    return [{ subject: subjectOf(view, mention), object: { start, end, entity: country } }];
  },
};
