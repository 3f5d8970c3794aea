import type { Things } from '../entities.ts';
import type { Names } from '../names/names.ts';
import type { Layout } from '../references/layout.ts';
import { createAged } from './aged.ts';
import type { Chain } from './chain.ts';
import { companyAmong } from './company.ts';
import { createKinOf } from './kin-of.ts';
import { ownerAmong } from './owner.ts';
import type { Reference } from './reference.ts';

/** Of 85 that were read, 74 were right. */
const COMPANY_PRECISION = 0.87;
const OWNER_PRECISION = 0.85;
/** As of an apposition, which it reads: too few to measure. */
const KIN_PRECISION = 0.95;
/** Too few to measure: news seldom has one. */
const AGED_PRECISION = 0.9;

/** What a noun phrase was found to take up, as `Choice` (walk.ts), and by which rule. */
interface Told {
  readonly candidate: number;
  readonly probability: number;
  readonly rule: string;
}

/** Makes the function that finds whom a reference itself tells of: "the company", "the 24-year-old", "his wife, Ann Lee,"; null where it tells nobody. */
export function createTold(
  names: Names,
  things: Things,
  layout: Layout,
): (candidates: readonly Chain[], reference: Reference, subject: Chain | null) => Told | null {
  const agedAmong = createAged(names, things, layout);
  const kinOf = createKinOf(names, things, layout);
  const { document } = names;
  return (candidates, reference, subject) => {
    const owner = ownerAmong(document, things, candidates, reference, subject);
    if (owner >= 0) return { candidate: owner, probability: OWNER_PRECISION, rule: 'pronoun' };
    const kin = kinOf(candidates, reference);
    if (kin >= 0) return { candidate: kin, probability: KIN_PRECISION, rule: 'pronoun' };
    const company = companyAmong(names, things, candidates, reference);
    if (company >= 0) return { candidate: company, probability: COMPANY_PRECISION, rule: 'company' };
    const aged = agedAmong(candidates, reference);
    return aged === null ? null : { candidate: aged, probability: AGED_PRECISION, rule: 'age' };
  };
}
