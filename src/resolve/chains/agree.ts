import type { Quoted } from '../../document.ts';
import type { Gender, Knowledge } from '../knowledge.ts';
import { FORMER } from '../references/descriptions.ts';
import type { Layout } from '../references/layout.ts';
import type { Chain } from './chain.ts';
import { IS } from './features.ts';
import type { Reference, Sort } from './reference.ts';

/** Whether a noun of one sort may be said of something of another: a school is a place, and the Maya are people. */
function mayAgree(a: Sort, b: Sort): boolean {
  return (
    a === b ||
    (a === 'organization' && b === 'place') ||
    (a === 'place' && b === 'organization') ||
    (a === 'group' && b === 'person')
  );
}

/** Whether a chain's sort, gender and number allow a noun phrase to be said of it. */
export function mayBeCalled(
  reference: Reference,
  gender: Gender | null,
  chain: Chain,
  { words }: Knowledge,
): boolean {
  if (!mayAgree(chain.sort, reference.sort)) return false;
  if (gender !== null && chain.gender !== null && gender !== chain.gender) return false;
  if (chain.number !== 'unknown' && chain.number !== reference.number) return false;
  if (chain.entity >= 0 && chain.sort === 'person' && words.collective.has(reference.noun)) return false;
  return mayBeMany(reference, chain);
}

/** "Those countries" are not one with a name, nor are "the firms" a firm. */
export function mayBeMany({ number }: Reference, { entity, number: own, sort }: Chain): boolean {
  return number !== 'many' || entity < 0 || (own !== 'one' && sort !== 'organization');
}

/** Whether a pronoun's gender and number allow it to take up a chain. */
export function mayBe(
  reference: Reference,
  gender: Gender | null,
  chain: Chain,
  { words }: Knowledge,
): boolean {
  const { last } = chain;
  // "his brother": not his own.
  if (last.first <= reference.first && last.endToken > reference.first) return false;
  switch (reference.wording) {
    case 'he':
    case 'she':
      return (
        chain.sort === 'person' &&
        chain.number !== 'many' &&
        // "A jury found Lee guilty of killing his wife".
        !words.collective.has(chain.noun) &&
        (chain.gender === null || chain.gender === gender)
      );
    case 'it':
      return chain.sort !== 'person' && chain.number !== 'many';
    default:
      return (
        chain.number !== 'one' || chain.sort === 'organization' || (chain.sort === 'person' && !chain.taken)
      );
  }
}

/** "The former mayor". */
export function isFormer({ tokens }: Quoted, { first }: Reference): boolean {
  return tokens.text[first + 1]?.toLowerCase() === FORMER;
}

/** "is the mayor", "served as president". */
export function isPredicate(
  { sentences }: Quoted,
  { lower }: Layout,
  { first, noun, sentence }: Reference,
): boolean {
  return noun !== '' && first > sentences[sentence]!.firstToken && IS.has(lower[first - 1]!);
}
