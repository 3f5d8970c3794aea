import type { Tagged } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { HEADS } from '../words.ts';

/** "Abu Dhabi" + "Grand Prix": a place right before a name that is only a head word belongs to the event. */
export function joinEvents(document: Tagged, names: readonly TaggedName[]): readonly TaggedName[] {
  const joined: TaggedName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const words = document.tokens.text.slice(name.start, name.end).join(' ').toLowerCase();
    if (
      last?.end === name.start &&
      (last.type === 'LOC' || last.type === 'ORG') &&
      name.type === 'MISC' &&
      HEADS.has(words)
    )
      joined[joined.length - 1] = {
        ...last,
        end: name.end,
        type: 'MISC',
        score: Math.min(last.score, name.score),
      };
    else joined.push(name);
  }
  return joined;
}
