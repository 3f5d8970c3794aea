import { objectOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { inText, isOf, ORGANIZATION } from './view.ts';

const SUBJECTS: ReadonlySet<'GPE' | 'ORG'> = new Set(['GPE', 'ORG']);

/** "NATO member Turkey". */
export const memberState: RelationRule = {
  id: 'member-state',
  kind: 'member_of',
  about: 'an organization, "member" or "member state", and its name: NATO member Turkey',
  examples: [
    { text: 'It angered [ORG 1 NATO] member [GPE 2 Turkey].', finds: ['2 NATO → 1'] },
    { text: 'The [ORG 1 EU] member state [GPE 2 Malta] refused.', finds: ['2 EU → 1'] },
  ],
  counterExamples: [
    'Every [ORG 1 NATO] member told [GPE 2 Turkey].',
    'The [ORG 1 NATO] members [GPE 2 Turkey] and [GPE 3 Malta] met.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, SUBJECTS) || !inText(view, mention)) return NOTHING;
    const { lower, layout, within } = view;
    let token = layout.firstToken[mention]! - 1;
    if (lower[token] === 'state' || lower[token] === 'country') token -= 1;
    if (lower[token] !== 'member') return NOTHING;
    const group = within[token - 1] ?? -1;
    if (group < 0 || !isOf(view, group, ORGANIZATION)) return NOTHING;
    return [{ subject: subjectOf(view, mention), object: objectOf(view, group) }];
  },
};
