import { expect, it } from 'vitest';
import type { EntitySummary } from '../../../src/document.ts';
import { createSharing } from '../../../src/run/spool/share.ts';

const summary = (docId: string, name: string, count: number): EntitySummary => ({
  docId,
  entity: 0,
  type: 'PERSON',
  name,
  aliases: ['Ana'],
  wikidata: null,
  iso: null,
  geonames: null,
  latitude: null,
  longitude: null,
  mentions: count,
  aliasCounts: [
    ['Ana', count],
    [name, 1],
  ],
});

it('summaries that share their names say what they said', () => {
  const given = [summary('a', 'Ana Berg', 1), summary('a', 'Ana Lund', 2), summary('b', 'Ana Berg', 1)];
  const share = createSharing();
  const shared = given.map(share);
  expect(shared).toEqual(given);
  expect(shared[2]!.aliasCounts[1]).toBe(shared[0]!.aliasCounts[1]);
});
