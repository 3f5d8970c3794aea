import type { EntitySummary } from '../src/document.ts';
import { createRandom } from '../src/learn/features/hash.ts';
import { createSharing } from '../src/run/spool/share.ts';

const SENSES = [undefined, undefined, undefined, 'sport', 'arts', 'other'] as const;
/** So many named entities has an article of these. */
const ENTITIES = 15;

/** The summaries of so many made-up articles: a few names are frequent, most are rare, some have namesakes. */
export function madeSummaries(articles: number): readonly EntitySummary[] {
  // As a run keeps them.
  const share = createSharing();
  const random = createRandom(11);
  const summaries: EntitySummary[] = [];
  for (let article = 0; article < articles; article++) {
    for (let entity = 0; entity < ENTITIES; entity++) {
      // Ranks as names in news have them, by Zipf's law.
      const rank = Math.floor(Math.exp(random() * Math.log(articles * 3)));
      const isPerson = rank % 3 !== 0;
      const name = isPerson ? `First${rank % 997} Last${rank}` : `Company ${rank}`;
      const sense = isPerson ? SENSES[Math.floor(random() * SENSES.length)] : undefined;
      const summary: EntitySummary = {
        docId: `a${article}`,
        entity,
        type: isPerson ? 'PERSON' : 'ORG',
        name,
        aliases: [],
        ...(sense === undefined ? {} : { sense }),
        wikidata: rank % 50 === 0 ? `Q${rank}` : null,
        iso: null,
        geonames: null,
        latitude: null,
        longitude: null,
        mentions: 1 + (rank % 4),
        aliasCounts: [
          [name, 1],
          [name.slice(name.indexOf(' ') + 1), 1 + (rank % 3)],
        ],
      };
      summaries.push(share(summary));
    }
  }
  return summaries;
}
