import type { Entity, Quote, Quoted } from '../document.ts';

const wordsOf = (words: string): readonly string[] =>
  words
    .trim()
    .toUpperCase()
    .split(/[\s-]+/u);
/** «IH», «I.H.», «JDK». */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;

/**
 * Whom the labels of a transcript's turns mean. By their last word: "PRICE", "MR. PRICE (Labour)" are Hannah Price, where the
 * article names one person so; else by initials: "HP" is Hannah Price, where no other person's are the same.
 *
 * @returns a function from a quote to the entity of its speaker; null for what is no turn, and where nobody or several are so called
 */
export function createTurnSpeakers(
  { text, quotes }: Quoted,
  entities: readonly Entity[],
): (quote: Quote) => number | null {
  if (!quotes.some(({ rule }) => rule === 'turn')) return () => null;
  const bySurname = new Map<string, number | null>();
  const byInitials = new Map<string, number | null>();
  const add = (to: Map<string, number | null>, key: string, index: number): void => {
    to.set(key, to.has(key) ? null : index);
  };
  for (const [index, { type, name, named }] of entities.entries()) {
    if (type !== 'PERSON' || !named) continue;
    const words = wordsOf(name);
    add(bySurname, lastWord(name), index);
    if (words.length > 1) add(byInitials, words.map(([first]) => first!).join(''), index);
  }
  return ({ rule, sources: [source] }) => {
    if (rule !== 'turn' || source === undefined) return null;
    const label = text.slice(source.start, source.end).split('(')[0]!.trim();
    const named = bySurname.get(lastWord(label));
    if (named !== undefined || !INITIALS.test(label)) return named ?? null;
    return byInitials.get(label.replaceAll('.', '')) ?? null;
  };
}

const lastWord = (words: string): string => words.trim().split(/\s+/u).at(-1)!.toUpperCase();
