import fc from 'fast-check';
import type { Span } from '../../src/document.ts';
import type { ExportArticle } from '../../src/exports/article.ts';
import { createSegment } from '../../src/segment/index.ts';
import { type DateJson, type MentionJson, offsetsOf, type QuoteJson } from '../../src/write/index.ts';
import { articleOf } from '../helpers/article.ts';

const segment = createSegment();

/** What is found in a text, offsets in UTF-16 units. */
export interface Found {
  readonly mentions?: readonly MentionJson[];
  readonly dates?: readonly DateJson[];
  readonly quotes?: readonly QuoteJson[];
}

const ENTITIES = [
  { id: 'Q1', name: 'Ana "<b>" Diaz', wikidata: 'Q1' },
  { id: 'organization:a&b', name: 'A & B', wikidata: null },
];

/** An article as the exports see it, its sentences found by the segment stage. */
function exported(text: string, { mentions = [], dates = [], quotes = [] }: Found): ExportArticle {
  const entities = ENTITIES.map((entity) => ({
    ...{ type: 'PERSON' as const, named: true, aliases: [], iso: null },
    ...{ geonames: null, latitude: null, longitude: null },
    ...entity,
  }));
  return {
    id: '../wire/<a> & "b".txt',
    title: '</title><script>alert(1)</script> & more',
    published: '2024-03-04',
    source: null,
    url: 'https://example.org/?a=1&b=2',
    text,
    sentences: segment(articleOf(text)).sentences,
    mentions,
    dates,
    quotes,
    entity: (id) => entities.find((entity) => entity.id === id) ?? null,
    codePoint: offsetsOf(text, 'codepoint'),
  };
}

const TEXT = [
  '😀 “We will <rebuild> & stay.\tWe “will”,” Mayor Ana\u2028Diaz of A&B said on March\r\n3, “and soon.” 😀 She left.',
  '',
  'So she said, twice a week & more: it holds "1 < 2".\u0001',
].join('\n');

function at(words: string, nth = 0): Span {
  let start = TEXT.indexOf(words);
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

const named = { form: 'name', rule: 'sample', score: 0.9 } as const;
const text = (span: Span): string => TEXT.slice(span.start, span.end);
const timed = { basis: 'published', begin: null, until: null, mod: null, rule: 'sample' } as const;

/** Markup, tabs, line breaks, control characters and emoji, within names, times and quotes; nesting; a piece over two sentences. */
export const SAMPLE: ExportArticle = exported(TEXT, {
  mentions: [
    {
      id: 'm1',
      ...at('Mayor Ana\u2028Diaz of A&B'),
      ...named,
      form: 'nominal',
      type: 'PERSON',
      entity: 'Q1',
    },
    { id: 'm2', ...at('Ana\u2028Diaz'), ...named, type: 'PERSON', entity: 'Q1' },
    { id: 'm3', ...at('A&B'), ...named, type: 'ORG', entity: 'organization:a&b' },
    { id: 'm4', ...at('She'), ...named, form: 'pronoun', type: 'PERSON', entity: 'Q1' },
  ].map((mention) => ({ ...mention, text: text(mention) })) as readonly MentionJson[],
  dates: [
    { id: 'd1', ...at('March\r\n3'), ...timed, type: 'DATE', value: '2024-03-03', mod: 'START' },
    { id: 'd2', ...at('twice a week'), ...timed, type: 'SET', value: 'P1W', quant: 'EACH', freq: '2X' },
    { id: 'd3', ...at('So'), ...timed, type: 'DATE', value: null, basis: 'none' },
  ].map((date) => ({ ...date, text: text(date) })) as readonly DateJson[],
  quotes: [
    {
      id: 'q1',
      kind: 'direct',
      content: [at('“We will <rebuild> & stay.\tWe “will”,”'), at('“and soon.”')],
      cue: [at('said')],
      sources: [{ ...at('Mayor Ana\u2028Diaz of A&B'), role: 'speaker', text: '', entity: 'Q1' }],
      parent: null,
      rule: 'sample',
      score: 0.8,
    },
    {
      id: 'q2',
      kind: 'mixed',
      content: [at('“will”')],
      cue: [],
      sources: [{ ...at('A&B'), role: 'reporter', text: '', entity: 'organization:a&b' }],
      parent: 'q1',
      rule: 'sample',
      score: 0.8,
    },
  ],
});

const CHARACTERS = [
  'a',
  'B',
  'the ',
  '. ',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '😀',
  '<',
  '&',
  '"',
  '“',
  '”',
  '\u2028',
  '\u0001',
  '1',
];

/** Spans of a text that begin and end with what is no white space and cut no pair of surrogates. */
function spansOf(content: string): readonly Span[] {
  return [...content.matchAll(/\S+/gu)].flatMap((run, index, all) => {
    const next = all[index + 1];
    const end = run.index + run[0].length;
    return [
      { start: run.index, end },
      ...(next === undefined ? [] : [{ start: run.index, end: next.index + next[0].length }]),
    ];
  });
}

function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Articles of any text, with names, times and quotes at some of its words. */
export const ANY_ARTICLE: fc.Arbitrary<ExportArticle> = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(''))
  .chain((content) =>
    fc.tuple(...[0, 1, 2].map(() => fc.subarray([...spansOf(content)]))).map(([first, second, third]) =>
      exported(content, {
        mentions: apart(first!).map((span, index) => ({
          ...{ id: `m${index + 1}`, ...span, ...named, type: index % 2 === 0 ? 'PERSON' : 'ORG' },
          text: content.slice(span.start, span.end),
          entity: index % 3 === 0 ? 'Q1' : null,
        })) as readonly MentionJson[],
        dates: apart(second!).map((span, index) => ({
          ...{ id: `d${index + 1}`, ...span, ...timed, type: 'DATE', value: `20${10 + index}` },
          text: content.slice(span.start, span.end),
        })) as readonly DateJson[],
        quotes: apart(third!).map((span, index) => ({
          ...{ id: `q${index + 1}`, kind: 'direct', content: [span], cue: [], sources: [], parent: null },
          rule: 'sample',
          score: 0.8,
        })) as readonly QuoteJson[],
      }),
    ),
  );

/** The words of a stretch of code points. */
export function words(of: string, [start, end]: readonly [number, number]): string {
  return [...of].slice(start, end).join('');
}

/** A span in code points, as readers of exports see it. */
export function points({ codePoint }: ExportArticle, { start, end }: Span): readonly [number, number] {
  return [codePoint(start), codePoint(end)];
}

/** The names of an article: places in code points, and types. */
export const namesOf = (article: ExportArticle): readonly (readonly [number, number, string])[] =>
  article.mentions
    .filter(({ form }) => form === 'name')
    .map((mention) => [...points(article, mention), mention.type] as const);

/** Its times. */
export const timesOf = (article: ExportArticle): readonly (readonly [number, number, string])[] =>
  article.dates.map((date) => [...points(article, date), date.type] as const);
