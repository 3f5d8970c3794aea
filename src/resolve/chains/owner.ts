import { type Quoted, UPOS, type Upos } from '../../document.ts';
import type { Things } from '../entities.ts';
import { WORDS } from '../word-classes.ts';
import type { Chain } from './chain.ts';
import type { Reference } from './reference.ts';

/** So many words after "its" are looked at for its noun: "its former prime minister". */
const REACH = 4;
/** Longest group of verbs between a subject and "its": "has not yet been using". */
const LONGEST_GROUP = 5;
const tags = (...names: readonly Upos[]): ReadonlySet<number> =>
  new Set(names.map((name) => UPOS.indexOf(name)));
const VERB_GROUP = tags('ADV', 'AUX', 'PART', 'VERB');
const DET = UPOS.indexOf('DET');
/** Before a name that belongs to another noun: "the government of the republic", "Oslo and Bergen". */
const JOINS = tags('ADP', 'CCONJ');

/**
 * Index of the candidate whose "its" is: the country or organization that is the subject of the verb right before it, "Tunisia was
 * using its courts"; or, where a sentence opens with it and a noun that only countries and bodies have, the subject that the sentence
 * before opens with: "Greece agreed. Its prime minister said so". -1 where the subject is anything else.
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
    led.sentence === sentence ? isVerbs(document, led, first) : opensBefore(document, led, first, sentence);
  return isOwner ? candidates.indexOf(subject) : -1;
}

/** Whether nothing but verbs stand between a subject that is no part of another noun phrase and "its". */
function isVerbs({ tags }: Quoted, led: Reference, first: number): boolean {
  if (first - led.endToken > LONGEST_GROUP || first === led.endToken) return false;
  for (let token = led.endToken; token < first; token++) if (!VERB_GROUP.has(tags.upos[token]!)) return false;
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
