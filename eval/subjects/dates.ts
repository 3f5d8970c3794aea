import { type GoldDates, readGold } from '../gold.ts';
import { scoreOf } from '../score/counts.ts';
import { type DateCounts, scoreDates } from '../score/dates.ts';
import { scorePublication } from '../score/publication.ts';
import { isHeldOut } from '../timebank-split.ts';
import { articleOf, type Extract, type Figure, type Subject } from './subject.ts';

type Peers = Readonly<Record<keyof DateCounts, Readonly<Record<string, number>>>>;
type Targets = Partial<Record<keyof DateCounts, number>>;

function peersOf(rows: Readonly<Record<string, readonly [number, number, number, number]>>): Peers {
  const column = (index: 0 | 1 | 2 | 3) =>
    Object.fromEntries(Object.entries(rows).map(([peer, row]) => [peer, row[index]]));
  return { strict: column(0), relaxed: column(1), type: column(2), value: column(3) };
}

const SETS: readonly { set: string; targets: Targets; peers: Peers }[] = [
  {
    set: 'timebank',
    targets: { strict: 90, relaxed: 95, type: 93, value: 87 },
    peers: peersOf({
      HeidelTime: [85.4, 91.9, 89.7, 79.7],
      SUTime: [82.0, 91.3, 85.2, 68.8],
      'MS recognizers': [64.8, 80.4, 76.8, 61.5],
      'chrono-node': [57.6, 71.0, 64.5, 49.7],
      'compromise-dates': [58.8, 81.6, 76.2, 45.7],
    }),
  },
  {
    set: 'aquaint',
    targets: { relaxed: 94, value: 79 },
    peers: peersOf({
      HeidelTime: [81.3, 92.5, 84.6, 72.6],
      SUTime: [76.9, 89.3, 78.3, 67.7],
      'MS recognizers': [74.0, 83.0, 76.6, 67.6],
      'chrono-node': [72.8, 82.8, 70.9, 61.9],
      'compromise-dates': [71.5, 87.4, 78.7, 45.1],
    }),
  },
  {
    set: 'meantime-dev',
    targets: { relaxed: 92, value: 82 },
    peers: peersOf({
      HeidelTime: [76.7, 85.6, 81.8, 73.5],
      SUTime: [81.2, 87.4, 83.1, 70.2],
      'MS recognizers': [72.9, 86.5, 80.6, 70.3],
      'chrono-node': [53.8, 69.7, 63.6, 45.5],
      'compromise-dates': [66.9, 83.1, 75.7, 46.6],
    }),
  },
];

function figuresOf(set: string, counts: DateCounts, targets: Targets, peers: Peers | null): Figure[] {
  return (['strict', 'relaxed', 'type', 'value'] as const).map((figure) => {
    const target = targets[figure];
    return {
      set,
      figure: `${figure} F1`,
      value: scoreOf(counts[figure]).f1,
      ...(target === undefined ? {} : { target }),
      peers: peers?.[figure] ?? {},
    };
  });
}

/** Whether a text names any year at all: where it does not, nothing in it can tell one. */
const namesYear = (text: string): boolean => /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(text);

/**
 * The day of publication hidden, and inferred from the text: how often its year, month and day are written, and how
 * often what is written is right.
 */
export const publication: Subject = {
  name: 'publication',
  partOf: 'dates',
  title: 'Publication date inferred',
  about:
    'The day of publication is hidden and inferred from the text alone. Written: the share of articles for which a year, a month or a day is written; right: the share of those that are right, with everything above it (a month with its year, unless the year is left open). Range: from the first to the last day that it can be. Where nothing is written there is no share that is right.',
  measure: (extract: Extract) => {
    const measured = (name: string, file: string, keep: (id: string) => boolean) => {
      const articles = readGold(file)
        .filter(({ id, published }) => keep(id) && /^\d{4}-\d\d-\d\d$/.test(published ?? ''))
        .map((gold) => ({
          gold: gold.published!,
          named: namesYear(gold.text),
          published: extract(articleOf({ ...gold, published: null })).published,
        }));
      const counts = scorePublication(articles);
      const share = (part: number, whole: number) => (100 * part) / Math.max(whole, 1);
      const named = articles.filter((article) => article.named).length;
      return [
        ...(['year', 'month', 'day', 'range'] as const).flatMap((level): Figure[] => [
          {
            set: name,
            figure: `${level} written`,
            value: share(counts[level].written, counts.articles),
            ...(level === 'year' ? { target: 60 } : {}),
            peers: {},
          },
          ...(counts[level].written === 0
            ? []
            : [
                {
                  set: name,
                  figure: level === 'range' ? 'range holds the day' : `${level} right`,
                  value: share(counts[level].right, counts[level].written),
                  ...(level === 'year' ? { target: 95 } : {}),
                  peers: {},
                },
              ]),
        ]),
        { set: name, figure: 'articles that name a year', value: share(named, counts.articles), peers: {} },
        {
          set: name,
          figure: 'year written, of articles that name one',
          value: share(scorePublication(articles.filter((article) => article.named)).year.written, named),
          peers: {},
        },
      ];
    };
    return [
      ...measured('timebank, read part', 'dates/timebank', (id) => !isHeldOut(id)),
      ...measured('timebank, unread fifth', 'dates/timebank', isHeldOut),
      ...measured('meantime-dev', 'dates/meantime-dev', () => true),
      ...measured('gum-dev', 'gum/gum-dev', () => true),
    ];
  },
};

export const dates: Subject = {
  name: 'dates',
  title: 'Dates',
  about:
    'TempEval-3’s measures, the day of publication given. The unread fifth of timebank is chosen by a hash of the id; its errors are never looked at.',
  measure: (extract: Extract) =>
    SETS.flatMap(({ set, targets, peers }) => {
      const articles = readGold<GoldDates>(`dates/${set}`).map((gold) => ({
        id: gold.id,
        gold: gold.dates,
        predicted: extract(articleOf(gold)).dates,
      }));
      const figures = figuresOf(set, scoreDates(articles), targets, peers);
      if (set !== 'timebank') return figures;
      const unread = articles.filter(({ id }) => isHeldOut(id));
      return [...figures, ...figuresOf('timebank, unread fifth', scoreDates(unread), {}, null)];
    }),
};
