import { PENN, type Quoted, UPOS } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Names } from '../names/names.ts';
import { countryStem, type Description, describeThings, FORMER, MODIFIER } from './descriptions.ts';
import type { Layout } from './layout.ts';

/** "the", and at most so many words before the noun. */
const MODIFIERS = 3;
/** "Largest" and "most". */
export const SUPERLATIVE: ReadonlySet<number> = new Set([PENN.indexOf('JJS'), PENN.indexOf('RBS')]);
/** Before an object. */
const GOVERNS: ReadonlySet<number> = new Set([UPOS.indexOf('ADP'), UPOS.indexOf('VERB')]);
/** A description that refers back, before it is known to what. */
interface Phrase {
  /** Token of "the", and the token after the last. */
  readonly first: number;
  readonly end: number;
  readonly noun: string;
  /** Stem of the country beside it: "the Russian president", "the president of Russia". */
  readonly country: string | null;
}

/** What "the …" that begins in a token is by the article's own descriptions, and where it ends. */
export interface Described {
  readonly entity: number;
  /** The token after its last. */
  readonly end: number;
}

export interface Describer {
  readonly find: (token: number, sentenceEnd: number) => Described | null;
  /** Tells that an entity has been referred to. */
  readonly note: (entity: number) => void;
}

/**
 * Definite descriptions and what they refer to: "the president" is the latest person whom the article calls one, "the Russian
 * leader" the latest with Russia beside the title, "the court" the latest organization whose name says it is one.
 */
export function createDescriber(names: Names, things: Things, layout: Layout): Describer {
  const { knowledge } = names;
  const keysOf = describeThings(names, things, layout).map((description) =>
    keysFor(description, knowledge.roles.general),
  );
  const latest = new Map<string, number>();
  return {
    note: (entity) => {
      for (const key of keysOf[entity]!) latest.set(key, entity);
    },
    find: (token, sentenceEnd) => {
      if (layout.lower[token] !== 'the' || layout.mentionAt[token] !== -1) return null;
      const phrase = readPhrase(token, sentenceEnd, names, layout);
      if (phrase === null) return null;
      const key = phrase.country === null ? phrase.noun : `${phrase.noun} ${phrase.country}`;
      const entity = latest.get(key);
      return entity === undefined ? null : { entity, end: phrase.end };
    },
  };
}

/** What a thing may be called: its nouns and the more general ones, alone and with each country. */
function keysFor(description: Description, general: ReadonlyMap<string, string>): readonly string[] {
  const nouns = new Set<string>();
  for (const noun of description.nouns) {
    nouns.add(noun);
    nouns.add(general.get(noun) ?? noun);
  }
  return [...nouns].flatMap((noun) => [noun, ...[...description.countries].map((stem) => `${noun} ${stem}`)]);
}

function readPhrase(first: number, limit: number, names: Names, layout: Layout): Phrase | null {
  const { document } = names;
  const { text } = document.tokens;
  const { lower } = layout;
  const { roles, organizationNouns, words } = names.knowledge;
  let country: string | null = null;
  let former = false;
  for (let token = first + 1; token < limit && token <= first + 1 + MODIFIERS; token++) {
    const word = lower[token]!;
    if (word === FORMER && token === first + 1) {
      former = true;
      continue;
    }
    if (words['another-time'].has(word)) return null;
    const name = document.mentions[layout.mentionAt[token]!];
    if (name !== undefined) {
      const after = layout.endToken[layout.mentionAt[token]!]!;
      // "the Hague-based court": where it is, not whose.
      const based = document.text.startsWith('-based', name.end);
      if (!based) {
        if (name.type !== 'NORP' && name.type !== 'GPE') return null;
        country = countryStem(document.text.slice(name.start, name.end));
      }
      token = based && text[after] === '-' ? after + 1 : after - 1;
      continue;
    }
    const pair = `${word} ${lower[token + 1] ?? ''}`;
    const noun = roles.general.has(pair) ? pair : word;
    const end = token + (noun === pair ? 2 : 1);
    if ((roles.general.has(noun) || organizationNouns.has(noun)) && text[token]!.slice(1) === word.slice(1))
      return readAfter(
        { first, end, noun: former ? `${FORMER} ${noun}` : noun, country },
        limit,
        document,
        layout,
      );
    // "To the largest party": whichever is.
    if (SUPERLATIVE.has(document.tags.xpos[token]!) && GOVERNS.has(document.tags.upos[first - 1]!))
      return null;
    if (!MODIFIER.has(document.tags.upos[token]!)) return null;
  }
  return null;
}

/** "of Kyrgyzstan" after the noun; null where a name follows that is the same thing. */
function readAfter(phrase: Phrase, limit: number, document: Quoted, layout: Layout): Phrase | null {
  const { text } = document.tokens;
  let { end } = phrase;
  if (end < limit && (text[end] === "'s" || text[end] === '’s' || text[end] === "'" || text[end] === '’'))
    return phrase;
  if (layout.lower[end] === 'of') {
    let token = end + 1;
    if (layout.lower[token] === 'the') token += 1;
    const index = token < limit ? layout.mentionAt[token]! : -1;
    const name = document.mentions[index];
    if (name === undefined || name.type !== 'GPE') return null;
    end = layout.endToken[index]!;
    const country = countryStem(document.text.slice(name.start, name.end));
    return isNamed(end, limit, text, layout) ? null : { ...phrase, end, country };
  }
  return isNamed(end, limit, text, layout) ? null : phrase;
}

function isNamed(token: number, limit: number, text: readonly string[], layout: Layout): boolean {
  const at = text[token] === ',' ? token + 1 : token;
  return at < limit && layout.mentionAt[at] !== -1;
}
