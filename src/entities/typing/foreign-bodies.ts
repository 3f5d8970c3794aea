import type { Tagged } from '../../document.ts';
import type { TaggedName } from '../tagger/index.ts';
import { FOREIGN_BODIES, FOREIGN_IDIOMS, FOREIGN_LINKS } from './words.ts';

/** Of a French or Spanish adjective in small letters, its letters or its ending: "démocratiques", "populaire", "ivoirien". */
const ACCENT = /[àâçèéêëîïñóôùûú]/u;
const ENDING = /(?:aires?|aises?|ales|aux|iennes?|iens?|iques?|istes?|nale|oises?|rale|vile|ciale)$/u;
const SMALL_WORD = /^\p{Ll}{5,24}$/u;
/** "d’Orom", "l’aviation": a link and its word in one. */
const ELIDED = /^[dl]['’]\p{L}/u;
const WORD = /^\p{L}[\p{L}-]*$/u;
const SMALL = /^\p{Ll}{3,}$/u;
/** "nationale" of "Agence nationale de": what a link follows goes on. */
const SURE_LINK = /^(?:da|de|del|des|do|dos|du)$/u;
/** Most tokens of such a name. */
const MOST_TOKENS = 14;
const CERTAINTY = 0.7;

const isAdjective = (word: string): boolean =>
  SMALL_WORD.test(word) && (ACCENT.test(word) || ENDING.test(word));

/** The token behind the French, Spanish or Portuguese name that the word at `head` begins; `head` + 1 where it begins none. */
function endOfBody({ tokens: { text, sentence } }: Tagged, head: number): number {
  const limit = Math.min(text.length, head + MOST_TOKENS);
  const within = (t: number): string => (t < limit && sentence[t] === sentence[head] ? text[t]! : '');
  let end = head + 1;
  for (;;) {
    if (ELIDED.test(within(end)) || isAdjective(within(end))) end++;
    else if (
      SMALL.test(within(end)) &&
      !FOREIGN_LINKS.has(within(end)) &&
      SURE_LINK.test(within(end + 1)) &&
      !FOREIGN_IDIOMS.has(within(end + 2))
    )
      end++;
    else {
      let word = end;
      while (FOREIGN_LINKS.has(within(word))) word++;
      if (
        word === end ||
        FOREIGN_IDIOMS.has(within(word)) ||
        !(WORD.test(within(word)) || ELIDED.test(within(word)))
      )
        return end;
      end = word + 1;
    }
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
    if (!FOREIGN_BODIES.has(text[t]!) || (joined.at(-1)?.end ?? 0) > t) continue;
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
