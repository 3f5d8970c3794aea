import { ARTICLES } from '../../text/function-words.ts';
import { type Phrase, readBack, readPosition } from './phrases.ts';
import { positionBefore } from './positions.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADP, inText, isOf, PERSON, sentenceOf, spanOf, type View } from './view.ts';

const IS: ReadonlySet<string> = new Set(['is', 'was', 'remains', 'became']);
/** Before a subject they make the sentence a condition, or the name one of several. */
const NOT_BEFORE: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'whether',
  'or',
  'and',
  '&',
  'nor',
  'when',
  'once',
  'like',
]);

/** After a noun they tell what somebody wants of its bearer. */
const WISHED: ReadonlySet<string> = new Set(['that', 'we', 'i', 'you', 'they']);

/** "Sadyr Japarov is the president of Kyrgyzstan". */
export const copula: RelationRule = {
  id: 'copula',
  kind: 'role',
  about:
    'a name, a form of "be", and the position: Ann Lee was the first mayor of Kant; Ann Lee, who is a surgeon',
  examples: [
    {
      text: '[PERSON 1 Sadyr Japarov] is the president of [GPE 2 Kyrgyzstan].',
      finds: ['1 president of Kyrgyzstan → 2'],
    },
    {
      text: '[PERSON 1 Ann Lee], who was president of [ORG 2 Boeing], agreed.',
      finds: ['1 president of Boeing → 2'],
    },
    {
      text: 'In 2001 [PERSON 1 Ann Lee] became the first mayor of [GPE 2 Kant].',
      finds: ['1 first mayor of Kant → 2'],
    },
  ],
  counterExamples: [
    'The wife of [PERSON 1 Ray] is a surgeon.',
    '[PERSON 1 Ann Lee] is not the mayor of [GPE 2 Kant].',
    '[PERSON 1 Ann Lee] is the only candidate with a chance.',
    'If Mr. [PERSON 1 Lee] is the nominee, we leave.',
    'If [PERSON 1 Ann Lee] is president of [GPE 2 Kant], we leave.',
    '[PERSON 1 Ann Lee] was at the mayor of [GPE 2 Kant].',
    '[PERSON 1 Ann Lee] was elected mayor of [GPE 2 Kant].',
    '[PERSON 1 Ray] and [PERSON 2 Ann Lee] is a lawyer.',
    '[PERSON 1 Ann Lee] is the leader that we need.',
    'We think [PERSON 1 Ann Lee] is a better candidate.',
    '[PERSON 1 Ann Lee] was the first [GPE 2 Kyrgyzstan] official to agree.',
    '[PERSON 1 Ann Lee] is the architect of the plan.',
    '[PERSON 1 Ann Lee] was a key player in the talks.',
    '[PERSON 1 Ann Lee] is the director of [ORG 2 Stardust] @ home.',
  ],
  find: (view, mention) => {
    const phrase = copulaOf(view, mention);
    if (phrase === null) return NOTHING;
    return [
      {
        subject: subjectOf(view, mention),
        object: { ...spanOf(view, phrase.from, phrase.to), entity: phrase.owner },
      },
    ];
  },
};

/** The position that a person's name is said to hold by a form of "be". */
export function copulaOf(view: View, mention: number): Phrase | null {
  if (!isOf(view, mention, PERSON) || !inText(view, mention)) return null;
  const { lower, layout } = view;
  const { words } = view.knowledge;
  const [least, limit] = sentenceOf(view, mention);
  let verb = layout.endToken[mention]!;
  const relative = lower[verb] === ',' && lower[verb + 1] === 'who';
  if (relative) verb += 2;
  else if (!isSubject(view, mention, least)) return null;
  if (verb >= limit || !IS.has(lower[verb]!)) return null;
  // "Was elected mayor" is the rule `appointed`'s.
  if (words.given.has(lower[verb + 1] ?? '')) return null;
  const phrase = readPosition(view, verb + 1, limit);
  if (phrase === null) return null;
  // Without a determiner it is an office held of somebody: "was president of Boeing", not "was press secretary material".
  if (!ARTICLES.has(lower[verb + 1]!) && phrase.owner === null) return null;
  const next = lower[phrase.to] ?? '';
  for (let token = phrase.from; token < phrase.head; token++)
    if (words.opinion.has(lower[token]!)) return null;
  // "The leader that we need", "the first official to agree": what somebody is like, or did.
  if (phrase.to < limit && (next === 'to' || (phrase.owner === null && WISHED.has(next)))) return null;
  return phrase;
}

/** Titles before a name are so many at most. */
const TITLES = 4;

/** Whether a person's name, with the title before it, is not governed by a preposition or one of several. */
export function isSubject(view: View, mention: number, least: number): boolean {
  const { lower, layout, document } = view;
  let from = layout.firstToken[mention]!;
  const first = from;
  while (
    from > Math.max(least, first - TITLES) &&
    view.knowledge.titles.has(lower[from - 1]!.replace(/\.$/, '')) &&
    !view.knowledge.positions.has(lower[from - 1]!)
  )
    from -= 1;
  const head = positionBefore(view, from);
  if (head >= least) from = readBack(view, head, least).from;
  if (lower[from - 1] === 'the' && head >= least) from -= 1;
  if (from - 1 < least) return true;
  return document.tags.upos[from - 1] !== ADP && !NOT_BEFORE.has(lower[from - 1]!);
}
