import type { NameType, Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TypedName } from './index.ts';

/** Names that the tagger missed and that a list is sure of. */
const SURE: readonly {
  readonly list: number;
  readonly not: number;
  readonly type: NameType;
  readonly rule: string;
}[] = [
  {
    list: bits('demonym'),
    not: bits(
      'surname',
      'given-name',
      'city',
      'product',
      'team',
      'organization',
      'company',
      'party',
      'media',
      'event',
    ),
    type: 'NORP',
    rule: 'listed-people',
  },
  {
    list: bits('country'),
    not: bits('surname', 'given-name', 'company', 'team', 'media', 'party', 'organization'),
    type: 'GPE',
    rule: 'listed-country',
  },
];

const CAPITAL = /^\p{Lu}/u;

/** Adds them where nothing is tagged yet; in order. */
export function addListed(
  document: Tagged,
  matches: GazetteerMatches,
  names: readonly TypedName[],
): readonly TypedName[] {
  const { tokens } = document;
  const added: TypedName[] = [];
  let next = 0;
  for (let start = 0; start < tokens.length; start++) {
    while (next < names.length && names[next]!.end <= start) next++;
    const upcoming = names[next];
    if (upcoming !== undefined && upcoming.start <= start) {
      start = upcoming.end - 1;
      continue;
    }
    for (const { list, not, type, rule } of SURE) {
      let end = 0;
      if ((matches.unit[start]! & list) !== 0) end = start + 1;
      else if ((matches.begin[start]! & list) !== 0) {
        end = start + 1;
        while (end < tokens.length && (matches.last[end]! & list) === 0) end++;
        end++;
      }
      if (end === 0 || end > (upcoming?.start ?? tokens.length)) continue;
      if ((matches.listsOf(start, end) & not) !== 0) continue;
      if (isPartOfMore(document, start, end)) continue;
      added.push({ start, end, type, score: 0.5, rule });
      start = end - 1;
      break;
    }
  }
  if (added.length === 0) return names;
  return [...names, ...added].sort((a, b) => a.start - b.start);
}

/** Whether a capitalised word next to it says that a longer name was left out here. */
function isPartOfMore(document: Tagged, start: number, end: number): boolean {
  const { tokens } = document;
  const { firstToken, endToken } = document.sentences[tokens.sentence[start]!]!;
  const after = end < endToken ? tokens.text[end]! : '';
  const before = start - 1 > firstToken ? tokens.text[start - 1]! : '';
  return CAPITAL.test(before) && CAPITAL.test(after);
}
