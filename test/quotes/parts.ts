import { createDates } from '../../src/dates/index.ts';
import type { Dated, Mention, Span } from '../../src/document.ts';
import { createFeatureBuffer } from '../../src/learn/features/features.ts';
import { hashText } from '../../src/learn/features/hash.ts';
import { createGround } from '../../src/quotes/attribution-tagger/features.ts';
import {
  createAttributionTagger,
  extractAround,
  readAttributionModel,
  windowOf,
} from '../../src/quotes/attribution-tagger/index.ts';
import { createCueFeatures } from '../../src/quotes/cue-tagger/features.ts';
import { createCueTagger, readCueModel } from '../../src/quotes/cue-tagger/index.ts';
import { createCueLexicon } from '../../src/quotes/cues.ts';
import { clauseFrom, phraseFrom } from '../../src/quotes/grammar/contents.ts';
import { nounGroupAt } from '../../src/quotes/grammar/noun-groups.ts';
import { phraseBefore } from '../../src/quotes/grammar/phrase-before.ts';
import { clauseBegins, phraseEnd, skipAdjuncts } from '../../src/quotes/grammar/phrases.ts';
import { sourceAfter, subjectAfter } from '../../src/quotes/grammar/subjects.ts';
import { quotesOf } from '../../src/quotes/index.ts';
import { findByPatterns } from '../../src/quotes/patterns/index.ts';
import { createRanking, readRanking } from '../../src/quotes/ranking/index.ts';
import { measure } from '../../src/quotes/ranking/measures.ts';
import { read, sentenceOf, type Tokens } from '../../src/quotes/reading.ts';
import { createView } from '../../src/quotes/view.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();
const dates = createDates();
const lexicon = createCueLexicon();
const findCues = createCueTagger(readCueModel());
const tagAround = createAttributionTagger(readAttributionModel());
const ranking = readRanking();
const rank = createRanking(ranking);

/** The names of the texts, and what they name. */
const NAMES: Readonly<Record<string, Mention['type']>> = {
  'Ann Lee': 'PERSON',
  Fidan: 'PERSON',
  Herald: 'ORG',
  Reuters: 'ORG',
  Lund: 'GPE',
  Swedes: 'NORP',
  Alps: 'LOC',
};

function namesIn(text: string): readonly Mention[] {
  const found = [...text.matchAll(new RegExp(Object.keys(NAMES).join('|'), 'g'))];
  return found.map(
    ([name, ..._], index) =>
      ({
        start: found[index]!.index,
        end: found[index]!.index + name.length,
        type: NAMES[name],
        form: 'name',
      }) as Mention,
  );
}

function datedOf(text: string): Dated {
  const published = { value: null, basis: 'none' } as const;
  const article = { id: 'test', path: null, text, title: null, published, source: null, url: null };
  return dates({ ...tag(segment(article)), mentions: namesIn(text) });
}

const readingOf = (text: string) => read(datedOf(text));

/** What the grammar of the quotes stage makes of a text, piece by piece: verbs, nouns, phrases, clauses. */
export function grammarOf(text: string): readonly string[] {
  const reading = readingOf(text);
  const { length, document } = reading;
  const all = Array.from({ length }, (_, at) => at);
  const sentence = (at: number): Tokens => sentenceOf(reading, at);
  const said = (tokens: Tokens | null): string =>
    tokens === null ? 'none' : document.tokens.text.slice(tokens.from, tokens.to).join(' ');
  const word = (at: number): string => document.tokens.text[at] ?? 'the end';
  const lines: string[] = [];
  for (const { group, complement, subject, reporter, own } of findByPatterns(reading, lexicon).situations)
    lines.push(
      [
        `verb ${said(group)}`,
        `${group.negated ? 'not ' : ''}${group.form} ${group.lemma}`,
        `${complement.frame} at ${word(complement.at)}`,
        `cue to ${word(complement.cueEnd)}`,
        `${own ? 'own' : 'other'} subject ${said(subject)}`,
        ...(complement.addressee === null ? [] : [`to ${said(complement.addressee)}`]),
        ...(reporter === null ? [] : [`reporter ${said(reporter)}`]),
      ].join(' | '),
    );
  for (const at of all) {
    const noun = nounGroupAt(reading, lexicon, at);
    if (noun !== null)
      lines.push(
        `noun ${said(noun)} | ${noun.lemma} | ${noun.frame} at ${word(noun.at)} | of ${said(noun.owner)}`,
      );
  }
  /** Phrases that begin at each word, each written once where the next word ends with it. */
  const list = (name: string, phrases: readonly (Tokens | null)[]): void => {
    const told = phrases.flatMap((one) => (one === null || one.to <= one.from ? [] : [said(one)]));
    if (told.length > 0) lines.push(`${name}: ${told.join(' | ')}`);
  };
  /** Where what begins at each word ends, the words that end alike together. */
  const ends = (name: string, end: (at: number) => number): void => {
    const told: string[] = [];
    for (let at = 0; at < length; ) {
      const to = end(at);
      let next = at + 1;
      while (next < length && end(next) === to) next++;
      told.push(`${said({ from: at, to: next })} > ${word(to)}`);
      at = next;
    }
    lines.push(`${name}: ${told.join(' | ')}`);
  };
  list(
    'before',
    all.map((at) => phraseBefore(reading, at + 1, sentence(at).from)),
  );
  list(
    'after',
    all.map((from) => ({ from, to: phraseEnd(reading, from, sentence(from).to) })),
  );
  list(
    'subjects',
    all.map((from) => subjectAfter(reading, from, sentence(from).to)),
  );
  list(
    'sources',
    all.map((from) => sourceAfter(reading, from, sentence(from).to)),
  );
  ends('clauses', (at) => clauseFrom(reading, at));
  ends('objects', (at) => phraseFrom(reading, at));
  ends('adjuncts', (at) => (at === 0 ? 0 : skipAdjuncts(reading, at, sentence(at).to).at));
  list(
    'clauses begin',
    all.map((from) => (clauseBegins(reading, from, sentence(from).to) ? { from, to: from + 1 } : null)),
  );
  return lines;
}

const sum = (numbers: Iterable<number>): string => {
  const text = [...numbers].map((n) => String(Math.round(n * 1000) / 1000)).join(' ');
  return (hashText(text) >>> 0).toString(36);
};

/**
 * Sums of what the models see of a text: a model trained with other features than it is asked about tells nonsense, and no
 * error says so. Where a sum moves, the number of the features' version must, and the model be trained anew. The quotes
 * that come of it stand below.
 */
export function featuresOf(text: string): readonly string[] {
  const reading = readingOf(text);
  const findings = findByPatterns(reading, lexicon);
  const view = createView(reading, lexicon, findings);
  const labelling = findCues(view);
  const buffer = createFeatureBuffer();
  const sumsOf = (length: number, extract: (at: number, out: typeof buffer) => void): string => {
    const sums = Array.from({ length }, (_, at) => {
      buffer.length = 0;
      extract(at, buffer);
      return sum(buffer.hashes.subarray(0, buffer.length));
    });
    return (hashText(sums.join(' ')) >>> 0).toString(36);
  };
  const word = (at: number): string => reading.document.tokens.text[at]!;
  const lines = [`cue tagger ${sumsOf(reading.length, createCueFeatures(view))}`];
  const ground = createGround(view, labelling);
  for (const cue of labelling.candidates) {
    const window = windowOf(view, cue);
    lines.push(
      `around ${word(cue.head)} ${sumsOf(window.to - window.from, extractAround(ground, findings.outside, cue, window))}`,
    );
  }
  const tagged = tagAround(view, findings.outside, labelling);
  const measures = measure(view, tagged, findings.outside, labelling, ranking.rates);
  const ranked = rank(view, tagged, findings.outside, labelling);
  for (const [index, one] of tagged.entries())
    lines.push(
      `${word(one.cue.head)} ${one.variant}: ${one.content.map(({ from, to }) => `${word(from)}…${word(to - 1)}`).join(' ')} ${ranked[index]!.score.toFixed(2)} ${sum(measures[index]!)}`,
    );
  for (const { kind, rule, content, cue, sources, parent } of quotesOf(view, findings, ranked)) {
    const words = ({ start, end }: Span): string => text.slice(start, end).replaceAll('\n', ' ');
    const inside = parent === null ? '' : ` in ${parent + 1}`;
    const by = sources.map((source) => ` | ${source.role} ${words(source)}`);
    lines.push(
      `${kind}${inside}, ${rule}: ${content.map(words).join(' … ')} | ${cue.map(words).join(' … ')}${by.join('')}`,
    );
  }
  return lines;
}
