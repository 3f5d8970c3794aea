import type { Quoted } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Names } from '../names/names.ts';
import { type Chain, emptyChain } from './chain.ts';
import { interviewee } from './interview.ts';
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
  const voices = new Map<Chain | string, Voice>();
  const asked = interviewee(names, things);
  const askedChain = asked === null ? null : (chainOfEntity.get(asked) ?? null);
  const narrator: Voice = { i: askedChain, we: null, you: null };
  const found: Linked[] = [];
  for (const [index, reference] of references.entries()) {
    const { wording } = reference;
    if (wording !== 'i' && wording !== 'we' && wording !== 'you') continue;
    const inner = quoteOf[reference.head]!;
    const quote = wording === 'i' ? spokenIn(document, inner) : inner;
    let voice = narrator;
    if (quote >= 0) {
      const entity = speakers[quote] ?? null;
      const speaker = (entity === null ? null : chainOfEntity.get(entity)) ?? bySource.get(quote) ?? null;
      const key = speaker ?? `quote ${quote}`;
      voice = voices.get(key) ?? { i: speaker?.sort === 'person' ? speaker : null, we: null, you: null };
      voices.set(key, voice);
    }
    const toAsked =
      quote < 0 && wording === 'you' && askedChain !== null && isQuestion(document, reference.sentence);
    const before = toAsked ? askedChain : voice[wording];
    const chain = before ?? emptyChain(reference, index, 'person');
    if (!toAsked) voice[wording] = chain;
    found.push({
      reference,
      chain,
      rule: chain === askedChain ? 'interview' : quote >= 0 ? 'first-person' : 'narrator',
      score: PRECISION,
      antecedent: before === null ? null : before.last,
    });
    chain.size += 1;
    if (chain.entity < 0) chain.last = reference;
  }
  return found;
}

/**
 * The quote whose speaker says "I" in another: one within it only where that has marks of its own. In «"I doubt that he knows what I
 * want," she said» both times it is she.
 */
function spokenIn({ quotes, text }: Quoted, inner: number): number {
  let quote = inner;
  while (quote >= 0) {
    const { parent, content } = quotes[quote]!;
    if (parent === null || quotes[parent]!.kind === 'indirect') return quote;
    if (content.some(({ start }) => OPENING_MARK.test(text[start]!))) return quote;
    quote = parent;
  }
  return quote;
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
