import { endsAt } from './phrases.ts';
import { objectOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { AUX, inText, isOf, ORGANIZATION, PERSON, sentenceOf, VERB } from './view.ts';

/** "Ann Lee of the Brookings Institution". */
export const ofOrganization: RelationRule = {
  id: 'of-organization',
  kind: 'member_of',
  about:
    'a full name, "of", and the organization that the person belongs to: Ann Lee of the Brookings Institution',
  examples: [
    {
      text: 'It rained, said [PERSON 1 Ann Lee] of the [ORG 2 Brookings Institution].',
      finds: ['1 Brookings Institution → 2'],
    },
    { text: '[PERSON 1 Ann Lee] of [ORG 2 Boeing] agreed.', finds: ['1 Boeing → 2'] },
  ],
  counterExamples: [
    'He robbed [PERSON 1 Ann Lee] of [ORG 2 Boeing] shares.',
    'He told [PERSON 1 Ann Lee] of the [ORG 2 Brookings Institution] report.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, PERSON) || !inText(view, mention)) return NOTHING;
    const { lower, layout, document } = view;
    const end = layout.endToken[mention]!;
    const { start, end: stop } = document.mentions[mention]!;
    if (lower[end] !== 'of' || !document.text.slice(start, stop).includes(' ')) return NOTHING;
    const [, limit] = sentenceOf(view, mention);
    const group = layout.mentionAt[lower[end + 1] === 'the' ? end + 2 : end + 1] ?? -1;
    if (group < 0 || !isOf(view, group, ORGANIZATION)) return NOTHING;
    const after = layout.endToken[group]!;
    const tag = document.tags.upos[after];
    if (!endsAt(view, after, limit) && tag !== VERB && tag !== AUX) return NOTHING;
    return [{ subject: subjectOf(view, mention), object: objectOf(view, group) }];
  },
};
