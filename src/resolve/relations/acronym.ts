import type { NameType } from '../../document.ts';
import { abbreviates, acronymKey, definingWords, isAcronym } from '../names/acronym.ts';
import { nameWords } from '../names/fold.ts';
import { objectOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { isOf } from './view.ts';

const CLOSING = /^\s?["'”’]?\s?[)\]]/u;
const TYPES: ReadonlySet<NameType> = new Set(['ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'LAW', 'PRODUCT']);

/** "International Criminal Court (ICC)". */
export const acronym: RelationRule = {
  id: 'acronym',
  kind: 'acronym_of',
  about:
    'a name and the acronym in brackets or behind "known as", or the other way round: International Criminal Court (ICC)',
  examples: [
    {
      text: 'The [ORG 1 International Criminal Court] ([ORG 1 ICC]) met.',
      finds: ['1 International Criminal Court → 1'],
    },
    {
      text: 'The [ORG 1 Zarok Commission], known as [ORG 1 ZARCOM], met.',
      finds: ['1 Zarok Commission → 1'],
    },
    {
      text: 'The [ORG 1 BVT] ([ORG 1 Bureau voor Toerisme]) was shut.',
      finds: ['1 Bureau voor Toerisme → 1'],
    },
  ],
  counterExamples: [
    'The museum of the [ORG 1 Orom Trust], known as [ORG 2 TROT], is shut.',
    'The wing of [ORG 1 Oromat], known as [ORG 2 ORT], is shut.',
    'The [ORG 1 Boston Red Sox of Major League Baseball] ([ORG 2 MLB]) won.',
    'The [ORG 1 Labour Party] ([GPE 2 UK]) lost.',
    'The [ORG 1 Labour Party], [ORG 2 LP], lost.',
  ],
  find: (view, mention) => {
    const next = mention + 1;
    const { mentions, text } = view.document;
    if (next >= mentions.length || !isOf(view, mention, TYPES) || !isOf(view, next, TYPES)) return NOTHING;
    const { end: from } = mentions[mention]!;
    const { start, end: to } = mentions[next]!;
    const defining = definingWords(text, from, start);
    if (defining === null) return NOTHING;
    const words = (index: number): string => text.slice(mentions[index]!.start, mentions[index]!.end);
    const [short, long] = isAcronym(words(next)) ? [next, mention] : [mention, next];
    if (!isAcronym(words(short)) || isAcronym(words(long))) return NOTHING;
    const letters = acronymKey(words(short));
    const own = nameWords(words(long));
    // "The Red Sox of Major League Baseball (MLB)": the acronym is of the last words alone.
    if (!abbreviates(letters, own) || own[0]?.[0] !== letters[0]) return NOTHING;
    // "The wing of Oromat, known as ORT".
    if (defining === 'known-as' && own.length === 1) return NOTHING;
    const end = to + (CLOSING.exec(text.slice(to, to + 4))?.[0].length ?? 0);
    return [{ subject: subjectOf(view, short), object: objectOf(view, long), end }];
  },
};
