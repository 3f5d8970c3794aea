import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../src/exports/article.ts';
import { createSpacy } from '../../src/exports/spacy.ts';
import { ANY_ARTICLE, namesOf, points, SAMPLE, timesOf, words } from './sample.ts';

const spacy = createSpacy();

interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly kb_id: string;
  readonly kb_url?: string;
}

type Group = 'mentions' | 'times' | 'quotes' | 'cues' | 'sources';

interface Doc {
  readonly text: string;
  readonly title?: string;
  readonly ents: readonly Span[];
  readonly sents: readonly { readonly start: number; readonly end: number }[];
  readonly tokens: readonly { readonly id: number; readonly start: number; readonly end: number }[];
  readonly spans: Readonly<Record<Group, readonly Span[]>>;
}

function read(article: ExportArticle): Doc {
  if (spacy.kind !== 'records') throw new Error('spaCy reads records');
  const line = spacy.write(article, 'a');
  expect(line.split('\n')).toHaveLength(2);
  return JSON.parse(line);
}

const chunk = ({ start, end, label }: Span) => [start, end, label];
const shown = (doc: Doc, group: Group) =>
  doc.spans[group].map(({ start, end, label, kb_id }) => [words(doc.text, [start, end]), label, kb_id]);

describe('the export to spaCy', () => {
  it('gives names, times and quotes back, with types, values and who said what', () => {
    const doc = read(SAMPLE);
    expect(doc.text).toBe(SAMPLE.text);
    const wanted = [...namesOf(SAMPLE), ...timesOf(SAMPLE)].sort(([a], [b]) => a - b);
    expect(doc.ents.map(chunk)).toEqual(wanted);
    expect(shown(doc, 'times')).toEqual([
      ['March\r\n3', 'DATE', '2024-03-03'],
      ['twice a week', 'SET', 'P1W'],
      ['So', 'DATE', ''],
    ]);
    expect(shown(doc, 'mentions')).toContainEqual(['Mayor Ana\u2028Diaz of A&B', 'PERSON', 'Q1']);
    expect(shown(doc, 'quotes')).toEqual([
      ['“We will <rebuild> & stay.\tWe “will”,”', 'DIRECT', 'q1'],
      ['“and soon.”', 'DIRECT', 'q1'],
      ['“will”', 'MIXED', 'q2'],
    ]);
    expect(shown(doc, 'cues')).toEqual([['said', 'CUE', 'q1']]);
    expect(shown(doc, 'sources')).toEqual([
      ['Mayor Ana\u2028Diaz of A&B', 'SPEAKER', 'q1'],
      ['A&B', 'REPORTER', 'q2'],
    ]);
  });

  it('escapes what displaCy puts into markup as it is', () => {
    const doc = read(SAMPLE);
    expect(doc.title).toBe('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
    expect(doc.ents.map(({ kb_id, kb_url }) => [kb_id, kb_url])).toEqual([
      ['Q1', 'https://www.wikidata.org/wiki/Q1'],
      ['organization:a&amp;b', undefined],
      ['2024-03-03', undefined],
      [undefined, undefined],
      ['P1W', undefined],
    ]);
  });

  it('has ents that do not overlap, and edges of tokens at both ends of every span', () => {
    fc.assert(
      fc.property(ANY_ARTICLE, (article) => {
        const doc = read(article);
        const starts = new Set(doc.tokens.map(({ start }) => start));
        const ends = new Set(doc.tokens.map(({ end }) => end));
        const spans = [...doc.ents, ...doc.sents, ...Object.values(doc.spans).flat()];
        expect(spans.filter(({ start, end }) => !starts.has(start) || !ends.has(end))).toEqual([]);
        doc.ents.reduce((end, ent) => {
          expect(ent.start).toBeGreaterThanOrEqual(end);
          return ent.end;
        }, 0);
        expect(doc.spans.times.map(chunk)).toEqual(timesOf(article));
        expect(doc.spans.mentions.map(chunk)).toEqual(namesOf(article));
        expect(doc.sents).toEqual(
          article.sentences.map((sentence) => {
            const [start, end] = points(article, sentence);
            return { start, end };
          }),
        );
      }),
    );
  });

  it('has tokens that rebuild the text as spaCy does, each with at most one space behind it', () => {
    fc.assert(
      fc.property(ANY_ARTICLE, (article) => {
        const { text, tokens } = read(article);
        let rebuilt = '';
        for (const { id, start, end } of tokens) {
          expect(tokens[id]!.start).toBe([...rebuilt].length);
          const word = words(text, [start, end]);
          const next = words(text, [end, end + 1]);
          // A token of white space takes all there is.
          rebuilt += word + (next === ' ' && word.trim() !== '' ? ' ' : '');
        }
        expect(rebuilt).toBe(text);
      }),
    );
  });
});
