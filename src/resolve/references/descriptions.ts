import { UPOS, type Upos } from '../../document.ts';
import type { Things } from '../entities.ts';
import { fold } from '../names/fold.ts';
import type { Names } from '../names/names.ts';
import type { Layout } from './layout.ts';

/** What the article says a thing is, beside its name: nouns, and stems of the countries it says it of. */
export interface Description {
  readonly nouns: Set<string>;
  readonly countries: Set<string>;
}

/** A title or an apposition holds at most so many words. */
const WINDOW = 8;
/** What an apposition may begin with, beside names of countries and the words that describe its noun. */
const OPENS = new Set(['the', 'a', 'an', 'its', 'their', 'our', "'s", '’s']);
const POSSESSIVE = new Set(["'s", '’s', "'", '’']);
/** What may stand between its noun and the country. */
const CLOSES = new Set(['of', 'the']);
/** Parts of speech of the words before a noun that describe it. */
export const MODIFIER: ReadonlySet<number> = new Set(
  ['ADJ', 'NOUN', 'PROPN'].map((tag) => UPOS.indexOf(tag as Upos)),
);

/** The word before the noun of whoever once was: "the former president" is another than the president, but may be told, too. */
export const FORMER = 'former';

/** So many letters tell a country as well as its demonym: "kyrgy" of "Kyrgyz", "russi" of "Russian". */
const DEMONYM_STEM = 5;

/** The first letters of a country's name or of its demonym, to compare "Russian" with "Russia". */
export function countryStem(words: string): string {
  return fold(words).replace(/^the /, '').slice(0, DEMONYM_STEM);
}

/**
 * The role nouns that stand as titles before a person's names ("Russian President Vladimir Putin") and in apposition on either
 * side ("the president of Kyrgyzstan, Sadyr Japarov", "Ann Lee, mayor of Kant"), and the noun that is the head of an
 * organization's own name ("court" of the "International Criminal Court").
 */
export function describeThings(names: Names, things: Things, layout: Layout): readonly Description[] {
  const { document, knowledge } = names;
  const { mentions, tokens } = document;
  const descriptions = things.entities.map((): Description => ({ nouns: new Set(), countries: new Set() }));
  const stemAt = (token: number): string | undefined => {
    const mention = mentions[layout.mentionAt[token] ?? -1];
    return mention !== undefined && (mention.type === 'NORP' || mention.type === 'GPE')
      ? countryStem(document.text.slice(mention.start, mention.end))
      : undefined;
  };
  for (const [index, name] of names.list.entries()) {
    const mention = mentions[name.mention]!;
    const description = descriptions[things.entityOf[index]!]!;
    if (name.kind === 'organization') {
      const last = name.words.at(-1);
      if (last !== undefined && knowledge.organizationNouns.has(last)) description.nouns.add(last);
      if (name.words[1] === 'of' && knowledge.organizationNouns.has(name.words[0]!))
        description.nouns.add(name.words[0]!);
      continue;
    }
    if (name.kind !== 'person') continue;
    const sentence = document.sentences[mention.sentence];
    if (sentence === undefined) continue;
    const first = layout.firstToken[name.mention]!;
    readTitle(first, sentence.firstToken);
    const after = layout.endToken[name.mention]!;
    if (tokens.text[after] === ',')
      readApposition(after + 1, Math.min(sentence.endToken, after + 1 + WINDOW));

    /** Backwards from the name: nouns and countries until a verb, a full stop, or another person. */
    function readTitle(from: number, least: number): void {
      const stop = Math.max(least, from - WINDOW);
      let comma = false;
      let noun = false;
      const stems: string[] = [];
      for (let token = from - 1; token >= stop; token--) {
        const word = layout.lower[token]!;
        const stem = stemAt(token);
        if (stem !== undefined) stems.push(stem);
        if (word === ',' && !comma && !noun && token === from - 1) comma = true;
        else if (knowledge.roles.general.has(word)) {
          const before = layout.lower[token - 1] ?? '';
          if (before === FORMER) description.nouns.add(`${FORMER} ${word}`);
          if (knowledge.words['another-time'].has(before)) return;
          noun = true;
          addRole(description, word, layout.lower[token - 1] ?? '');
        } else if (comma && word === 'the') break;
        else if (!comma && (knowledge.words.determiner.has(word) || /^\p{Ll}/u.test(tokens.text[token]!)))
          break;
        else if (/^[.;:!?"“”‘’()]$/.test(word) || (word === ',' && noun)) break;
      }
      if (noun) for (const found of stems) description.countries.add(found);
    }

    /** Forwards from the comma: a noun phrase whose head is a role. */
    function readApposition(from: number, end: number): void {
      let noun = false;
      for (let token = from; token < end; token++) {
        const word = layout.lower[token]!;
        const stem = stemAt(token);
        if (knowledge.words['another-time'].has(word)) return;
        if (/^[,.;:!?"“”‘’()]$/.test(word) || word === 'and' || word === 'who') break;
        if (!noun && !(OPENS.has(word) || stem !== undefined || MODIFIER.has(document.tags.upos[token]!)))
          return;
        if (noun && !CLOSES.has(word) && stem === undefined) break;
        if (!noun && knowledge.roles.general.has(word)) {
          // "The governor's wife" is no governor.
          if (POSSESSIVE.has(layout.lower[token + 1] ?? '')) return;
          noun = true;
          addRole(description, word, layout.lower[token - 1] ?? '');
        }
        if (stem !== undefined) {
          if (noun || token < from + 3) description.countries.add(stem);
        }
      }
    }
  }
  return descriptions;
}

function addRole(description: Description, noun: string, before: string): void {
  const whole = `${before} ${noun}`;
  description.nouns.add(whole === 'prime minister' ? whole : noun);
}
