import { readMarked } from '../scripts/train/marked.ts';
import { NAME_TYPES, type NameType } from '../src/document.ts';
import { type Counts, scoreOf } from './score/counts.ts';
import { scoreNames } from './score/names.ts';
import { articleOf, type Extract } from './subjects/subject.ts';

/** Sentences that rules may be made from, and others that they may not. */
const FOLDERS = {
  read: new URL('./ten-types/', import.meta.url),
  blind: new URL('./ten-types/blind/', import.meta.url),
};

/** Figures of the hand-made test of the ten types: exact span and type. */
export interface TenTypes {
  readonly sentences: number;
  readonly all: Counts;
  readonly byType: Readonly<Record<NameType, Counts>>;
  /** Each wrong or missed name, for reading: `missed LAW «Rome Statute» in: …`. */
  readonly errors: readonly string[];
}

/** Runs every sentence of a set as an article of its own and scores its names. */
function measureTenTypes(extract: Extract, set: keyof typeof FOLDERS): TenTypes {
  const errors: string[] = [];
  const articles = readMarked(FOLDERS[set]).map(({ text, mentions }, index) => {
    const document = extract(articleOf({ id: `s${index}`, text }));
    const predicted = document.mentions
      .filter(({ form }) => form === 'name')
      .map(({ start, end, type }) => ({ start, end, type, text: text.slice(start, end) }));
    const gold = mentions.map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) }));
    const keyOf = (m: { start: number; end: number; type: string }) => `${m.start}-${m.end}-${m.type}`;
    const [right, found] = [new Set(gold.map(keyOf)), new Set(predicted.map(keyOf))];
    for (const m of gold) if (!found.has(keyOf(m))) errors.push(`missed ${m.type} «${m.text}» in: ${text}`);
    for (const m of predicted)
      if (!right.has(keyOf(m))) errors.push(`not there: ${m.type} «${m.text}» in: ${text}`);
    return { gold, predicted };
  });
  const byType = Object.fromEntries(NAME_TYPES.map((type) => [type, scoreNames(articles, [type])]));
  return {
    sentences: articles.length,
    all: scoreNames(articles, NAME_TYPES),
    byType: byType as Record<NameType, Counts>,
    errors,
  };
}

/** F1 over all ten types, in percent. */
export function tenTypesF1(extract: Extract, set: keyof typeof FOLDERS): number {
  return scoreOf(measureTenTypes(extract, set).all).f1;
}
