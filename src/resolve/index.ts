import type { Quoted, Resolved, ResolvedMention, ResolvedQuote, Stage } from '../document.ts';
import { byPosition } from '../text/spans.ts';
import { makeEntities } from './entities.ts';
import { loadKnowledge } from './knowledge.ts';
import { collectNames } from './names/names.ts';
import { resolveFirstPerson } from './references/first-person.ts';
import { layOut } from './references/layout.ts';
import { resolveNominals } from './references/nominals.ts';
import { resolvePronouns } from './references/pronouns.ts';
import { joinNames } from './sieves/index.ts';
import { sourceEntity } from './sources.ts';

/**
 * The resolve stage: which mentions of an article are one thing, what the world calls it, and who the sources of its quotes are.
 * Names are joined by sieves, from the most precise to the loosest (Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference
 * Resolution"); linear in the number of mentions and the length of the text.
 *
 * @example
 * const resolve = createResolve();
 * const { entities, mentions } = resolve(quoted);
 */
export function createResolve(): Stage<Quoted, Resolved> {
  const knowledge = loadKnowledge();
  return (document) => {
    const names = collectNames(document, knowledge);
    joinNames(names);
    const things = makeEntities(names);
    const entityOfMention = new Map(
      names.list.map(({ mention }, index) => [mention, things.entityOf[index]!]),
    );
    const named = document.mentions.map(
      (mention, index): ResolvedMention => ({ ...mention, entity: entityOfMention.get(index) ?? null }),
    );
    const layout = layOut(document);
    const speakers = document.quotes.map(({ sources }) =>
      sources[0] === undefined ? null : sourceEntity(sources[0], named, document),
    );
    const pronouns = resolvePronouns(names, things, speakers, layout);
    const references = [...named, ...pronouns].sort(byPosition);
    const nominals = resolveNominals(names, things, references, layout);
    const others = [...references, ...nominals].sort(byPosition);
    const quotes = document.quotes.map(
      (quote): ResolvedQuote => ({
        ...quote,
        sources: quote.sources.map((source) => ({
          ...source,
          entity: sourceEntity(source, others, document),
        })),
      }),
    );
    const taken = new Set(others.map(({ start }) => start));
    const speaking = resolveFirstPerson(document, quotes, things).filter(({ start }) => !taken.has(start));
    const mentions = [...others, ...speaking].sort(byPosition);
    return { ...document, mentions, quotes, entities: things.entities };
  };
}
