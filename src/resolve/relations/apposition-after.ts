import { endsAt, readPosition } from './phrases.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { inText, isOf, PERSON, sentenceOf, spanOf, type View } from './view.ts';

/** "Ann Lee, the mayor of Kant,". */
export const appositionAfter: RelationRule = {
  id: 'apposition-after',
  kind: 'role',
  about: 'a name, a comma, and the position: Ann Lee, 52, the mayor of Kant,',
  examples: [
    { text: '[PERSON 1 Ann Lee], the mayor of [GPE 2 Kant], resigned.', finds: ['1 mayor of Kant → 2'] },
    {
      text: '[PERSON 1 Ann Lee], 52, a spokeswoman for [ORG 2 Boeing], agreed.',
      finds: ['1 spokeswoman for Boeing → 2'],
    },
    {
      text: 'That is [PERSON 1 Ann Lee], chairman and chief executive of [ORG 2 Boeing].',
      finds: ['1 chairman and chief executive of Boeing → 2'],
    },
    {
      text: '[PERSON 1 Ann Lee], director of the Museu do [GPE 2 Largo], agreed.',
      finds: ['1 director of the Museu do Largo'],
    },
    {
      text: '[PERSON 1 Ann Lee], a lawyer for the [GPE 2 Southern District] of [GPE 3 Ohio], left.',
      finds: ['1 lawyer for the Southern District of Ohio → 2'],
    },
    {
      text: '[PERSON 1 Ann Lee], a professor at the [ORG 2 University of Ohio]-[GPE 3 Kent], left.',
      finds: ['1 professor at the University of Ohio-Kent'],
    },
    {
      text: '[GPE 2 Washington] and the [NORP 4 Russian] envoy agreed. [GPE 2 Washington] is wet. [PERSON 1 Ann Lee], a [GPE 2 Washington] state delegate, left.',
      finds: ['1 Washington state delegate'],
    },
    { text: '[PERSON 1 Ann Lee], a retired surgeon, was there.', finds: ['1 retired surgeon'] },
    {
      text: '[PERSON 1 Ann Lee], a bryologist at the [ORG 2 University of Ohio], left.',
      finds: ['1 bryologist at the University of Ohio → 2'],
    },
  ],
  counterExamples: [
    '[PERSON 1 Ann Lee], president [PERSON 2 Bob Ray] and others came.',
    'Asked by [PERSON 1 Ann Lee], the president said no.',
    '[PERSON 1 Ann Lee] met the mayor of [GPE 2 Kant].',
  ],
  find: (view, mention) => {
    const phrase = appositionOf(view, mention);
    if (phrase === null) return NOTHING;
    return [
      {
        subject: subjectOf(view, mention),
        object: { ...spanOf(view, phrase.from, phrase.to), entity: phrase.owner },
      },
    ];
  },
};

/** Where an apposition to a person's name begins, after the comma and the age; -1 where there is no comma. */
export function appositionStart(view: View, mention: number): number {
  const { lower, layout } = view;
  const after = layout.endToken[mention]!;
  if (lower[after] !== ',') return -1;
  return /^\d{1,3}$/.test(lower[after + 1] ?? '') && lower[after + 2] === ',' ? after + 3 : after + 1;
}

/** The position that stands in apposition to a person's name. */
export function appositionOf(view: View, mention: number) {
  if (!isOf(view, mention, PERSON) || !inText(view, mention)) return null;
  const [, limit] = sentenceOf(view, mention);
  const start = appositionStart(view, mention);
  if (start < 0) return null;
  const phrase = readPosition(view, start, limit);
  return phrase !== null && endsAt(view, phrase.to, limit) ? phrase : null;
}
