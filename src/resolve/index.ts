import type { Entity, Quote, Quoted, Resolved, ResolvedMention, ResolvedQuote, Stage } from '../document.ts';
import { createAnswers } from './answers.ts';
import { writeMentions } from './chains/mentions.ts';
import { createRanker, loadWeights } from './chains/ranker.ts';
import { speakChains } from './chains/speaking.ts';
import { walk } from './chains/walk.ts';
import { makeEntities } from './entities.ts';
import { loadKnowledge } from './knowledge.ts';
import { collectNames } from './names/names.ts';
import { layOut } from './references/layout.ts';
import { findRelations, RELATION_RULES } from './relations/index.ts';
import { withSenses } from './senses.ts';
import { joinNames } from './sieves/index.ts';
import { sourceEntity } from './sources.ts';
import { createTurnSpeakers } from './turn-speakers.ts';

/**
 * The resolve stage: which mentions of an article are one thing, what the world calls it, and who the sources of its quotes are.
 * Names are joined by sieves, from the most precise to the loosest (Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference
 * Resolution"); pronouns and noun phrases are joined to them and to each other by a ranking of antecedents. Linear in the number of
 * mentions and the length of the text.
 *
 * @example
 * const resolve = createResolve();
 * const { entities, mentions } = resolve(quoted);
 */
export function createResolve(): Stage<Quoted, Resolved> {
  const knowledge = loadKnowledge();
  const rank = createRanker(loadWeights());
  return (document) => {
    const names = collectNames(document, knowledge);
    joinNames(names);
    const things = makeEntities(names);
    const entityOf: (number | null)[] = document.mentions.map(() => null);
    for (const [index, { mention }] of names.list.entries()) entityOf[mention] = things.entityOf[index]!;
    const named = document.mentions.map(
      (mention, index): ResolvedMention => ({ ...mention, entity: entityOf[index]! }),
    );
    const layout = layOut(document);
    const labelled = createTurnSpeakers(document, things.entities);
    const answers = createAnswers(document, named);
    const turnSpeaker = (quote: Quote): number | null => labelled(quote) ?? answers(quote);
    const speakers = document.quotes.map((quote) => {
      const [source] = quote.sources;
      return source === undefined ? null : (sourceEntity(source, named, document) ?? turnSpeaker(quote));
    });
    const walked = walk(names, things, speakers, layout, rank);
    const links = [...walked.links, ...speakChains(names, things, walked, speakers)];
    const { mentions, entities: found } = writeMentions(document, things, named, links);
    const quotes = document.quotes.map(
      (quote): ResolvedQuote => ({
        ...quote,
        sources: quote.sources.map((source) => {
          const entity = sourceEntity(source, mentions, document) ?? turnSpeaker(quote);
          return { ...source, entity: entity !== null && found[entity]!.named ? entity : null };
        }),
      }),
    );
    const itsOf = ownersOfIts(document.text, mentions, things.entities);
    const relations = findRelations(
      document,
      knowledge,
      layout,
      things.entities,
      entityOf,
      RELATION_RULES,
      itsOf,
    );
    const entities = [...withSenses(names, things, relations), ...found.slice(things.entities.length)];
    return { ...document, mentions, quotes, entities, relations };
  };
}

const ITS = /^its$/iu;

/** By where each "its" begins, the named body or place that it stands for. */
function ownersOfIts(
  text: string,
  mentions: readonly ResolvedMention[],
  named: readonly Entity[],
): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (const { form, start, end, entity } of mentions)
    if (form === 'pronoun' && entity !== null && entity < named.length && ITS.test(text.slice(start, end)))
      owners.set(start, entity);
  return owners;
}
