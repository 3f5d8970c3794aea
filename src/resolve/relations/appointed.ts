import { isSubject } from './copula.ts';
import { readPosition } from './phrases.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { inText, isOf, PERSON, sentenceOf, spanOf, type View } from './view.ts';

const BE: ReadonlySet<string> = new Set(['was', 'been', 'is']);

/** "Ann Lee was elected mayor of Kant", "Ann Lee serves as mayor of Kant". */
export const appointed: RelationRule = {
  id: 'appointed',
  kind: 'role',
  about: 'a name, and what the person was elected or serves as: Ann Lee was elected mayor of Kant',
  examples: [
    { text: '[PERSON 1 Ann Lee] was elected mayor of [GPE 2 Kant] in May.', finds: ['1 mayor of Kant → 2'] },
    {
      text: '[PERSON 1 Ann Lee] has been appointed as the head of [ORG 2 Boeing].',
      finds: ['1 head of Boeing → 2'],
    },
    {
      text: '[PERSON 1 Ann Lee], who served as ambassador to [GPE 2 France], died.',
      finds: ['1 ambassador to France → 2'],
    },
  ],
  counterExamples: [
    '[PERSON 1 Ann Lee] was not elected mayor of [GPE 2 Kant].',
    '[PERSON 1 Ann Lee] could be elected mayor of [GPE 2 Kant].',
    '[PERSON 1 Ann Lee] was elected in [GPE 2 Kant].',
    'A friend of [PERSON 1 Ann Lee] was elected mayor of [GPE 2 Kant].',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, PERSON) || !inText(view, mention)) return NOTHING;
    const { lower, layout } = view;
    const [least, limit] = sentenceOf(view, mention);
    let from = layout.endToken[mention]!;
    if (lower[from] === ',' && lower[from + 1] === 'who') from += 2;
    else if (!isSubject(view, mention, least)) return NOTHING;
    const at = afterVerb(view, from);
    if (at < 0 || at >= limit) return NOTHING;
    const phrase = readPosition(view, at, limit);
    if (phrase === null) return NOTHING;
    return [
      {
        subject: subjectOf(view, mention),
        object: { ...spanOf(view, phrase.from, phrase.to), entity: phrase.owner },
      },
    ];
  },
};

/** Where the position begins; -1 where no such verb stands in a token. */
function afterVerb(view: View, from: number): number {
  const { lower } = view;
  const { given, serving } = view.knowledge.words;
  if (serving.has(lower[from]!) && lower[from + 1] === 'as') return from + 2;
  let token = from;
  if (lower[token] === 'has' || lower[token] === 'had') token += 1;
  if (serving.has(lower[token]!) && lower[token + 1] === 'as') return token + 2;
  if (!BE.has(lower[token]!)) return -1;
  token += 1;
  if (!given.has(lower[token]!)) return -1;
  return lower[token + 1] === 'as' ? token + 2 : token + 1;
}
