import { ARTICLES } from '../../text/function-words.ts';
import { appositionStart } from './apposition-after.ts';
import { isSubject } from './copula.ts';
import { objectOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADJ, inText, isOf, NOUN, ORGANIZATION, sentenceOf, type View } from './view.ts';

const SUBJECTS: ReadonlySet<'PERSON' | 'ORG' | 'GPE'> = new Set(['PERSON', 'ORG', 'GPE']);
const IS: ReadonlySet<string> = new Set(['is', 'was', 'became']);

/** "Ann Lee, a member of the Green Party", "Turkey is a member of NATO". */
export const memberOf: RelationRule = {
  id: 'member-of',
  kind: 'member_of',
  about:
    'a name, and "member of" an organization: Ann Lee, a member of the Green Party; Turkey is a member of NATO',
  examples: [
    {
      text: '[PERSON 1 Ann Lee], a senior member of the [ORG 2 Green Party], agreed.',
      finds: ['1 Green Party → 2'],
    },
    { text: '[GPE 1 Turkey] is a member of [ORG 2 NATO].', finds: ['1 NATO → 2'] },
    { text: '[GPE 1 Turkey], a [ORG 2 NATO] member, agreed.', finds: ['1 NATO → 2'] },
    { text: '[PERSON 1 Ann Lee], who was a member of [ORG 2 Fatah], died.', finds: ['1 Fatah → 2'] },
  ],
  counterExamples: [
    '[PERSON 1 Ann Lee] is not a member of [ORG 2 NATO].',
    '[PERSON 1 Ann Lee], a former member of [ORG 2 NATO] staff, left.',
    'The son of [PERSON 1 Ann Lee] is a member of [ORG 2 NATO].',
    '[PERSON 1 Ann Lee] met a member of [ORG 2 NATO].',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, SUBJECTS) || !inText(view, mention)) return NOTHING;
    const start = startOf(view, mention);
    const group = start < 0 ? -1 : groupAfter(view, start, sentenceOf(view, mention)[1]);
    if (group < 0 || !isOf(view, group, ORGANIZATION) || view.entityOf[group] === view.entityOf[mention])
      return NOTHING;
    const after = view.layout.endToken[group]!;
    const end = view.lower[after] === 'member' ? view.document.tokens.end[after]! : 0;
    return [{ subject: subjectOf(view, mention), object: objectOf(view, group), end }];
  },
};

function startOf(view: View, mention: number): number {
  const { lower, layout } = view;
  const [least] = sentenceOf(view, mention);
  const end = layout.endToken[mention]!;
  const relative = lower[end] === ',' && (lower[end + 1] === 'who' || lower[end + 1] === 'which');
  const verb = relative ? end + 2 : end;
  if (IS.has(lower[verb] ?? '')) return relative || isSubject(view, mention, least) ? verb + 1 : -1;
  return appositionStart(view, mention);
}

/** The mention of the organization in "a senior member of the NAME" and "a NAME member". */
function groupAfter(view: View, start: number, limit: number): number {
  const { lower, layout, document } = view;
  let token = start;
  if (!ARTICLES.has(lower[token] ?? '')) return -1;
  token += 1;
  const owner = layout.mentionAt[token] ?? -1;
  if (owner >= 0) {
    const end = layout.endToken[owner]!;
    const noun = lower[end] === 'state' ? end : end - 1;
    const after = lower[end] === 'member' ? end + 1 : -1;
    return noun < end && after > 0 && isFree(view, after, limit) ? owner : -1;
  }
  for (let words = 0; words < 3 && token < limit && lower[token] !== 'member'; words++, token++) {
    const tag = document.tags.upos[token];
    // "A former member" is none now.
    if ((tag !== ADJ && tag !== NOUN) || lower[token] === 'former') return -1;
  }
  if (lower[token] !== 'member' || lower[token + 1] !== 'of') return -1;
  const group = layout.mentionAt[lower[token + 2] === 'the' ? token + 3 : token + 2] ?? -1;
  return group >= 0 && isFree(view, layout.endToken[group]!, limit) ? group : -1;
}

/** Whether no noun follows that the name only describes. */
function isFree(view: View, token: number, limit: number): boolean {
  if (token >= limit) return true;
  return (
    !/^(?:['’]s?|-)$/.test(view.lower[token]!) &&
    view.document.tags.upos[token] !== NOUN &&
    view.within[token] === -1
  );
}
