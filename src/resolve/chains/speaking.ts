import type { Quoted } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Names } from '../names/names.ts';
import { tokensWithin } from '../references/layout.ts';
import { type Chain, emptyChain } from './chain.ts';
import { interviewee } from './interview.ts';
import type { Reference } from './reference.ts';
import type { Linked, Walked } from './walk.ts';

/** How often a link is right where it can be checked; the score of the mentions. */
const PRECISION = 0.9;

/** The chains of one speaker, or of who tells what stands outside quotation marks. */
interface Voice {
  i: Chain | null;
  we: Chain | null;
  you: Chain | null;
}

/**
 * I, we and you, whose antecedents are a matter of who speaks: inside quotation marks "I" is the quote's speaker, and each speaker
 * has a "we" and a "you"; outside them there is one of each in an article. In an interview "I" is who is asked, and so is "you"
 * in a question.
 *
 * @param speakers entity of each quote's speaker where a name gives it
 */
export function speakChains(
  names: Names,
  things: Things,
  { links, references, quoteOf }: Walked,
  speakers: readonly (number | null)[],
): readonly Linked[] {
  const { document } = names;
  const chainOfEntity = new Map<number, Chain>();
  for (const { chain } of links) if (chain.entity >= 0) chainOfEntity.set(chain.entity, chain);
  const bySource = sourceChains(document, links);
  /** By quote, the mention that speaks it. */
  const spokenBy = new Map<number, Reference | null>();
  const linkAt = new Map(links.map((link) => [link.reference.head, link]));
  const voices = new Map<Chain | string, Voice>();
  const asked = interviewee(names, things);
  const askedChain = asked === null ? null : (chainOfEntity.get(asked) ?? null);
  /** The other mentions of who is asked, and the index of the latest of them so far. */
  const ofAsked = links.filter(({ chain }) => chain === askedChain).map(({ reference }) => reference);
  let told = 0;
  const ownerOfI = quotesOfI(document);
  const narrator: Voice = { i: askedChain, we: null, you: null };
  const found: Linked[] = [];
  for (const [index, reference] of references.entries()) {
    const { wording } = reference;
    if (wording !== 'i' && wording !== 'we' && wording !== 'you') continue;
    const inner = quoteOf[reference.head]!;
    const quote = wording === 'i' && inner >= 0 ? ownerOfI[inner]! : inner;
    let voice = narrator;
    while (ofAsked[told + 1] !== undefined && ofAsked[told + 1]!.start < reference.start) told += 1;
    let spoke: Reference | null = null;
    if (quote >= 0) {
      const entity = speakers[quote] ?? null;
      const speaker = (entity === null ? null : chainOfEntity.get(entity)) ?? bySource.get(quote) ?? null;
      const key = speaker ?? `quote ${quote}`;
      voice = voices.get(key) ?? { i: speaker?.sort === 'person' ? speaker : null, we: null, you: null };
      voices.set(key, voice);
      if (speaker !== null && voice[wording] === speaker) {
        if (!spokenBy.has(quote)) spokenBy.set(quote, mentionOf(speaker, quote));
        spoke = spokenBy.get(quote)!;
      }
    }
    const toAsked =
      quote < 0 && wording === 'you' && askedChain !== null && isQuestion(document, reference.sentence);
    const before = toAsked ? askedChain : voice[wording];
    const chain = before ?? emptyChain(reference, index, 'person');
    if (!toAsked) voice[wording] = chain;
    if (quote < 0 && chain === askedChain) spoke = ofAsked[told] ?? null;
    found.push({
      reference,
      chain,
      rule: chain === askedChain ? 'interview' : quote >= 0 ? 'first-person' : 'narrator',
      score: PRECISION,
      antecedent: before === null ? null : (spoke ?? before.last),
    });
    chain.size += 1;
    if (chain.entity < 0) chain.last = reference;
  }
  return found;

  /** The mention of a speaker by which a quote is said to be the speaker's; null where the source has none. */
  function mentionOf(speaker: Chain, quote: number): Reference | null {
    const [source] = document.quotes[quote]!.sources;
    if (source === undefined) return null;
    for (const token of tokensWithin(document, source)) {
      const link = linkAt.get(token);
      if (link?.chain === speaker) return link.reference;
    }
    return null;
  }
}

/**
 * For each quote, the one whose speaker says "I" in it: itself, or, within another one, that one where it has no marks of its own. In
 * «"I doubt that he knows what I want," she said» both times it is she.
 */
function quotesOfI({ quotes, text }: Quoted): Int32Array {
  const found = new Int32Array(quotes.length).fill(-1);
  const isOwn = (quote: number): boolean => {
    const { parent, content } = quotes[quote]!;
    if (parent === null || quotes[parent]!.kind === 'indirect') return true;
    return content.some(({ start }) => OPENING_MARK.test(text[start]!));
  };
  for (let index = 0; index < quotes.length; index++) {
    const within: number[] = [];
    let quote = index;
    // Each quote is passed once, however deep they lie in each other.
    while (found[quote]! < 0 && !isOwn(quote)) {
      within.push(quote);
      quote = quotes[quote]!.parent!;
    }
    if (found[quote]! < 0) found[quote] = quote;
    for (const inner of within) found[inner] = found[quote]!;
  }
  return found;
}
const OPENING_MARK = /^["'“‘«„`]/u;

function isQuestion({ sentences, text }: Quoted, sentence: number): boolean {
  const { start, end } = sentences[sentence]!;
  return text.slice(Math.max(start, end - 4), end).includes('?');
}

/** The chain of each quote's source where it is a pronoun or a noun phrase. */
function sourceChains({ quotes }: Quoted, links: readonly Linked[]): ReadonlyMap<number, Chain> {
  const byStart = new Map<number, Chain>();
  for (const { reference, chain } of links)
    if (reference.name < 0 && chain.sort === 'person') byStart.set(reference.start, chain);
  const found = new Map<number, Chain>();
  for (const [index, { sources }] of quotes.entries()) {
    const chain = sources[0] === undefined ? undefined : byStart.get(sources[0].start);
    if (chain !== undefined) found.set(index, chain);
  }
  return found;
}
