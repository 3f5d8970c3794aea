import { type Quoted, UPOS } from '../../document.ts';
import type { Things } from '../entities.ts';
import { WORDS } from '../word-classes.ts';
import type { Chain } from './chain.ts';
import type { Reference, Sort } from './reference.ts';
import { uposSet } from './upos.ts';

/** So many words after "its" are looked at for its noun: "its former prime minister". */
const REACH = 4;
/** Longest group of verbs between a subject and "its": "has not yet been using". */
const LONGEST_GROUP = 5;
const VERB_GROUP = uposSet('ADV', 'AUX', 'PART', 'VERB');
const PREDICATE = uposSet('AUX', 'VERB');
const ADV = UPOS.indexOf('ADV');
const VERB = UPOS.indexOf('VERB');
const DET = UPOS.indexOf('DET');
/** Before a name that belongs to another noun: "the government of the republic", "Oslo and Bergen". */
const JOINS = uposSet('ADP', 'CCONJ');

/**
 * Index of the candidate whose "its" is: the country or organization that is the subject of the verb right before it, "Tunisia was
 * using its courts"; or, where a sentence opens with it and a noun that only countries and bodies have, the subject that the sentence
 * before opens with: "Greece agreed. Its prime minister said so", unless that one speaks of another body or place. -1 where the
 * subject is anything else.
 *
 * @param subject the chain of the latest subject
 */
export function ownerAmong(
  document: Quoted,
  { entities }: Things,
  candidates: readonly Chain[],
  { wording, role, first, sentence }: Reference,
  subject: Chain | null,
): number {
  if (wording !== 'it' || role !== 'possessor') return -1;
  if (subject === null || subject.led === null || subject.entity < 0 || subject.led.name < 0) return -1;
  const { type } = entities[subject.entity]!;
  if (type !== 'ORG' && type !== 'GPE') return -1;
  const { led } = subject;
  const isOwner =
    led.sentence === sentence
      ? isVerbs(document, led, first)
      : opensBefore(document, led, first, sentence) && isAlone(candidates, subject, led.sentence);
  return isOwner ? candidates.indexOf(subject) : -1;
}

/** Whether no other body or place was spoken of since a sentence: "Ruritania shelled a port. Its workers fled". */
function isAlone(candidates: readonly Chain[], subject: Chain, since: number): boolean {
  return candidates.every(
    (chain) => chain === subject || chain.last.sentence < since || !OWNERS.has(chain.sort),
  );
}
const OWNERS: ReadonlySet<Sort> = new Set<Sort>(['organization', 'place', 'group']);

/** Whether nothing but verbs stand between a subject that is no part of another noun phrase and "its". */
function isVerbs({ tags }: Quoted, led: Reference, first: number): boolean {
  if (first - led.endToken > LONGEST_GROUP || first === led.endToken) return false;
  let last = -1;
  for (let token = led.endToken; token < first; token++) {
    const upos = tags.upos[token]!;
    // Of "the bank that Ruritania saved has lost its licence" the last verb is the bank's.
    if (!VERB_GROUP.has(upos) || (last === VERB && PREDICATE.has(upos))) return false;
    if (upos !== ADV) last = upos;
  }
  const before = tags.upos[led.first - 1] === DET ? led.first - 2 : led.first - 1;
  return !JOINS.has(tags.upos[before] ?? -1);
}

/** Whether the sentence before opens with the subject, and "its prime minister" opens this one. */
function opensBefore(
  { tokens, tags, sentences }: Quoted,
  led: Reference,
  first: number,
  sentence: number,
): boolean {
  if (led.sentence !== sentence - 1 || sentences[sentence]!.firstToken !== first) return false;
  const opening = sentences[led.sentence]!.firstToken;
  if (led.first !== opening && !(led.first === opening + 1 && tags.upos[opening] === DET)) return false;
  for (let token = first + 1; token <= first + REACH; token++)
    if (WORDS['of-public'].has(tokens.text[token] ?? '')) return true;
  return false;
}
