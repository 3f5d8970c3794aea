import type { Chain } from './chain.ts';
import type { Reference } from './reference.ts';

const LEAST = 0.65;
const LEAST_IT = 0.6;

/** A noun phrase is said of something with a name only where that is likely: the names' rows in tables are read as facts. */
export function leastFor({ noun, wording }: Reference, { entity }: Chain): number {
  if (entity < 0) return 0;
  return noun !== '' ? LEAST : wording === 'it' || wording === 'they' ? LEAST_IT : 0;
}

/** The kind of link, as the mention's row tells it. */
export function ruleOf({ noun, first, endToken }: Reference, { noun: before, last }: Chain): string {
  if (noun === '') return 'pronoun';
  if (noun === before) return 'same-noun';
  const gap = last.first >= endToken ? last.first - endToken : first - last.endToken;
  return gap <= 2 ? 'apposition' : 'noun-phrase';
}
