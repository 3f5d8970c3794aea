import { type Entity, UPOS } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Gender, Names } from '../names/names.ts';
import { gendersOf } from '../references/gender.ts';
import type { Layout } from '../references/layout.ts';
import { createDescriber } from '../references/nominals.ts';
import { isFormer, mayBe, mayBeCalled, mayBeMany } from './agree.ts';
import { type Chain, emptyChain, type InPlay, touch } from './chain.ts';
import {
  APPOSITION,
  createFeatureList,
  type FeatureList,
  IS,
  newFeatures,
  pairFeatures,
  type Setting,
} from './features.ts';
import { findReferences } from './find.ts';
import { dropNeighbours } from './neighbours.ts';
import { quoteByToken } from './quoted.ts';
import type { Reference } from './reference.ts';
import { readSaid } from './said.ts';

/** So many chains of persons, organizations and places are kept in play, and of other things; the work stays linear. */
const IN_PLAY = 20;
const OTHERS_IN_PLAY = 6;
/** How many of them a noun phrase is compared with, beside those of its own noun. */
const COMPARED = 6;
/** A pronoun's antecedent further back, in sentences, is not looked for; nor that of a noun phrase with another noun. */
const SENTENCES_BACK = 6;
/** How often a description's link is right where it can be checked. */
const DESCRIPTION_PRECISION = 0.8;
const SPEAKER_PRECISION = 0.9;
const ADJ = UPOS.indexOf('ADJ');
const LEAST = 0.65;
const LEAST_IT = 0.6;
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
  const { tags } = document;
  const references = findReferences(names, layout);
  const genders = gendersOf(names, things);
  const describer = createDescriber(names, things, layout);
  const quoteOf = quoteByToken(document);
  const said = readSaid(names, things, layout, speakers, quoteOf);
  const main: InPlay = { list: [], limit: IN_PLAY };
  const others: InPlay = { list: [], limit: OTHERS_IN_PLAY };
  const named = new Uint32Array(things.entities.length);
  for (const entity of things.entityOf) named[entity]! += 1;
  const byEntity: (Chain | undefined)[] = things.entities.map(() => undefined);
  const byNoun = new Map<string, Chain>();
  const possessors = new Map<number, Chain>();
  const possessorOf = new Map<Chain, Chain>();
  const links: Linked[] = [];
  const candidates: Chain[] = [];
  /** As many as the most candidates so far: few articles need many. */
  const features: FeatureList[] = [createFeatureList()];
  let previous: Chain | null = null;
  let subject: Chain | null = null;
  let at = 0;

  for (const [index, reference] of references.entries()) {
    const { wording } = reference;
    at = index;
    if (wording === 'i' || wording === 'we' || wording === 'you') continue;
    const quote = quoteOf[reference.head]!;
    if (reference.name >= 0) {
      join(reference, chainOf(things.entityOf[reference.name]!, reference), 'name', quote, 1);
      continue;
    }
    if (wording === 'the') {
      const described = describer.find(reference.first, document.sentences[reference.sentence]!.endToken);
      if (described !== null && described.end >= reference.endToken) {
        const end = document.tokens.end[described.end - 1]!;
        const whole = { ...reference, end, endToken: described.end };
        join(whole, chainOf(described.entity, whole), 'description', quote, DESCRIPTION_PRECISION);
        continue;
      }
    }
    const gender = wording === 'he' ? 'male' : wording === 'she' ? 'female' : genderOfNoun(reference);
    const setting: Setting = {
      document,
      reference,
      gender,
      quote,
      speaks: said.speaks(reference),
      predicate: isPredicate(reference),
      seen: reference.noun !== '' && byNoun.has(reference.noun),
    };
    candidates.length = 0;
    const possessor = wording === 'possessed' ? (possessors.get(reference.first) ?? null) : null;
    gather(reference, gender, quote, setting.predicate);
    dropNeighbours(document, candidates, reference);
    said.dropSpokenOf(candidates, reference);
    while (features.length <= candidates.length) features.push(createFeatureList());
    for (const [rank, chain] of candidates.entries()) {
      const other = possessorOf.get(chain);
      const same = possessor === null || other === undefined ? null : possessor === other;
      pairFeatures(features[rank]!, setting, said.before(chain, reference)!, rank, false, same);
    }
    newFeatures(features[candidates.length]!, setting);
    const speaker = said.speakerAmong(candidates, reference, quote);
    const choice =
      speaker >= 0
        ? { candidate: speaker, probability: SPEAKER_PRECISION }
        : candidates.length === 0
          ? NEW
          : choose(index, candidates, features);
    const best = candidates[choice.candidate];
    const sure = best !== undefined && choice.probability >= leastFor(reference, best);
    const chain = sure ? best : startChain(reference, gender, -1);
    if (possessor !== null) possessorOf.set(chain, possessor);
    join(reference, chain, ruleOf(reference, chain), quote, choice.probability);
    if (wording === 'he' || wording === 'she') chain.taken = true;
    if (gender !== null) chain.gender ??= gender;
  }
  return { links, references, quoteOf };

  /** "Ann Lee, a lawyer": in the same sentence with a comma or nothing between. */
  function isBeside({ first, sentence }: Reference, last: Reference): boolean {
    const gap = first - last.endToken;
    if (last.sentence !== sentence || gap < 0 || gap > 1) return false;
    return gap === 0 || APPOSITION.has(document.tokens.text[last.endToken]!);
  }

  /** "is the mayor", "served as president". */
  function isPredicate({ first, noun, sentence }: Reference): boolean {
    if (noun === '' || first <= document.sentences[sentence]!.firstToken) return false;
    return IS.has(document.tokens.text[first - 1]!.toLowerCase());
  }

  function genderOfNoun({ noun }: Reference): Gender | null {
    return noun === '' ? null : (knowledge.genderedNouns.get(noun) ?? null);
  }

  function startChain(reference: Reference, gender: Gender | null, entity: number): Chain {
    const { wording, sort } = reference;
    const unknown = entity < 0 && (wording === 'they' || wording === 'it');
    const known = entity < 0 ? undefined : knownOf(things.entities[entity]!);
    const own = !unknown ? sort : wording === 'they' ? 'group' : 'other';
    const chain = emptyChain(reference, at, own, entity, known, entity < 0 ? 0 : named[entity]);
    chain.gender = gender;
    return chain;
  }

  function chainOf(entity: number, reference: Reference): Chain {
    const known = byEntity[entity];
    if (known !== undefined) return known;
    const chain = startChain(reference, genders[entity] ?? null, entity);
    const { type } = things.entities[entity]!;
    if (type === 'PERSON' || type === 'GPE' || type === 'LOC' || type === 'FAC') chain.number = 'one';
    byEntity[entity] = chain;
    return chain;
  }

  function join(reference: Reference, chain: Chain, rule: string, quote: number, score: number): void {
    const begins = chain.size === 0;
    links.push({
      reference,
      chain,
      rule: begins ? 'new' : rule,
      score,
      antecedent: begins ? null : (said.before(chain, reference)?.last ?? chain.outside),
    });
    chain.size += 1;
    if (reference.role === 'subject') subject = chain;
    chain.last = reference;
    chain.quote = quote;
    chain.speaks = said.speaks(reference);
    said.note(reference, chain, quote);
    if (reference.noun !== '') {
      chain.noun = reference.noun;
      byNoun.set(reference.noun, chain);
    }
    if (reference.role === 'possessor') possessors.set(reference.first, chain);
    if (chain.entity >= 0) describer.note(chain.entity);
    // "the Russian firm": an adjective is taken up by nothing.
    if (reference.sort === 'group' && tags.upos[reference.head] === ADJ) return;
    touch(chain.sort === 'other' ? others : main, chain);
    previous = chain;
  }

  /** The chains that a reference may take up, the latest first. */
  function gather(reference: Reference, gender: Gender | null, quote: number, predicate: boolean): void {
    const { wording, sentence } = reference;
    if (reference.noun !== '') {
      const same = byNoun.get(reference.noun);
      if (same !== undefined && same.last.endToken <= reference.first && mayBeMany(reference, same))
        candidates.push(same);
      if (
        previous !== null &&
        !candidates.includes(previous) &&
        isBeside(reference, previous.last) &&
        mayBeCalled(reference, gender, previous)
      )
        candidates.push(previous);
      if (
        predicate &&
        subject !== null &&
        !candidates.includes(subject) &&
        subject.last.sentence === sentence &&
        subject.last.endToken <= reference.first &&
        mayBeCalled(reference, gender, subject)
      )
        candidates.push(subject);
      if (reference.sort === 'other' || wording === 'a' || wording === 'bare') return;
      // "his wife" is nobody who has been named without saying so; nor is "the former mayor".
      if (reference.sort === 'person' && (wording === 'possessed' || isFormer(document, reference))) return;
      let compared = 0;
      for (let i = main.list.length - 1; i >= 0 && compared < COMPARED; i--) {
        const chain = main.list[i]!;
        if (sentence - chain.last.sentence > SENTENCES_BACK) break;
        if (chain.last.endToken > reference.first || !mayBeCalled(reference, gender, chain)) continue;
        compared += 1;
        if (!candidates.includes(chain)) candidates.push(chain);
      }
      return;
    }
    const speaker = quote >= 0 ? speakers[quote] : null;
    for (let i = main.list.length - 1; i >= 0; i--) {
      const chain = main.list[i]!;
      if (sentence - chain.last.sentence > SENTENCES_BACK) break;
      if (!mayBe(reference, gender, chain)) continue;
      // Whoever speaks says "I".
      if (speaker !== undefined && speaker !== null && chain.entity === speaker) continue;
      candidates.push(chain);
    }
    if (wording !== 'he' && wording !== 'she')
      for (let i = others.list.length - 1; i >= 0; i--) {
        const chain = others.list[i]!;
        if (sentence - chain.last.sentence <= SENTENCES_BACK && mayBe(reference, gender, chain))
          candidates.push(chain);
      }
  }
}

/** A noun phrase is said of something with a name only where that is likely: the names' rows in tables are read as facts. */
function leastFor({ noun, wording }: Reference, { entity }: Chain): number {
  if (entity < 0) return 0;
  return noun !== '' ? LEAST : wording === 'it' || wording === 'they' ? LEAST_IT : 0;
}

/** The kind of link, as the mention's row tells it. */
function ruleOf({ noun, first, endToken }: Reference, { noun: before, last }: Chain): string {
  if (noun === '') return 'pronoun';
  if (noun === before) return 'same-noun';
  const gap = last.first >= endToken ? last.first - endToken : first - last.endToken;
  return gap <= 2 ? 'apposition' : 'noun-phrase';
}

/** 0 for a country, 1 for a town, 2 for anything else. */
function knownOf({ iso, geonames }: Entity): number {
  return iso !== null ? 0 : geonames !== null ? 1 : 2;
}
