import { type Entity, type Mention, type NameType, type Quoted, UPOS, type Upos } from '../../document.ts';
import type { Knowledge } from '../knowledge.ts';
import { nameKey } from '../names/fold.ts';
import type { Layout } from '../references/layout.ts';
import { isStateBeside } from '../world/places.ts';

/** What the rules see of an article. */
export interface View {
  readonly document: Quoted;
  readonly knowledge: Knowledge;
  readonly layout: Layout;
  readonly entities: readonly Entity[];
  /** Entity of each mention by name; null for none. */
  readonly entityOf: readonly (number | null)[];
  readonly lower: readonly string[];
  /** Index of the mention that each token is in; -1 for none. */
  readonly within: Int32Array;
  /** 1 for the tokens of expressions of time. */
  readonly inDate: Uint8Array;
  /** The first mention by name of each entity. */
  readonly firstMention: readonly number[];
  /** Named entities by Wikidata id. */
  readonly byWikidata: ReadonlyMap<string, number>;
  /** By where an "its" begins, the named body or country that it stands for. */
  readonly itsOf: ReadonlyMap<number, number>;
}

/** Lays an article out for the rules, in one pass. */
export function createView(
  document: Quoted,
  knowledge: Knowledge,
  layout: Layout,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  itsOf: ReadonlyMap<number, number> = new Map(),
): View {
  const { tokens, mentions, dates } = document;
  const within = new Int32Array(tokens.length).fill(-1);
  for (const index of mentions.keys()) within.fill(index, layout.firstToken[index]!, layout.endToken[index]!);
  const inDate = new Uint8Array(tokens.length);
  let token = 0;
  for (const { start, end } of dates) {
    while (token < tokens.length && tokens.end[token]! <= start) token += 1;
    for (let at = token; at < tokens.length && tokens.start[at]! < end; at++) inDate[at] = 1;
  }
  const byWikidata = new Map<string, number>();
  for (const [index, { wikidata, named }] of entities.entries())
    if (named && wikidata !== null && !byWikidata.has(wikidata)) byWikidata.set(wikidata, index);
  const firstMention = entities.map(() => -1);
  for (const [index, entity] of entityOf.entries())
    if (entity !== null && firstMention[entity] === -1) firstMention[entity] = index;
  const { lower } = layout;
  return {
    document,
    knowledge,
    layout,
    entities,
    entityOf,
    lower,
    within,
    inDate,
    firstMention,
    byWikidata,
    itsOf,
  };
}

const tag = (name: Upos): number => UPOS.indexOf(name);
export const [ADJ, ADP, ADV, AUX, NOUN, NUM, PROPN, VERB] = [
  tag('ADJ'),
  tag('ADP'),
  tag('ADV'),
  tag('AUX'),
  tag('NOUN'),
  tag('NUM'),
  tag('PROPN'),
  tag('VERB'),
] as const;

const APOSTROPHES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
export const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);
export const isPossessive = (word: string | undefined): boolean =>
  word !== undefined && APOSTROPHES.has(word);

/** The name that begins in a token; undefined where none does. */
export function nameAt(view: View, token: number): Mention | undefined {
  return view.document.mentions[view.layout.mentionAt[token] ?? -1];
}

/** Tokens of the sentence that a mention is in, as [from, to). */
export function sentenceOf(view: View, mention: number): readonly [from: number, to: number] {
  const { document, layout } = view;
  const { firstToken, endToken } = document.sentences[document.mentions[mention]!.sentence]!;
  return [firstToken, Math.max(endToken, layout.endToken[mention]!)];
}

/** Whether a name stands in running text, which headlines are not: their capitals and their grammar are their own. */
export function inText({ document }: View, mention: number): boolean {
  return document.sentences[document.mentions[mention]!.sentence]?.kind === 'text';
}

/** The type of the thing that a mention stands for, where the mention itself has it too. */
export function isOf(view: View, mention: number, types: ReadonlySet<NameType>): boolean {
  const entity = view.entityOf[mention];
  return (
    entity !== null &&
    entity !== undefined &&
    types.has(view.document.mentions[mention]!.type) &&
    types.has(view.entities[entity]!.type)
  );
}

export const PERSON: ReadonlySet<NameType> = new Set(['PERSON']);
export const PLACE: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'FAC']);
export const ORGANIZATION: ReadonlySet<NameType> = new Set(['ORG']);

/** The name that a country has by the demonym that stands for it: "Kyrgyz" → Kyrgyzstan's Wikidata id. */
export function countryIdOf(view: View, words: string): string | null {
  const { demonyms, countries } = view.knowledge;
  const country = demonyms.get(nameKey(words));
  return country === undefined ? null : (countries.byKey.get(nameKey(country))?.wikidata ?? null);
}

/** What a name among words that describe refers to: a demonym to its country where the article names it. */
export function ownerOf(view: View, mention: number): number | null {
  const { start, end, type } = view.document.mentions[mention]!;
  if (type === 'NORP') {
    const id = countryIdOf(view, view.document.text.slice(start, end));
    const country = id === null ? undefined : view.byWikidata.get(id);
    if (country !== undefined) return country;
  }
  const entity = view.entityOf[mention] ?? null;
  return entity !== null && isOtherState(view, mention, entity) ? null : entity;
}

/** "A Washington state delegate", where the article's other mentions of the name are of the city. */
function isOtherState({ document, knowledge, entities }: View, mention: number, entity: number): boolean {
  const { start, end } = document.mentions[mention]!;
  return (
    entities[entity]!.geonames !== null &&
    knowledge.countries.usStates.has(nameKey(document.text.slice(start, end))) &&
    isStateBeside(mention, document, knowledge)
  );
}

/** The span of the tokens [from, to). */
export function spanOf(view: View, from: number, to: number): { start: number; end: number } {
  const { start, end } = view.document.tokens;
  return { start: start[from]!, end: end[to - 1]! };
}
