import type { NameType, Quoted, Span } from '../../document.ts';
import type { Gender, Knowledge } from '../knowledge.ts';
import { nameKey, nameWords } from './fold.ts';
import { createDisjointSets, type DisjointSets } from './sets.ts';
import { toldGender } from './told-gender.ts';

/** What sort of thing a name is, as far as names of one thing agree: a town is a GPE here and a LOC there. */
export type Kind = 'person' | 'organization' | 'place' | 'group' | 'event' | 'law' | 'product' | 'work';

/** The sort of thing that a name of each type stands for; also the first word of its id. */
export const KIND: Readonly<Record<NameType, Kind>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  EVENT: 'event',
  LAW: 'law',
  PRODUCT: 'product',
  WORK: 'work',
};

/** A mention by name, as the sieves see it. */
export interface Name {
  /** Index into the document's mentions. */
  readonly mention: number;
  readonly kind: Kind;
  readonly text: string;
  /** Folded words, without the article and, for a person, without titles: see `nameWords`. */
  readonly words: readonly string[];
  readonly key: string;
  /** What a title or a noun before the name says: "Mrs Merkel", "his wife Ann". */
  readonly gender: Gender | null;
  /** Whether it stands behind a noun that makes its bearer somebody's kin: "her uncle Ray Lee". */
  readonly isKin: boolean;
}

/** The names of an article, in the order of the text, and which are one thing so far. */
export interface Names {
  readonly document: Quoted;
  readonly knowledge: Knowledge;
  readonly list: readonly Name[];
  readonly sets: DisjointSets;
}

interface Spelling {
  readonly words: readonly string[];
  readonly key: string;
  /** Of a title within the name. */
  readonly gender: Gender | null;
}

/** Words without the titles in front of a person's name, so long as something is left. */
function withoutTitles(words: readonly string[], knowledge: Knowledge): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && knowledge.titles.has(words[from]!)) from += 1;
  return from === 0 ? words : words.slice(from);
}

/** The word before an offset, folded, full stop dropped; looks at most 24 characters back. */
function wordBefore(text: string, offset: number): string {
  const match = /(?<!\p{L})(\p{L}+)\.?\s*$/u.exec(text.slice(Math.max(0, offset - 24), offset));
  return match === null ? '' : match[1]!.toLowerCase();
}

/** What the title or the noun before a person's name tells: "Mrs Lee", "her sister Ann Lee". */
function toldBefore(
  document: Quoted,
  mention: Span,
  { words, gender: ofTitle }: Spelling,
  { titles, genderedNouns, firstNames }: Knowledge,
): Pick<Name, 'gender' | 'isKin'> {
  const told = toldGender(document, mention, genderedNouns);
  const isKin = told?.beside === 'kin';
  const gender = ofTitle ?? titles.get(wordBefore(document.text, mention.start)) ?? null;
  // A chairman whose first name is a woman's is one.
  const isSure = isKin || words.length < 2 || !firstNames.has(words[0]!);
  return { gender: gender ?? (told !== null && isSure ? told.gender : null), isKin };
}
const NOTHING_TOLD = { gender: null, isKin: false } as const;

/** Whether a place stands as a state does behind a town: "Baton Rouge, LA". */
function isBehindTown({ mentions, text }: Quoted, index: number): boolean {
  const before = mentions[index - 1];
  return before?.type === 'GPE' && text.slice(before.end, mentions[index]!.start) === ', ';
}

/** The document's mentions by name; every one in a set of its own. */
export function collectNames(document: Quoted, knowledge: Knowledge): Names {
  const spellings = new Map<string, Spelling>();
  const list: Name[] = [];
  document.mentions.forEach((mention, index) => {
    if (mention.form !== 'name') return;
    const kind = KIND[mention.type];
    const text = document.text.slice(mention.start, mention.end);
    const short = kind === 'place' ? knowledge.cityShortNames.get(text) : undefined;
    const isShort = short !== undefined && !isBehindTown(document, index);
    const cacheKey = `${isShort ? 'short' : kind} ${text}`;
    let spelling = spellings.get(cacheKey);
    if (spelling === undefined) {
      const all = nameWords(isShort ? short : text);
      const words = kind === 'person' ? withoutTitles(all, knowledge) : all;
      spelling = {
        words,
        key: words.length > 0 ? words.join(' ') : nameKey(text),
        gender: (kind === 'person' ? knowledge.titles.get(all[0] ?? '') : null) ?? null,
      };
      spellings.set(cacheKey, spelling);
    }
    const told = kind === 'person' ? toldBefore(document, mention, spelling, knowledge) : NOTHING_TOLD;
    list.push({ mention: index, kind, text, words: spelling.words, key: spelling.key, ...told });
  });
  return { document, knowledge, list, sets: createDisjointSets(list.length) };
}
