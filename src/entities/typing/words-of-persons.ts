import type { Tagged } from '../../document.ts';
import type { TypedName } from './typed-name.ts';

/**
 * The words of the persons whom a document names in full: none of them alone is a place there, "in Weingarten's state" of a Randi
 * Weingarten.
 */
export function wordsOfPersons({ tokens }: Tagged, names: readonly TypedName[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { start, end, type } of names)
    if (type === 'PERSON' && end - start > 1) for (let t = start; t < end; t++) words.add(tokens.text[t]!);
  return words;
}
