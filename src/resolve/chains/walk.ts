import { UPOS } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Gender } from '../knowledge.ts';
import type { Names } from '../names/names.ts';
import { gendersOf } from '../references/gender.ts';
import type { Layout } from '../references/layout.ts';
import { createDescriber, type Describer } from '../references/nominals.ts';
import { isPredicate } from './agree.ts';
import { createApposed } from './apposed.ts';
import { createPlay, gather, type Play } from './candidates.ts';
import { type Chain, emptyChain, knownOf, NOBODYS, touch } from './chain.ts';
import { createFeatureList, type FeatureList, newFeatures, pairFeatures, type Setting } from './features.ts';
import { findReferences } from './find.ts';
import { leastFor, ruleOf } from './links.ts';
import { isPublicBody } from './public-bodies.ts';
import { quoteByToken } from './quoted.ts';
import type { Reference } from './reference.ts';
import { readSaid, type Said } from './said.ts';
import { createTells } from './tellers.ts';
import { createTold } from './told.ts';
import { dropUnfit } from './unfit.ts';
import { createWhose, dropCalledBefore } from './whose.ts';

/** How often a description's link is right where it can be checked. */
const DESCRIPTION_PRECISION = 0.8;
const SPEAKER_PRECISION = 0.9;
/** Of 31 appositions that were read, 31 were right. */
const APPOSED_PRECISION = 0.95;
const ADJ = UPOS.indexOf('ADJ');
const NEW: Choice = { candidate: -1, probability: 1 };

/** What a reference was found to take up: a candidate's index, -1 for something new; and how sure that is, 0 to 1. */
export interface Choice {
  readonly candidate: number;
  readonly probability: number;
}

/** Chooses among candidates. The features are of the candidates in their order, and then of something new. */
export type Choose = (
  reference: number,
  candidates: readonly Chain[],
  features: readonly FeatureList[],
) => Choice;

/** A reference and what it was found to be. */
export interface Linked {
  readonly reference: Reference;
  readonly chain: Chain;
  /** What joined it to the chain, or let it begin one. */
  readonly rule: string;
  /** How sure that is, 0 to 1. */
  readonly score: number;
  /** The reference it takes up. */
  readonly antecedent: Reference | null;
}

export interface Walked {
  /** In the order of the nouns; I, we and you are not in it. */
  readonly links: readonly Linked[];
  readonly references: readonly Reference[];
  readonly quoteOf: Int32Array;
}

/**
 * Goes through the references of an article and joins each to what it takes up, or lets it begin a chain: names as the sieves
 * have joined them, descriptions that the article itself gives ("the president") to the latest so described, all others by
 * `choose`.
 *
 * @param speakers entity of each quote's speaker where a name gives it
 */
export function walk(
  names: Names,
  things: Things,
  speakers: readonly (number | null)[],
  layout: Layout,
  choose: Choose,
): Walked {
  const { document, knowledge } = names;
  const references = findReferences(names, layout);
  const genders = gendersOf(names, things);
  const describer = createDescriber(names, things, layout);
  const apposed = createApposed(names, layout);
  const toldAmong = createTold(names, things, layout);
  const whoseOf = createWhose(names, things, layout);
  const tells = createTells(document, layout, speakers);
  const quoteOf = quoteByToken(document);
  const said = readSaid(names, things, layout, speakers, quoteOf);
  const named = new Uint32Array(things.entities.length);
  for (const entity of things.entityOf) named[entity]! += 1;
  const byEntity: (Chain | undefined)[] = things.entities.map(() => undefined);
  const play = createPlay();
  const possessors = new Map<number, Chain>();
  const possessorOf = new Map<Chain, Chain>();
  const links: Linked[] = [];
  const candidates: Chain[] = [];
  const features: FeatureList[] = [createFeatureList()];
  const walking: Walking = {
    document,
    layout,
    said,
    play,
    describer,
    possessors,
    possessorOf,
    links,
    candidates,
    features,
    choose,
  };
  let at = 0;

  for (const [index, reference] of references.entries()) {
    const { wording } = reference;
    at = index;
    if (wording === 'i' || wording === 'we' || wording === 'you') continue;
    const quote = quoteOf[reference.head]!;
    if (reference.name >= 0) {
      join(walking, reference, chainOf(things.entityOf[reference.name]!, reference), 'name', quote, 1);
      continue;
    }
    const gender = wording === 'he' ? 'male' : wording === 'she' ? 'female' : genderOfNoun(reference);
    const name = apposed(reference, gender);
    if (name >= 0) {
      const chain = chainOf(things.entityOf[name]!, reference);
      join(walking, reference, chain, 'apposition', quote, APPOSED_PRECISION);
      chain.gender ??= gender;
      continue;
    }
    if (wording === 'the') {
      const described = describer.find(reference.first, document.sentences[reference.sentence]!.endToken);
      if (described !== null && described.end >= reference.endToken) {
        const end = document.tokens.end[described.end - 1]!;
        const whole = { ...reference, end, endToken: described.end };
        join(walking, whole, chainOf(described.entity, whole), 'description', quote, DESCRIPTION_PRECISION);
        continue;
      }
    }
    const predicate = isPredicate(document, layout, reference);
    const possessor = wording === 'possessed' ? (possessors.get(reference.first) ?? null) : null;
    const speaker = (quote >= 0 ? speakers[quote] : null) ?? null;
    gather(candidates, play, names, { reference, gender, predicate, speaker });
    const whose = whoseOf(reference);
    dropUnfit(names, candidates, reference, whose, tells);
    if (possessor !== null) dropCalledBefore(candidates, reference, possessor);
    said.dropSpokenOf(candidates, reference);
    const told = toldAmong(candidates, reference, play.subject);
    const choice =
      told ??
      (candidates.length === 0
        ? NEW
        : chosen(walking, index, reference, gender, quote, predicate, possessor));
    const best = candidates[choice.candidate];
    const sure = best !== undefined && choice.probability >= leastFor(reference, best);
    const chain = sure ? best : startChain(reference, gender, -1);
    if (possessor !== null) possessorOf.set(chain, possessor);
    join(
      walking,
      reference,
      chain,
      chain === best && told !== null ? told.rule : ruleOf(reference, chain),
      quote,
      choice.probability,
    );
    if (wording === 'he' || wording === 'she') chain.taken = true;
    if (gender !== null) chain.gender ??= gender;
    if (whose !== NOBODYS) chain.whose = whose;
  }
  return { links, references, quoteOf };

  function genderOfNoun({ noun }: Reference): Gender | null {
    return noun === '' ? null : (knowledge.genderedNouns.get(noun)?.gender ?? null);
  }

  function startChain(reference: Reference, gender: Gender | null, entity: number): Chain {
    const { wording, sort } = reference;
    const unknown = entity < 0 && (wording === 'they' || wording === 'it');
    const own = !unknown ? sort : wording === 'they' ? 'group' : 'other';
    const thing = things.entities[entity];
    const chain =
      thing === undefined
        ? emptyChain(reference, at, own)
        : emptyChain(
            reference,
            at,
            own,
            entity,
            knownOf(thing),
            named[entity],
            isPublicBody(thing, knowledge),
          );
    chain.gender = gender;
    return chain;
  }

  function chainOf(entity: number, reference: Reference): Chain {
    const known = byEntity[entity];
    if (known !== undefined) return known;
    const chain = startChain(reference, genders.of[entity] ?? null, entity);
    chain.isKin = genders.byKin[entity] ?? false;
    const { type } = things.entities[entity]!;
    if (type === 'PERSON' || type === 'GPE' || type === 'LOC' || type === 'FAC') chain.number = 'one';
    byEntity[entity] = chain;
    return chain;
  }
}

/**
 * What a walk goes by. The functions of each reference are given it, and are no closures of an article's: what is compiled for one
 * is thrown away with it (docs/decisions/0057-compiled-once.md).
 */
interface Walking {
  readonly document: Names['document'];
  readonly layout: Layout;
  readonly said: Said;
  readonly play: Play;
  readonly describer: Describer;
  readonly possessors: Map<number, Chain>;
  readonly possessorOf: Map<Chain, Chain>;
  readonly links: Linked[];
  readonly candidates: Chain[];
  /** As many as the most candidates so far: few articles need many. */
  readonly features: FeatureList[];
  readonly choose: Choose;
}

/** Which of the candidates the reference takes up: the speaker where the quotes tell it, else by `choose`. */
function chosen(
  { document, layout, said, play, possessorOf, candidates, features, choose }: Walking,
  index: number,
  reference: Reference,
  gender: Gender | null,
  quote: number,
  predicate: boolean,
  possessor: Chain | null,
): Choice {
  const speaker = said.speakerAmong(candidates, reference, quote);
  if (speaker >= 0) return { candidate: speaker, probability: SPEAKER_PRECISION };
  const setting: Setting = {
    document,
    lower: layout.lower,
    reference,
    gender,
    quote,
    speaks: said.speaks(reference),
    predicate,
    seen: reference.noun !== '' && play.byNoun.has(reference.noun),
  };
  while (features.length <= candidates.length) features.push(createFeatureList());
  for (const [rank, chain] of candidates.entries()) {
    const other = possessorOf.get(chain);
    const same = possessor === null || other === undefined ? null : possessor === other;
    pairFeatures(features[rank]!, setting, said.before(chain, reference)!, rank, false, same);
  }
  newFeatures(features[candidates.length]!, setting);
  return choose(index, candidates, features);
}

function join(
  { document, said, play, describer, possessors, links }: Walking,
  reference: Reference,
  chain: Chain,
  rule: string,
  quote: number,
  score: number,
): void {
  const begins = chain.size === 0;
  links.push({
    reference,
    chain,
    rule: begins && chain.entity < 0 ? 'new' : rule,
    score,
    antecedent: begins ? null : (said.before(chain, reference)?.last ?? chain.outside),
  });
  chain.size += 1;
  if (reference.role === 'subject') {
    play.subject = chain;
    chain.led = reference;
  }
  chain.last = reference;
  chain.quote = quote;
  chain.speaks = said.speaks(reference);
  said.note(reference, chain, quote);
  if (reference.noun !== '') {
    chain.noun = reference.noun;
    chain.called = reference.sentence;
    play.byNoun.set(reference.noun, chain);
  }
  if (reference.role === 'possessor') possessors.set(reference.first, chain);
  if (chain.entity >= 0) describer.note(chain.entity);
  // "the Russian firm": an adjective is taken up by nothing.
  if (reference.sort === 'group' && document.tags.upos[reference.head] === ADJ) return;
  touch(chain.sort === 'other' ? play.others : play.main, chain);
  play.previous = chain;
}
