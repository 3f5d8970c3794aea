import { objectOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADJ, isOf, NOUN, ORGANIZATION, PLACE, sentenceOf } from './view.ts';

const WORDS = 5;

/** "Seattle-based Boeing", "the Hague-based International Criminal Court". */
export const based: RelationRule = {
  id: 'based',
  kind: 'located_in',
  about: 'a place, "-based", and an organization: the Seattle-based planemaker Boeing',
  examples: [
    { text: '[GPE 1 Chicago]-based [ORG 2 Boeing] agreed.', finds: ['2 Chicago → 1'] },
    {
      text: 'The [GPE 1 London]-based human rights group [ORG 2 Amnesty International] agreed.',
      finds: ['2 London → 1'],
    },
  ],
  counterExamples: [
    'A [GPE 1 Chicago]-based analyst told [ORG 2 Boeing].',
    'The [GPE 1 Chicago]-based firm bought [ORG 2 Boeing].',
    'He is a [GPE 1 Chicago]-based [ORG 2 Boeing] engineer.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, ORGANIZATION)) return NOTHING;
    const { lower, layout, document, within } = view;
    const [least, limit] = sentenceOf(view, mention);
    // "A Chicago-based Boeing engineer": he is.
    const after = layout.endToken[mention]!;
    if (after < limit && within[after] === -1 && document.tags.upos[after] === NOUN) return NOTHING;
    let token = layout.firstToken[mention]! - 1;
    const stop = Math.max(least, token - WORDS);
    while (token >= stop && lower[token] !== 'based' && lower[token] !== '-based') {
      const tag = document.tags.upos[token];
      if (within[token] !== -1 || (tag !== NOUN && tag !== ADJ)) return NOTHING;
      token -= 1;
    }
    if (token < stop) return NOTHING;
    const at = lower[token - 1] === '-' ? token - 2 : token - 1;
    const place = at >= least ? within[at]! : -1;
    if (place < 0 || !isOf(view, place, PLACE)) return NOTHING;
    return [{ subject: subjectOf(view, mention), object: objectOf(view, place) }];
  },
};
