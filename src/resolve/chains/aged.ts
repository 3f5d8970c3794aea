import { PENN, type Quoted, UPOS } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Names } from '../names/names.ts';
import type { Layout } from '../references/layout.ts';
import { isPerson } from '../role-before.ts';
import type { Chain } from './chain.ts';
import { quoteByToken, sentencesOutside } from './quoted.ts';
import type { Reference } from './reference.ts';
import { roleOf } from './role.ts';

const NUM = UPOS.indexOf('NUM');
const AUX = UPOS.indexOf('AUX');
const PARTICIPLE = PENN.indexOf('VBN');
const NOUNS = new Set([UPOS.indexOf('NOUN'), UPOS.indexOf('PROPN'), UPOS.indexOf('ADJ')]);
/** How the nouns of such references end: "24-year-old". */
const AGED = '-year-old';
/** Nobody is older. */
const OLDEST = 115;
/** Between an age and the name behind it stand so many words at most: "24-year-old Dutch striker Joao Pinto". */
const WORDS_BETWEEN = 3;
/** What stands behind "Pinto, 24" and "Pinto (24". */
const CLOSES = new Set([',', '.', ')', ';']);

/** How many years a token tells; 0 where it is no person's age. */
function yearsAt({ tokens, tags }: Quoted, token: number): number {
  if (tags.upos[token] !== NUM) return 0;
  const years = Number(tokens.text[token]);
  return Number.isInteger(years) && years <= OLDEST ? years : 0;
}

/**
 * The token behind "24-year-old" or "24 year old", where that begins at a token; -1 where it does not.
 *
 * @param end where the sentence ends
 */
function ageEnd(document: Quoted, lower: readonly string[], token: number, end: number): number {
  if (yearsAt(document, token) === 0) return -1;
  let at = token + 1;
  if (lower[at] === '-') at++;
  if (lower[at] !== 'year') return -1;
  at++;
  if (lower[at] === '-') at++;
  return lower[at] === 'old' && at < end ? at + 1 : -1;
}

/** The token behind "the 24-year-old" that begins at the article, where no noun follows; -1 where that is not so. */
function agedEnd(document: Quoted, lower: readonly string[], article: number, end: number): number {
  if (lower[article] !== 'the') return -1;
  const to = ageEnd(document, lower, article + 1, end);
  return to < 0 || (to < end && NOUNS.has(document.tags.upos[to]!)) ? -1 : to;
}

/** "the 24-year-old" as a reference to a person, where that begins at an article and no noun follows; null where it does not. */
export function agedAt(
  document: Quoted,
  lower: readonly string[],
  first: number,
  sentence: number,
): Reference | null {
  const { tokens, sentences } = document;
  const end = agedEnd(document, lower, first, sentences[sentence]!.endToken);
  if (end < 0) return null;
  return {
    start: tokens.start[first]!,
    end: tokens.end[end - 1]!,
    wording: 'the',
    sort: 'person',
    role: roleOf(document, first, end, sentences[sentence]!),
    number: 'one',
    first,
    endToken: end,
    head: end - 1,
    sentence,
    name: -1,
    noun: `${tokens.text[first + 1]}${AGED}`,
  };
}

/** Who is so old: the index of an entity, or NOBODY where the age is told of somebody without a name, or of several. */
type Ages = ReadonlyMap<number, number>;
const NOBODY = -1;

/** What an article tells of ages: "Pinto, 24,", "the 24-year-old striker Pinto", "a 24-year-old man". */
function agesOf({ document, list }: Names, { entityOf }: Things, layout: Layout): Ages {
  const ages = new Map<number, number>();
  const tell = (years: number, entity: number): void => {
    const known = ages.get(years);
    ages.set(years, known === undefined || known === entity ? entity : NOBODY);
  };
  /** By a token the person whose name begins there, and by the token behind a name its person. */
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [index, { mention, kind }] of list.entries())
    if (kind === 'person') {
      begins.set(layout.firstToken[mention]!, entityOf[index]!);
      ends.set(layout.endToken[mention]!, entityOf[index]!);
    }
  for (const { firstToken, endToken } of document.sentences)
    for (let token = firstToken; token < endToken; token++) {
      const years = yearsAt(document, token);
      if (years === 0) continue;
      const before = document.tokens.text[token - 1];
      if (before === ',' || before === '(') {
        const entity = ends.get(token - 1);
        if (entity !== undefined && CLOSES.has(document.tokens.text[token + 1] ?? '')) tell(years, entity);
        continue;
      }
      const end = ageEnd(document, layout.lower, token, endToken);
      if (end < 0 || agedEnd(document, layout.lower, token - 1, endToken) >= 0) continue;
      let at = end;
      const last = Math.min(endToken, end + WORDS_BETWEEN);
      while (at < last && !begins.has(at) && NOUNS.has(document.tags.upos[at]!)) at++;
      tell(years, begins.get(at) ?? NOBODY);
    }
  return ages;
}

/** Where the sources of quotations begin that stand behind the words. */
const speakersBehind = ({ quotes }: Quoted): ReadonlySet<number> =>
  new Set(
    quotes.flatMap(({ kind, content, sources: [source] }) =>
      kind === 'direct' && source !== undefined && content[0]!.end <= source.start ? [source.start] : [],
    ),
  );

/**
 * Whether a subject opens its sentence with a bare name and does something: not «Judge Roth adjourned the case», whose words would be
 * another's, and not «Moss was stabbed», behind which the other may speak.
 */
function isBareDoer({ tokens, tags, sentences }: Quoted, { first, endToken, sentence }: Reference): boolean {
  if (first !== sentences[sentence]!.firstToken || isPerson(tokens.text[first]!)) return false;
  return tags.upos[endToken] !== AUX || tags.xpos[endToken + 1] !== PARTICIPLE;
}

/**
 * Who is quoted as "the 24-year-old" where the article tells nobody's age: the only person that the sentence before names, as its
 * subject. «Moss was glad. "It was time," the 24-year-old said.»
 */
function speakerOnly(
  document: Quoted,
  outside: Int32Array,
  candidates: readonly Chain[],
  { sentence }: Reference,
): number {
  let only = -1;
  for (const [index, chain] of candidates.entries()) {
    const last = chain.outside;
    if (chain.sort !== 'person' || last === null || outside[sentence]! - outside[last.sentence]! > 1)
      continue;
    const { led } = chain;
    if (only >= 0 || chain.entity < 0 || led?.sentence !== last.sentence || !isBareDoer(document, led))
      return -1;
    only = index;
  }
  return only;
}

/**
 * Makes the function that finds who "the 24-year-old" is: the index of the candidate of whom the article tells that age. -1 where it
 * tells it of nobody with a name, null for any other reference. Whoever did something last is not who is meant: "The officer
 * arrested a suspect. The 24-year-old …".
 */
export function createAged(
  names: Names,
  things: Things,
  layout: Layout,
): (candidates: readonly Chain[], reference: Reference) => number | null {
  let ages: Ages | null = null;
  let outside: Int32Array | null = null;
  let behind: ReadonlySet<number> | null = null;
  const { document } = names;
  return (candidates, reference) => {
    const { noun, wording } = reference;
    if (wording !== 'the' || !noun.endsWith(AGED)) return null;
    ages ??= agesOf(names, things, layout);
    const told = ages.get(Number.parseInt(noun, 10));
    if (told === undefined) {
      behind ??= speakersBehind(document);
      if (!behind.has(reference.start)) return -1;
      outside ??= sentencesOutside(document, quoteByToken(document));
      return speakerOnly(document, outside, candidates, reference);
    }
    return told === NOBODY ? -1 : candidates.findIndex(({ entity }) => entity === told);
  };
}
