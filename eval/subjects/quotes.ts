import type { Quote, Span } from '../../src/document.ts';
import { type GoldQuote, type GoldQuotes, readGold } from '../gold.ts';
import { type Counts, scoreOf } from '../score/counts.ts';
import { scoreQuotes } from '../score/quotes.ts';
import { articleOf, type Extract, type Figure, type Subject } from '../subject.ts';

const piecesOf = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end] as const);

/** PolNeAR marks only the outermost attribution: the reporter, where there is one. */
function asGold({ kind, content, cue, sources }: Quote): GoldQuote {
  const outer = sources.findLast(({ role }) => role === 'reporter') ?? sources[0];
  return {
    kind,
    content: piecesOf(content),
    cue: cue.length === 0 ? null : piecesOf(cue),
    source: outer === undefined ? null : piecesOf([outer]),
  };
}

const SET = 'polnear-dev';
const f1 = (counts: Counts) => scoreOf(counts).f1;

export const quotes: Subject = {
  name: 'quotes',
  title: 'Quotes',
  about:
    'Against PolNeAR’s marks. Pieces: exact but for marks and punctuation at the ends. Full attribution: content overlaps by half and the source is right. Cues: sharing a word with the gold one. Speakers: direct and mixed quotes, pieces of one quote counted together.',
  measure: (extract: Extract): Figure[] => {
    const counts = scoreQuotes(
      readGold<GoldQuotes>(`quotes/${SET}`).map((gold) => ({
        text: gold.text,
        gold: gold.quotes,
        predicted: extract(articleOf(gold))
          .quotes.filter(({ parent }) => parent === null)
          .map(asGold),
      })),
    );
    const speaker = scoreOf(counts.speaker);
    const figure = (
      name: string,
      value: number,
      target: number | undefined,
      peers: Figure['peers'],
    ): Figure => ({
      set: SET,
      figure: name,
      value,
      ...(target === undefined ? {} : { target }),
      peers,
    });
    return [
      figure('content pieces, exact F1', f1(counts.pieces), 64, {
        textacy: 29.5,
        CoreNLP: 29.3,
        'Gender Gap Tracker': 43.7,
        'best mix of tools': 50.4,
        annotators: 72.1,
      }),
      figure('content, pooled F1', f1(counts.pooled), 86, {
        textacy: 46.8,
        CoreNLP: 53.6,
        'Gender Gap Tracker': 68.0,
        'best mix of tools': 75.8,
        annotators: 91.0,
      }),
      figure('cue exact, F1', f1(counts.exactCue), undefined, {}),
      figure('cue F1', f1(counts.cue), 80.5, {
        textacy: 32.3,
        'Gender Gap Tracker': 53.3,
        'best mix of tools': 57.0,
        annotators: 81.4,
      }),
      figure('full attribution F1', f1(counts.full), 68, {
        textacy: 25.6,
        CoreNLP: 21.6,
        'Gender Gap Tracker': 40.7,
        'best mix of tools': 50.1,
        annotators: 75.4,
      }),
      figure('right speaker, recall', speaker.recall, 85, {
        textacy: 60.2,
        CoreNLP: 53.9,
        'Gender Gap Tracker': 50.9,
        'best mix of tools': 69.9,
        annotators: 94.9,
      }),
      figure('right speaker, precision', speaker.precision, 91, {
        textacy: 89.9,
        CoreNLP: 64.2,
        'Gender Gap Tracker': 56.3,
        'best mix of tools': 73.5,
        annotators: 94.2,
      }),
    ];
  },
};
