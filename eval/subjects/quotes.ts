import type { Quote, Span } from '../../src/document.ts';
import { type GoldQuotes, readGold } from '../gold.ts';
import { readOwnQuotes } from '../own-quotes.ts';
import { calibrationError } from '../score/calibration.ts';
import { type Counts, scoreOf } from '../score/counts.ts';
import { type PredictedQuote, type QuoteCounts, scoreQuotes } from '../score/quotes.ts';
import { articleOf, type Extract, type Figure, type Subject } from './subject.ts';

const piecesOf = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end] as const);

/** PolNeAR marks only the outermost attribution: the reporter, where there is one. */
function asGold({ kind, content, cue, sources, score }: Quote): PredictedQuote {
  const outer = sources.findLast(({ role }) => role === 'reporter') ?? sources[0];
  return {
    kind,
    content: piecesOf(content),
    cue: cue.length === 0 ? null : piecesOf(cue),
    source: outer === undefined ? null : piecesOf([outer]),
    score,
  };
}

const f1 = (counts: Counts) => scoreOf(counts).f1;

const count = (extract: Extract, texts: readonly GoldQuotes[]) =>
  scoreQuotes(
    texts.map((gold) => ({
      text: gold.text,
      gold: gold.quotes,
      predicted: extract(articleOf(gold))
        .quotes.filter(({ parent }) => parent === null)
        .map(asGold),
    })),
  );

/** What a set must reach, and what others reach on it, in the order of the figures. */
type Told = readonly { readonly target?: number; readonly peers: Figure['peers'] }[];

const FIGURES = [
  'content pieces, exact F1',
  'content, pooled F1',
  'cue exact, F1',
  'cue F1',
  'full attribution F1',
  'right speaker, recall',
  'right speaker, precision',
] as const;

function figuresOf(set: string, counts: QuoteCounts, told: Told): readonly Figure[] {
  const speaker = scoreOf(counts.speaker);
  const values = [
    f1(counts.pieces),
    f1(counts.pooled),
    f1(counts.exactCue),
    f1(counts.cue),
    f1(counts.full),
    speaker.recall,
    speaker.precision,
  ];
  return [
    ...FIGURES.map((figure, index) => ({ set, figure, value: values[index]!, peers: {}, ...told[index] })),
    {
      set,
      figure: 'expected calibration error of the score (points)',
      value: calibrationError(counts.answers),
      kind: 'error',
      peers: {},
    },
  ];
}

const POLNEAR: Told = [
  {
    target: 64,
    peers: {
      textacy: 29.5,
      CoreNLP: 29.3,
      'Gender Gap Tracker': 43.7,
      'best mix of tools': 50.4,
      annotators: 72.1,
    },
  },
  {
    target: 86,
    peers: {
      textacy: 46.8,
      CoreNLP: 53.6,
      'Gender Gap Tracker': 68.0,
      'best mix of tools': 75.8,
      annotators: 91.0,
    },
  },
  { peers: {} },
  {
    target: 80.5,
    peers: { textacy: 32.3, 'Gender Gap Tracker': 53.3, 'best mix of tools': 57.0, annotators: 81.4 },
  },
  {
    target: 68,
    peers: {
      textacy: 25.6,
      CoreNLP: 21.6,
      'Gender Gap Tracker': 40.7,
      'best mix of tools': 50.1,
      annotators: 75.4,
    },
  },
  {
    target: 85,
    peers: {
      textacy: 60.2,
      CoreNLP: 53.9,
      'Gender Gap Tracker': 50.9,
      'best mix of tools': 69.9,
      annotators: 94.9,
    },
  },
  {
    target: 91,
    peers: {
      textacy: 89.9,
      CoreNLP: 64.2,
      'Gender Gap Tracker': 56.3,
      'best mix of tools': 73.5,
      annotators: 94.2,
    },
  },
];

export const quotes: Subject = {
  name: 'quotes',
  title: 'Quotes',
  about:
    'Against PolNeAR’s marks, and against those of texts of our own from other countries and of other subjects (eval/said/), which nothing is trained on; from where on an attribution stands was chosen on both sets. Pieces: exact but for marks and punctuation at the ends. Full attribution: content overlaps by half and the source is right. Cues: sharing a word with the gold one. Speakers: direct and mixed quotes, pieces of one quote counted together. The score is held to be that of a full attribution.',
  measure: (extract: Extract): readonly Figure[] => [
    ...figuresOf('polnear-dev', count(extract, readGold<GoldQuotes>('quotes/polnear-dev')), POLNEAR),
    ...figuresOf('our own texts, unread', count(extract, readOwnQuotes()), []),
  ],
};
