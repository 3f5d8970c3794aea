import type { Quoted, Span } from '../../document.ts';
import type { GenderedNoun } from '../knowledge.ts';

/** So many characters before a name are looked at. */
const BEFORE = 64;
/** The noun right before a name, and the comma between them. */
const NOUN = /(?<![\p{L}\p{N}-])([\p{Ll}-]{3,20})(,?)\s$/u;
/** What stands before the noun where a comma parts it from the name: "her late sister, Ann Lee,". */
const POSSESSED =
  /(?:(?<!\p{L})(?:her|his|my|our|their|your)|\p{L}['’]s|s['’])\s(?:[\p{Ll}\p{N}-]{1,20}\s){0,2}$/iu;
/** What closes an apposition, so that the name is not the subject of what follows. */
const CLOSES = /^(?:$|[,.;:!?)\]—–”"’])/u;

/**
 * The gender that a noun right before a person's name tells: "his sister Ann Lee", "her husband, Ray Lee, said", "the spokesman
 * Ray Lee"; null where there is none.
 */
export function toldGender(
  { text }: Quoted,
  { start, end }: Span,
  nouns: ReadonlyMap<string, GenderedNoun>,
): GenderedNoun | null {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const match = NOUN.exec(before);
  if (match === null) return null;
  const noun = nouns.get(match[1]!);
  if (noun === undefined || noun.beside === null) return null;
  if (match[2] === '') return noun;
  const isApposed = POSSESSED.test(before.slice(0, match.index)) && CLOSES.test(text.slice(end, end + 1));
  return isApposed ? noun : null;
}
