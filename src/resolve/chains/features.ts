import type { Quoted } from '../../document.ts';
import type { Gender } from '../knowledge.ts';
import { WORDS } from '../word-classes.ts';
import type { Chain } from './chain.ts';
import { NUMBERS, type Reference, ROLES, SORTS, WORDINGS } from './reference.ts';

const STEPS = ['0', '1', '2', '3', '4', '5-7', '8-15', '16+'] as const;
const RANKS = ['0', '1', '2', '3', '4-5', '6-8', '9+'] as const;
const SIZES = ['1', '2', '3-4', '5-8', '9+'] as const;
const YES = ['no', 'yes'] as const;
const AGREES = ['unknown', 'agrees', 'differs'] as const;
const NOUNS = ['none', 'same', 'same-other-words', 'other'] as const;
const QUOTES = ['same', 'inside-outside', 'outside-inside', 'other-quote'] as const;
const BESIDE = ['no', 'comma', 'comma-after', 'is', 'close'] as const;
const NAMED = ['unnamed', 'named'] as const;

/** What sort of place a noun is for, and what sort a named chain is known to be. */
const FITS = ['country', 'town', 'other'] as const;
const KNOWN = ['country', 'town', 'other', 'unnamed'] as const;

/** Templates of features: a name and the values that each part may have. A feature's number follows from its parts. */
const TEMPLATES = {
  sentences: [WORDINGS, STEPS],
  paragraphs: [WORDINGS, STEPS],
  rank: [WORDINGS, RANKS, NAMED],
  antecedent: [WORDINGS, WORDINGS, ['here', 'before', 'back']],
  roles: [WORDINGS, ROLES, ROLES, ['here', 'before', 'back']],
  sorts: [WORDINGS, SORTS, SORTS],
  numbers: [WORDINGS, NUMBERS, NUMBERS],
  gender: [WORDINGS, AGREES],
  size: [WORDINGS, SIZES, NAMED],
  noun: [WORDINGS, NOUNS, NAMED, ['here', 'before', 'back']],
  nounSort: [SORTS, NOUNS, WORDINGS, NAMED],
  described: [WORDINGS, YES],
  quotes: [WORDINGS, QUOTES],
  beside: [WORDINGS, BESIDE, NAMED],
  speaksOn: [WORDINGS, YES],
  clause: [WORDINGS, ROLES, ['0-3', '4-8', '9+']],
  prominence: [WORDINGS, SIZES, NAMED],
  predicate: [WORDINGS, ['no', 'other', 'subject']],
  fits: [FITS, KNOWN],
  inside: [YES],
  new: [WORDINGS, SORTS],
  newRole: [WORDINGS, ROLES],
  newNumber: [WORDINGS, NUMBERS],
  newIt: [['other', 'is', 'that'] as const],
  newNoun: [WORDINGS, ['unseen', 'seen']],
  newAfter: [WORDINGS, ['other', 'of', 'in', 'who', 'comma', 'verb', 'stop']],
  newPlace: [WORDINGS, ['first', 'early', 'late']],
  newLength: [WORDINGS, ['1', '2', '3', '4+']],
} as const;
type Template = keyof typeof TEMPLATES;

const NAMES = Object.keys(TEMPLATES) as Template[];
const BASE: Readonly<Record<Template, number>> = (() => {
  let base = 0;
  const bases = {} as Record<Template, number>;
  for (const name of NAMES) {
    bases[name] = base;
    base += TEMPLATES[name].reduce((size, part) => size * part.length, 1);
  }
  return bases;
})();
/** How many features there are. */
export const FEATURES = NAMES.reduce(
  (sum, name) => sum + TEMPLATES[name].reduce((size, part) => size * part.length, 1),
  0,
);

/** The feature's name and parts, as the file of weights has them: "sentences he 1". */
export function featureName(feature: number): string {
  const name = NAMES.findLast((candidate) => BASE[candidate] <= feature)!;
  let rest = feature - BASE[name];
  const parts: string[] = [];
  for (const part of [...TEMPLATES[name]].reverse()) {
    parts.push(part[rest % part.length]!);
    rest = Math.floor(rest / part.length);
  }
  return [name, ...parts.reverse()].join(' ');
}

/** Numbers of all features by their names. */
export function featureNumbers(): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: FEATURES }, (_, feature) => [featureName(feature), feature]));
}

/** The features of a candidate: the first `length` of `numbers`. */
export interface FeatureList {
  readonly numbers: Int32Array;
  length: number;
}

/** An empty list. */
export function createFeatureList(): FeatureList {
  return { numbers: new Int32Array(64), length: 0 };
}

function add(list: FeatureList, feature: number): void {
  list.numbers[list.length++] = feature;
}

const step = (distance: number): number =>
  distance <= 0 ? 0 : distance <= 4 ? distance : distance <= 7 ? 5 : distance <= 15 ? 6 : 7;
const rankOf = (rank: number): number => (rank <= 3 ? rank : rank <= 5 ? 4 : rank <= 8 ? 5 : 6);
const sizeOf = (size: number): number => (size <= 2 ? size - 1 : size <= 4 ? 2 : size <= 8 ? 3 : 4);

const WORDING_NUMBER = new Map(WORDINGS.map((wording, index) => [wording, index]));
const SORT_NUMBER = new Map(SORTS.map((sort, index) => [sort, index]));
const ROLE_NUMBER = new Map(ROLES.map((role, index) => [role, index]));
const NUMBER_NUMBER = new Map(NUMBERS.map((number, index) => [number, index]));
const W = WORDINGS.length;
const S = SORTS.length;
const R = ROLES.length;

/** What is known of a reference beside itself, where its antecedent is sought. */
export interface Setting {
  readonly document: Quoted;
  /** The words of the tokens, in small letters. */
  readonly lower: readonly string[];
  readonly reference: Reference;
  readonly gender: Gender | null;
  /** Index of the quote it stands in, -1 outside; and whether it is the source of one. */
  readonly quote: number;
  readonly speaks: boolean;
  /** Whether its noun stands before in the article. */
  readonly seen: boolean;
  /** Whether it is said of a subject: "is the mayor". */
  readonly predicate: boolean;
}

/** Features of the reference's taking up a chain, whose rank among those in play is 0 for the latest. */
export function pairFeatures(
  list: FeatureList,
  { document, lower, reference, gender, quote, speaks, predicate }: Setting,
  chain: Chain,
  rank: number,
  described: boolean,
  samePossessor: boolean | null,
): void {
  list.length = 0;
  const { last } = chain;
  const { sentences } = document;
  const w = WORDING_NUMBER.get(reference.wording)!;
  const named = chain.entity >= 0 ? 1 : 0;
  const distance = reference.sentence - last.sentence;
  const near = distance === 0 ? 0 : distance === 1 ? 1 : 2;
  const paragraphs = sentences[reference.sentence]!.paragraph - sentences[last.sentence]!.paragraph;
  const role = ROLE_NUMBER.get(reference.role)!;
  const lastRole = ROLE_NUMBER.get(last.role)!;
  const sort = SORT_NUMBER.get(reference.sort)!;
  const chainSort = SORT_NUMBER.get(chain.sort)!;
  add(list, BASE.sentences + w * STEPS.length + step(distance));
  add(list, BASE.paragraphs + w * STEPS.length + step(paragraphs));
  add(list, BASE.rank + (w * RANKS.length + rankOf(rank)) * 2 + named);
  add(list, BASE.antecedent + (w * W + WORDING_NUMBER.get(last.wording)!) * 3 + near);
  add(list, BASE.roles + ((w * R + role) * R + lastRole) * 3 + near);
  add(list, BASE.sorts + (w * S + sort) * S + chainSort);
  add(
    list,
    BASE.numbers + (w * 3 + NUMBER_NUMBER.get(reference.number)!) * 3 + NUMBER_NUMBER.get(chain.number)!,
  );
  // Whoever is named as somebody's sister is no likelier "she" than who is told to be nothing: both may be.
  const isUntold = chain.gender === null || (chain.isKin && !chain.taken);
  const agrees = gender === null || isUntold ? 0 : gender === chain.gender ? 1 : 2;
  add(list, BASE.gender + w * 3 + agrees);
  add(list, BASE.size + (w * SIZES.length + sizeOf(chain.size)) * 2 + named);
  if (reference.noun !== '') {
    const same = reference.noun === chain.noun;
    const noun =
      chain.noun === '' ? 0 : !same ? 3 : (samePossessor ?? sameModifiers(document, reference, last)) ? 1 : 2;
    add(list, BASE.noun + ((w * NOUNS.length + noun) * 2 + named) * 3 + near);
    add(list, BASE.nounSort + ((sort * NOUNS.length + noun) * W + w) * 2 + named);
    add(list, BASE.described + w * 2 + (described ? 1 : 0));
  }
  const where = quote === chain.quote ? 0 : chain.quote === -1 ? 1 : quote === -1 ? 2 : 3;
  add(list, BASE.quotes + w * QUOTES.length + where);
  add(list, BASE.beside + (w * BESIDE.length + besideOf(lower, reference, last)) * 2 + named);
  add(list, BASE.speaksOn + w * 2 + (speaks && chain.speaks && distance <= 1 ? 1 : 0));
  if (distance === 0) {
    const gap = reference.first - last.endToken;
    add(list, BASE.clause + (w * R + lastRole) * 3 + (gap <= 3 ? 0 : gap <= 8 ? 1 : 2));
    if (last.endToken > reference.first && last.first >= reference.first) add(list, BASE.inside + 1);
  }
  add(list, BASE.prominence + (w * SIZES.length + sizeOf(Math.max(1, chain.named))) * 2 + named);
  if (predicate) add(list, BASE.predicate + w * 3 + (distance > 0 || lastRole !== 0 ? 1 : 2));
  if (reference.sort === 'place' && reference.noun !== '')
    add(list, BASE.fits + fitOf(reference.noun) * KNOWN.length + chain.known);
}

/** Features of the reference's being the first to something. */
export function newFeatures(list: FeatureList, { lower, reference, seen }: Setting): void {
  list.length = 0;
  const w = WORDING_NUMBER.get(reference.wording)!;
  add(list, BASE.new + w * S + SORT_NUMBER.get(reference.sort)!);
  add(list, BASE.newRole + w * R + ROLE_NUMBER.get(reference.role)!);
  add(list, BASE.newNumber + w * 3 + NUMBER_NUMBER.get(reference.number)!);
  if (reference.wording === 'it') add(list, BASE.newIt + expletive(lower, reference.endToken));
  if (reference.noun === '') return;
  add(list, BASE.newNoun + w * 2 + (seen ? 1 : 0));
  const next = lower[reference.endToken] ?? '.';
  const after =
    next === 'of'
      ? 1
      : next === 'in' || next === 'at' || next === 'from' || next === 'for' || next === 'with'
        ? 2
        : next === 'who' || next === 'that' || next === 'which' || next === 'whose'
          ? 3
          : next === ','
            ? 4
            : next === '.' || next === '?' || next === '!'
              ? 6
              : 0;
  add(list, BASE.newAfter + w * 7 + after);
  const where = reference.sentence === 0 ? 0 : reference.sentence < 4 ? 1 : 2;
  add(list, BASE.newPlace + w * 3 + where);
  add(list, BASE.newLength + w * 4 + Math.min(3, reference.endToken - reference.first - 1));
}

/** Whether the words between the article and the noun say nothing that those before the other noun don't. */
function sameModifiers({ tokens }: Quoted, a: Reference, b: Reference): boolean {
  if (b.noun === '') return true;
  for (let i = a.wording === 'possessed' ? a.first : a.first + 1; i < a.head; i++) {
    const word = tokens.text[i]!;
    let found = false;
    for (let j = b.first; j < b.head && !found; j++) found = tokens.text[j] === word;
    if (!found) return false;
  }
  return true;
}

/** How two references that touch each other stand: in apposition, or as subject and predicate. */
function besideOf(lower: readonly string[], reference: Reference, last: Reference): number {
  const gap = reference.first - last.endToken;
  if (last.first >= reference.endToken) return 2;
  if (gap === 1) {
    const between = lower[last.endToken]!;
    if (APPOSITION.has(between)) return 1;
    if (IS.has(between)) return 3;
  }
  if (gap === 2 && IS.has(lower[last.endToken]!)) return 3;
  return gap >= 0 && gap <= 2 ? 4 : 0;
}

/** What stands before an apposition. */
export const APPOSITION: ReadonlySet<string> = new Set([',', '(', '–', '—']);
/** Words that make what follows a predicate. */
export const IS: ReadonlySet<string> = new Set([
  'is',
  'was',
  'are',
  'were',
  'am',
  '’s',
  "'s",
  'be',
  'been',
  'became',
  'becomes',
  'as',
]);

const fitOf = (noun: string): number =>
  WORDS['country-noun'].has(noun) ? 0 : WORDS['town-noun'].has(noun) ? 1 : 2;

/** "It is clear that", "it seems to": 2 where "it" may stand for nothing, 1 where it is only followed by "is", else 0. */
function expletive(lower: readonly string[], next: number): number {
  const verb = lower[next] ?? '';
  if (!IS.has(verb) && !WORDS.expletive.has(verb)) return 0;
  for (let token = next + 1; token < Math.min(lower.length, next + 7); token++) {
    const word = lower[token]!;
    if (word === 'that' || word === 'to' || word === 'if' || word === 'when' || word === 'for') return 2;
    if (word === '.' || word === ',') return 1;
  }
  return 1;
}
