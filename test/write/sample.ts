import type { Span } from '../../src/document.ts';
import type { ArticleRecord } from '../../src/write/index.ts';

const text = [
  '😀 “We will rebuild,” Mayor Ana Diaz said, “and soon.”',
  'The town of Riverton, she added on March 3, has a plan; "so be it", the Riverton Post\r\nreported.',
].join('\n');

/** The span of the nth occurrence of some words. */
function span(words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

const first = { start: 0, end: text.indexOf('\n') };
const second = { start: first.end + 1, end: text.length };
const world = { wikidata: null, iso: null, geonames: null, latitude: null, longitude: null };
const name = { form: 'name', rule: 'sample', score: 0.9 } as const;

/** An article with one of each thing that can be written, emoji and a carriage return among them. */
export const SAMPLE: ArticleRecord = {
  id: 'sample',
  path: 'news/sample.txt',
  text,
  title: 'Riverton, "rebuilt"',
  published: { value: '2024-03-04', basis: 'given' },
  source: null,
  url: 'https://example.org/1',
  paragraphs: [
    { ...first, kind: 'text', firstSentence: 0, endSentence: 1 },
    { ...second, kind: 'text', firstSentence: 1, endSentence: 2 },
  ],
  sentences: [
    { ...first, paragraph: 0, kind: 'text', firstToken: 0, endToken: 0 },
    { ...second, paragraph: 1, kind: 'text', firstToken: 0, endToken: 0 },
  ],
  mentions: [
    { ...span('Ana Diaz'), ...name, type: 'PERSON', sentence: 0, entity: 0 },
    { ...span('Riverton'), ...name, type: 'GPE', sentence: 1, entity: 1 },
    { ...span('she'), ...name, form: 'pronoun', type: 'PERSON', sentence: 1, entity: 0 },
    { ...span('Riverton Post'), ...name, type: 'ORG', sentence: 1, entity: 2 },
  ],
  entities: [
    { ...world, named: true, type: 'PERSON', name: 'Ana Diaz', aliases: [] },
    { ...world, named: true, type: 'GPE', name: 'Riverton', aliases: [], latitude: 45.5, longitude: -0.25 },
    { ...world, named: true, type: 'ORG', name: 'Riverton Post', aliases: [] },
  ],
  dates: [
    {
      ...span('March 3'),
      type: 'DATE',
      value: '2024-03-03',
      mod: null,
      quant: null,
      freq: null,
      begin: '2024-03-03',
      until: '2024-03-04',
      basis: 'published',
      sentence: 1,
      rule: 'month-day',
    },
  ],
  quotes: [
    {
      kind: 'direct',
      content: [span('“We will rebuild,”'), span('“and soon.”')],
      cue: [span('said')],
      sources: [{ ...span('Mayor Ana Diaz'), role: 'speaker', entity: 0 }],
      parent: null,
      sentence: 0,
      rule: 'sample',
      score: 0.81234,
    },
    {
      kind: 'indirect',
      content: [span('has a plan')],
      cue: [span('added')],
      sources: [
        { ...span('she'), role: 'speaker', entity: 0 },
        { ...span('the Riverton Post'), role: 'reporter', entity: 2 },
      ],
      parent: null,
      sentence: 1,
      rule: 'sample',
      score: 0.81234,
    },
    {
      kind: 'direct',
      content: [span('"so be it"')],
      cue: [],
      sources: [],
      parent: 1,
      sentence: 1,
      rule: 'sample',
      score: 0.81234,
    },
  ],
  relations: [
    {
      kind: 'role',
      ...span('Mayor Ana Diaz'),
      subject: { ...span('Ana Diaz'), entity: 0 },
      object: { ...span('Mayor'), entity: null },
      sentence: 0,
      rule: 'sample',
    },
    {
      kind: 'located_in',
      ...span('Riverton, she added on March 3, has a plan; "so be it", the Riverton Post'),
      subject: { ...span('Riverton Post'), entity: 2 },
      object: { ...span('Riverton'), entity: 1 },
      sentence: 1,
      rule: 'sample',
    },
  ],
};
