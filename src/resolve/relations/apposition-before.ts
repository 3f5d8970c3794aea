import { COURTESY } from '../role-before.ts';
import { itsOwner } from './owners.ts';
import { readBack, readTail } from './phrases.ts';
import { positionBefore } from './positions.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADP, inText, isOf, isPossessive, PERSON, sentenceOf, spanOf, type View } from './view.ts';

/** How far before the comma the noun may stand. */
const REACH = 10;

/** "the president of Kyrgyzstan, Sadyr Japarov,". */
export const appositionBefore: RelationRule = {
  id: 'apposition-before',
  kind: 'role',
  about: 'a position, a comma, and the name that holds it: the president of Kyrgyzstan, Sadyr Japarov,',
  examples: [
    {
      text: 'The president of [GPE 1 Kyrgyzstan], [PERSON 2 Sadyr Japarov], said so.',
      finds: ['2 president of Kyrgyzstan → 1'],
    },
    {
      text: "He met [GPE 1 Kyrgyzstan]'s president, [PERSON 2 Sadyr Japarov].",
      finds: ["2 Kyrgyzstan's president → 1"],
    },
    {
      text: 'The director of the [ORG 1 Orom Water Board] ([ORG 1 OWB]), Ms [PERSON 2 Ann Lee], left.',
      finds: ['2 director of the Orom Water Board → 1'],
    },
    { text: 'He came with his lawyer, [PERSON 1 Ann Lee].', finds: ['1 lawyer'] },
    { text: 'They sacked the coach, [PERSON 1 Ann Lee].', finds: ['1 coach'] },
  ],
  counterExamples: [
    'According to the president, [PERSON 1 Ann Lee] left.',
    'He thanked the mayor, [PERSON 1 Ann Lee] and [PERSON 2 Bob Ray].',
    'He became president, [PERSON 1 Ann Lee] said.',
    'She spoke to the mayor, [PERSON 1 Ann Lee], [PERSON 2 Bob Ray] and others.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, PERSON) || !inText(view, mention)) return NOTHING;
    const { layout, lower } = view;
    const [least, limit] = sentenceOf(view, mention);
    let first = layout.firstToken[mention]!;
    // "The commander, Ms Zawadi Kimaro, said": a title that is none of the name's.
    if (COURTESY.has((lower[first - 1] ?? '').replace(/\.$/u, ''))) first -= 1;
    if (lower[first - 1] !== ',' || !isClosed(view, layout.endToken[mention]!, limit)) return NOTHING;
    const comma = beforeBracket(view, first - 1, least);
    const head = headBefore(view, comma, least);
    if (head < 0) return NOTHING;
    const back = readBack(view, head, least);
    const opener = back.from - 1;
    if (!view.knowledge.words.determiner.has(lower[opener] ?? '') && !isOwned(view, back.from, head))
      return NOTHING;
    const tail = readTail(view, head + 1, comma, lower[head]!);
    return [
      {
        subject: subjectOf(view, mention),
        object: {
          ...spanOf(view, back.from, comma),
          entity: tail.owner.entity ?? back.owner ?? itsOwner(view, back.from),
        },
      },
    ];
  },
};

/** The token of a bracket of one name before a comma, "the director of the Orom Water Board (OWB),", or that of the comma. */
function beforeBracket({ lower }: View, comma: number, least: number): number {
  return lower[comma - 1] === ')' && lower[comma - 3] === '(' && comma - 3 > least ? comma - 3 : comma;
}

/** A comma or the end after the name; a comma before another name is a list's. */
function isClosed(view: View, after: number, limit: number): boolean {
  const { lower, within, document } = view;
  if (after >= limit) return true;
  if (lower[after] === ',')
    return (
      !(within[after + 1] !== undefined && within[after + 1]! >= 0) && document.tags.upos[after + 1] !== ADP
    );
  return /^[.;:!?)]$/.test(lower[after]!);
}

/** The noun of the position that ends at the comma, what it is held of after it. */
function headBefore(view: View, comma: number, least: number): number {
  const direct = positionBefore(view, comma);
  if (direct >= 0) return direct;
  for (let token = comma - 1; token >= Math.max(least + 1, comma - REACH); token--) {
    if (view.lower[token] !== 'of' && view.lower[token] !== 'for' && view.lower[token] !== 'at') continue;
    const head = positionBefore(view, token);
    if (head >= 0) return readTail(view, token, comma, view.lower[head]!).to === comma ? head : -1;
  }
  return -1;
}

function isOwned(view: View, from: number, head: number): boolean {
  for (let token = from; token < head; token++) if (isPossessive(view.lower[token])) return true;
  return false;
}
