import { indexAt } from '../../text/spans.ts';
import type { Name, Names } from '../names/names.ts';
import { surnames } from '../names/surnames.ts';

/** Whoever goes on speaking was named in full so many sentences before at most. */
const SENTENCES = 2;
const OF_ANOTHER = /(?<![\p{L}-])(?:by|for|from|near|of|to|who|with)(?![\p{L}-])/u;
/** Behind a full name, so many words are looked at for kin: "Ann Lee, the president's daughter, said". */
const KIN_WITHIN = 8;

/**
 * Makes the function that finds who goes on speaking under a surname alone: of "…", said Ann Lee, a baker. Lee added that …", she, and
 * not the minister Bob Lee of an earlier paragraph. Not where the surname alone has meant somebody already, who is whom the
 * article is about, nor where she is told to be somebody's kin.
 */
export function createSpeakers(
  { list, document, knowledge }: Names,
  people: readonly (readonly [number, Name])[],
): (index: number) => number | undefined {
  const { mentions, text, quotes } = document;
  const sources = quotes.flatMap(({ sources: own }) => own.slice(0, 1)).sort((a, b) => a.start - b.start);
  const found = new Map<number, number>();
  /** By surname, the latest in full who speaks; and the surnames that have stood alone. */
  const latest = new Map<string, number>();
  const alone = new Set<string>();
  /** Surnames that have been somebody's in turn. */
  const shared = new Set<string>();
  for (const [index, name] of people) {
    if (name.words.length < 2) {
      const bearer = latest.get(name.key);
      const goesOn =
        bearer !== undefined && speaks(index) && sentenceOf(index) - sentenceOf(bearer) <= SENTENCES;
      if (goesOn && !alone.has(name.key)) {
        found.set(index, bearer);
        shared.add(name.key);
      } else if (!shared.has(name.key)) alone.add(name.key);
      continue;
    }
    const isSpeaker = speaks(index) && !name.isKin && !isKinBehind(index);
    for (const part of surnames(name, knowledge.familyFirst)) {
      // Another who has the surname comes between.
      if (isSpeaker) latest.set(part, index);
      else latest.delete(part);
    }
  }
  return (index) => found.get(index);

  function sentenceOf(index: number): number {
    return mentions[list[index]!.mention]!.sentence;
  }

  /** Whether the name is the source of a quote, and not "a spokesman for" it. */
  function speaks(index: number): boolean {
    const { start, end } = mentions[list[index]!.mention]!;
    const source = sources[indexAt(sources, start)];
    if (source === undefined || end > source.end) return false;
    return !OF_ANOTHER.test(text.slice(source.start, start));
  }

  function isKinBehind(index: number): boolean {
    const { end } = mentions[list[index]!.mention]!;
    const words = text
      .slice(end, end + KIN_WITHIN * 8)
      .split(/[.;:!?"”]/u, 1)[0]!
      .toLowerCase();
    return words
      .split(/[^\p{L}-]+/u, KIN_WITHIN)
      .some((word) => knowledge.genderedNouns.get(word)?.beside === 'kin');
  }
}
