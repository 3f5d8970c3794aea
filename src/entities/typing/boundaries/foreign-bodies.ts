import type { Tagged } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';
import {
  FOREIGN_ADJECTIVES,
  FOREIGN_BODIES,
  FOREIGN_IDIOMS,
  FOREIGN_LINKS,
  FOREIGN_OR_ENGLISH_BODIES,
  PORTUGUESE_BODIES,
} from '../words.ts';

/** What no English word has: "démocratique", "santé". */
const ACCENT = /[àâçèéêëîïñóôùûú]/u;
const SMALL = /^\p{Ll}+$/u;
/** "d’Orom", "l’aviation": a link and its word in one. */
const ELIDED = /^[dl]['’]\p{L}/u;
const WORD = /^\p{L}[\p{L}-]*$/u;
const CAPITAL = /^\p{Lu}[\p{L}-]*$/u;
/** Links behind which any word is French, whatever the head. */
const FRENCH = /^(?:des|du)$/u;
const FIRST_LINK = /^(?:de|la)$/u;
const PORTUGUESE_LINK = /^d[ao]s?$/u;
/** Most tokens of such a name. */
const MOST_TOKENS = 14;
const CERTAINTY = 0.7;

const isAccented = (word: string): boolean => SMALL.test(word) && ACCENT.test(word);

/** The token behind the French, Spanish or Portuguese name that the word at `head` begins; `head` + 1 where it begins none. */
function endOfBody({ tokens: { text, sentence } }: Tagged, head: number): number {
  const limit = Math.min(text.length, head + MOST_TOKENS);
  const within = (t: number): string => (t < limit && sentence[t] === sentence[head] ? text[t]! : '');
  const isForeign = (word: string): boolean => CAPITAL.test(word) || isAccented(word) || ELIDED.test(word);
  const isPortuguese = PORTUGUESE_BODIES.has(text[head]!);
  const isEnglishToo = FOREIGN_OR_ENGLISH_BODIES.has(text[head]!);
  let end = head + 1;
  for (;;) {
    const word = within(end);
    const sure = !isEnglishToo || end > head + 1;
    if (sure && (ELIDED.test(word) || isAccented(word) || (!isEnglishToo && FOREIGN_ADJECTIVES.has(word)))) {
      end++;
      continue;
    }
    let linked = end;
    while (
      FOREIGN_LINKS.has(within(linked)) &&
      (sure || FRENCH.test(within(linked)) || FIRST_LINK.test(within(linked)))
    )
      linked++;
    const next = within(linked);
    const isLinked =
      linked > end &&
      !FOREIGN_IDIOMS.has(next) &&
      (sure || FRENCH.test(within(linked - 1)) ? WORD.test(next) || ELIDED.test(next) : isForeign(next));
    if (isLinked) end = linked + 1;
    else if (isPortuguese && PORTUGUESE_LINK.test(word) && isForeign(within(end + 1))) end += 2;
    else return end;
  }
}

/**
 * Bodies with French, Spanish or Portuguese names, whose words in small letters the tagger cuts or never takes for names: "Société des
 * traversiers du Québec", "Union des forces démocratiques", "Parti socialiste". What was tagged within them is no name of its own.
 */
export function joinForeignBodies(document: Tagged, names: readonly TaggedName[]): readonly TaggedName[] {
  const { text } = document.tokens;
  const joined: TaggedName[] = [];
  let next = 0;
  for (let t = 0; t < text.length; t++) {
    while (next < names.length && names[next]!.start < t) joined.push(names[next++]!);
    const head = text[t]!;
    if (!FOREIGN_BODIES.has(head) && !FOREIGN_OR_ENGLISH_BODIES.has(head) && !PORTUGUESE_BODIES.has(head))
      continue;
    if ((joined.at(-1)?.end ?? 0) > t) continue;
    let end = endOfBody(document, t);
    if (end === t + 1) continue;
    let score = 0;
    for (; next < names.length && names[next]!.start < end; next++) {
      end = Math.max(end, names[next]!.end);
      score = Math.max(score, names[next]!.score);
    }
    joined.push({ start: t, end, type: 'ORG', score: Math.max(score, CERTAINTY) });
    t = end - 1;
  }
  return [...joined, ...names.slice(next)];
}
