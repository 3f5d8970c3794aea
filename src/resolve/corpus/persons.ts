import type { EntitySummary } from '../../document.ts';
import { fold } from '../names/fold.ts';
import { GENERATIONS } from '../names/person-words.ts';

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

/** The surname of a person who is named in full, folded; null of any other. */
export function surnameOf({ type, name }: EntitySummary): string | null {
  if (type !== 'PERSON') return null;
  const words = fold(name).split(' ');
  if (words.length < 2) return null;
  return words.findLast((word) => !GENERATIONS.has(word.replace('.', ''))) ?? null;
}
