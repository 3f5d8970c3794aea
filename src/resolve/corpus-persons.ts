import type { EntitySummary } from '../document.ts';
import { fold } from './names/fold.ts';
import { GENERATIONS } from './names/person-words.ts';

/**
 * A person's name as its id has it: without a nickname in quotation marks and without the initial between the first name and the
 * last, which one newspaper writes and the other doesn't. Two initials stay: George H. W. Bush is not George W. Bush.
 *
 * @example
 * plainName('Donald J. Trump'); // 'Donald Trump'
 */
export function plainName(name: string): string {
  const words = name.split(' ').filter((word) => word !== '' && !QUOTED.test(word));
  const inner = words.slice(1, -1).filter((word) => INITIAL.test(word));
  if (inner.length !== 1 || words[0]!.length < 3 || words[0]!.includes('.')) return words.join(' ');
  return words.filter((word, at) => at === 0 || at === words.length - 1 || !INITIAL.test(word)).join(' ');
}
const INITIAL = /^\p{Lu}\.?$/u;
const QUOTED = /^["“].*["”]$/u;

/** Only somebody whom so many articles name in full is meant by a surname alone, */
const KNOWN = 5;
/** and only if of the articles that name somebody in full with that surname, so great a share names this one. */
const SHARE = 0.9;

/** The surname of a person who is named in full, folded; null of any other, and of one whom a list of the user's names. */
export function surnameOf({ type, name, listId }: EntitySummary): string | null {
  if (type !== 'PERSON' || listId !== undefined) return null;
  const words = fold(name).split(' ');
  if (words.length < 2) return null;
  return words.findLast((word) => !GENERATIONS.has(word.replace('.', ''))) ?? null;
}

/**
 * Whom a surname alone means, by the articles of a corpus that give full names: "Obama" where an article says no more is who nearly
 * all of the others that tell mean. Undefined for a surname that several bear, or few articles explain.
 *
 * @param idOf the id of an entity as far as its own article tells
 */
export function bearersOf(
  summaries: readonly EntitySummary[],
  idOf: (summary: EntitySummary) => string,
): (surname: string) => string | undefined {
  const bearers = new Map<string, Map<string, number>>();
  for (const summary of summaries) {
    const surname = surnameOf(summary);
    if (surname === null) continue;
    const id = idOf(summary);
    const ids = bearers.get(surname);
    if (ids === undefined) bearers.set(surname, new Map([[id, 1]]));
    else ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  const known = new Map<string, string>();
  for (const [surname, ids] of bearers) {
    let all = 0;
    for (const articles of ids.values()) all += articles;
    for (const [id, articles] of ids)
      if (articles >= KNOWN && articles >= SHARE * all) known.set(surname, id);
  }
  return (surname) => known.get(fold(surname));
}
