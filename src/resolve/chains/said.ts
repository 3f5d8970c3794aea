import type { Span } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Names } from '../names/names.ts';
import { type Layout, tokensWithin } from '../references/layout.ts';
import type { Chain } from './chain.ts';
import { sentencesOutside, sourceTokens } from './quoted.ts';
import type { Reference } from './reference.ts';

/** What the quotes of an article tell of who its pronouns and noun phrases are. */
export interface Said {
  /** Whether a reference is the source of a quote, or a part of one. */
  readonly speaks: (reference: Reference) => boolean;
  /**
   * Index of the candidate that a pronoun is by who speaks, -1 where that tells nothing: the one of whose words it is the first ("Lee
   * said that she was ill"), or the one who spoke just before, where it speaks itself ("… ,” Lee said. “…,” she added").
   *
   * @param quote index of the quote that it stands in, -1 outside
   */
  readonly speakerAmong: (candidates: readonly Chain[], reference: Reference, quote: number) => number;
  /**
   * Takes out of the candidates for a source those whom its words name or describe: in "He said that Lee was ill" he is not Lee, and
   * nobody says "the governor" for "I".
   */
  readonly dropSpokenOf: (candidates: Chain[], reference: Reference) => void;
  /**
   * The chain as it stood before the words of which a reference is the source, which takes up nothing in them: in «The mayor came. "He
   * is wet," he said» the second "he" takes up "The mayor", if it does. Null where there is nothing of it before them, or where they
   * name or describe it.
   */
  readonly before: (chain: Chain, reference: Reference) => Chain | null;
  /**
   * Remembers whom a reference was found to be; to be called for each in turn.
   *
   * @param quote index of the quote that it stands in, -1 outside
   */
  readonly note: (reference: Reference, chain: Chain, quote: number) => void;
}

/**
 * Names further on in somebody's words than so many tokens are not looked at: there they may be named anew. The work stays linear,
 * too, where quotes lie in quotes.
 */
const LONGEST = { direct: 120, mixed: 15, indirect: 15 } as const;

/**
 * Reads the quotes once.
 *
 * @param speakers entity of each quote's speaker where a name gives it
 * @param quoteOf index of the quote in whose very words each token lies, -1 outside
 */
export function readSaid(
  names: Names,
  things: Things,
  layout: Layout,
  speakers: readonly (number | null)[],
  quoteOf: Int32Array,
): Said {
  const { document } = names;
  const speaks = sourceTokens(document);
  const outside = sentencesOutside(document, quoteOf);
  const namesWithin = createNamesWithin(names, things, layout);
  /** By the token with which somebody's words begin, the tokens of who says them, [from, to). */
  const sourceOf = new Map<number, readonly [from: number, to: number]>();
  /** By the last token of a source, the things that it is not. */
  const namedBy = new Map<number, Set<number>>();
  /** By each token of a source with the speaker's name in it, the speaker: of "Lee, an aide of Poe" it is Lee. */
  const speakerAt = new Map<number, number>();
  /** The first tokens of the other sources: "she", "a friend of Poe". */
  const opens = new Set<number>();
  /** By the last token of a source, its words in quotation marks that stand before it. */
  const wordsBefore = new Map<number, Span[]>();
  for (const [index, { kind, content, sources }] of document.quotes.entries()) {
    const [source] = sources;
    if (source === undefined) continue;
    const spoken = [...tokensWithin(document, source)];
    const [from] = spoken;
    if (from === undefined) continue;
    const speaker = speakers[index] ?? null;
    if (speaker === null) opens.add(from);
    else for (const token of spoken) speakerAt.set(token, speaker);
    // Of "her adviser" the adviser speaks, and in "Lee was ill, she said" she may be Lee.
    if (speaker === null) {
      const head = spoken.at(-1)!;
      const after = kind === 'direct' ? content : content.filter(({ start }) => start >= source.end);
      const named = namedBy.get(head) ?? new Set();
      namedBy.set(head, named);
      for (const entity of namesWithin(after, LONGEST[kind])) named.add(entity);
    }
    if (kind === 'direct') {
      const head = spoken.at(-1)!;
      const words = wordsBefore.get(head) ?? [];
      wordsBefore.set(head, words);
      for (const span of content) if (span.end <= source.start) words.push(span);
    }
    if (kind === 'direct') continue;
    const [first] = tokensWithin(document, content[0]!);
    if (first === undefined) continue;
    const opening = layout.lower[first] === 'that' ? first + 1 : first;
    sourceOf.set(opening, [from, from + spoken.length]);
  }
  /** The person to whom the latest reference with its noun in each token is. */
  const personAt = new Map<number, Chain>();

  return {
    speaks: ({ head }) => speaks[head] === 1,
    speakerAmong: (candidates, reference, quote) => {
      const { wording, head } = reference;
      if (wording === 'it') return speaks[head] === 1 && quote < 0 ? lastBody(candidates, reference) : -1;
      if (wording !== 'he' && wording !== 'she') return -1;
      const own = ownSource(candidates, reference);
      return own >= 0 || speaks[head] !== 1 || quote >= 0 ? own : lastSpeaker(candidates, reference);
    },
    dropSpokenOf: (candidates, reference) => {
      const named = namedBy.get(reference.head);
      let kept = 0;
      for (const chain of candidates)
        if (!named?.has(chain.entity) && before(chain, reference) !== null) candidates[kept++] = chain;
      candidates.length = kept;
    },
    before,
    note: (reference, chain, quote) => {
      const { head, first } = reference;
      if (quote < 0) chain.outside = reference;
      else if (reference.name >= 0 || reference.noun !== '') chain.quoted = reference;
      if (chain.sort === 'person') personAt.set(head, chain);
      // Of "Every child knew that it would come down," a speaker says that the child knew: nobody else spoke there.
      if (quote >= 0) return;
      const speaker = speakerAt.get(head);
      if (speaker === undefined ? opens.has(first) : chain.entity === speaker) chain.spoke = reference;
    },
  };

  function before(chain: Chain, { head }: Reference): Chain | null {
    const words = wordsBefore.get(head);
    if (words === undefined || !isIn(chain.last, words)) return chain;
    const { quoted, outside } = chain;
    if (outside === null || (quoted !== null && isIn(quoted, words))) return null;
    return { ...chain, last: outside, quote: -1, speaks: speaks[outside.head] === 1 };
  }

  function ownSource(candidates: readonly Chain[], { first, role }: Reference): number {
    if (role !== 'subject') return -1;
    const [from, to] = sourceOf.get(first) ?? [0, 0];
    for (let token = from; token < to && token < first; token++) {
      const chain = personAt.get(token);
      if (chain !== undefined) return candidates.indexOf(chain);
    }
    return -1;
  }

  /** As `lastSpeaker`, where that is an organization: of places and papers, more than "it said" may be meant. */
  function lastBody(candidates: readonly Chain[], reference: Reference): number {
    const index = lastSpeaker(candidates, reference);
    const entity = candidates[index]?.entity ?? -1;
    return entity >= 0 && things.entities[entity]!.type === 'ORG' ? index : -1;
  }

  /** Who spoke last, no sentence but quoted ones between. */
  function lastSpeaker(candidates: readonly Chain[], { sentence }: Reference): number {
    let best = -1;
    let latest = -1;
    for (const [index, { spoke }] of candidates.entries()) {
      if (spoke === null || spoke.first <= latest) continue;
      if (outside[sentence]! - outside[spoke.sentence]! > 1) continue;
      best = index;
      latest = spoke.first;
    }
    return best;
  }
}

function isIn({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

/** Finds the things named in spans, within so many tokens. */
function createNamesWithin(
  { document, list }: Names,
  { entityOf }: Things,
  { mentionAt }: Layout,
): (spans: readonly Span[], tokens: number) => Iterable<number> {
  const entityOfMention = new Int32Array(document.mentions.length).fill(-1);
  for (const [index, { mention }] of list.entries()) entityOfMention[mention] = entityOf[index]!;
  return (spans, tokens) => thingsWithin(document, mentionAt, entityOfMention, spans, tokens);
}

function* thingsWithin(
  document: Names['document'],
  mentionAt: Int32Array,
  entityOfMention: Int32Array,
  spans: readonly Span[],
  tokens: number,
): Generator<number> {
  let left = tokens;
  for (const span of spans)
    for (const token of tokensWithin(document, span)) {
      if (left-- <= 0) return;
      const mention = mentionAt[token]!;
      if (mention >= 0 && entityOfMention[mention]! >= 0) yield entityOfMention[mention]!;
    }
}
