import { appositionOf, appositionStart } from './apposition-after.ts';
import { demonymAt, demonymOfTrade, nationalityFound } from './nationality.ts';
import { endsAt } from './phrases.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { inText, isOf, PERSON, sentenceOf } from './view.ts';

/** "Eliud Kipchoge, a Kenyan runner,", "Ivan Petrov, a Russian citizen,". */
export const nationalityAfter: RelationRule = {
  id: 'nationality-after',
  kind: 'nationality',
  about: 'a demonym, alone or with a trade, in apposition to a name: Eliud Kipchoge, a Kenyan runner',
  examples: [
    { text: '[PERSON 2 Eliud Kipchoge], a [NORP 1 Kenyan] runner, won.', finds: ['2 Kenyan → 1'] },
    { text: '[PERSON 2 Ivan Petrov], 45, a [NORP 1 Russian] national, was held.', finds: ['2 Russian → 1'] },
    { text: '[PERSON 2 Ivan Petrov], a [NORP 1 Russian], was held.', finds: ['2 Russian → 1'] },
  ],
  counterExamples: [
    '[PERSON 2 Ann Lee], the [NORP 1 Kyrgyz] ambassador, left.',
    'With [PERSON 2 Ann Lee], a [NORP 1 Russian] film won.',
    '[PERSON 2 Ann Lee], a [NORP 1 Catholic], prayed.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, PERSON) || !inText(view, mention)) return NOTHING;
    const { lower, layout } = view;
    const subject = subjectOf(view, mention);
    const start = appositionStart(view, mention);
    const [, limit] = sentenceOf(view, mention);
    if (start >= 0 && (lower[start] === 'a' || lower[start] === 'an')) {
      const name = layout.mentionAt[start + 1] ?? -1;
      if (name >= 0) {
        const after = layout.endToken[name]!;
        const to = view.knowledge.words.citizen.has(lower[after] ?? '') ? after + 1 : after;
        if (endsAt(view, to, limit))
          return nationalityFound(subject, demonymAt(view, name), view.document.tokens.end[to - 1]);
      }
    }
    const phrase = appositionOf(view, mention);
    return phrase === null
      ? NOTHING
      : nationalityFound(subject, demonymOfTrade(view, phrase), view.document.tokens.end[phrase.head]);
  },
};
