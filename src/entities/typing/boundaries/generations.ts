import { type Tagged, UPOS } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';

/** What parts a father from a son. */
const GENERATION = /^(?:Jr|Snr|Sr|Jnr)\.?$|^(?:II|III|IV)$/u;
const NOUN = UPOS.indexOf('NOUN');

/** "Trump" + "Jr.", "John Paul" + "II": what numbers a son or a king belongs to the name; not "Smith" + "IV fluids". */
export function takeGeneration({ tokens, tags }: Tagged, name: TaggedName, limit: number): TaggedName {
  const { end } = name;
  if (name.type !== 'PER' || end >= limit || tokens.sentence[end] !== tokens.sentence[name.start])
    return name;
  if (tokens.text[end] === 'IV' && tags.upos[end + 1] === NOUN) return name;
  return GENERATION.test(tokens.text[end]!) && !GENERATION.test(tokens.text[end - 1]!)
    ? { ...name, end: end + 1 }
    : name;
}
