import type { Quoted } from '../../document.ts';
import type { Gender } from '../knowledge.ts';
import type { Names } from '../names/names.ts';
import { isFormer, mayBe, mayBeCalled, mayBeMany } from './agree.ts';
import type { Chain, InPlay } from './chain.ts';
import { APPOSITION } from './features.ts';
import type { Reference } from './reference.ts';

/** So many chains of persons, organizations and places are kept in play, and of other things; the work stays linear. */
const IN_PLAY = 20;
const OTHERS_IN_PLAY = 6;
/** How many of them a noun phrase is compared with, beside those of its own noun. */
const COMPARED = 6;
/** A pronoun's antecedent further back, in sentences, is not looked for; nor that of a noun phrase with another noun. */
const SENTENCES_BACK = 6;

/** What an article has told so far, up to the reference at hand. */
export interface Play {
  /** Chains of persons, organizations and places. */
  readonly main: InPlay;
  /** Those of other things. */
  readonly others: InPlay;
  /** By a noun, the latest chain that was called so. */
  readonly byNoun: Map<string, Chain>;
  /** Of the latest reference, and of the latest that was a subject. */
  previous: Chain | null;
  subject: Chain | null;
}

/** Nothing in play, as at the beginning of an article. */
export const createPlay = (): Play => ({
  main: { list: [], limit: IN_PLAY },
  others: { list: [], limit: OTHERS_IN_PLAY },
  byNoun: new Map(),
  previous: null,
  subject: null,
});

/** A reference as far as it tells whom it may take up. */
interface Seeking {
  readonly reference: Reference;
  readonly gender: Gender | null;
  /** Whether it is said of a subject: "is the mayor". */
  readonly predicate: boolean;
  /** Entity of whoever says the words that it stands in; null outside quotes, and where no name tells. */
  readonly speaker: number | null;
}

/** Puts the chains that a reference may take up into an array, the latest first. */
export function gather(candidates: Chain[], play: Play, names: Names, seeking: Seeking): void {
  candidates.length = 0;
  if (seeking.reference.noun === '') gatherForPronoun(candidates, play, names, seeking);
  else gatherForNoun(candidates, play, names, seeking);
}

function gatherForNoun(
  candidates: Chain[],
  { main, byNoun, previous, subject }: Play,
  { document, knowledge }: Names,
  { reference, gender, predicate }: Seeking,
): void {
  const { wording, sentence } = reference;
  const same = byNoun.get(reference.noun);
  if (
    same !== undefined &&
    same.last.endToken <= reference.first &&
    (same.entity < 0 || (same.sort === 'person') === (reference.sort === 'person')) &&
    mayBeMany(reference, same)
  )
    candidates.push(same);
  if (
    previous !== null &&
    !candidates.includes(previous) &&
    isBeside(document, reference, previous.last) &&
    mayBeCalled(reference, gender, previous, knowledge)
  )
    candidates.push(previous);
  if (
    predicate &&
    subject !== null &&
    !candidates.includes(subject) &&
    subject.last.sentence === sentence &&
    subject.last.endToken <= reference.first &&
    mayBeCalled(reference, gender, subject, knowledge)
  )
    candidates.push(subject);
  if (reference.sort === 'other' || wording === 'a' || wording === 'bare') return;
  // "his wife" is nobody who has been named without saying so; nor is "the former mayor".
  if (reference.sort === 'person' && (wording === 'possessed' || isFormer(document, reference))) return;
  let compared = 0;
  for (let i = main.list.length - 1; i >= 0 && compared < COMPARED; i--) {
    const chain = main.list[i]!;
    if (sentence - chain.last.sentence > SENTENCES_BACK) break;
    if (chain.last.endToken > reference.first || !mayBeCalled(reference, gender, chain, knowledge)) continue;
    compared += 1;
    if (!candidates.includes(chain)) candidates.push(chain);
  }
}

function gatherForPronoun(
  candidates: Chain[],
  { main, others }: Play,
  { knowledge }: Names,
  { reference, gender, speaker }: Seeking,
): void {
  const { wording, sentence } = reference;
  for (let i = main.list.length - 1; i >= 0; i--) {
    const chain = main.list[i]!;
    if (sentence - chain.last.sentence > SENTENCES_BACK) break;
    if (!mayBe(reference, gender, chain, knowledge)) continue;
    // Whoever speaks says "I".
    if (speaker !== null && chain.entity === speaker) continue;
    candidates.push(chain);
  }
  if (wording === 'he' || wording === 'she') return;
  for (let i = others.list.length - 1; i >= 0; i--) {
    const chain = others.list[i]!;
    if (sentence - chain.last.sentence <= SENTENCES_BACK && mayBe(reference, gender, chain, knowledge))
      candidates.push(chain);
  }
}

/** "Ann Lee, a lawyer": in the same sentence with a comma or nothing between. */
function isBeside({ tokens }: Quoted, { first, sentence }: Reference, last: Reference): boolean {
  const gap = first - last.endToken;
  if (last.sentence !== sentence || gap < 0 || gap > 1) return false;
  return gap === 0 || APPOSITION.has(tokens.text[last.endToken]!);
}
