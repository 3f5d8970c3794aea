import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../src/exports/article.ts';
import { webAnnotation } from '../../src/exports/web-annotation.ts';
import { ANY_ARTICLE, namesOf, points, SAMPLE, timesOf, words } from './sample.ts';

interface Body {
  readonly type: string;
  readonly purpose: string;
  readonly value?: string;
  readonly source?: string;
}

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly start: number; readonly end: number },
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
  ];
}

interface Annotation {
  readonly id: string;
  readonly body: readonly Body[];
  readonly target: Target | readonly Target[];
}

function read(article: ExportArticle) {
  if (webAnnotation.kind !== 'files') throw new Error('Web Annotation is files');
  const files = new Map(webAnnotation.write(article, 'a').map(({ name, content }) => [name, content]));
  const collection = JSON.parse(files.get('a.jsonld')!);
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
  });
  const items: readonly Annotation[] = collection.first.items;
  expect(collection.total).toBe(items.length);
  return {
    /** Annotations by id: places in code points, what they are called, and what they link to. */
    found: new Map(
      items.map(({ id, body, target }) => {
        const targets = 'selector' in target ? [target] : target;
        const of = (purpose: string) => body.filter((one) => one.purpose === purpose);
        const places = targets.map(({ source, selector: [position, quote] }) => {
          const text = files.get(source)!;
          const { start, end } = position;
          // Both selectors lead to the same place.
          expect(words(text, [start, end])).toBe(quote.exact);
          expect(words(text, [0, start]).endsWith(quote.prefix)).toBe(true);
          expect(words(text, [end, Number.POSITIVE_INFINITY]).startsWith(quote.suffix)).toBe(true);
          return [start, end] as const;
        });
        return [
          id.slice(1),
          {
            places,
            type: of('classifying')[0]?.value,
            described: of('describing')[0]?.value,
            identified: of('identifying')[0]?.source,
            links: of('linking').map(({ source }) => source!.slice(1)),
          },
        ] as const;
      }),
    ),
  };
}

describe('the export to Web Annotation', () => {
  it('gives names, times and quotes back, with types, values and who said what', () => {
    const { found } = read(SAMPLE);
    expect(found.get('m2')).toMatchObject({
      ...{ type: 'PERSON', described: 'Ana "<b>" Diaz' },
      identified: 'http://www.wikidata.org/entity/Q1',
    });
    expect(found.get('m3')?.identified).toBeUndefined();
    expect(found.get('d1')).toMatchObject({ type: 'DATE', described: '2024-03-03' });
    expect(found.get('d3')?.described).toBeUndefined();
    const shown = (id: string) => {
      const { places, type } = found.get(id)!;
      return [type, ...places.map((place) => words(SAMPLE.text, place))];
    };
    expect([shown('q1'), ...found.get('q1')!.links.map(shown)]).toEqual([
      ['direct', '“We will <rebuild> & stay.\tWe “will”,”', '“and soon.”'],
      ['cue', 'said'],
      ['speaker', 'Mayor Ana\u2028Diaz of A&B'],
    ]);
    expect([shown('q2'), ...found.get('q2')!.links.map(shown)]).toEqual([
      ['mixed', '“will”'],
      ['reporter', 'A&B'],
      shown('q1'),
    ]);
  });

  it('counts code points and quotes the same words, of any text', () => {
    fc.assert(
      fc.property(ANY_ARTICLE, (article) => {
        const all = [...read(article).found.values()].map(({ places, type }) => [...places[0]!, type]);
        const quotes = article.quotes.map(({ content }) => [...points(article, content[0]!), 'direct']);
        expect(all).toEqual([...namesOf(article), ...timesOf(article), ...quotes]);
      }),
    );
  });
});
