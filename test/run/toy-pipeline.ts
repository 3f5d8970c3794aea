import type {
  Article,
  Entity,
  Resolved,
  ResolvedMention,
  ResolvedQuote,
  Span,
  TimeExpression,
} from '../../src/document.ts';
import { oneByOne } from '../../src/run/articles/process.ts';

const spans = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const NOWHERE = { wikidata: null, iso: null, geonames: null, latitude: null, longitude: null };

/**
 * A pipeline that is quick and plain: a line is a sentence, a capitalized word a name, a year a date, words between
 * curly marks a quote of the first name. It throws on the word BOOM; what it makes of the word CRACK nobody can write, and
 * what it makes of the word FADE nobody who reads it from the disk.
 */
export function toyPipeline(article: Article): Resolved {
  const { text } = article;
  const cracks = text.includes('CRACK') ? [null as never] : [];
  const fades = text.includes('FADE') ? { toJSON: () => null } : {};
  if (text.includes('BOOM')) throw new TypeError('boom');
  const sentences = spans(text, /[^\n]+/g).map((span, index) => ({
    ...span,
    paragraph: index,
    kind: 'text' as const,
    firstToken: 0,
    endToken: 0,
  }));
  const sentenceOf = ({ start }: Span): number =>
    sentences.findLastIndex((sentence) => sentence.start <= start);
  const forms: string[] = [];
  const mentions = spans(text, /\p{Lu}\p{L}+/gu).map((span): ResolvedMention => {
    const form = text.slice(span.start, span.end);
    if (!forms.includes(form)) forms.push(form);
    const entity = forms.indexOf(form);
    return {
      ...span,
      type: 'PERSON',
      form: 'name',
      sentence: sentenceOf(span),
      rule: 'toy',
      score: 1,
      entity,
    };
  });
  return {
    ...article,
    sentences,
    paragraphs: sentences.map(({ start, end }, index) => ({
      start,
      end,
      kind: 'text',
      firstSentence: index,
      endSentence: index + 1,
    })),
    tokens: {
      length: 0,
      text: [],
      lemma: [],
      start: new Uint32Array(0),
      end: new Uint32Array(0),
      sentence: new Uint32Array(0),
      guess: new Uint8Array(0),
    },
    tags: { upos: new Uint8Array(0), xpos: new Uint8Array(0), lemma: [] },
    mentions,
    relations: [],
    entities: forms.map((name): Entity => ({ ...NOWHERE, type: 'PERSON', named: true, name, aliases: [] })),
    dates: [
      ...cracks,
      ...spans(text, /\b\d{4}\b/g).map(
        (span): TimeExpression => ({
          ...span,
          type: 'DATE',
          value: text.slice(span.start, span.end),
          mod: null,
          quant: null,
          freq: null,
          begin: null,
          until: null,
          basis: 'none',
          sentence: sentenceOf(span),
          rule: 'toy',
        }),
      ),
    ],
    quotes: Object.assign(
      spans(text, /“[^“”]*”/g).map(
        (span): ResolvedQuote => ({
          kind: 'direct',
          content: [span],
          cue: [],
          sources: mentions
            .slice(0, 1)
            .map(({ start, end, entity }) => ({ start, end, entity, role: 'speaker' })),
          parent: null,
          sentence: sentenceOf(span),
          rule: 'toy',
          score: 1,
        }),
      ),
      fades,
    ),
  };
}

/** The same over several articles. */
export const toyPipelines = oneByOne(toyPipeline);
