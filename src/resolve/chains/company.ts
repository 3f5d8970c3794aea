import type { Entity } from '../../document.ts';
import { OUTLET_WORDS } from '../../text/outlet-words.ts';
import type { Things } from '../entities.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Names } from '../names/names.ts';
import type { Chain } from './chain.ts';
import type { Reference } from './reference.ts';

/** A company named further back, in sentences, is not what "the company" is. */
const BACK = 4;

/**
 * Index of the candidate that "the company" is, "the insurer", "the Swiss retailer", where that is a subject or a possessor: of the
 * organizations with a name the one that was a subject lately, for a possessor in a sentence before ("Alpha bought Beta and the
 * company's debts" is left open). -1 where several were, where "the company" has been said of something without a name, where the
 * noun is no company's, or where another organization is named beside one that nothing tells to be a company: "Staff of Alpha will
 * strike, Beta said".
 */
export function companyAmong(
  { knowledge, document }: Names,
  { entities }: Things,
  candidates: readonly Chain[],
  { wording, noun, sentence, number, role, head }: Reference,
): number {
  if (wording !== 'the' || number !== 'one' || !knowledge.companyNouns.has(noun)) return -1;
  if (role !== 'subject' && role !== 'possessor') return -1;
  // Every country has one.
  if (document.tokens.text[head - 1] === 'central') return -1;
  let subject = -1;
  let others = false;
  for (const [index, { entity, last, led, noun: own }] of candidates.entries()) {
    if (entity < 0) {
      // "A small insurer … the insurer"; a headline's "Zurich insurer" is one that the text names.
      if (own === noun && last.wording !== 'bare') return -1;
      continue;
    }
    const { type, name } = entities[entity]!;
    if (type !== 'ORG' || isNoCompany(name, knowledge)) continue;
    if (led === null || sentence - led.sentence > BACK) {
      if (sentence - last.sentence <= BACK) others = true;
      continue;
    }
    if (role === 'possessor' && led.sentence === sentence) continue;
    if (subject >= 0) return -1;
    subject = index;
  }
  if (subject < 0 || !others) return subject;
  const { entity, noun: own } = candidates[subject]!;
  return knowledge.companyNouns.has(own) || isFirm(entities[entity]!, knowledge) ? subject : -1;
}

/** Whether one of its names says that it is a company's: "Alpha Re Ltd", "Beta Airlines". */
const isFirm = ({ name, aliases }: Entity, { legalForms, companyNouns }: Knowledge): boolean =>
  [name, ...aliases].some((one) =>
    one.split(' ').some((word) => {
      const noun = word.toLowerCase().replace(/[.,]$/, '');
      return legalForms.has(noun) || companyNouns.has(noun) || companyNouns.has(noun.replace(/s$/, ''));
    }),
  );

/** Whether a name says that it is a paper's, a ministry's, a court's, a party's …. */
const isNoCompany = (name: string, { organizationNouns, companyNouns }: Knowledge): boolean =>
  name.split(' ').some((word) => {
    const noun = word.toLowerCase();
    return OUTLET_WORDS.has(word) || (organizationNouns.has(noun) && !companyNouns.has(noun));
  });
