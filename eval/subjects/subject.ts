import type { Article, Resolved } from '../../src/document.ts';
import type { GoldArticle } from '../gold.ts';

/** The pipeline under test. */
export type Extract = (article: Article) => Resolved;

/** One measured figure, beside what others reach on the same file. */
export interface Figure {
  /** The gold set, as its file is named. */
  readonly set: string;
  readonly figure: string;
  /** In percent unless the figure says otherwise. */
  readonly value: number;
  /** What the project wants to reach. */
  readonly target?: number;
  /** `error`: the smaller the better. */
  readonly kind?: 'error';
  readonly peers: Readonly<Record<string, number>>;
}

/** Something that is evaluated: a stage, as its figures on the gold sets. */
export interface Subject {
  readonly name: string;
  /** The subject that it is measured with when that is asked for. */
  readonly partOf?: string;
  readonly title: string;
  /** What the figures mean, for the report. */
  readonly about: string;
  readonly measure: (extract: Extract) => readonly Figure[];
}

/** A gold article as the pipeline takes it, published when the gold says. */
export function articleOf(gold: GoldArticle): Article {
  const published = gold.published ?? null;
  return {
    id: gold.id,
    path: null,
    text: gold.text,
    title: null,
    published: { value: published, basis: published === null ? 'none' : 'given' },
    source: null,
    url: null,
  };
}
