import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../src/exports/article.ts';
import { brat } from '../../src/exports/brat.ts';
import { ANY_ARTICLE, namesOf, points, SAMPLE, timesOf, words } from './sample.ts';

interface TextBound {
  readonly type: string;
  readonly fragments: readonly (readonly [number, number])[];
  readonly text: string;
}

/** Reads standoff as brat does: a line is an annotation, tabs part its fields. */
function read(article: ExportArticle) {
  if (brat.kind !== 'files') throw new Error('brat writes files');
  const files = new Map(brat.write(article, 'a').map(({ name, content }) => [name, content]));
  const lines = files.get('a.ann')!.split(/[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
  expect(lines.pop()).toBe('');
  const rows = lines.map((line) => line.split('\t'));
  const of = (letter: string) => rows.filter(([id]) => id!.startsWith(letter));
  const spans = new Map<string, TextBound>();
  for (const [id, head, text, ...rest] of of('T')) {
    expect(rest).toEqual([]);
    const [type, ...places] = head!.split(/ (.*)/s).filter((part) => part !== '');
    const fragments = places[0]!.split(';').map((place) => place.split(' ').map(Number) as [number, number]);
    spans.set(id!, { type: type!, fragments, text: text! });
  }
  return {
    text: files.get('a.txt')!,
    spans,
    relations: of('R').map(([, head]) => head!.match(/^(\w+) Arg1:(T\d+) Arg2:(T\d+)$/)!.slice(1)),
    notes: new Map(of('#').map(([, head, text]) => [head!.replace('AnnotatorNotes ', ''), text])),
    references: of('N').map(([, head, text]) => [...head!.split(' ').slice(1), text]),
    attributes: of('A').map(([, head]) => head!.split(' ')),
  };
}

/** From the first to the last of an annotation's fragments. */
const whole = ({ type, fragments }: TextBound) => [fragments[0]![0], fragments.at(-1)![1], type] as const;

describe('the export to brat', () => {
  const { text, spans, relations, notes, references, attributes } = read(SAMPLE);
  const byText = (words: string, type: string) =>
    [...spans].find(([, span]) => span.text === words && span.type === type)?.[0];

  it('gives names, times and quotes back, with types, values and who said what', () => {
    expect(text).toBe(SAMPLE.text);
    const all = [...spans.values()].map(whole);
    for (const name of [...namesOf(SAMPLE), ...timesOf(SAMPLE)]) expect(all).toContainEqual(name);
    expect(notes.get(byText('March 3', 'DATE')!)).toBe('value 2024-03-03, mod START');
    expect(notes.get(byText('twice a week', 'SET')!)).toBe('value P1W, quant EACH, freq 2X');
    const quote = byText('“We will <rebuild> & stay. We “will”,” “and soon.”', 'Direct')!;
    const nested = byText('“will”', 'Mixed')!;
    expect(relations).toEqual([
      ['cue', quote, byText('said', 'Cue')],
      ['speaker', quote, byText('Mayor Ana Diaz of A&B', 'Speaker')],
      ['reporter', nested, byText('A&B', 'Reporter')],
      ['within', nested, quote],
    ]);
  });

  it('tells entities and what is no name', () => {
    const name = byText('Ana Diaz', 'PERSON')!;
    expect(references).toContainEqual([name, 'Wikidata:Q1', 'Ana "<b>" Diaz']);
    expect(notes.get(name)).toBe('entity Q1');
    expect(attributes).toContainEqual(['Form', byText('She', 'PERSON'), 'pronoun']);
  });

  it('cuts an annotation at white space that brat can not hold, so that its text is that of its fragments', () => {
    fc.assert(
      fc.property(ANY_ARTICLE, (article) => {
        const found = read(article);
        for (const span of found.spans.values()) {
          expect(span.text).toBe(span.fragments.map((fragment) => words(found.text, fragment)).join(' '));
        }
        const all = [...found.spans.values()].map(whole);
        const quotes = article.quotes.map(({ content }) => [...points(article, content[0]!), 'Direct']);
        expect(all).toEqual([...namesOf(article), ...timesOf(article), ...quotes]);
      }),
    );
  });

  it('declares in annotation.conf all types that it writes', () => {
    const configuration = brat.settings.find(({ name }) => name === 'annotation.conf')!.content;
    const declared = new Set(configuration.split('\n').map((line) => line.trim().split('\t')[0]));
    for (const { type } of spans.values()) expect(declared).toContain(type);
    for (const [type] of relations) expect(declared).toContain(type);
    for (const [type] of attributes) expect(declared).toContain(type);
  });
});
