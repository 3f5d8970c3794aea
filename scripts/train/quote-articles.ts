/**
 * PolNeAR's articles as the taggers of quotes see them, with what is annotated in them: for training.
 */
import { createDates } from '../../src/dates/index.ts';
import { createEntities } from '../../src/entities/index.ts';
import { assignFolds } from '../../src/learn/train/jackknife.ts';
import { type CueLexicon, createCueLexicon } from '../../src/quotes/cues.ts';
import { type Findings, findByPatterns } from '../../src/quotes/patterns/index.ts';
import { type Reading, read, type Tokens, tokenAt } from '../../src/quotes/reading.ts';
import { createView, type View } from '../../src/quotes/view.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';
import { articleOf, readLines } from './corpora.ts';
import { countFrames, countsOfOthers, type Marked } from './cue-frames.ts';
import { readQuoted } from './marked-quotes.ts';

/** Parts of the articles, for what has to be learnt from predictions for articles not trained on. */
export const FOLDS = 5;

type Pieces = readonly (readonly [number, number])[];

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly (Marked & { readonly source: Pieces | null })[];
}

export interface Gold {
  readonly cue: Tokens;
  readonly content: readonly Tokens[];
  readonly source: Tokens | null;
}

export interface Prepared {
  readonly view: View;
  readonly findings: Findings;
  readonly gold: readonly Gold[];
}

function tokensOf({ reading }: View, [start, end]: readonly [number, number]): Tokens {
  const { tokens } = reading.document;
  return { from: tokenAt(tokens, start), to: tokenAt(tokens, end - 1) + 1 };
}

const longest = (spans: readonly Tokens[]): Tokens | null =>
  spans.reduce<Tokens | null>(
    (best, one) => (best === null || one.to - one.from > best.to - best.from ? one : best),
    null,
  );

/** Texts of our own, with what is said in them marked. */
const OWN = new URL('../../training/quotes/', import.meta.url);

/** Articles as the stages before make them. */
function readArticles(articles: readonly Annotated[]) {
  const segment = createSegment();
  const tag = createTag();
  const entities = createEntities();
  const dates = createDates();
  return articles.map(({ id, text, quotes }) => ({
    reading: read(dates(entities(tag(segment(articleOf(id, text)))))),
    quotes,
  }));
}

/**
 * PolNeAR's articles and our own texts as both taggers see them. How often a verb is a cue is counted over PolNeAR's
 * articles of the other folds, as new text has no part in the counts.
 */
export function prepare(folder: string): readonly Prepared[] {
  const polnear = readLines<Annotated>(folder, 'quotes/polnear-train.jsonl.gz');
  const own = readQuoted(OWN).map((text, index) => ({ id: `own-${index}`, ...text }));
  const articles = readArticles([...polnear, ...own]);
  const fold = assignFolds(articles.length, FOLDS);
  const complete = createCueLexicon();
  const counts = Array.from({ length: FOLDS }, () => new Map<string, readonly [number, number]>());
  for (const [i, { reading, quotes }] of articles.slice(0, polnear.length).entries())
    countFrames(reading, complete, quotes, counts[fold[i]!]!);
  const lexicons = countsOfOthers(counts).map((others) => createCueLexicon([], others));
  return articles.map(({ reading, quotes }, i) => prepareOne(reading, quotes, lexicons[fold[i]!]!));
}

function prepareOne(reading: Reading, quotes: Annotated['quotes'], lexicon: CueLexicon): Prepared {
  const findings = findByPatterns(reading, lexicon);
  const view = createView(reading, lexicon, findings);
  const gold = quotes.flatMap(({ cue, content, source }): Gold[] => {
    if (cue === null || cue.length === 0) return [];
    const spans = cue.map((piece) => tokensOf(view, piece));
    return [
      {
        cue: { from: spans[0]!.from, to: spans.at(-1)!.to },
        content: content.map((piece) => tokensOf(view, piece)),
        source: longest((source ?? []).map((piece) => tokensOf(view, piece))),
      },
    ];
  });
  return { view, findings, gold };
}
