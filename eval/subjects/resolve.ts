import { type GoldArticle, type GoldMention, type GoldTrees, readGold } from '../gold.ts';
import { scoreOf } from '../score/counts.ts';
import { type IdentifiedName, scorePairs } from '../score/identity.ts';
import { articleOf, type Extract, type Figure, type Subject } from '../subject.ts';

interface GoldLinks extends GoldArticle {
  readonly mentions: readonly (GoldMention & { readonly entity: string | null })[];
}

const TYPES = ['person', 'organization', 'place'];

function gumNames(gold: GoldTrees): IdentifiedName[] {
  return gold.mentions
    .filter(({ named, type }) => named === true && TYPES.includes(type))
    .map(({ start, end, name, entity }) => ({
      start: name?.[0] ?? start,
      end: name?.[1] ?? end,
      entity: String(entity),
    }));
}

function meantimeNames(gold: GoldLinks): IdentifiedName[] {
  return gold.mentions.flatMap(({ start, end, entity }) => (entity === null ? [] : [{ start, end, entity }]));
}

function answer(extract: Extract, gold: GoldArticle): IdentifiedName[] {
  return extract(articleOf(gold)).mentions.flatMap(({ start, end, entity }) =>
    entity === null ? [] : [{ start, end, entity: String(entity) }],
  );
}

export const resolve: Subject = {
  name: 'resolve',
  title: 'Identity',
  about:
    'Pairs of names of one article that stand for the same thing, F1, from raw text. The peers’ figures are by a scorer that also matches a name by its head word.',
  measure: (extract: Extract): Figure[] => {
    const gum = readGold<GoldTrees>('gum/gum-dev').map((gold) => ({
      gold: gumNames(gold),
      predicted: answer(extract, gold),
    }));
    const meantime = readGold<GoldLinks>('links/meantime-dev').map((gold) => ({
      gold: meantimeNames(gold),
      predicted: answer(extract, gold),
    }));
    return [
      {
        set: 'gum-dev',
        figure: 'name pairs F1',
        value: scoreOf(scorePairs(gum)).f1,
        target: 82,
        peers: { CoreNLP: 70.4, 'CoreNLP deterministic': 70.7 },
      },
      {
        set: 'meantime-dev',
        figure: 'name pairs F1',
        value: scoreOf(scorePairs(meantime)).f1,
        target: 82,
        peers: { CoreNLP: 55.8 },
      },
    ];
  },
};
