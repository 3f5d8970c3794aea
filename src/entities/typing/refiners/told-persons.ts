import { PENN, type Tagged, UPOS } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { OF_THINGS } from '../name-lists.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';
import {
  COUNTERPARTS,
  DEFINED_PERSON,
  KIN,
  KIN_TITLES,
  ORGANIZATION_ONLY,
  PERSON_BEFORE,
  PERSON_DOES,
  RANKS,
} from '../words.ts';

const NAMES = bits('given-name', 'surname');
const TITLE = bits('title');
const TOWN = bits('city');
const HIS = /^(?:her|his)$/iu;
const HEADS_OF = /^(?:boss|chair|chairperson|chief|director|head|leader)$/u;
const COMPARED = /^(?:alongside|beside|besides|from|like|than|unlike|with)$/iu;
const CLOSES = /^[,.;:)?!—–]$/u;
const INDEFINITE = /^an?$/iu;
/** Finite verbs, as the Penn Treebank tags them. */
const FINITE = new Set((['MD', 'VBD', 'VBP', 'VBZ'] as const).map((tag) => PENN.indexOf(tag)));
const PARTICIPLE = PENN.indexOf('VBN');
const VERB = UPOS.indexOf('VERB');
/** What opens another clause, whose verb is none of this one: "and", "because", a comma, "when", "who". */
const CLAUSE_OPENS = new Set((['CCONJ', 'PUNCT', 'SCONJ'] as const).map((tag) => UPOS.indexOf(tag)));
const ASKING = new Set((['WDT', 'WP', 'WP$', 'WRB'] as const).map((tag) => PENN.indexOf(tag)));
/** Rules that say no more than the tagger did. */
const SAID_BY_TAGGER = new Set([UNTOLD, 'organization', 'place']);
const WORD = /^\p{Lu}[\p{Lu}’'-]*\p{Ll}[\p{L}’'-]*$/u;
/** "Zarok Orom-Zulfiya". */
const MOST_TOKENS = 5;

/**
 * Persons whom the words beside them tell, where no list has the name for anything else: "striker Zarok Orom", "Taoiseach Zarok",
 * "his wife, Zulfiya", "his Angolan counterpart, Zarok Orom", "Daler and Amina" behind another person where a list has it for a name,
 * and, of one that nothing but the tagger speaks for, whoever "smiled". So is "May" behind "Aunt", found or not.
 */
export function tellPersons(
  { tokens, sentences, tags: { upos, xpos } }: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text, sentence } = tokens;
  /** "A judge Viterra sued", "The trainer Godolphin hired won": one word that does something to who stands before it. */
  const isOwner = (start: number, end: number): boolean => {
    const { firstToken, endToken } = sentences[sentence[start]!]!;
    if (end - start > 1) return false;
    for (let t = start - 2; t >= firstToken && t >= start - 4; t--)
      if (INDEFINITE.test(text[t]!)) return true;
    if (end + 1 >= endToken || upos[end] !== VERB || !FINITE.has(xpos[end]!) || PERSON_DOES.has(text[end]!))
      return false;
    if (xpos[end + 1] === PARTICIPLE) return true;
    for (let t = end + 1; t < endToken && !CLAUSE_OPENS.has(upos[t]!) && !ASKING.has(xpos[t]!); t++)
      if (FINITE.has(xpos[t]!)) return true;
    return false;
  };
  const told: TypedName[] = [];
  let next = 0;
  const isNameless = (start: number, end: number, ofWords = OF_THINGS): boolean => {
    if (end - start > MOST_TOKENS || (matches.listsOf(start, end) & OF_THINGS) !== 0) return false;
    for (let t = start; t < end; t++)
      if (
        !(WORD.test(text[t]!) || (t > start && text[t] === '-')) ||
        (matches.listsOf(t, t + 1) & ofWords) !== 0
      )
        return false;
    return true;
  };
  /** "his Angolan counterpart, Zarok Orom, left", though Zarok be a town. Not "unlike his predecessor, Big Oil". */
  const isBesideCounterpart = ({ start, end }: TypedName): boolean => {
    const { firstToken, endToken } = sentences[sentence[start]!]!;
    const at = start - 2;
    if (at < firstToken || text[start - 1] !== ',' || !COUNTERPARTS.has(text[at]!)) return false;
    if (end - start < 2 || !isNameless(start, end, OF_THINGS & ~TOWN)) return false;
    if (end < endToken && !CLOSES.test(text[end]!) && !FINITE.has(xpos[end]!)) return false;
    for (let t = at - 1; t >= Math.max(firstToken, at - 3); t--)
      if (HIS.test(text[t]!)) return t === firstToken || !COMPARED.test(text[t - 1]!);
    return false;
  };
  /** "Commission chair Zarok": a head of such a body. */
  const isHeadOf = (t: number, firstToken: number): boolean =>
    t > firstToken && HEADS_OF.test(text[t]!) && ORGANIZATION_ONLY.has(text[t - 1]!.toLowerCase());
  const isTold = ({ start, end, rule }: TypedName, last: TypedName | undefined): boolean => {
    const { firstToken, endToken } = sentences[sentence[start]!]!;
    const before = start > firstToken ? text[start - 1]! : '';
    if (before === '') return rule === UNTOLD && end < endToken && PERSON_DOES.has(text[end]!);
    if (KIN_TITLES.has(before)) return true;
    // "ACP Zarok Orom"; not "PC World"
    if (end - start > 1 && before.length > 2 && RANKS.has(before)) return true;
    if (PERSON_BEFORE.has(before) || DEFINED_PERSON.has(before)) return !isOwner(start, end);
    if ((matches.listsOf(start - 1, start) & TITLE) !== 0 && WORD.test(before)) return true;
    if (before === ',' && start - 2 >= firstToken && KIN.has(text[start - 2]!)) return true;
    if (end - start === 1 && isHeadOf(start - 1, firstToken)) return !isOwner(start, end);
    if (rule !== UNTOLD) return false;
    if (end < endToken && PERSON_DOES.has(text[end]!)) return true;
    return (
      end - start === 1 &&
      (matches.listsOf(start, end) & NAMES) !== 0 &&
      (before === 'and' || before === ',') &&
      last?.type === 'PERSON' &&
      last.end === start - 1 &&
      last.end - last.start === 1
    );
  };
  for (let t = 0; t < text.length; t++) {
    while (next < names.length && names[next]!.start <= t) {
      const whole = names[next++]!;
      // "Uncle Bob" and "ACP Zarok Orom" that the tagger takes for a firm's name.
      const first = text[whole.start]!;
      const size = whole.end - whole.start;
      const isTitled = size === 2 ? KIN_TITLES.has(first) : size > 2 && first.length > 2 && RANKS.has(first);
      const from = isTitled ? 1 : size === 3 && isHeadOf(whole.start + 1, whole.start) ? 2 : 0;
      const name =
        from > 0 && SAID_BY_TAGGER.has(whole.rule) ? { ...whole, start: whole.start + from } : whole;
      const isPerson =
        SAID_BY_TAGGER.has(name.rule) &&
        (isBesideCounterpart(name) || (isNameless(name.start, name.end) && isTold(name, told.at(-1))));
      told.push(isPerson ? { ...name, type: 'PERSON', rule: 'told-person' } : whole);
    }
    // "Aunt May baked": a month, or a word like any other, but for what stands before it.
    if (!KIN_TITLES.has(text[t]!) || sentence[t + 1] !== sentence[t] || !WORD.test(text[t + 1]!)) continue;
    const taken = (told.at(-1)?.end ?? 0) > t || (next < names.length && names[next]!.start === t + 1);
    const isName = (matches.listsOf(t + 1, t + 2) & OF_THINGS) === 0 && !WORD.test(text[t + 2] ?? '');
    if (!taken && isName)
      told.push({ start: t + 1, end: t + 2, type: 'PERSON', score: 0.6, rule: 'told-person' });
  }
  return told;
}
