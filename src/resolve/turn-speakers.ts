import type { Entity, Quote, Quoted } from '../document.ts';

const wordsOf = (words: string): readonly string[] =>
  words
    .trim()
    .toUpperCase()
    .split(/[\s-]+/u);
const HOLDER = /\(([^()]+)\)$/u;
/** «IH», «I.H.», «JDK», «A-LP». */
const INITIALS = /^(?:\p{Lu}[.-]?){2,4}$/u;

/**
 * Whom the labels of a transcript's turns mean. By their last word: "PRICE", "MR. PRICE (Labour)" are Hannah Price, where the
 * article names one person so; else by initials: "HP" is Hannah Price, where no other person's are the same, and "DP" is the
 * Daily Post, where another label has that in full.
 *
 * @returns a function from a quote to the entity of its speaker; null for what is no turn, and where nobody or several are so called
 */
export function createTurnSpeakers(
  { text, quotes }: Quoted,
  entities: readonly Entity[],
): (quote: Quote) => number | null {
  if (!quotes.some(({ rule }) => rule === 'turn')) return () => null;
  /** An outlet that asks has its name before the first question: "Daily Post", then "DP". */
  const labels = new Set(
    quotes.flatMap(({ rule, sources: [source] }) =>
      rule === 'turn' && source !== undefined ? [labelIn(text.slice(source.start, source.end))] : [],
    ),
  );
  const bySurname = new Map<string, number | null>();
  const byName = new Map<string, number | null>();
  const byInitials = new Map<string, number | null>();
  const add = (to: Map<string, number | null>, key: string, index: number): void => {
    to.set(key, to.has(key) ? null : index);
  };
  for (const [index, { type, name, named }] of entities.entries()) {
    if (!named) continue;
    const words = wordsOf(name);
    const whole = words.join(' ');
    if (type === 'PERSON') add(bySurname, lastWord(name), index);
    else if (type === 'ORG' && words.length > 1 && labels.has(whole)) add(byName, whole, index);
    else continue;
    if (words.length > 1) add(byInitials, words.map(([first]) => first!).join(''), index);
  }
  return ({ rule, sources: [source] }) => {
    if (rule !== 'turn' || source === undefined) return null;
    const words = text.slice(source.start, source.end);
    // "Madam Deputy Speaker (Ann Lee)": an office, and who holds it.
    const holder = HOLDER.exec(words)?.[1];
    const held = holder === undefined ? undefined : bySurname.get(lastWord(holder));
    if (held !== undefined) return held;
    const label = words.split('(')[0]!.trim();
    const named = byName.get(labelIn(label)) ?? bySurname.get(lastWord(label));
    if (named !== undefined || !INITIALS.test(label)) return named ?? null;
    return byInitials.get(label.replace(/[.-]/gu, '')) ?? null;
  };
}

/** «DAILY POST» of «The Daily Post». */
const labelIn = (source: string): string => wordsOf(source.replace(/^the /iu, '')).join(' ');

const lastWord = (words: string): string => words.trim().split(/\s+/u).at(-1)!.toUpperCase();
