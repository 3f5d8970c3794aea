import { UPOS } from '../../document.ts';
import type { Gender } from '../knowledge.ts';
import type { Names } from '../names/names.ts';
import type { Layout } from '../references/layout.ts';
import type { Reference } from './reference.ts';
import { uposSet } from './upos.ts';

/** Between the noun and the comma stand so many words at most, and so many titles before the name. */
const TAIL = 8;
const TITLES = 2;
/** So many words before a noun phrase are looked at for the sentence's opening and its predicate. */
const LONGEST_OPENING = 24;
/** What goes on a noun phrase behind its noun, after a preposition: "of the board", "at the time", "in 2004". */
const PREPOSITION = uposSet('ADP');
const NUM = UPOS.indexOf('NUM');
const IN_TAIL = uposSet('ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART');
/** What opens a phrase before the subject: "in a letter to a judge", "asked by a reporter", "when he was a student". */
const BEFORE_SUBJECT = uposSet('ADP', 'SCONJ', 'VERB');
const PREDICATE = uposSet('AUX', 'VERB');
/** What closes an apposition, so that the name is not the subject of what follows, nor the first of a list. */
const CLOSES = /^[,.;:!?)\]—–”"’]$/u;

/**
 * Finds the person's name in apposition behind a noun phrase: "the minister at the time, Louis Farrugia,", "his wife, Ann Lee.",
 * "a spokesman for the court, Ray Lee,", "mother-of-two Ann Lee".
 * Gives its index in the names; -1 where there is none.
 */
export function createApposed(
  { document, list, knowledge }: Names,
  layout: Layout,
): (reference: Reference, gender: Gender | null) => number {
  const { tokens, tags: own, sentences, mentions } = document;
  const nameOf = new Map(list.map(({ mention }, index) => [mention, index]));
  return ({ wording, sort, number, noun, first: opening, endToken, sentence }, gender) => {
    if (sort === 'person' && number === 'one') {
      const index = nameOf.get(layout.mentionAt[afterChildren(endToken)] ?? -1) ?? -1;
      if (index >= 0 && list[index]!.kind === 'person') return index;
    }
    if (
      (wording !== 'the' && wording !== 'possessed' && wording !== 'a') ||
      sort !== 'person' ||
      number !== 'one'
    )
      return -1;
    const { firstToken, endToken: end } = sentences[sentence]!;
    if (wording === 'a' && isBeforeSubject(firstToken, opening)) return -1;
    const comma = afterTail(endToken, Math.min(end, endToken + TAIL + 1));
    if (comma < 0) return -1;
    let first = comma + 1;
    while (first < end && first <= comma + TITLES && isTitle(first)) first += 1;
    const mention = layout.mentionAt[first] ?? -1;
    const index = nameOf.get(mention) ?? -1;
    if (index < 0 || first >= end || list[index]!.kind !== 'person') return -1;
    const other = list[index]!.gender;
    if (knowledge.words.collective.has(noun) || (gender !== null && other !== null && other !== gender))
      return -1;
    const after = layout.endToken[mention]!;
    if (after < end && !CLOSES.test(tokens.text[after]!)) return -1;
    if (tokens.text[after] !== ',') return index;
    // "The mayor, Ann Lee, and John Poe": a list, as far as anybody can tell.
    if (isAnd(after + 1)) return -1;
    return wording === 'a' && isSpoken(firstToken, opening, after, end) ? -1 : index;
  };

  /** What stands behind "mother-of-two", "father of three"; -1 after anything else. */
  function afterChildren(from: number): number {
    const hyphen = tokens.text[from] === '-' ? 1 : 0;
    if (layout.lower[from + hyphen] !== 'of') return -1;
    const number = from + hyphen + 1 + (tokens.text[from + hyphen + 1] === '-' ? 1 : 0);
    return own.upos[number] === NUM ? number + 1 : -1;
  }

  /** The comma that ends a noun phrase; -1 where something else follows, or a person's name stands between. */
  function afterTail(from: number, limit: number): number {
    if (tokens.text[from] === ',') return from < limit ? from : -1;
    if (!PREPOSITION.has(own.upos[from]!)) return -1;
    for (let token = from; token < limit; token++) {
      if (tokens.text[token] === ',') return token;
      if (!IN_TAIL.has(own.upos[token]!) || mentions[layout.mentionAt[token]!]?.type === 'PERSON') return -1;
    }
    return -1;
  }

  /** Whether a noun phrase ends what stands before a subject: "In a letter to a judge, Ann Lee, 40, said". */
  function isBeforeSubject(firstToken: number, opening: number): boolean {
    if (opening - firstToken > LONGEST_OPENING || !BEFORE_SUBJECT.has(own.upos[firstToken]!)) return false;
    if (layout.lower[firstToken] === 'according') return false;
    for (let token = firstToken; token < opening; token++) if (tokens.text[token] === ',') return false;
    return true;
  }

  /** Whether a name behind a predicate has one of its own: "The thief was a clerk, Ann Lee, a witness, told the court". */
  function isSpoken(firstToken: number, opening: number, comma: number, end: number): boolean {
    let hasPredicate = false;
    for (let token = Math.max(firstToken, opening - LONGEST_OPENING); token < opening; token++)
      hasPredicate ||= PREDICATE.has(own.upos[token]!);
    if (!hasPredicate) return false;
    const limit = Math.min(end - 1, comma + TAIL);
    for (let token = comma + 2; token < limit; token++)
      if (tokens.text[token] === ',') return PREDICATE.has(own.upos[token + 1]!);
    return false;
  }

  function isTitle(token: number): boolean {
    return layout.mentionAt[token] === -1 && knowledge.titles.has(layout.lower[token]!.replace(/\.$/, ''));
  }

  function isAnd(token: number): boolean {
    return layout.lower[token] === 'and' || layout.lower[token] === 'or';
  }
}
