import { itsOwner } from './owners.ts';
import { readBack } from './phrases.ts';
import { positionBefore } from './positions.ts';
import type { RelationRule } from './rule.ts';
import { NOTHING } from './rule.ts';
import { inText, isOf, PERSON, sentenceOf, spanOf, type View } from './view.ts';

const KINDS: ReadonlySet<string> = new Set(['kind', 'sort', 'type']);

/** "Kyrgyz President Sadyr Japarov". */
export const title: RelationRule = {
  id: 'title',
  kind: 'role',
  about: 'a position before a name, with whose it is: Kyrgyz President Sadyr Japarov',
  examples: [
    {
      text: '[NORP 1 Kyrgyz] President [PERSON 2 Sadyr Japarov] left [GPE 3 Kyrgyzstan].',
      finds: ['2 Kyrgyz President → 3'],
    },
    {
      text: 'It was [ORG 1 Apple] chief executive [PERSON 2 Tim Cook].',
      finds: ['2 Apple chief executive → 1'],
    },
    { text: '[WORK 1 Oscar]-winning actress [PERSON 2 Ann Lee] spoke.', finds: ['2 Oscar-winning actress'] },
    { text: 'The former mayor [PERSON 1 Ana Diaz] won.', finds: ['1 former mayor'] },
    { text: 'He met acting president [PERSON 1 Ana Diaz].', finds: ['1 acting president'] },
    {
      text: 'He met [GPE 1 U.S.] Secretary of State [PERSON 2 Ann Lee] on Monday.',
      finds: ['2 U.S. Secretary of State → 1'],
    },
    {
      text: 'He beat [PERSON 1 Ray] press secretary [PERSON 2 Ann Lee].',
      finds: ['2 Ray press secretary → 1'],
    },
    { text: 'The dissent Justice [PERSON 1 Lee] read was long.', finds: ['1 Justice'] },
    { text: '[GPE 1 Chicago]-based lawyer [PERSON 2 Ann Lee] spoke.', finds: ['2 Chicago-based lawyer'] },
    { text: "[PERSON 1 Ray]'s lawyer [PERSON 2 Ann Lee] spoke.", finds: ["2 Ray's lawyer → 1"] },
  ],
  counterExamples: [
    'The president met [PERSON 1 Ann Lee].',
    'We dread the prospect of a President [PERSON 1 Lee].',
    'We see what kind of candidate [PERSON 1 Lee] will become.',
    'He would counsel [PERSON 1 Lee] to go.',
    'His brother [PERSON 1 John Lee] left.',
    'After the talks with the president, [PERSON 1 Ann Lee] flew home.',
    'The Council on [NORP 2 American]-Islamic Relations Executive Director [PERSON 1 Lee] left.',
    'The Ministry of Foreign Affairs spokesman [PERSON 1 Lee] left.',
    'The presidents [PERSON 1 Diaz] and [PERSON 2 Lee] met.',
    'By Ana Diaz, Correspondent\n[PERSON 1 Ann Lee] said that two men were killed.',
  ],
  find: (view, mention) => {
    if (!isOf(view, mention, PERSON) || !inText(view, mention)) return NOTHING;
    const first = view.layout.firstToken[mention]!;
    const head = positionBefore(view, first);
    if (head < 0 || !isOneText(view, head, first)) return NOTHING;
    const { from, owner } = readBack(view, head, sentenceOf(view, mention)[0]);
    // "The prospect of a President Lee": there is none yet.
    if (view.lower[from - 1] === 'a' && /^\p{Lu}/u.test(view.document.tokens.text[head]!)) return NOTHING;
    // "The kind of candidate Lee will become."
    if (view.lower[from - 1] === 'of' && KINDS.has(view.lower[from - 2] ?? '')) return NOTHING;
    if (isEndOfName(view, from)) return NOTHING;
    return [
      {
        subject: subjectOf(view, mention),
        object: { ...spanOf(view, from, first), entity: owner ?? itsOwner(view, from) },
      },
    ];
  },
};

const JOINTS: ReadonlySet<string> = new Set(['for', 'of', 'on']);

/** "The Council on | Foreign Relations president Lee": capitals on both sides of a joint are one name, of which the phrase has the end. */
function isEndOfName({ document: { tokens }, lower, within }: View, from: number): boolean {
  const before = from - 2;
  if (before < 1 || !JOINTS.has(lower[from - 1]!) || within[before] !== -1) return false;
  return /^\p{Lu}/u.test(tokens.text[from]!) && /^\p{Lu}\p{Ll}/u.test(tokens.text[before]!);
}

/** Whether two tokens stand in one sentence, or one paragraph: "Correspondent" of a byline is nobody's who begins the article. */
function isOneText({ document: { tokens, sentences } }: View, left: number, right: number): boolean {
  const [one, other] = [tokens.sentence[left]!, tokens.sentence[right]!];
  if (one === other) return true;
  return sentences[one]!.kind === 'text' && sentences[one]!.paragraph === sentences[other]!.paragraph;
}

/** A mention as the subject of what is found. */
export function subjectOf(view: View, mention: number): { start: number; end: number; entity: number } {
  const { start, end } = view.document.mentions[mention]!;
  return { start, end, entity: view.entityOf[mention]! };
}
