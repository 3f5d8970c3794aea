import type { CorpusEntity, EntitySummary, NameType } from '../../document.ts';
import { isShouted } from '../names/fold.ts';
import { compare } from './compare.ts';
import { type Counted, count, countsOf, createCounted } from './counted.ts';
import { slug, writingOf } from './ids.ts';

/** What is known of one thing while summaries are counted. */
export interface Tally {
  readonly first: EntitySummary;
  mentions: number;
  /** Summaries come article by article, so the last one tells whether this one is counted. */
  documents: number;
  lastDocument: string | null;
  readonly types: Counted<NameType>;
  readonly names: Counted<string>;
  readonly aliases: Counted<string>;
}

/** Nothing counted yet of what this summary is the first of. */
export function createTally(first: EntitySummary): Tally {
  const { type, name, aliasCounts } = first;
  return {
    first,
    mentions: 0,
    documents: 0,
    lastDocument: null,
    types: createCounted(type),
    names: createCounted(name),
    aliases: createCounted(aliasCounts[0]?.[0] ?? name),
  };
}

/** Counts a summary. */
export function addTo(tally: Tally, { docId, type, name, mentions, aliasCounts }: EntitySummary): void {
  tally.mentions += mentions;
  if (tally.lastDocument !== docId) {
    tally.lastDocument = docId;
    tally.documents += 1;
  }
  count(tally.types, type, 1);
  count(tally.names, name, 1);
  for (const [alias, times] of aliasCounts) count(tally.aliases, alias, times);
}

/** What was counted, as an entity of the corpus. */
export function toEntity(id: string, tally: Tally): CorpusEntity {
  const { wikidata, iso, geonames, latitude, longitude } = tally.first;
  return {
    id,
    type: mostFrequent(countsOf(tally.types)),
    name: nameOf(tally),
    wikidata,
    iso,
    geonames,
    latitude,
    longitude,
    mentions: tally.mentions,
    documents: tally.documents,
    aliases: countsOf(tally.aliases).sort(([a], [b]) => compare(a, b)),
  };
}

/** The most frequent of the articles' names; one in capitals alone as it is written elsewhere, where it is. */
function nameOf({ names, aliases }: Tally): string {
  const name = mostFrequent(countsOf(names));
  if (!isShouted(name)) return name;
  const own = slug(name);
  const written = countsOf(aliases).filter(([alias]) => writingOf(alias).written === own);
  return written.length === 0 ? name : mostFrequent(written);
}

/** Of equals, the least: no order of the articles shows. */
function mostFrequent<Key extends string>(counts: readonly (readonly [Key, number])[]): Key {
  if (counts.length === 1) return counts[0]![0];
  const sorted = counts.toSorted(([a, m], [b, n]) => n - m || compare(a, b));
  return sorted[0]![0];
}
