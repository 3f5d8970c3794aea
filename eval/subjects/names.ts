import type { NameType } from '../../src/document.ts';
import { type GoldMention, type GoldNames, readGold } from '../gold.ts';
import { calibrationError } from '../score/calibration.ts';
import { scoreOf } from '../score/counts.ts';
import { scoreNames } from '../score/names.ts';
import { tenTypesF1 } from '../ten-types.ts';
import { articleOf, type Extract, type Figure, type Subject } from './subject.ts';

const THREE = ['PER', 'LOC', 'ORG'];
const FOUR = [...THREE, 'MISC'];

const FOUR_OF: Readonly<Record<NameType, string>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
  NORP: 'MISC',
  EVENT: 'MISC',
  LAW: 'MISC',
  PRODUCT: 'MISC',
  WORK: 'MISC',
};

const SETS = [
  { set: 'conll-testa', types: THREE, target: 95, peers: { CoreNLP: 92.6, spaCy: 64.3, compromise: 52.9 } },
  { set: 'conll-testa', types: FOUR, target: 94.2, peers: { CoreNLP: 91.5, spaCy: 64.6, compromise: 47.8 } },
  { set: 'ewt-dev', types: THREE, target: 76, peers: { CoreNLP: 67.2, spaCy: 56.7, compromise: 55.5 } },
  { set: 'meantime-dev', types: THREE, target: 92, peers: { CoreNLP: 89.5, spaCy: 78.7, compromise: 55.3 } },
  { set: 'meantime-dev', types: FOUR, peers: { CoreNLP: 84.4, spaCy: 73.7, compromise: 50 } },
] as const;

interface Answered {
  readonly gold: readonly GoldMention[];
  readonly predicted: readonly (GoldMention & { readonly score: number })[];
}

function answer(extract: Extract, set: string): Answered[] {
  return readGold<GoldNames>(`ner/${set}`).map((gold) => ({
    gold: gold.mentions,
    predicted: extract(articleOf(gold))
      .mentions.filter(({ form }) => form === 'name')
      .map(({ start, end, type, score }) => ({ start, end, type: FOUR_OF[type], score })),
  }));
}

function calibration(articles: readonly Answered[]): number {
  return calibrationError(
    articles.flatMap(({ gold, predicted }) => {
      const keys = new Set(gold.map((m) => `${m.start}-${m.end}-${m.type}`));
      return predicted.map((m) => ({ score: m.score, right: keys.has(`${m.start}-${m.end}-${m.type}`) }));
    }),
  );
}

export const names: Subject = {
  name: 'names',
  title: 'Names',
  about:
    'Exact span and type, micro F1. PER/LOC/ORG counts those three types only; all four adds MISC. None of these sets is trained on. Our own sentences (eval/ten-types/) have the ten types of the tables; no rule or list was made from the blind ones.',
  measure: (extract) => {
    const answers = new Map(
      [...new Set(SETS.map(({ set }) => set))].map((set) => [set, answer(extract, set)]),
    );
    const figures: Figure[] = SETS.map(({ set, types, peers, ...rest }) => ({
      set,
      figure: types === THREE ? 'F1, PER/LOC/ORG' : 'F1, all four',
      value: scoreOf(scoreNames(answers.get(set)!, types)).f1,
      ...('target' in rest ? { target: rest.target } : {}),
      peers,
    }));
    figures.push({
      set: 'conll-testa',
      figure: 'expected calibration error of the score (points)',
      value: calibration(answers.get('conll-testa')!),
      target: 3,
      kind: 'error',
      peers: {},
    });
    for (const [set, name] of [
      ['read', 'our own sentences'],
      ['blind', 'our own sentences, blind'],
    ] as const) {
      const value = tenTypesF1(extract, set);
      figures.push({ set: name, figure: 'F1, all ten types', value, target: 90, peers: {} });
    }
    return figures;
  },
};
