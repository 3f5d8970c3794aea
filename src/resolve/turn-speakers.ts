import type { Entity, Quote, Quoted } from '../document.ts';

const lastWord = (words: string): string => words.trim().split(/\s+/u).at(-1)!.toUpperCase();

/**
 * Whom the labels of a transcript's turns mean, by their last word: "PRICE", "MR. PRICE (Labour)" are Hannah Price, where the
 * article names one person so.
 *
 * @returns a function from a quote to the entity of its speaker; null for what is no turn, and where nobody or several are so called
 */
export function createTurnSpeakers(
  { text, quotes }: Quoted,
  entities: readonly Entity[],
): (quote: Quote) => number | null {
  if (!quotes.some(({ rule }) => rule === 'turn')) return () => null;
  const bySurname = new Map<string, number | null>();
  for (const [index, { type, name, named }] of entities.entries()) {
    if (type !== 'PERSON' || !named) continue;
    const surname = lastWord(name);
    bySurname.set(surname, bySurname.has(surname) ? null : index);
  }
  return ({ rule, sources: [source] }) =>
    rule !== 'turn' || source === undefined
      ? null
      : (bySurname.get(lastWord(text.slice(source.start, source.end).split('(')[0]!)) ?? null);
}
