import { copulaOf } from './copula.ts';
import { demonymOfTrade, nationalityFound } from './nationality.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';

/** "Eliud Kipchoge is a Kenyan runner". */
export const nationalityCopula: RelationRule = {
  id: 'nationality-copula',
  kind: 'nationality',
  about: 'a demonym and a trade after a form of "be": Eliud Kipchoge is a Kenyan runner',
  examples: [{ text: '[PERSON 2 Eliud Kipchoge] is a [NORP 1 Kenyan] runner.', finds: ['2 Kenyan → 1'] }],
  counterExamples: [
    '[PERSON 2 Ann Lee] is the [NORP 1 Kyrgyz] ambassador.',
    '[PERSON 2 Ann Lee] is not a [NORP 1 Kenyan] runner.',
    '[PERSON 2 Ann Lee] is a [NORP 1 French] teacher.',
  ],
  find: (view, mention) => {
    const phrase = copulaOf(view, mention);
    return phrase === null
      ? NOTHING
      : nationalityFound(
          subjectOf(view, mention),
          demonymOfTrade(view, phrase),
          view.document.tokens.end[phrase.head],
        );
  },
};
