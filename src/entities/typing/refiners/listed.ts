import type { NameType, Tagged } from '../../../document.ts';
import { ALL_LISTS, bits, type GazetteerMatches, type ListName } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';

/** Names that the tagger missed and that a list is sure of. */
interface SureList {
  readonly rule: string;
  readonly type: NameType;
  readonly list: number;
  /** Lists that make the name doubtful. */
  readonly doubts: number;
  /** Whether a name of one word is sure enough. */
  readonly single: boolean;
}

function sure(list: ListName, type: NameType, single: boolean, ...friends: readonly ListName[]): SureList {
  return {
    rule: `listed-${list}`,
    type,
    list: bits(list),
    doubts: ALL_LISTS & ~bits(list, ...friends),
    single,
  };
}

/** In this order. */
const SURE: readonly SureList[] = [
  sure('demonym', 'NORP', true, 'group', 'region', 'place'),
  sure('group', 'NORP', true, 'demonym'),
  sure('country', 'GPE', true, 'region', 'place', 'city', 'large-city'),
  sure('law', 'LAW', false, 'event'),
  sure('event', 'EVENT', false),
  sure('product', 'PRODUCT', true),
  sure('facility', 'FAC', false, 'place'),
  sure('organization', 'ORG', false, 'media'),
  sure('party', 'ORG', false, 'organization'),
  sure('company', 'ORG', false, 'organization'),
  sure('place', 'LOC', false, 'facility'),
];

const MEDIA = bits('media');
/** A news site by its figure: "24.kg", "444.hu". */
const SITE = /^\d+\.\p{Ll}+$/u;
const CAPITAL = /^\p{Lu}/u;
const DESIGNATION = /^(?!(?:COVID|Covid|SARS|G|B|U|I)-\d)\p{Lu}\p{L}{0,2}-\d{1,3}\p{L}{0,2}$/u;

/** End of the longest name of a list that begins at a token, or 0. */
function endOf(matches: GazetteerMatches, start: number, list: number): number {
  if ((matches.unit[start]! & list) !== 0) return start + 1;
  if ((matches.begin[start]! & list) === 0) return 0;
  let last = start + 1;
  while ((matches.last[last]! & list) === 0) last++;
  return last + 1;
}

/** Adds them where nothing is tagged yet; in order. */
export function addListed(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { tokens } = document;
  const added: TypedName[] = [];
  let next = 0;
  for (let start = 0; start < tokens.length; start++) {
    while (next < names.length && names[next]!.end <= start) next++;
    const limit = names[next]?.start ?? tokens.length;
    if (limit <= start) {
      start = names[next]!.end - 1;
      continue;
    }
    const name = listedAt(document, matches, start, limit);
    if (name === null) continue;
    added.push(name);
    start = name.end - 1;
  }
  if (added.length === 0) return names;
  return [...names, ...added].sort((a, b) => a.start - b.start);
}

function listedAt(
  document: Tagged,
  matches: GazetteerMatches,
  start: number,
  limit: number,
): TypedName | null {
  for (const { rule, type, list, doubts, single } of SURE) {
    const end = endOf(matches, start, list);
    if (end === 0 || end > limit || (end - start === 1 && !single)) continue;
    if ((matches.listsOf(start, end) & doubts) !== 0 || isPartOfMore(document, start, end)) continue;
    return { start, end, type, score: 0.5, rule };
  }
  if (SITE.test(document.tokens.text[start]!) && (matches.unit[start]! & MEDIA) !== 0)
    return { start, end: start + 1, type: 'ORG', score: 0.5, rule: 'listed-media' };
  if (DESIGNATION.test(document.tokens.text[start]!))
    return { start, end: start + 1, type: 'PRODUCT', score: 0.5, rule: 'designation' };
  return null;
}

/** Whether capitalised words on both sides say that a longer name was left out here. */
function isPartOfMore(document: Tagged, start: number, end: number): boolean {
  const { tokens } = document;
  const { firstToken, endToken } = document.sentences[tokens.sentence[start]!]!;
  const after = end < endToken ? tokens.text[end]! : '';
  const before = start - 1 > firstToken ? tokens.text[start - 1]! : '';
  return CAPITAL.test(before) && CAPITAL.test(after);
}
