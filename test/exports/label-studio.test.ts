import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../src/exports/article.ts';
import { labelStudio } from '../../src/exports/label-studio.ts';
import { ANY_ARTICLE, namesOf, points, SAMPLE, timesOf, words } from './sample.ts';

interface Region {
  readonly id: string;
  readonly type: 'labels' | 'textarea';
  readonly from_name: string;
  readonly to_name: string;
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text: string | string[];
    readonly labels?: string[];
  };
}

interface Relation {
  readonly type: 'relation';
  readonly from_id: string;
  readonly to_id: string;
  readonly labels: string[];
}

interface Task {
  readonly data: Readonly<Record<'text' | 'title' | 'doc_id', string>>;
  readonly predictions: readonly { readonly result: readonly (Region | Relation)[] }[];
}

function read(...articles: readonly ExportArticle[]) {
  if (labelStudio.kind !== 'records') throw new Error('Label Studio reads records');
  const { before, between, after, write } = labelStudio;
  const content = before + articles.map((article) => write(article, 'a')).join(between) + after;
  return (JSON.parse(content) as readonly Task[]).map(({ data, predictions }) => {
    const { result } = predictions[0]!;
    const regions = result.filter((item): item is Region => item.type === 'labels');
    const fields = result.filter((item): item is Region => item.type === 'textarea');
    const relations = result.filter((item): item is Relation => item.type === 'relation');
    return { data, regions, relations, values: new Map(fields.map(({ id, value }) => [id, value.text])) };
  });
}

const chunk = ({ value }: Region) => [value.start, value.end, value.labels![0]];

describe('the export to Label Studio', () => {
  it('gives names, times and quotes back, with types, values and who said what', () => {
    const [{ data, regions, values, relations }] = read(SAMPLE) as [ReturnType<typeof read>[number]];
    expect(data).toMatchObject({ text: SAMPLE.text, doc_id: SAMPLE.id, title: SAMPLE.title });
    const all = regions.map(chunk);
    for (const wanted of [...namesOf(SAMPLE), ...timesOf(SAMPLE)]) expect(all).toContainEqual(wanted);
    expect(values).toEqual(
      new Map([
        ['m2', ['Q1']],
        ['m3', ['organization:a&b']],
        ['d1', ['2024-03-03']],
        ['d2', ['P1W']],
        ['q1-source-1', ['Q1']],
        ['q2-source-1', ['organization:a&b']],
      ]),
    );
    const shown = (id: string) => {
      const { value } = regions.find((region) => region.id === id)!;
      expect(words(data.text, [value.start, value.end])).toBe(value.text);
      return [value.text, value.labels![0]];
    };
    expect(relations.map(({ from_id, to_id, labels }) => [shown(from_id), labels[0], shown(to_id)])).toEqual([
      [['“We will <rebuild> & stay.\tWe “will”,”', 'DIRECT'], 'piece', ['“and soon.”', 'DIRECT']],
      [['“We will <rebuild> & stay.\tWe “will”,”', 'DIRECT'], 'cue', ['said', 'CUE']],
      [
        ['“We will <rebuild> & stay.\tWe “will”,”', 'DIRECT'],
        'speaker',
        ['Mayor Ana\u2028Diaz of A&B', 'SPEAKER'],
      ],
      [['“will”', 'MIXED'], 'reporter', ['A&B', 'REPORTER']],
      [['“will”', 'MIXED'], 'within', ['“We will <rebuild> & stay.\tWe “will”,”', 'DIRECT']],
    ]);
  });

  it('counts code points, in one list of any articles', () => {
    fc.assert(
      fc.property(fc.array(ANY_ARTICLE, { maxLength: 3 }), (articles) => {
        const tasks = read(...articles);
        expect(tasks).toHaveLength(articles.length);
        for (const [index, { regions }] of tasks.entries()) {
          const article = articles[index]!;
          const quotes = article.quotes.map(({ content }) => [...points(article, content[0]!), 'DIRECT']);
          expect(regions.map(chunk)).toEqual([...namesOf(article), ...timesOf(article), ...quotes]);
        }
      }),
    );
  });

  it('comes with an interface that knows all labels and names in use', () => {
    const [{ regions, relations }] = read(SAMPLE) as [ReturnType<typeof read>[number]];
    const { content } = labelStudio.settings[0]!;
    for (const { value } of regions) expect(content).toContain(`<Label value="${value.labels![0]}"/>`);
    for (const { labels } of relations) expect(content).toContain(`<Relation value="${labels[0]}"/>`);
    for (const { from_name, to_name } of regions) {
      expect(content).toContain(`name="${from_name}" toName="${to_name}"`);
      expect(content).toContain(`<Text name="${to_name}" value="$text"/>`);
    }
  });
});
